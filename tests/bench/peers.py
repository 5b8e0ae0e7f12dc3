#!/usr/bin/python3
"""nf-extract beside what others use to get an article out of a page, over the same pages in the same run.

  peers.py BUILD PACKAGES [CORPORA [PAGES]]    PACKAGES: a folder with node_modules; PAGES: 60 of the collection

B is the processor time of libxml2 parsing these pages (yardstick.c), turn by turn with each. The others find the
article; nf-extract finds figures, names and claims besides, and is shown without and with that.
"""
import gzip, os, shutil, statistics, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = """
import sys
from readability import Document
import logging
logging.disable(logging.CRITICAL)
found = 0
for name in sys.argv[1:]:
    try:
        d = Document(open(name, "rb").read().decode("utf-8", "replace"))
        d.title()
        found += len(d.summary()) > 200
    except Exception:
        pass
print(found, "articles")
"""


def cost(command):
    p = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    said = p.stdout.read().decode(errors="replace").strip().splitlines()
    _, status, used = os.wait4(p.pid, 0)
    p.returncode = os.waitstatus_to_exitcode(status)
    return (used.ru_utime + used.ru_stime, said[-1] if said else "") if p.returncode in (0, 1) and said else None


def main():
    build, packages = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    corpora, wanted = (sys.argv[3] if len(sys.argv) > 3 else ""), int(sys.argv[4]) if len(sys.argv) > 4 else 60
    work = tempfile.mkdtemp(prefix="newsfacts-peers.")
    try:
        pages = os.path.join(corpora, "articles", "pages")
        if os.path.isdir(pages):
            names = sorted(n for n in os.listdir(pages) if n.endswith(".gz"))
            for n in names[:: max(1, len(names) // wanted)][:wanted]:
                with gzip.open(os.path.join(pages, n)) as f, open(os.path.join(work, n[:-3]), "wb") as to:
                    to.write(f.read())
        else:
            subprocess.run([sys.executable, os.path.join(HERE, "../scale/crawl.py"), "--plain", "--bytes", "60000", str(wanted), work], check=True)
        files = sorted(os.path.join(work, n) for n in os.listdir(work))
        yardstick = [os.path.join(build, "tests/yardstick")] + files
        shutil.copy(os.path.join(HERE, "peers.mjs"), packages)
        script = os.path.join(packages, "peers.mjs")
        nf = [os.path.join(build, "nf-extract"), "-q"]
        rows = {
            "nf-extract --article": nf + ["--article"] + files,
            "nf-extract, with figures, names and claims": nf + files,
            "@mozilla/readability, linkedom": ["node", script, "linkedom"] + files,
            "@mozilla/readability, jsdom": ["node", script, "jsdom"] + files,
            "python3-readability": [sys.executable, "-c", PYTHON] + files,
        }
        print("%d pages, %.1f MB; load %.1f" % (len(files), sum(map(os.path.getsize, files)) / 1e6, os.getloadavg()[0]))
        print("%-45s %9s %9s %9s" % ("processor time, in B", "median", "least", "most"))
        for name, command in rows.items():
            ratios, said = [], ""
            for _ in range(3):
                got, one, two = cost(command), cost(yardstick), cost(yardstick)
                if not got:
                    break
                said = got[1]
                ratios.append(got[0] / ((one[0] + two[0]) / 2))
            if ratios:
                print("%-45s %9.2f %9.2f %9.2f   %s" % (name, statistics.median(ratios), min(ratios), max(ratios), "" if said.startswith("{") else said), flush=True)
            else:
                print("%-45s does not run here" % name)
    finally:
        shutil.rmtree(work)


main()
