#!/usr/bin/python3
"""What the stages cost. docs/performance.md says how to read it.

  bench.py run [--corpora DIR] [--turns N] [--only ROW,...] [--quick] [--out FILE] BUILD
  bench.py compare A B        two files that run wrote

B, the unit of most rows, is the processor time of libxml2 parsing the same pages (yardstick.c), measured turn by turn
with each row, since a shared machine is never the same twice. Rows named ir-* count instructions (valgrind) instead:
they hold on any load. A row is a line of NDJSON in FILE: row, unit, median, least, most, turns, goal, commit, machine,
load, when, pages, bytes.
"""
import argparse, gzip, json, os, re, shutil, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

# row: unit, what is wanted at most (None: no promise), what it is
ROWS = {
    "yardstick": ("ms a page", None, "B itself: no ratio, so another on another machine and at another load"),
    "extract-article": ("B", 1.0, "nf-extract --article, one process"),
    "extract-article-j1": ("B", None, "nf-extract --article as it is started, its worker shut in"),
    "extract": ("B", 1.0, "nf-extract, one process"),
    "extract-j1": ("B", None, "nf-extract as it is started, its worker shut in"),
    "normalize": ("B", None, "nf-normalize of these articles, one process"),
    "store": ("B", None, "nf-store of these lines, a new SQLite database"),
    "chain": ("B", 1.4, "HTML files to SQLite, the pipe of three"),
    "warc-gz": ("B", 0.2, "what WARC.gz adds to nf-extract --article"),
    "j2-cpu": ("of -j1", 1.15, "processor time of nf-extract -j2"),
    "j2-speed": ("times -j1", -1.6, "pages a second of nf-extract -j2, wall clock: an idle machine's only"),
    "start": ("ms", 8, "one page of 20 KB, from exec to exit"),
    "choice": ("times", None, "claims by all rules against those that are chosen"),
    "figures": ("times", None, "figures by one expression after the other against one pass"),
    "json": ("B", None, "reading and writing these lines, nothing else"),
    "sqlite-new": ("us a row", 25, "nf-store, new rows"),
    "sqlite-known": ("us a row", 6, "nf-store, rows that are there"),
    "postgres-new": ("us a row", 45, "the same, client and server"),
    "postgres-known": ("us a row", None, "the same, rows that are there"),
    "memory": ("MB", None, "most memory of nf-extract, over all pages"),
    "memory-page": ("KB a page", None, "what it grows by from half of the pages to all"),
    "ir-extract-article": ("B", None, "instructions of nf-extract --article, start-up taken off"),
    "ir-extract": ("B", None, "instructions of nf-extract, start-up taken off"),
    "ir-warc-gz": ("B", 0.2, "instructions that WARC.gz adds"),
    "ir-normalize": ("B", None, "instructions of nf-normalize, start-up taken off"),
    "ir-store": ("B", None, "instructions of nf-store, start-up taken off"),
    "ir-start": ("million", None, "instructions of nf-extract over one page of 20 KB, all in all"),
}


