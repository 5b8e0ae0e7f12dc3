#!/usr/bin/python3
"""Kills nf-fetch at random moments (kill -9), lets it run again, and looks into the archive: every article must be
there exactly once.

  kill.py NF-FETCH TIMES [SEED]   one line at the end; exit 1 where something was lost or doubled
"""
import glob, os, random, shutil, signal, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))
program, times = os.path.abspath(sys.argv[1]), int(sys.argv[2])
rnd = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
HOSTS, ARTICLES = 4, 50

work = tempfile.mkdtemp(prefix="newsfacts-kill.")
os.chdir(work)
server = subprocess.Popen([sys.executable, os.path.join(here, "server.py"), "log", str(ARTICLES)], stdout=subprocess.PIPE, text=True)
faults, halfway, kills = [], 0, 0
try:
    port = int(server.stdout.readline())

    def configure():
        with open("p.conf", "w") as f:  # one file for each commit, for some, for all
            f.write(f"[fetch]\nper-host-interval = 2ms\narchive-size = {rnd.choice(['40k', '300k', '1G'])}\n")
            for i in range(1, HOSTS + 1):
                f.write(f'[source "s{i}"]\nfeed = http://127.0.0.{i}:{port}/feed.rss\nallow-private = yes\ninterval = 0s\n')

    want = sorted(f"http://127.0.0.{i}:{port}/a/{n}?utm_source=rss" for i in range(1, HOSTS + 1) for n in range(1, ARTICLES + 1))

    def start():
        return subprocess.Popen([program, "-q", "-c", "p.conf", "--state", "state", "--archive", "archive"] + rnd.choice([[], ["--gzip"]]),
                                stderr=subprocess.PIPE, text=True)

    def fresh():
        configure()
        shutil.rmtree("state", ignore_errors=True)
        shutil.rmtree("archive", ignore_errors=True)

    def finish():
        p = start()
        said = p.communicate()[1]
        if p.returncode:
            faults.append(f"exit {p.returncode}: {said.strip()}")

    fresh()
    began = time.monotonic()
    finish()
    whole = time.monotonic() - began
    for turn in range(times):
        fresh()
        for _ in range(rnd.choice([1, 1, 1, 2, 3])):
            p = start()
            try:
                p.wait(rnd.uniform(0, whole))
                whole *= 0.8  # the machine is quicker now than it was
            except subprocess.TimeoutExpired:
                halfway += 1
                whole *= 1.05
                p.send_signal(signal.SIGKILL)
            p.communicate()
            kills += 1
        finish()
        left = glob.glob("archive/*.open")
        p = subprocess.run([sys.executable, os.path.join(here, "warc.py"), "--urls", "response"] + sorted(glob.glob("archive/*")),
                           capture_output=True, text=True)
        got = sorted(p.stdout.split())
        if got != want or p.returncode or left:
            lost, twice = set(want) - set(got), [u for u in set(got) if got.count(u) > 1]
            faults.append(f"turn {turn}: {len(lost)} lost, {len(twice)} twice, {len(left)} open; {p.stderr.strip()[:300]}")
finally:
    server.terminate()
    server.wait()
    shutil.rmtree(work, ignore_errors=True)
print(f"{kills} kills in {times} turns, {halfway} of them half way, {len(faults)} faults")
for fault in faults[:20]:
    print(fault)
sys.exit(1 if faults or (times >= 10 and halfway < times / 3) else 0)
