#!/usr/bin/python3
"""A small news web on loopback for the tests of nf-run.

    web.py [--port P] [--log FILE] [--scenario FILE] [--hosts N] [--articles N]

Sites 127.0.0.1, 127.0.0.2, ... on one port; each has /robots.txt, /feed.atom, /feed.json (the newest 20 articles) and
/2026/11/N.html, with ETag and Last-Modified, the same bytes each time. /_/publish?n=K adds articles, /_/touch/N edits
one. Prints a line of JSON with its port when it is ready. A scenario is
{"hosts": ["127.0.0.1"], "articles": N, "rules": [{"host", "path", "do": [...]}]}: of the first rule whose patterns match, the n-th request of a path gets the n-th action ("times" repeats one, the
last stays): {"pass": true}, {"status": 429, "retry_after": 60}, {"redirect": "/x"}, {"body": "..."},
{"close_after": BYTES}, {"reset": true}. The log has one JSON object a request, with the server's clock.
"""
import argparse
import email.utils
import fnmatch
import hashlib
import http.server
import json
import random
import re
import socketserver
import sys
import threading
import time

FIRST = 1793512800  # 2026-11-01T06:00:00Z
MAKERS = "Tessera Halden Corvane Orrin Kestrel Lumenpay Northwind Brightwell Castile Solberg".split()
THINGS = "routers sensors batteries displays robots drives tablets radios turbines cameras".split()


def iso(t):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(t))


def article(host, n, edits):
    """Title, paragraphs and times of an article: of host, number and edits alone."""
    rnd = random.Random(f"{host} {n}")
    maker, other = rnd.sample(MAKERS, 2)
    thing = rnd.choice(THINGS)
    amount, share, sold = rnd.randint(2, 90), rnd.randint(2, 60), rnd.randint(2, 900)
    text = [
        f"{maker} Systems reported revenue of ${amount}.{rnd.randint(0, 9)} billion, up {share}% from a year earlier, the company said.",
        f"It shipped {sold} million {thing} in the quarter, and {other} Networks holds {rnd.randint(3, 40)}% of the company.",
        f"The {thing} are made in a plant near the river, where the work goes on by day and by night, and where the "
        f"people of the town have worked for as long as there were {thing} to be made.",
    ]
    if edits:
        text.append(f"This article was corrected: {maker} Systems will cut {rnd.randint(100, 900)} jobs, not {rnd.randint(1000, 2000)}.")
    when = FIRST + n * 10800
    return f"{maker} and the {thing}, part {n}", text, when, when + 60 * edits


