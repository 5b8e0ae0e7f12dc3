#!/usr/bin/python3
"""score.py LINES: how well nf-extract tells the pages of make.py apart; LINES is its output.

Prints every page that it took wrongly, and precision and recall of its rejects, and how many had the right reason.
"""
import json
import os
import sys

right = wrong = missed = reasons = 0
for line in open(sys.argv[1], encoding="utf8"):
    record = json.loads(line)
    if record["record"] not in ("article", "reject"):
        continue
    name, rejected = os.path.basename(record["source"]), record["record"] == "reject"
    if name.startswith("yes-") and rejected:
        wrong += 1
        print(f"# rejected: {name}: {record['reason']}")
    elif name.startswith("no-") and not rejected:
        missed += 1
        print(f"# taken: {name}")
    elif rejected:
        right += 1
        if name.startswith("no-" + record["reason"]):
            reasons += 1
        else:
            print(f"# reason: {name}: {record['reason']}")
print(f"rejects: precision {right / max(1, right + wrong):.3f} recall {right / max(1, right + missed):.3f} "
      f"reasons {reasons / max(1, right):.3f} of {right + missed} pages that are no articles and the articles like them")
