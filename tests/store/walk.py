#!/usr/bin/python3
"""Records made by walking docs/schema, with every member that the schemas know.

    walk.py full               an article, a reject, a run and an end line, each text another
    walk.py lost DUMP          what of them is not in what nf-store --dump printed
    walk.py evil               lines with hostile text in every member that is free text
    walk.py harmless FILE...   holds answers of nf-facts, in files named FORM.WHATEVER, against what hostile text could do"""
import csv
import html.parser
import io
import json
import pathlib
import re
import sys
import xml.dom.minidom

FOLDER = pathlib.Path(__file__).resolve().parent.parent.parent / "docs" / "schema"
SCHEMA = {p.stem: json.loads(p.read_text()) for p in FOLDER.glob("*.json")}
ALL_EVIL = ["<script>alert(1)</script>", "'; DROP TABLE claim; --", "=HYPERLINK(\"http://evil.example\")", "\x1b[31mred\x1b]0;title\x07",
            "line\nbreak\r\nand\ttab", "| a | b |\n[x](javascript:alert(1))", "\u202eturned\u202c\u2066", "\u0085\u009b31m", "@SUM(A1)",
            "&amp;\"'><img src=x onerror=alert(1)>", "nul\x00inside", "+1+cmd|' /C calc'!A0", "]]><a href=\"javascript:alert(1)\">x</a>",
            "\ufeff\uffff\U0001f468", "\\\"}{\\u0000", "%s%n$1?1:name", "</title></style><svg onload=alert(1)>", "\tlead", "-2+3+cmd"]


class Maker:
    def __init__(self, text, later):
        self.text, self.later, self.count = text, later, 0

    def string(self, schema, path):
        self.count += 1
        pattern = schema.get("pattern", "")
        if "enum" in schema:
            return schema["enum"][self.count % len(schema["enum"])]
        if pattern.startswith("^[0-9]{4}(-"):
            return f"2026-{self.count % 12 + 1:02}-{self.count % 28 + 1:02}T0{self.count % 10}:00:00Z"
        found = re.match(r"\^([fnc])\[1-9\]", pattern)
        if found:
            return found[1] + "1"
        if pattern == "^[0-9a-f]{64}$":
            return f"{self.count:064x}"
        if path[-1] == "started":
            return "2026-02-03T04:05:06Z"
        if path[-1] == "confidence":
            return "0.870"
        return self.text(path, self.count)

    def make(self, schema, path, root):
        if "$ref" in schema:
            return self.make(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], path, root)
        if "const" in schema:
            return schema["const"]
        kind = schema.get("type")
        if kind == "object" or "properties" in schema:
            made = {name: self.make(part, path + (name,), root) for name, part in schema.get("properties", {}).items()}
            if path[-1:] == ("attributes",):
                made = {"action": self.string({}, path + ("action",))}
            if self.later:
                made["later"] = self.string({}, path + ("later",))
            return made
        if kind == "array":
            if "prefixItems" in schema:
                return [self.make(part, path, root) for part in schema["prefixItems"]]
            return [self.make(schema["items"], path, root)]
        if kind in ("integer", "number"):
            self.count += 1
            return 1000 + self.count
        if kind == "boolean":
            return True
        return self.string(schema, path)


def merge(a, b):
    if isinstance(a, dict):
        return {k: merge(a[k], b[k]) if k in a and k in b else a.get(k, b.get(k)) for k in {**a, **b}}
    if isinstance(a, list) and a and isinstance(a[0], dict):
        return [merge(a[0], b[0])]
    return a


def article(maker):
    line = merge(maker.make(SCHEMA["article"], (), SCHEMA["article"]), maker.make(SCHEMA["normalized"], (), SCHEMA["normalized"]))
    line["sentences"] = [[0, len(line["text"].encode())]]
    line["claims"][0]["sentence"] = 0
    return line


def full():
    maker = Maker(lambda path, n: f"{'.'.join(path)} no. {n}", True)
    lines = [article(maker)] + [maker.make(SCHEMA[stem], (), SCHEMA[stem]) for stem in ("reject", "run", "end")]
    return lines


def leaves(value, path, out):
    if isinstance(value, dict):
        for name, part in value.items():
            leaves(part, path + (name,), out)
    elif isinstance(value, list):
        for part in value:
            leaves(part, path, out)
    else:
        out.append((".".join(path), json.dumps(value) if isinstance(value, bool) else str(value)))
    return out


