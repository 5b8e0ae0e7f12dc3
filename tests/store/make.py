#!/usr/bin/python3
"""Article lines for the tests of the store, made from a few words each.

    make.py            the small set: three sites, one edit, one conflict, one history
    make.py N          N articles that differ, for volume
    make.py --evil     hostile text in every member
All articles are invented."""
import hashlib
import json
import sys


def article(site, slug, title, published, sentences, **more):
    """sentences: (text, claim or None); a claim is (type, key, subject, object, value, unit, roles)."""
    text, spans, names, figures, claims = "", [], [], [], []
    for number, (sentence, claim) in enumerate(sentences):
        start = len(text.encode())
        text += sentence
        spans.append([start, len(text.encode())])
        if claim:
            kind, key, subject, other, value, unit, roles = claim
            made = []
            for role, words in roles:
                at = sentence.encode().find(words.encode())
                assert at >= 0, (sentence, words)
                span = {"start": start + at, "end": start + at + len(words.encode()), "text": words}
                if role in ("amount", "count", "share"):
                    figure = {"id": f"f{len(figures) + 1}", "kind": "money" if len(unit) == 3 else "count", **span, "value": value}
                    figure["currency" if len(unit) == 3 else "unit"] = unit
                    figures.append(figure)
                    made.append({"role": role, "figure": figure["id"], **span})
                else:
                    entity = words.lower().replace(" ", "-")
                    names.append({"id": f"n{len(names) + 1}", "kind": "org", **span, "entity": entity, "label": words, "type": "org"})
                    made.append({"role": role, "name": names[-1]["id"], **span, "entity": entity})
            claim = {"id": f"c{len(claims) + 1}", "type": kind, "pattern": kind + ".test", "start": start,
                     "end": start + len(sentence.encode()), "sentence": number, "roles": made, "modality": "asserted",
                     "polarity": "positive", "key": key, "subject": subject, "confidence": "0.800"}
            if other:
                claim["object"] = other
            if value:
                claim["value"] = value
                claim["currency" if len(unit) == 3 else "unit"] = unit
            claims.append(claim)
        text += "\n\n" if number % 2 else " "
    text = text.rstrip()
    url = f"https://{site}/{slug}"
    line = {"v": 1, "record": "article", "id": hashlib.sha256(url.encode()).hexdigest()[:16], "source": slug + ".html", "url": url,
            "site": site, "title": title, "published": published, "fetched": published, "text": text,
            "blocks": [{"kind": "paragraph", "start": 0, "end": len(text.encode())}], "sentences": spans,
            "figures": figures, "names": names, "claims": claims, "checks": []}
    line.update(more)
    return line


def users(subject, number, words, key=None):
    name = subject.capitalize()
    return (f"{name} has {words} users.", ("users", key or f"users:{subject}", subject, None, number, "{user}",
                                            [("entity", name), ("count", words)]))


def paid(who, whom, number, words):
    return (f"{who.capitalize()} bought {whom.capitalize()} for {words}.",
            ("acquisition", f"acquisition:{who}:{whom}", who, whom, number, "USD",
             [("acquirer", who.capitalize()), ("target", whom.capitalize()), ("amount", words)]))


def small():
    filler = ("Nobody else was there.", None)
    return [
        article("ledger.example", "orrin-deal", "Orrin buys Bayline", "2026-03-02T09:00:00Z",
                [paid("orrin", "bayline", "1200000000", "$1.2 billion"), filler, users("orrin", "5000000", "5 million")]),
        article("pulse.example", "bayline-sold", "Bayline is sold", "2026-03-03T12:00:00+02:00",
                [filler, paid("orrin", "bayline", "1700000000", "$1.7 billion")],
                checks=[{"kind": "sum", "status": "inconsistent", "claims": ["c1"], "message": "2 and 3 make 5, not 6"}]),
        article("copy.example", "bayline", "Bayline is sold, says a copy", "2026-03-03T15:00:00Z",
                [filler, paid("orrin", "bayline", "1700000000", "$1.7 billion")], credit="Pulse"),
        article("ledger.example", "orrin-users", "Orrin grows", "2026-09-01T09:00:00Z", [users("orrin", "8000000", "8 million")]),
        article("ledger.example", "tessera", "Tessera grows", "2026-04-01T09:00:00Z",
                [users("tessera", "300", "300"), filler], fetched="2026-04-01T10:00:00Z"),
        article("ledger.example", "tessera", "Tessera grows", "2026-04-01T09:00:00Z",
                [users("tessera", "200", "200"), filler], fetched="2026-04-02T10:00:00Z"),
        {"v": 1, "record": "reject", "stage": "extract", "source": "front.html", "reason": "not-article", "message": "a list of links"},
    ]


def many(count):
    sites = ["ledger.example", "pulse.example", "copy.example", "harbor.example"]
    for i in range(count):
        who = f"orrin{i % 97}"
        yield article(sites[i % 4], f"story-{i}", f"Story {i}", f"2026-{i % 12 + 1:02}-{i % 28 + 1:02}T09:00:00Z",
                      [users(who, str(1000 + i * 7), str(1000 + i * 7)), paid(who, f"bayline{i % 31}", str(i * 1000000), f"${i} million"),
                       ("It rained.", None)] + [users(f"tessera{i % 53}x{k}", str(k + i), str(k + i)) for k in range(6)])


EVIL = ["<script>alert(1)</script>", "'; DROP TABLE claim; --", "=HYPERLINK(\"http://evil.example\")", "\x1b[31mred\x1b]0;title\x07",
        "line\nbreak\r\nand\ttab", "| a | b |\n[x](javascript:alert(1))", "\u202eturned\u202c", "\u0085\u009b31m", "@SUM(A1)", "&amp;\"'>",
        "nul\x00inside", "+1+1", "-2+3", "]]>", "\ufeffbom"]


def evil():
    for i, bad in enumerate(EVIL):
        line = article("evil.example", f"e{i}", bad, "2026-05-01T09:00:00Z", [users("orrin", "5", "5", f"evil:{i}")])
        line["text"] = bad + "\n\n" + line["text"]
        shift = len((bad + "\n\n").encode())
        line["sentences"] = [[0, shift + line["sentences"][0][1]]]
        for part in line["figures"] + line["names"] + line["claims"] + [r for c in line["claims"] for r in c["roles"]]:
            part["start"] += shift
            part["end"] += shift
        line.update(id=f"e{i:015}", authors=[bad], credit=bad, description=bad, section=bad, site=bad, url="javascript:" + bad, source=bad)
        line["claims"][0].update(subject=bad, object=bad, key="evil" + bad, type=bad, pattern=bad, when=bad,
                                 speaker={"text": bad, "start": 0, "end": 1, "cue": bad}, attributes={"action": bad})
        line["names"][0].update(entity=bad, label=bad, type=bad, text=bad)
        line["checks"] = [{"kind": bad, "status": "inconsistent", "claims": ["c1"], "message": bad}]
        yield line
        yield {"v": 1, "record": "reject", "stage": bad, "source": bad, "url": bad, "reason": bad, "message": bad}


if __name__ == "__main__":
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    lines = list(evil() if word == "--evil" else many(int(word)) if word else small())
    for one in lines:
        print(json.dumps(one, ensure_ascii=False))
    articles = sum(one["record"] == "article" for one in lines)
    print(json.dumps({"v": 1, "record": "end", "stage": "normalize", "in": len(lines), "articles": articles,
                      "rejects": len(lines) - articles}))
