#!/usr/bin/python3
"""A simulated month of nf-run under a false clock, in bad weather; what is in the store at the end must be what an
undisturbed machine has that reads the same articles.

    month.py [--bin DIR] [--server FILE] [--check FILE] [--days N] [--every MINUTES] [--kills N] [--seed N] [--work DIR]

The weather: hosts that are away, 429 with Retry-After, 500, answers that break off, feeds that are none or that moved,
connections cut; on the machine: killed at any moment, a disk that is full, a database that is locked, a clock that is a
day ahead and a day behind. One source dies for good. The servers' clock (FILE of libfaketime) goes on whatever
the machine's clock says. What the cron job prints is a mail: none is to come for what healed itself, one for
each thing that did not.
"""
import argparse
import calendar
import collections
import glob
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
START = calendar.timegm((2026, 11, 6, 0, 0, 0))
HOUR, DAY = 3600, 86400
FIRST = 20  # articles that are there at the start
INTERVAL = 0.1  # seconds between two requests to a host
ALIVE, DYING = ["127.0.0.1", "127.0.0.2", "127.0.0.3"], "127.0.0.4"


def faketime():
    found = glob.glob("/usr/lib/*/faketime/libfaketime.so.1") + glob.glob("/usr/lib/faketime/libfaketime.so.1")
    return found[0] if found else None


class Clock:
    """A file that libfaketime reads at each call: so much later than it is."""

    def __init__(self, path):
        self.path = path
        self.set(START)

    def set(self, t):
        self.offset = t - time.time()
        with open(self.path + ".new", "w") as f:
            f.write("%+.3f\n" % self.offset)
        os.rename(self.path + ".new", self.path)

    def now(self):
        return time.time() + self.offset

    def env(self, **more):
        """For a process that runs while the clock is set."""
        return dict(os.environ, LD_PRELOAD=faketime(), FAKETIME_TIMESTAMP_FILE=self.path, FAKETIME_NO_CACHE="1", NO_FAKE_STAT="1",
                    FAKETIME_DONT_FAKE_MONOTONIC="1", DONT_FAKE_MONOTONIC="1", FAKETIME_DISABLE_SHM="1", TZ="UTC", LC_ALL="C.UTF-8", **more)

    def env_now(self, **more):
        """For one that ends before; the workers of a stage may open no file, so none of a clock either."""
        env = self.env(FAKETIME="%+.3f" % self.offset, **more)
        for name in ("FAKETIME_TIMESTAMP_FILE", "FAKETIME_NO_CACHE"):
            del env[name]
        return env


