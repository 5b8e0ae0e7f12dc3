#!/usr/bin/python3
"""check.py LINES DIR: does the text of each page of DIR, as a browser shows it, come out whole, in order, and nothing else?

What a page shows is read here by Python's parser; elements with the attribute data-out (headline, byline, date) are
no part of the text. LINES is nf-extract's output.
"""
import html.parser
import json
import os
import pathlib
import sys

INLINE = {"a", "b", "code", "em", "font", "i", "span", "strong"}
VOID = {"br", "hr", "img", "meta", "link", "input"}


class Shown(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.open = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.words.append(" ")
        if tag in ("p", "li") and tag in [t for t, _ in self.open]:  # end tags that were left out
            while self.open[-1][0] != tag:
                self.open.pop()
            self.open.pop()
        if tag not in VOID:
            out = tag in ("title", "head", "script", "style") or "data-out" in dict(attrs) or any(o for _, o in self.open)
            self.open.append((tag, out))

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.words.append(" ")
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not any(o for _, o in self.open):
            self.words.append(data)


def shown(path):
    p = Shown()
    p.feed(path.read_text(encoding="utf8"))
    p.close()
    return "".join(p.words).split()


got = {}
for line in open(sys.argv[1], encoding="utf8"):
    record = json.loads(line)
    if "source" in record:
        got[os.path.basename(record["source"])] = record.get("text", "").split() if record["record"] == "article" else [record["reason"]]
bad = 0
pages = sorted(pathlib.Path(sys.argv[2]).glob("*.html"))
for page in pages:
    want, have = shown(page), got.get(page.name, [])
    if want != have:
        bad += 1
        at = next((i for i, (a, b) in enumerate(zip(want, have)) if a != b), min(len(want), len(have)))
        print(f"# {page.name}: {len(have)} words of {len(want)}; at word {at}: wanted '{' '.join(want[at:at + 8])}', got '{' '.join(have[at:at + 8])}'")
print(f"{len(pages) - bad} of {len(pages)} pages whole")
sys.exit(bad > 0)
