#!/usr/bin/python3
"""Holds lines of the stages against docs/schema: schema.py FILE...

Beside the schemas' own rules: every member is documented there, spans hold their text, counts add up, and
ids that are pointed to exist. Prints what is wrong, and how many lines were looked at.
"""
import json
import pathlib
import sys

import jsonschema

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "docs" / "schema"
SCHEMA = {p.stem: json.loads(p.read_text()) for p in FOLDER.glob("*.json")}
STORE = {s["$id"]: s for s in SCHEMA.values()}
VALIDATOR = {}
for stem, schema in SCHEMA.items():
    jsonschema.Draft202012Validator.check_schema(schema)
    resolver = jsonschema.RefResolver(schema["$id"], schema, store=STORE)
    VALIDATOR[stem] = jsonschema.Draft202012Validator(schema, resolver=resolver)


def documented(schema, names):
    """All names of members that a schema speaks of."""
    if isinstance(schema, dict):
        names.update(schema.get("properties", {}))
        for value in schema.values():
            documented(value, names)
    elif isinstance(schema, list):
        for value in schema:
            documented(value, names)
    return names


KNOWN = {stem: documented(schema, set()) for stem, schema in SCHEMA.items()}
KNOWN["normalized"] |= KNOWN["article"]


def members(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key != "attributes":
                yield from members(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner)


def article(line):
    text = line["text"].encode()
    sentences = line["sentences"]
    ids = {kind: {x["id"] for x in line[kind]} for kind in ("figures", "names", "claims")}

    def span(x, what):
        if not 0 <= x["start"] <= x["end"] <= len(text):
            yield f"{what}: span outside the text"
        elif "text" in x and text[x["start"]:x["end"]] != x["text"].encode():
            yield f"{what}: {x['text']!r} is not what stands at {x['start']}"

    for kind in ids:
        if len(ids[kind]) != len(line[kind]):
            yield f"{kind}: an id twice"
    for kind in ("blocks", "figures", "names", "claims"):
        for x in line[kind]:
            yield from span(x, f"{kind} {x.get('id', '')}")
    for a, b in zip([[0, 0]] + sentences, sentences):
        if b[0] < a[1] or b[1] <= b[0] or b[1] > len(text):
            yield f"sentence {b} out of order"
    for c in line["claims"]:
        if c["sentence"] >= len(sentences):
            yield f"{c['id']}: sentence {c['sentence']} of {len(sentences)}"
        for r in c["roles"] + [c[s] for s in ("speaker",) if s in c]:
            yield from span(r, f"{c['id']} {r.get('role', 'speaker')}")
            if "figure" in r and r["figure"] not in ids["figures"] or "name" in r and r["name"] not in ids["names"]:
                yield f"{c['id']}: points to what is not there"
    for check in line.get("checks", []):
        if not set(check.get("claims", [])) <= ids["claims"] or not set(check.get("figures", [])) <= ids["figures"]:
            yield "checks: points to what is not there"


def wrong(line):
    kind = line.get("record")
    stem = ("normalized" if "checks" in line else "article") if kind == "article" else kind
    if stem not in VALIDATOR:
        yield f"no schema for a record {kind!r}"
        return
    bad = False
    for e in VALIDATOR[stem].iter_errors(line):
        bad = True
        yield f"{stem}: {'/'.join(map(str, e.absolute_path))}: {e.message[:200]}"
    for name in sorted(set(members(line)) - KNOWN[stem]) if stem != "fact" else []:  # its schema is closed
        yield f"{stem}: member {name!r} is in no schema"
    if kind == "article" and not bad:
        yield from article(line)
    if kind == "end" and not bad and line["articles"] + line["rejects"] != line["in"]:
        yield "end: the counts do not add up"


def main():
    lines = faults = 0
    for name in sys.argv[1:]:
        for number, raw in enumerate(open(name, "rb"), 1):
            if not raw.startswith(b"{"):
                continue
            lines += 1
            try:
                line = json.loads(raw)
            except ValueError:
                continue  # what a case of torn input keeps
            for message in wrong(line):
                faults += 1
                print(f"{name}:{number}: {message}")
    print(f"{lines} lines")
    return faults > 0 or lines == 0


if __name__ == "__main__":
    sys.exit(main())