class World:
    """The servers, their clock and what they have published."""

    def __init__(self, o, folder):
        self.o, self.clock, self.port, self.process = o, Clock(folder + "/world"), 0, None
        self.scenario, self.log, self.state = folder + "/scenario.json", folder + "/log.ndjson", None
        self.edits = []

    def count(self, host, t):
        if host == DYING:
            t = min(t, START + self.o.dies - DAY)
        t = min(t, START + self.o.days * DAY - 12 * HOUR)  # nothing is published in the calm at the end
        return FIRST + int((t - START) // (3 * HOUR))

    def at(self, t, down=(), rules=()):
        """Sets the clock, the weather, and publishes what is due."""
        self.clock.set(t)
        state = (tuple(down), json.dumps(rules))
        hosts = [h for h in ALIVE + [DYING] if h not in down]
        if state != self.state:
            self.stop()
            with open(self.scenario, "w") as f:
                json.dump({"hosts": hosts, "articles": 0, "window": 20, "rules": rules}, f)
            self.process = subprocess.Popen([sys.executable, self.o.server, "--scenario", self.scenario, "--port", str(self.port), "--log", self.log],
                                            env=self.clock.env(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            self.port = json.loads(self.process.stdout.readline())["port"]
            self.state, self.have = state, dict.fromkeys(hosts, 0)
            for host, n, when in self.edits:
                if host in hosts:
                    self.control(host, f"touch/{n}")
        for host in hosts:
            more = self.count(host, t) - self.have[host]
            if more > 0:
                self.control(host, f"publish?n={more}")
                self.have[host] += more

    def edit(self, host, n, t):
        self.edits.append((host, n, t))
        if host in self.have:
            self.control(host, f"touch/{n}")

    def control(self, host, what):
        urllib.request.urlopen(f"http://{host}:{self.port}/_/{what}", timeout=60).read()

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait()
            self.process.stdin.close()
            self.process.stdout.close()
            self.process = None


class Machine:
    """Where the cron job runs."""

    def __init__(self, o, folder, port):
        self.clock, self.folder, self.state = Clock(folder + "/machine"), folder, folder + "/state"
        os.makedirs(self.state, exist_ok=True)
        os.makedirs(folder + "/bin")
        shutil.copy(next(f for f in (o.bin + "/nf-run", ROOT + "/nf-run") if os.path.exists(f)), folder + "/bin/nf-run")
        for name in ("nf-fetch", "nf-extract", "nf-normalize", "nf-store"):
            os.symlink(f"{o.bin}/{name}", f"{folder}/bin/{name}")
        with open(folder + "/pipeline.conf", "w") as f:
            f.write(f"[pipeline]\nstate = {self.state}\nmetrics = {self.state}/metrics.prom\n[fetch]\nper-host-interval = {int(INTERVAL * 1000)}ms\n"
                    f"contact = month@example.org\n")
            for i, host in enumerate(ALIVE + [DYING]):
                f.write(f'[source "source{i + 1}"]\nfeed = http://{host}:{port}/feed.atom\nallow-private = yes\n')

    def run(self, t, kill_after=None):
        """One run of the cron job: what it printed, its exit code, how long it took."""
        self.clock.set(t)
        began = time.monotonic()
        p = subprocess.Popen([self.folder + "/bin/nf-run", "-q", "-c", self.folder + "/pipeline.conf"], env=self.clock.env_now(HOME=self.folder),
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            text, _ = p.communicate(timeout=kill_after or 600)
        except subprocess.TimeoutExpired:
            os.killpg(p.pid, signal.SIGKILL)
            text, _ = p.communicate()
            return text.decode(), -9, time.monotonic() - began
        return text.decode(), p.returncode, time.monotonic() - began

    def fill(self):
        """Takes all space that is left."""
        size, at = 64 << 20, 0
        with open(self.state + "/ballast", "wb") as f:
            while size >= 512:
                try:
                    os.posix_fallocate(f.fileno(), at, size)
                    at += size
                except OSError:
                    size //= 2

    def lock(self):
        db = sqlite3.connect(self.state + "/facts.db", isolation_level=None)
        db.execute("BEGIN IMMEDIATE")
        return db

    def dump(self, o):
        """What does not depend on when things were read, and in which file they are."""
        text = subprocess.run([o.bin + "/nf-store", "--db", self.state + "/facts.db", "--dump"], check=True, stdout=subprocess.PIPE).stdout
        rows = []
        for line in text.decode().splitlines():
            row = json.loads(line)
            if row["table"] in ("run", "run_stage") or (row["table"] == "reject" and row.get("reason") in ("bad-record", "bad-gzip", "truncated")):
                continue  # a torn file is a reject; what it should have held was fetched again
            # page_sha256: beside an article stand links to the newest ones of that hour
            for name in ("first_fetched", "last_fetched", "origin", "page_sha256"):
                row.pop(name, None)
            if row.get("gone"):
                row["gone"] = "gone"
            if row["table"] == "source":
                row = {"table": "source", "site": row["site"]}
            rows.append(json.dumps(row, sort_keys=True))
        return sorted(rows)


def weather(kind, host):
    """Hosts that are away, and rules of the server."""
    feed, page = {"host": host, "path": "/feed.atom"}, {"host": host, "path": "/2026/11/*"}
    bare = {"etag": False, "last_modified": False}
    return {
        "away": ([host], []),
        "429": ([], [dict(feed, do=[{"status": 429, "retry_after": 600, "times": 1}, {"pass": True}]),
                     dict(page, do=[{"status": 429, "retry_after": 300, "times": 1}, {"pass": True}])]),
        "500": ([], [dict(feed, do=[{"status": 500, "times": 2}, {"pass": True}]), dict(page, do=[{"status": 503, "times": 4}, {"pass": True}])]),
        "broken": ([], [dict(page, do=[dict(bare, **{"pass": True, "close_after": 200, "times": 2}), {"pass": True}])]),
        "no feed": ([], [dict(feed, do=dict(bare, body="<!doctype html><title>Be right back</title><p>We are working on it."))]),
        "moved": ([], [dict(feed, do={"status": 301, "redirect": "/feed.json"})]),
        "cut": ([], [dict(page, do=[{"reset": True, "times": 1}, {"pass": True}]), dict(feed, do=[{"reset": True, "times": 1}, {"pass": True}])]),
    }[kind]


def polite(rows, excused):
    """What a polite fetcher does not do, found in a log: as many lines."""
    faults, last, until, robots, known = [], {}, {}, set(), {}
    for r in sorted((r for r in rows if not r.get("control")), key=lambda r: r["t"]):
        host, path, at = r["addr"], r["path"], r["t"]
        if path == "/robots.txt":
            robots.add(host)
        elif host not in robots:
            faults.append(f"{host}{path} before robots.txt")
            robots.add(host)
        before = last.get(host)
        if before and at - before[0] < INTERVAL * 0.98 and before[1] != path:
            faults.append(f"{host}{path} {at - before[0]:.3f} s after the one before")
        last[host] = at, r["resp"].get("location")
        if r["inflight"] > 1:
            faults.append(f"{host}{path} beside another")
        if at < until.get(host, 0) - 0.05:
            faults.append(f"{host}{path} {until[host] - at:.0f} s before Retry-After is over")
        if "retry-after" in r["resp"]:
            until[host] = at + float(r["resp"]["retry-after"])
        if (host, path) in known and (host, path) not in excused and r["status"] == 200 and not r["req"].get("if-none-match"):
            faults.append(f"{host}{path} again, and not on condition")
        if r["status"] == 200 and "etag" in r["resp"]:
            known[host, path] = r["resp"]["etag"]
    return faults


def live(o, folder, plan):
    """Lives through the days; gives the machine, the mails, and what happened."""
    world = World(o, folder)
    try:
        return live_in(o, folder, plan, world)
    finally:
        world.stop()


def live_in(o, folder, plan, world):
    world.port = o.port
    world.at(START)
    o.port = world.port
    machine = Machine(o, folder, o.port)
    mails, happened, lost, lengths = [], collections.Counter(), [], [1.0]
    rnd, killed, edited = random.Random(o.seed), 0, 0
    every = o.every * 60 if plan else 12 * HOUR if o.days > 7 else 6 * HOUR
    ticks = [START + i * every for i in range(int(o.days * DAY // every))]
    # a run is killed where there is no other thing to prove; later ones make up for those that ended too soon
    where = [t for t in ticks[2:] if not any(w["kind"] in ("full", "locked", "ahead", "behind") and w["from"] <= t - START < w["to"] for w in plan)
             # both versions of an edited page have to be seen before it leaves its feed; at these hours there is no weather
             and not any(abs(t - START - e) <= 9 * HOUR if o.days <= 7 else (t - START - e) // (4 * HOUR) in (1, 4) for e in o.edits)]
    full = False
    for t in ticks + [ticks[-1] + i * 2 * HOUR for i in range(1, 7 if plan else 3)]:  # and half a day of calm
        now = [what for what in plan if what["from"] <= t - START < what["to"]] if t <= ticks[-1] else []
        down = [DYING] if plan and t - START >= o.dies else []
        rules, skew, locked = [], 0, None
        for what in now:
            more = weather(what["kind"], what["host"]) if "host" in what else ([], [])
            down, rules = down + more[0], rules + more[1]
            skew = what.get("skew", skew)
            happened[what["kind"]] += 1
        world.at(t, down, rules)
        # which version of a page is the newer one the clock of the machine says, so none is edited while it is wrong
        while edited < len(o.edits) and o.edits[edited] <= t - START:
            for host in ALIVE:  # published two days ago, and still in the feed
                world.edit(host, world.count(host, START + o.edits[edited] - o.edit_age), t)
            edited += 1
        want = any(what["kind"] == "full" for what in now)
        if want and not full:
            machine.fill()
        elif full and not want:
            os.remove(machine.state + "/ballast")
        full = want
        if any(what["kind"] == "locked" for what in now):
            locked = machine.lock()
        left = sum(w >= t for w in where)
        kill = plan and t in where and rnd.random() < 1.4 * (o.kills - killed) / left
        if lost and lost[-1][1] is None:
            lost[-1][1] = world.clock.now()  # a busy server may write down a request of a killed run only now
        began = world.clock.now()
        text, code, took = machine.run(t + skew, rnd.uniform(0, sorted(lengths)[len(lengths) // 2]) if kill else None)
        if locked:
            locked.rollback()
            locked.close()
        if code == -9:
            killed += 1
            happened["killed"] += 1
        elif not full:
            lengths = (lengths + [took])[-9:]
        # what is not remembered: the last of a killed run (what it has on disk it knows), all where nothing can be written
        if code == -9 or full:
            lost.append([began if full else world.clock.now() - 2, None])
        happened["runs"] += 1
        if text:
            mails.append((time.strftime("day %d, %H:%M", time.gmtime(t - START)), text))
        if o.verbose:
            print(f"# {(t - START) / DAY:.2f} {[w['kind'] for w in now]} exit {code} in {took:.2f} s {text.strip()}", file=sys.stderr, flush=True)
    return machine, mails, happened, lost, world


def plan_of(o):
    """The weather of the days: something every eighth of the time on one host, and what befalls the machine."""
    kinds = ["away", "429", "500", "broken", "no feed", "moved", "cut"]
    rnd, plan, tick = random.Random(o.seed), [], o.every * 60
    part = max(DAY // 2, 3 * tick) if o.days > 7 else max(6 * HOUR, 2 * tick)
    at, i = part // 2, 0
    while at < o.days * DAY - part:
        plan.append({"kind": kinds[i % len(kinds)], "host": rnd.choice(ALIVE), "from": at, "to": at + part * 2 // 3})
        at, i = at + part, i + 1
    special = [("locked", 0.15, tick), ("locked", 0.62, 2 * tick), ("ahead", 0.3 if o.days > 7 else 0.05, 6 * HOUR),
               ("behind", 0.7 if o.days > 7 else 0.8, 6 * HOUR)]
    if o.disk:
        special += [("full", 0.22, 3 * tick), ("full", 0.8, 3 * tick)]
    for kind, where, long in special:
        begin = int(o.days * DAY * where) // tick * tick
        plan.append({"kind": kind, "from": begin, "to": begin + long, **({"skew": DAY} if kind == "ahead" else {"skew": -DAY} if kind == "behind" else {})})
        if kind in ("ahead", "behind"):  # whoever does not know the time cannot keep a Retry-After
            plan = [w for w in plan if w["kind"] != "429" or w["to"] + HOUR < begin or w["from"] > begin + long]
    return plan


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bin", default=ROOT + "/build")
    ap.add_argument("--server", default=os.path.dirname(os.path.abspath(__file__)) + "/web.py")
    ap.add_argument("--check", help="a program whose `check LOG` judges the log, beside our own eye")
    ap.add_argument("--days", type=float, default=30)
    ap.add_argument("--every", type=int, default=60, help="minutes between two runs")
    ap.add_argument("--kills", type=int, default=100)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--work")
    ap.add_argument("--verbose", action="store_true")
    o = ap.parse_args()
    o.bin, o.port = os.path.abspath(o.bin), 0
    if not faketime():
        print("1..0 # SKIP libfaketime is not installed")
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    work = o.work or tempfile.mkdtemp(prefix="newsfacts-month.")
    o.dies = (o.days * DAY) // 3
    o.edit_age = 40 * HOUR if o.days > 7 else 12 * HOUR
    o.edits = [d * DAY for d in range(3, int(o.days) - 3) if not any(abs(d / o.days - x) < 0.1 for x in (0.3, 0.7))] if o.days > 7 else [DAY]
    o.disk = False
    os.makedirs(work + "/storm/state")
    os.makedirs(work + "/calm")
    if os.geteuid() == 0:  # a small disk of its own, in the mounts that the caller made for us
        o.disk = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", work + "/storm/state"], stderr=subprocess.DEVNULL).returncode == 0
    n = bad = 0

    def ok(what, fine, more=""):
        nonlocal n, bad
        n += 1
        bad += not fine
        print(f"{'ok' if fine else 'not ok'} {n} - {what}" + "".join(f"\n#   {line}" for line in str(more).splitlines()[:12] if not fine), flush=True)

    try:
        calm, _, happened, _, _ = live(o, work + "/calm", [])
        wanted = calm.dump(o)
        print(f"# undisturbed: {happened['runs']} runs, {sum(chr(34) + 'table' + chr(34) + ': ' + chr(34) + 'article' + chr(34) in r for r in wanted)} versions of articles")
        storm, mails, happened, lost, world = live(o, work + "/storm", plan_of(o))
        got = storm.dump(o)
        print("# in bad weather: " + ", ".join(f"{k} {v}" for k, v in sorted(happened.items())))
        ok(f"killed {o.kills} times", happened["killed"] >= o.kills * 0.9, happened["killed"])
        ok("there is something in the store", len(wanted) > 100)
        for name, rows in (("calm", wanted), ("storm", got)):
            with open(f"{work}/{name}.dump", "w") as f:
                f.writelines(row + "\n" for row in rows)
        missing, extra = set(wanted) - set(got), set(got) - set(wanted)
        ok("the store has what an undisturbed machine has", not missing and not extra,
           "\n".join(["missing: " + r[:300] for r in sorted(missing)[:5]] + ["extra: " + r[:300] for r in sorted(extra)[:5]]))
        expected = [("no space left", 2 if o.disk else 0), ("source4: nothing new", 1 if o.days - o.dies / DAY > 6 else 0)]
        for words, times in expected:
            found = [m for m in mails if words in m[1]]
            ok(f"mails that say '{words}': {times}", len(found) == times, "\n".join(f"{w}: {t}" for w, t in found))
        others = [m for m in mails if not any(words in m[1] for words, _ in expected)]
        ok("no mail for what healed itself", not others, "\n".join(f"{w}: {t}" for w, t in others))
        ok("nothing waits at the end", not glob.glob(storm.state + "/archive/incoming/*.warc.gz"))
        ok("and nothing was set aside", not glob.glob(storm.state + "/archive/quarantine/*"))
        ok("nothing is left of killed runs", not glob.glob(storm.state + "/run.*"), glob.glob(storm.state + "/run.*"))
        ok("the database is sound", sqlite3.connect(storm.state + "/facts.db").execute("PRAGMA integrity_check").fetchone()[0] == "ok")
        rows = [json.loads(line) for line in open(world.log, encoding="utf-8")]
        # what a killed machine, or one with a full disk, had no way to remember, it may ask for again
        excused = {(r["addr"], r["path"]) for r in rows if any(a <= r["t"] <= (b or r["t"]) for a, b in lost)}
        faults = polite(rows, excused)
        ok(f"{len(rows)} requests were polite", not faults, f"{len(faults)} faults\n" + "\n".join(faults))
        if o.check:
            with open(work + "/judged.ndjson", "w") as f:
                f.writelines(json.dumps(r) + "\n" for r in rows)
            p = subprocess.run([sys.executable, o.check, "check", work + "/judged.ndjson", "--min-interval", str(INTERVAL), "--max-inflight", "1",
                                "--retry-after-host", "--json"], stdout=subprocess.PIPE)
            judged = [f for f in json.loads(p.stdout)["faults"]
                      if f["fault"] not in ("fetched again unconditionally", "stale ETag sent") or (f["addr"], f["path"]) not in excused]
            ok("the server's own judge finds them so", not judged, f"{len(judged)} faults\n" + "\n".join(map(json.dumps, judged)))
        for when, text in mails:
            print(f"# mail of {when}: " + text.strip().replace("\n", "\n#     "))
    finally:
        if o.disk:
            subprocess.run(["umount", work + "/storm/state"])
        if not o.work:
            shutil.rmtree(work, ignore_errors=True)
    print(f"1..{n}")
    return bad != 0


if __name__ == "__main__":
    sys.exit(main())
