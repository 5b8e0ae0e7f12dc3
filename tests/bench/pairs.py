#!/usr/bin/env python3
"""Do names of one thing share a key, and names of two things not? Measured over all pairs of a list made by hand.

  pairs.py LABELS.tsv < lines of nf-normalize     prints pairs, precision, recall, and what is wrong
  pairs.py --list < lines of nf-normalize         prints a list to label: the fillers of roles, with their keys

LABELS.tsv has a row for each name: where it stands (the last part of "source"), its words, and what it is, in any
words that the one who labels likes: rows with the same words there are one thing. '#' begins a comment line.
"""
import collections, itertools, json, sys


def fillers(lines):
    """{(source, words): key} over the roles that have an entity."""
    found = {}
    for line in lines:
        record = json.loads(line)
        if record["record"] != "article":
            continue
        names = {n["id"]: n for n in record["names"]}
        for claim in record["claims"]:
            for role in claim["roles"]:
                key = names.get(role.get("name"), {}).get("entity") or role.get("entity")
                if key and "figure" not in role:
                    found[record["source"].rsplit("/", 1)[-1], role.get("resolved") or role["text"]] = key
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = fillers(sys.stdin)
    if sys.argv[1] == "--list":
        for (source, words), key in sorted(found.items()):
            print(source, words, key, sep="\t")
        return
    labels = {}
    for line in open(sys.argv[1], encoding="utf8"):
        if line.strip() and not line.startswith("#"):
            source, words, thing = line.rstrip("\n").split("\t")
            labels[source, words] = thing
    both = [(k, labels[k], found[k]) for k in sorted(labels) if k in found]
    right = same_key = same_thing = 0
    wrong = collections.Counter()
    for (a, thing_a, key_a), (b, thing_b, key_b) in itertools.combinations(both, 2):
        thing, key = thing_a == thing_b, key_a == key_b
        same_thing += thing
        same_key += key
        right += thing and key
        if thing != key:
            wrong[f"{'parted' if thing else 'joined'}\t{a[1]} ({thing_a}, {key_a})\t{b[1]} ({thing_b}, {key_b})"] += 1
    print(f"names {len(both)} of {len(labels)} labelled, pairs of one thing {same_thing}, pairs of one key {same_key}")
    print(f"precision {right / same_key:.4f}" if same_key else "precision -")
    print(f"recall {right / same_thing:.4f}" if same_thing else "recall -")
    for line, times in wrong.most_common(40):
        print(times, line, sep="\t")


main()
