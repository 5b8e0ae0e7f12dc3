#!/usr/bin/python3
"""How often each rule is right on articles whose claims are known: the table extract/patterns/en/rates.tsv.

  rate.py BUILD CORPORA      prints the table; CORPORA has claims/ and seed/, and its scorer in ../tools

A claim is right when the gold has one of its type in its sentence (each counts once) with every required role right.
"""
import collections, json, os, subprocess, sys

build, corpora = sys.argv[1], sys.argv[2]
sys.path.insert(0, os.path.join(corpora, "..", "tools"))
import score_claims as score

GAP = 60  # bytes between two fillers that make a gap a long one; RATE_GAP in extract/rate.c


def long_gap(claim):
    spans = sorted((r["start"], r["end"]) for r in claim["roles"])
    return any(b[0] - a[1] > GAP for a, b in zip(spans, spans[1:]))


def main():
    count = collections.defaultdict(lambda: [0, 0])
    for articles, gold in (("claims/articles.jsonl", "claims/gold.jsonl"), ("seed/articles.jsonl", "seed/gold-claims.jsonl")):
        out = subprocess.run([os.path.join(build, "nf-extract"), "-q", os.path.join(corpora, articles)], check=True, capture_output=True).stdout
        path = os.path.join(os.environ.get("TMPDIR", "/tmp"), "rate-%d.ndjson" % os.getpid())
        with open(path, "wb") as f:
            f.write(out)
        known, found = score.load_gold(os.path.join(corpora, gold)), score.load_system(path)
        os.unlink(path)
        raw = {r["id"]: r["claims"] for r in map(json.loads, out.splitlines()) if r["record"] == "article"}
        for doc, g in known.items():
            right = {j for i, j in score.match(g["claims"], found.get(doc, [])) if score.complete(g["claims"][i], found[doc][j])}
            for j, c in enumerate(raw.get(doc, [])):
                names = [c["pattern"], "_all"]
                names += ["_resolved"] if any("resolved" in r for r in c["roles"]) else []
                names += ["_long"] if long_gap(c) else []
                for name in names:
                    count[name][0] += 1
                    count[name][1] += j in right
    print("# How often each rule was right on articles whose claims are known; written by `make rate`, see nf-patterns(5).")
    print("# rule\tclaims\tright")
    for name in sorted(count):
        print("%s\t%d\t%d" % (name, *count[name]))


main()