class Bench:
    def __init__(self, o, work):
        self.build, self.work, self.turns = os.path.abspath(o.build), work, o.turns
        self.corpora = o.corpora and os.path.join(o.corpora, "articles", "pages")
        self.real = bool(self.corpora) and os.path.isdir(self.corpora)  # what is wanted in B is wanted of real pages
        self.env = dict(os.environ, NEWSFACTS_DATA=os.path.join(self.build, "share", "newsfacts"), LC_ALL="C.UTF-8")
        self.bin = lambda name: os.path.join(self.build, name)
        self.pages = os.path.join(work, "pages")
        os.makedirs(self.pages)
        self.make_pages(o.quick)
        self.files = sorted(os.path.join(self.pages, f) for f in os.listdir(self.pages))
        self.bytes = sum(map(os.path.getsize, self.files))
        self.yardstick = [self.bin("tests/yardstick")] + self.files
        self.some = self.files[:: max(1, len(self.files) // 40)][:40]
        self.articles, self.lines = os.path.join(work, "articles"), os.path.join(work, "lines")
        self.cost([self.bin("nf-extract"), "-q", "-j0", self.pages], out=self.articles)
        self.cost([self.bin("nf-normalize"), "-q", "-j0", self.articles], out=self.lines)

    def make_pages(self, quick):
        if self.real:
            for name in sorted(os.listdir(self.corpora)):
                if name.endswith(".gz"):
                    with gzip.open(os.path.join(self.corpora, name)) as f, open(os.path.join(self.pages, name[:-3]), "wb") as to:
                        to.write(f.read())
        else:
            subprocess.run([sys.executable, os.path.join(ROOT, "tests/scale/crawl.py"), "--plain", "--bytes", "30000",
                            "60" if quick else "300", self.pages], check=True)

    def spend(self, commands, out=None):
        """Runs a pipe; processor seconds, wall seconds, most memory in KB of the first, exit codes."""
        begin, last, running = time.monotonic(), subprocess.DEVNULL, []
        for i, c in enumerate(commands):
            end = i == len(commands) - 1
            to = (open(out, "wb") if out else subprocess.DEVNULL) if end else subprocess.PIPE
            p = subprocess.Popen(c, stdin=last, stdout=to, stderr=subprocess.DEVNULL, env=self.env)
            if i:
                last.close()
            last = p.stdout
            running.append(p)
        cpu = memory = 0
        codes = []
        for p in running:
            _, status, used = os.wait4(p.pid, 0)
            p.returncode = os.waitstatus_to_exitcode(status)
            cpu += used.ru_utime + used.ru_stime
            memory = memory or used.ru_maxrss
            codes.append(p.returncode)
        return cpu, time.monotonic() - begin, memory, codes

    def cost(self, *commands, out=None):
        cpu, _, _, codes = self.spend(commands, out)
        if any(c not in (0, 1) for c in codes):
            sys.exit("bench: %s ended with %s" % (commands[0][0], codes))
        return cpu

    def ratios(self, *commands, clean=None, less=None):
        """Turn by turn: the command, and the yardstick before and behind it."""
        found, before = [], self.cost(self.yardstick)
        for _ in range(self.turns):
            if clean and os.path.exists(clean):
                os.unlink(clean)
            mine = self.cost(*commands)
            if less:
                mine -= self.cost(less)
            behind = self.cost(self.yardstick)
            found.append(mine / ((before + behind) / 2))
            before = behind
        return found

    def refs(self, command):
        r = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"] + command,
                           env=self.env, capture_output=True, text=True, errors="replace")
        got = re.search(r"I\s+refs:\s+([\d,]+)", r.stderr)
        if not got:
            sys.exit("bench: valgrind did not count: " + r.stderr[-500:])
        return int(got.group(1).replace(",", ""))

    def told(self, command, pattern):
        r = subprocess.run(command, env=self.env, capture_output=True, text=True, cwd=ROOT)
        return [float(x) for x in re.findall(pattern, r.stdout)]

    def extract(self, *more):
        return [self.bin("nf-extract"), "-q", *more, self.pages]

    # ---- the rows ----

    def yardstick_(self): return [self.cost(self.yardstick) * 1000 / len(self.files) for _ in range(self.turns)]
    def extract_article(self): return self.ratios(self.extract("-j0", "--article"))
    def extract_article_j1(self): return self.ratios(self.extract("--article"))
    def extract_(self): return self.ratios(self.extract("-j0"))
    def extract_j1(self): return self.ratios(self.extract())
    def normalize(self): return self.ratios([self.bin("nf-normalize"), "-q", "-j0", self.articles])

    def store(self):
        db = os.path.join(self.work, "store.db")
        return self.ratios([self.bin("nf-store"), "-q", "-d", db, self.lines], clean=db)

    def chain(self):
        db = os.path.join(self.work, "chain.db")
        return self.ratios(self.extract(), [self.bin("nf-normalize"), "-q"], [self.bin("nf-store"), "-q", "-d", db], clean=db)

    def warc_of(self, files, name):
        warc = os.path.join(self.work, name)
        if not os.path.exists(warc):
            sys.path.insert(0, os.path.join(ROOT, "tests/scale"))
            import crawl
            with open(warc, "wb") as f:
                for n, page in enumerate(files):
                    html = open(page, "rb").read()
                    f.write(crawl.member(crawl.record("response", n, "https://bench.example/%d" % n, "application/http; msgtype=response",
                            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(html) + html)))
        return warc

    def warc_gz(self):
        warc = self.warc_of(self.files, "pages.warc.gz")
        return self.ratios([self.bin("nf-extract"), "-q", "-j0", "--article", warc], less=self.extract("-j0", "--article"))

    def j2(self):
        cpu, speed = [], []
        for _ in range(self.turns):
            one, two = self.spend([self.extract("-j1")]), self.spend([self.extract("-j2")])
            cpu.append(two[0] / one[0])
            speed.append(one[1] / two[1])
        return cpu, speed

    def j2_cpu(self):
        self.speed = self.j2()
        return self.speed[0]

    def j2_speed(self): return self.speed[1] if hasattr(self, "speed") else self.j2()[1]

    def page20(self):
        return min(self.files, key=lambda f: abs(os.path.getsize(f) - 20000))

    def start(self):
        page = [self.bin("nf-extract"), "-q", self.page20()]
        return [sum(self.cost(page) for _ in range(5)) * 1000 / 5 for _ in range(self.turns)]

    def choice(self): return self.told([self.bin("tests/bench/passes"), "--every", *self.some], r"choice: ([\d.]+) times")

    def figures(self):
        texts = []
        for n, page in enumerate(self.some):
            texts.append(os.path.join(self.work, "text-%d" % n))
            self.cost([self.bin("nf-extract"), "-q", "-j0", "--text", page], out=texts[-1])
        return self.told([self.bin("tests/bench/figures"), *[t for t in texts if os.path.getsize(t)]], r"after the other: ([\d.]+) times")

    def json(self): return self.ratios([self.bin("tests/bench/json"), self.lines])

    def rows_of(self, which):
        if not hasattr(self, "rows"):
            r = subprocess.run([os.path.join(HERE, "store"), self.build] + ([os.path.dirname(os.path.dirname(self.corpora))] if self.corpora else []),
                               env=self.env, capture_output=True, text=True, cwd=ROOT)
            self.rows = dict(re.findall(r"bench (store-\S+) ([\d.]+) us", r.stdout))
        return [float(self.rows[which])] if which in self.rows else []

    def sqlite_new(self): return self.rows_of("store-new")
    def sqlite_known(self): return self.rows_of("store-unchanged")
    def postgres_new(self): return self.rows_of("store-postgres-new")
    def postgres_known(self): return self.rows_of("store-postgres-unchanged")

    def memory(self): return [self.spend([self.extract("-j0")])[2] / 1024]

    def memory_page(self):
        half = self.files[: len(self.files) // 2]
        small = self.spend([[self.bin("nf-extract"), "-q", "-j0", *half]])[2]
        large = self.spend([[self.bin("nf-extract"), "-q", "-j0", *half, *half]])[2]
        return [max(0, large - small) / len(half)]

    def counted(self, whole, empty):
        if not hasattr(self, "ruler"):
            self.ruler = self.refs([self.bin("tests/yardstick"), *self.some]) - self.refs([self.bin("tests/yardstick")])
        return [(self.refs(whole) - self.refs(empty)) / self.ruler]

    def empty(self):
        path = os.path.join(self.work, "empty.ndjson")
        open(path, "w").write('{"v":1,"record":"end","stage":"extract","in":0,"articles":0,"rejects":0}\n')
        return path

    def ir_extract_article(self):
        run = [self.bin("nf-extract"), "-q", "-j0", "--article"]
        return self.counted(run + self.some, run + [self.page20()])

    def ir_extract(self):
        run = [self.bin("nf-extract"), "-q", "-j0"]
        return self.counted(run + self.some, run + [os.devnull])

    def ir_warc_gz(self):
        run = [self.bin("nf-extract"), "-q", "-j0", "--article"]
        return self.counted(run + [self.warc_of(self.some, "some.warc.gz")], run + self.some)

    def few(self):
        lines, articles = os.path.join(self.work, "few.lines"), os.path.join(self.work, "few.articles")
        if not os.path.exists(lines):
            self.cost([self.bin("nf-extract"), "-q", "-j0", *self.some], out=articles)
            self.cost([self.bin("nf-normalize"), "-q", "-j0", articles], out=lines)
        return articles, lines

    def ir_normalize(self):
        run = [self.bin("nf-normalize"), "-q", "-j0"]
        return self.counted(run + [self.few()[0]], run + [self.empty()])

    def ir_store(self):
        run = [self.bin("nf-store"), "-q", "-d"]
        return self.counted(run + [os.path.join(self.work, "ir.db"), self.few()[1]], run + [os.path.join(self.work, "ir0.db"), self.empty()])

    def ir_start(self): return [self.refs([self.bin("nf-extract"), "-q", "-j0", self.page20()]) / 1e6]


def told(row):
    goal = row.get("goal")
    wanted = "" if goal is None else "at least %g" % -goal if goal < 0 else "at most %g" % goal
    missed = goal is not None and (row["median"] < -goal if goal < 0 else row["median"] > goal)
    return "%-19s %9.3f %9.3f %9.3f  %-9s %-13s %s" % (row["row"], row["median"], row["least"], row["most"], row["unit"],
                                                      wanted + (" MISSED" if missed else ""), ROWS[row["row"]][2] if row["row"] in ROWS else "")


def machine():
    try:
        model = re.search(r"model name\s*:\s*(.*)", open("/proc/cpuinfo").read()).group(1)
    except (OSError, AttributeError):
        model = os.uname().machine
    return "%s, %d processors" % (model.strip(), os.cpu_count())


def run(o):
    only = o.only.split(",") if o.only else list(ROWS)
    if not shutil.which("valgrind"):
        only = [r for r in only if not r.startswith("ir-")]
        print("bench: no valgrind here (apt-get install valgrind): no ir- rows")
    commit = subprocess.run(["git", "-C", os.path.join(o.build, ".."), "describe", "--always", "--dirty"], capture_output=True, text=True).stdout.strip()
    work = tempfile.mkdtemp(prefix="newsfacts-bench.")
    out = o.out or os.path.join(o.build, "bench.ndjson")
    try:
        b = Bench(o, work)
        unknown = [name for name in only if name not in ROWS]
        if unknown:
            sys.exit("bench: no row %s; there are %s" % (", ".join(unknown), ", ".join(ROWS)))
        about = {"commit": commit, "machine": machine(), "pages": len(b.files), "bytes": b.bytes}
        print("%s, %s, %d pages of %.1f MB, load %.1f" % (commit, about["machine"], len(b.files), b.bytes / 1e6, os.getloadavg()[0]))
        print("%-19s %9s %9s %9s  %-9s %-13s" % ("row", "median", "least", "most", "unit", "wanted"))
        with open(out, "w") as f:
            for name in only:
                values = getattr(b, name.replace("-", "_") + ("_" if name in ("extract", "yardstick") else ""))()
                if not values:
                    continue
                row = {"row": name, "unit": ROWS[name][0], "median": round(statistics.median(values), 4), "least": round(min(values), 4),
                       "most": round(max(values), 4), "turns": len(values), "goal": ROWS[name][1] if b.real or not ROWS[name][0] == "B" else None, **about,
                       "load": round(os.getloadavg()[0], 1), "when": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
                f.write(json.dumps(row) + "\n")
                f.flush()
                print(told(row), flush=True)
        print("kept in %s" % out)
    finally:
        shutil.rmtree(work)


def compare(a, b):
    a, b = ({r["row"]: r for r in map(json.loads, open(path))} for path in (a, b))
    first, second = next(iter(a.values())), next(iter(b.values()))
    for what in ("commit", "machine", "pages", "bytes", "load"):
        print("%-8s %s | %s" % (what, first[what], second[what]))
    if any(first[k] != second[k] for k in ("machine", "pages", "bytes")):
        print("not the same machine or pages: only large differences mean something")
    print("%-19s %-9s %9s %9s %8s" % ("row", "unit", "before", "after", "change"))
    for name in [r for r in a if r in b]:
        x, y = a[name], b[name]
        apart = x["most"] < y["least"] or y["most"] < x["least"] or name.startswith("ir-")
        print("%-19s %-9s %9.3f %9.3f %+7.1f%%%s" % (name, x["unit"], x["median"], y["median"], (y["median"] / x["median"] - 1) * 100 if x["median"] else 0,
                                                    "" if apart else "  within the spread"))


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument("--corpora")
    p.add_argument("--turns", type=int, default=5)
    p.add_argument("--only")
    p.add_argument("--quick", action="store_true")
    p.add_argument("--out")
    p.add_argument("what", choices=["run", "compare"])
    p.add_argument("build")
    p.add_argument("other", nargs="?")
    o = p.parse_args()
    if o.what == "run":
        run(o)
    elif o.other:
        compare(o.build, o.other)
    else:
        sys.exit(__doc__)


main()
