#!/usr/bin/python3
"""The most memory of each stage over 1,000, 10,000 and 100,000 pages: it must not grow with them.

  memory.py BUILD [MOST]     MOST: 100000

One synthetic crawl of 1,000 pages is read again and again, in one process; nf-store gets each page under its own address.
"""
import os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ALLOWED = 1.10  # of what 1,000 pages took


def most(command, feed=None):
    """The resident set of a command and of its workers, in KB."""
    p = subprocess.Popen(command, stdin=subprocess.PIPE if feed else subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if feed:
        feed(p.stdin)
        p.stdin.close()
    _, status, used = os.wait4(p.pid, 0)
    p.returncode = os.waitstatus_to_exitcode(status)
    if p.returncode not in (0, 1):
        sys.exit("memory: %s: exit %d" % (command[0], p.returncode))
    return used.ru_maxrss


def main():
    build, top = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100000
    bad = 0
    with tempfile.TemporaryDirectory(prefix="newsfacts-memory.") as work:
        subprocess.run([sys.executable, os.path.join(HERE, "../scale/crawl.py"), "--files", "1", "1000", work], check=True)
        warc, articles = os.path.join(work, "crawl-00000.warc.gz"), os.path.join(work, "articles")
        subprocess.run([build + "/nf-extract", "-q", "--no-end", warc], stdout=open(articles, "wb"))
        lines = open(articles, "rb").read()
        print("%-14s %s" % ("MB", " ".join("%9d" % n for n in (1000, 10000, 100000) if n <= top)))
        for name in ("nf-extract", "nf-normalize"):
            got = []
            for n in (1000, 10000, 100000):
                if n > top:
                    continue
                if name == "nf-extract":
                    got.append(most([build + "/nf-extract", "-q", *[warc] * (n // 1000)]))
                else:
                    got.append(most([build + "/nf-normalize", "-q", "--no-end"], lambda to: [to.write(lines) for _ in range(n // 1000)]))
            flat = max(got) <= got[0] * ALLOWED
            bad += not flat
            print("%-14s %s  %s" % (name, " ".join("%9.1f" % (k / 1024) for k in got), "flat" if flat else "GROWS"), flush=True)
    return bad > 0


sys.exit(main())