class Site:
    def __init__(self, host, count):
        self.host, self.count, self.edits = host, count, {}

    def get(self, base, path):
        """Bytes, type and time of a page, or None."""
        if path == "/robots.txt":
            return b"User-agent: *\nDisallow: /private/\n", "text/plain", FIRST
        if path in ("/feed.atom", "/feed.json"):
            listed = [(n,) + article(self.host, n, self.edits.get(n, 0)) for n in range(self.count, max(0, self.count - 20), -1)]
            last = max([changed for *_, changed in listed] + [FIRST])
            if path == "/feed.json":
                return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": self.host, "items": [
                    {"id": f"{self.host}-{n}", "url": f"{base}/2026/11/{n}.html", "title": title, "date_published": iso(when),
                     "date_modified": iso(changed)} for n, title, _, when, changed in listed]}).encode(), "application/feed+json", last
            entries = "".join(
                f'<entry><title>{title}</title><link href="{base}/2026/11/{n}.html"/><id>{self.host}-{n}</id>'
                f"<published>{iso(when)}</published><updated>{iso(changed)}</updated></entry>" for n, title, _, when, changed in listed)
            return (f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{self.host}</title><id>{self.host}</id>'
                    f"<updated>{iso(last)}</updated>{entries}</feed>").encode(), "application/atom+xml", last
        page = re.fullmatch(r"/2026/11/([0-9]+)\.html", path)
        if page and 1 <= int(page[1]) <= self.count:
            n = int(page[1])
            title, text, when, changed = article(self.host, n, self.edits.get(n, 0))
            body = "".join(f"<p>{p}</p>" for p in text)
            return (f'<!doctype html><html lang="en"><head><title>{title}</title><meta property="article:published_time" content="{iso(when)}">'
                    f'<link rel="canonical" href="{base}{path}"></head><body><article><h1>{title}</h1>{body}</article></body></html>'
                    ).encode(), "text/html; charset=utf-8", changed
        return None


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def log_message(self, *args):
        pass

    def do_GET(self):
        web, host = self.server.web, self.connection.getsockname()[0]
        path = self.path.split("?")[0]
        row = {"t": time.time(), "addr": host, "path": path, "req": {k.lower(): v for k, v in self.headers.items()}, "resp": {}, "status": 0}
        with web.lock:
            web.now[host] = web.now.get(host, 0) + 1
            row["inflight"] = web.now[host]
        try:
            control = re.fullmatch(r"/_/(publish|touch)/?([0-9]*)", path)
            if control:
                row["control"] = True
                site = web.site(host)
                if control[1] == "publish":
                    site.count += int((re.search("n=([0-9]+)", self.path) or [0, 1])[1])
                else:
                    site.edits[int(control[2])] = site.edits.get(int(control[2]), 0) + 1
                self.answer(row, 200, {}, b"done\n")
            else:
                self.play(row, web, host, path)
        except OSError:
            self.close_connection = True
        with web.lock:
            web.now[host] -= 1
            row["ms"] = round((time.time() - row["t"]) * 1000, 1)
            if web.log:
                web.log.write(json.dumps(row) + "\n")
                web.log.flush()

    def play(self, row, web, host, path):
        do = web.action(host, path)
        if do.get("reset"):
            self.close_connection = True
            return
        if do.get("redirect"):
            return self.answer(row, do.get("status", 302), {"Location": do["redirect"]}, b"")
        if do.get("status", 200) != 200:
            more = {"Retry-After": str(do["retry_after"])} if "retry_after" in do else {}
            return self.answer(row, do["status"], more, b"not now\n")
        if "body" in do:
            return self.answer(row, 200, {"Content-Type": "text/html"}, do["body"].encode())
        got = web.site(host).get(f"http://{self.headers['Host']}", path)
        if not got:
            return self.answer(row, 404, {}, b"no such page\n")
        body, kind, when = got
        etag = '"' + hashlib.sha1(body).hexdigest()[:16] + '"'
        heads = {"ETag": etag, "Last-Modified": email.utils.formatdate(when, usegmt=True)}
        if self.headers.get("If-None-Match") == etag:
            return self.answer(row, 304, heads, b"")
        if do.get("etag") is False:
            heads = {}
        self.answer(row, 200, heads | {"Content-Type": kind}, body, do.get("close_after"))

    def answer(self, row, status, heads, body, stop=None):
        row["status"] = status
        row["resp"] = {k.lower(): v for k, v in heads.items()}
        self.send_response(status)
        for k, v in heads.items():
            self.send_header(k, v)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status != 304:
            self.wfile.write(body[:stop])
        if stop is not None:
            self.close_connection = True


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = allow_reuse_address = True
    request_queue_size = 64


class Web:
    def __init__(self, o):
        self.sites, self.now, self.counts, self.lock = {}, {}, {}, threading.Lock()
        scenario = json.load(open(o.scenario, encoding="utf-8")) if o.scenario else {}
        self.rules = scenario.get("rules", [])
        self.hosts = scenario.get("hosts") or [f"127.0.0.{i + 1}" for i in range(o.hosts)]
        self.log = open(o.log, "a", encoding="utf-8") if o.log else None
        self.articles = scenario.get("articles", o.articles)

    def site(self, host):
        with self.lock:
            return self.sites.setdefault(host, Site(host, self.articles))

    def action(self, host, path):
        for rule in self.rules:
            if fnmatch.fnmatchcase(host, rule.get("host", "*")) and fnmatch.fnmatchcase(path, rule.get("path", "*")):
                do = rule["do"] if isinstance(rule["do"], list) else [rule["do"]]
                with self.lock:
                    n = self.counts[host, path] = self.counts.get((host, path), 0) + 1
                for action in do:
                    n -= action.get("times", 1)
                    if n <= 0:
                        return action
                return do[-1]
        return {}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--port", type=int, default=0)
    ap.add_argument("--hosts", type=int, default=1)
    ap.add_argument("--articles", type=int, default=20)
    ap.add_argument("--log")
    ap.add_argument("--scenario")
    o = ap.parse_args()
    web, port = Web(o), o.port
    for host in web.hosts:
        server = Server((host, port), Handler)
        server.web, port = web, server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"port": port, "hosts": web.hosts}), flush=True)
    sys.stdin.read()  # until whoever started it is gone


if __name__ == "__main__":
    main()
