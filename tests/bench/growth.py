#!/usr/bin/python3
"""How the cost grows when the input doubles, five times: nothing may be quadratic.

  growth.py BUILD [NAME ...]

Instructions are counted (valgrind), so the machine's load does not show. Each line: the sizes, the cost at both ends, and
how many times as much each doubling added as the one before it, so that what starting costs falls out: 2.0 is linear, 4.0
quadratic. One past LIMIT at the last doubling, where a quadratic part shows most, is a fault (exit 1), unless what was
added is less than a fifth of the whole: then it is rules that were first needed, or a limit that began to cut.
"""
import json, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
LIMIT, DOUBLINGS = 2.5, 5
HEADS = "Alder Brack Cor Dun Elm Fen Gren Hol Ister Jun Kel Lor Mar Nor Oster Pell Quar Ros Sel Tar Ulm Ver Wen Yar".split()
MIDS = "a e i o u an en in on un ar er ir or ur al".split()
TAILS = "dane ford gate holm kamp lane more nova port quist ridge stead tham vale wick bridge".split()


def company(i):
    return HEADS[i % 24] + MIDS[i // 24 % 16] + TAILS[i // 384 % 16] + " " + ("Systems", "Robotics", "Energy", "Labs")[i // 6144 % 4]


def doc(text, n=0):
    return json.dumps({"id": "%016x" % n, "url": "https://growth.example/%d" % n, "published": "2026-04-14T10:00:00Z", "title": "Growth", "text": text}) + "\n"


def paragraphs(sentences):
    return "\n\n".join(" ".join(sentences[i:i + 5]) for i in range(0, len(sentences), 5))


# what doubles: name, the smallest size, and a document of size n
def page(n):
    body = "".join("<div class=row%d><p>The plan of the team for part %s stays as it was, and the <a href=/x%d>office</a> will hear of it.</p></div>"
                   % (i % 7, "abcdefgh"[i % 8], i) for i in range(n))
    return "<!doctype html><html><head><title>Growth</title></head><body><article>%s</article></body></html>" % body


def nested(n):
    return "<!doctype html><html><body>" + "<div>" * n + "<p>The team said that the plan stays as it was for the office, and that it will hear of it." + "</div>" * n + "</body></html>"


def links(n):
    return "<!doctype html><html><body>%s<p>%s</p></body></html>" % ("".join("<a href=/%d>More of it</a> " % i for i in range(n)), "The plan stays. " * 40)


def sentences(n): return paragraphs(["The plan of the team for part %s stays as it was, and the office will hear of it." % "abcdefgh"[i % 8] for i in range(n)])
def figures(n): return paragraphs(["It went from $%d million to %d%% of %d tons within %d days." % (i % 900 + 1, i % 99 + 1, i + 10, i % 50 + 2) for i in range(n)])
def claims(n): return paragraphs(["%s holds %d%% of %s." % (company(i % 40), i % 98 + 1, company(i % 37 + 40)) for i in range(n)])
def shares(n): return paragraphs(["Sales of %s rose %d%% to $%d million in the second quarter of 2025." % (company(7), i % 98 + 1, i + 5) for i in range(n)])
def entities(n): return paragraphs(["%s said that %s had bought %s for $%d million." % (company(3 * i), company(3 * i + 1), company(3 * i + 2), i + 3) for i in range(n)])
def quotes(n): return paragraphs(["“We will keep the plan of part %d as it is,” said Ada %s, chief executive of %s." % (i, HEADS[i % 24] + "quist", company(i)) for i in range(n)])
def one_sentence(n): return "The list has " + ", ".join("%s with $%d million" % (company(i), i + 2) for i in range(n)) + "."


def rules(n):
    words = ["%s%s%s" % (HEADS[i % 24].lower(), MIDS[i // 24 % 16], TAILS[i // 384 % 16]) for i in range(n)]
    return "claim stake\n" + "".join("  re  %%{WHO:holder} %s(?:s|ed) %%{PERCENT:share} of %%{ORG:target}\n" % w for w in words)


SERIES = [("page size", 100, page, "article"), ("nesting", 60, nested, "article"), ("links", 200, links, "article"), ("sentences", 50, sentences, "text"),
          ("figures", 25, figures, "text"), ("figures in a sentence", 10, one_sentence, "text"), ("claims", 25, claims, "text"), ("claims of one subject", 25, shares, "text"),
          ("entities", 25, entities, "text"), ("quotes", 25, quotes, "text"), ("rules", 100, rules, "rules"), ("rows", 8, entities, "rows"), ("documents", 8, claims, "documents")]


def refs(build, command, path):
    env = dict(os.environ, NEWSFACTS_DATA=os.path.join(build, "share/newsfacts"), LC_ALL="C.UTF-8")
    r = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"] + command, env=env,
                       stdout=open(path, "wb"), stderr=subprocess.PIPE)
    got = re.search(rb"I\s+refs:\s+([\d,]+)", r.stderr)
    if not got or r.returncode > 1:
        sys.exit("growth: %s: exit %d: %s" % (" ".join(command), r.returncode, r.stderr[-400:].decode()))
    return int(got.group(1).replace(b",", b""))


def grow(build, work, name, least, make, kind):
    """Yields stage, sizes, costs."""
    extract, normalize = [build + "/nf-extract", "-q", "-j0"], [build + "/nf-normalize", "-q", "-j0"]
    sizes = [least << i for i in range(DOUBLINGS + 1)]
    cost = {}
    at = lambda s: os.path.join(work, s)
    for n in sizes:
        db = at("db-%d" % n)
        if kind == "article":
            open(at("in.html"), "w").write(make(n))
            cost.setdefault("nf-extract --article", []).append(refs(build, extract + ["--article", at("in.html")], at("out")))
            continue
        if kind == "rules":
            os.makedirs(at("rules-%d" % n))
            open(at("rules-%d/growth.pat" % n), "w").write(make(n))
            open(at("in"), "w").write(doc(claims(20)))
            cost.setdefault("nf-extract -p", []).append(refs(build, extract + ["-p", at("rules-%d" % n), at("in")], at("out")))
            continue
        lines = "".join(doc(make(8), i) for i in range(n)) if kind in ("rows", "documents") else doc(make(n))
        open(at("in"), "w").write(lines)
        if kind == "rows":  # the lines of other pages about others, made by the stages themselves
            open(at("a"), "wb").write(subprocess.run(extract + [at("in")], capture_output=True, env=dict(os.environ, NEWSFACTS_DATA=build + "/share/newsfacts")).stdout)
            open(at("b"), "wb").write(subprocess.run(normalize + [at("a")], capture_output=True, env=dict(os.environ, NEWSFACTS_DATA=build + "/share/newsfacts")).stdout)
            cost.setdefault("nf-store", []).append(refs(build, [build + "/nf-store", "-q", "-d", db, at("b")], at("out")))
            continue
        cost.setdefault("nf-extract", []).append(refs(build, extract + [at("in")], at("a")))
        cost.setdefault("nf-normalize", []).append(refs(build, normalize + [at("a")], at("b")))
        if kind == "text" and name in ("claims", "entities"):
            cost.setdefault("nf-store", []).append(refs(build, [build + "/nf-store", "-q", "-d", db, at("b")], at("out")))
    for stage, costs in cost.items():
        yield stage, sizes, costs


def main():
    build, wanted, faults = os.path.abspath(sys.argv[1]), sys.argv[2:], 0
    print("%-22s %-21s %-16s %s   %s" % ("what doubles", "stage", "sizes", "million instructions", "each doubling added, of what the one before did"))
    for name, least, make, kind in SERIES:
        if wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory(prefix="newsfacts-growth.") as work:
            for stage, sizes, costs in grow(build, work, name, least, make, kind):
                added = [max(b - a, 1) for a, b in zip(costs, costs[1:])]
                steps = [b / a for a, b in zip(added, added[1:])]
                bad = steps[-1] > LIMIT and added[-1] > costs[-1] / 5
                faults += bad
                print("%-22s %-21s %-16s %8.1f to %8.1f   %s%s" % (name, stage, "%d to %d" % (sizes[0], sizes[-1]), costs[0] / 1e6, costs[-1] / 1e6,
                      " ".join("%.2f" % s for s in steps), "  MORE THAN LINEAR" if bad else ""), flush=True)
    print("growth: %s" % ("%d series grow faster than %.1f at a doubling" % (faults, LIMIT) if faults else "nothing grows faster than %.1f at a doubling" % LIMIT))
    return faults > 0


sys.exit(main())