def lost(dump):
    there = set()
    for line in open(dump, encoding="utf-8"):
        for text in json.loads(line).values():
            there.add(text)
            if text[:1] in "[{":
                there.update(value for _, value in leaves(json.loads(text), (), []))
    gone = 0
    for line in full():
        for path, value in leaves(line, (line["record"],), []):
            if path.endswith((".v", ".record")):
                continue
            value = "870" if path.endswith(".confidence") else value
            if value not in there:
                gone += 1
                print(f"lost: {path}: {value}")
    return gone


def evil():
    for number, bad in enumerate(ALL_EVIL):
        for turn in range(3):
            line = article(Maker(lambda path, n: bad, True))
            line.update(id=f"{turn}{number:015}", published=f"2026-0{turn + 1}-01T09:00:00Z")
            claim, figure = line["claims"][0], line["figures"][0]
            if turn:  # two dates or two sites of one fact: a timeline, a conflict
                claim.update(value=str(turn + 4), key=f"1/users/{bad}//{bad}/", type="users", subject=bad, modality="asserted", polarity="positive")
                figure.update(value=str(turn + 4), approx="")
                line.update(site=bad * turn, credit=bad * turn, text=line["text"] + "." * turn)  # of two sources
                line["sentences"] = [[0, len(line["text"].encode())]]
            if turn == 2:
                claim["when"] = "2026"
            for check in line["checks"]:
                check["status"] = "inconsistent"
            line["claims"].append({**claim, "id": "c2", "key": f"1/users/{bad}///2025", "when": "2025", "value": str(2111 * turn + 7)})
            first = line if turn == 0 else first
            yield line
        again = dict(first, title=bad + "2", fetched="2026-09-01T00:00:00Z", claims=[])
        yield again
        yield Maker(lambda path, n: bad, True).make(SCHEMA["reject"], (), SCHEMA["reject"])
    yield Maker(lambda path, n: ALL_EVIL[3], True).make(SCHEMA["run"], (), SCHEMA["run"])


CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029\ufeff]")


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.wrong = []

    def handle_starttag(self, tag, attrs):
        if tag == "script" and dict(attrs).get("src") not in ("index.js", "search.js"):
            self.wrong.append("a script")
        if tag in ("img", "iframe", "object", "embed", "base") or (tag == "svg" and dict(attrs).get("class") != "plot"):
            self.wrong.append("<" + tag + ">")
        for name, value in attrs:
            if name.startswith("on") or (name in ("href", "src", "action") and re.match(r"\s*(javascript|data|vbscript)", value or "", re.I)):
                self.wrong.append(f"{name}={value!r}")


def harmless(form, text):
    wrong = []
    if form not in ("csv", "ndjson") and CONTROL.search(text):
        wrong.append(f"a control character: {text[max(CONTROL.search(text).start() - 30, 0):][:60]!r}")
    if form == "ndjson":
        for line in text.split("\n"):
            if line:
                json.loads(line)
                if re.search("[\x00-\x1f]", line):
                    wrong.append("a bare control character")
    elif form == "csv":
        rows = list(csv.reader(io.StringIO(text, newline="")))
        if len({len(row) for row in rows}) > 1:
            wrong.append("rows of different length")
        for cell in (cell for row in rows for cell in row):
            if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") and cell and not re.fullmatch(r"[+-][0-9.]+", cell):
                wrong.append(f"a formula: {cell!r}")
    elif form == "tsv":
        if len({line.count("\t") for line in text.splitlines()}) > 1:
            wrong.append("rows of different length")
    elif form == "markdown_table":
        if len({len(re.findall(r"(?<!\\)\|", line)) for line in text.splitlines()}) > 1:
            wrong.append("rows of different length")
    if form.startswith("markdown"):
        if "<script" in text or re.search(r"(?<!\\)\]\(\s*javascript", text):
            wrong.append("markup")
    if form in ("atom", "svg"):
        xml.dom.minidom.parseString(text.encode())
    if form in ("html", "atom", "svg"):
        page = Page()
        page.feed(text)
        wrong += page.wrong
    return sorted(set(wrong))


if __name__ == "__main__":
    word = sys.argv[1]
    if word == "lost":
        sys.exit(lost(sys.argv[2]) > 0)
    if word == "harmless":
        for name in map(pathlib.Path, sys.argv[2:]):
            text = name.read_bytes().decode()
            for one in harmless(name.name.split(".")[0], text) if text else ["nothing at all"]:
                print(f"{name}: {one}")
        sys.exit()
    for one in full() if word == "full" else evil():
        print(json.dumps(one, ensure_ascii=False))
