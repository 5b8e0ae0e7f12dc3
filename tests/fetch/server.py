#!/usr/bin/python3
"""A small news web on loopback for the tests of nf-fetch; prints its port, writes a log of requests.

  server.py LOG [ARTICLES]   for loopback alone: any 127.x.y.z is a host of its own

Each line of the log: time, time of the end, host asked, path, status, what the client said of conditions, how
many requests the host had on its hands then.
  /feed.rss           names article 1 … ARTICLES (more after /publish), all with one time
  /a/N                article N, with ETag and Last-Modified
  /robots.txt         allows all but /private/; on 127.0.0.50 and above as their number says (see ROBOTS)
  /publish            one article more
  the rest: see WEATHER. None leads to an address that is not loopback's.
"""
import gzip, http.server, socket, socketserver, struct, sys, threading, time, zlib
from urllib.parse import unquote

log = open(sys.argv[1], "a", buffering=1)
articles = int(sys.argv[2]) if len(sys.argv) > 2 else 20
lock = threading.Lock()
counts, at_work = {}, {}
zeros = gzip.compress(bytes(64 << 20), 9)

ROBOTS = {"127.0.0.50": (503, ""), "127.0.0.51": (429, ""), "127.0.0.52": (404, ""), "127.0.0.53": (200, "User-agent: *\nCrawl-delay: 1\n"),
          "127.0.0.54": (200, "User-agent: *\nDisallow: /\n")}


def feed(base):
    items = "".join(f"<item><title>Story {n}</title><link>{base}/a/{n}?utm_source=rss</link><guid isPermaLink='false'>s{n}</guid></item>"
                    for n in range(articles, 0, -1))
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Test</title>{items}</channel></rss>".encode()


def article(n):
    return (f"<!doctype html><html lang=en><title>Story {n}</title><article><h1>Story {n}</h1>"
            + f"<p>The maker of story {n} said nothing new about its plans today.</p>" * 20 + "</article></html>").encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 65536
    timeout = 60

    def log_message(self, *a):
        pass

    def say(self, status, body=b"", kind="text/html", **fields):
        self.status = status
        self.send_response(status)
        if status != 304:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        for k, v in fields.items():
            self.send_header(k.replace("_", "-"), v)
        self.end_headers()
        if status != 304:
            self.wfile.write(body)

    def kept(self, body, kind="text/html", **fields):
        tag = f'"{zlib.crc32(body):x}"'
        if self.headers.get("If-None-Match") == tag:
            return self.say(304, ETag=tag)
        return self.say(200, body, kind, ETag=tag, Last_Modified="Sun, 01 Nov 2026 06:00:00 GMT", **fields)

    def endless(self, first, piece, pause=0.0):
        """Writes until the client has had enough."""
        self.status = 200
        self.close_connection = True
        self.wfile.write(first)
        end = time.monotonic() + 50
        while time.monotonic() < end:
            self.wfile.write(piece)
            self.wfile.flush()
            if pause:
                time.sleep(pause)

    def do_GET(self):
        global articles
        began, self.status, done = time.time(), 0, False
        host = self.connection.getsockname()[0]
        with lock:
            at_work[host] = busy = at_work.get(host, 0) + 1
        base, path = "http://" + self.headers["Host"], self.path.split("?")[0]
        part = path.strip("/").split("/")
        try:
            if path == "/robots.txt":
                status, text = ROBOTS.get(host, (200, "User-agent: *\nDisallow: /private/\n"))
                self.say(status, text.encode(), "text/plain")
            elif path == "/feed.rss":
                self.kept(feed(base), "application/rss+xml")
            elif path == "/publish":
                articles += 1
                self.say(200)
            elif part[0] == "a":
                self.kept(article(part[1]))
            else:
                self.weather(part, base)
            with lock:
                at_work[host] -= 1  # before the client can know
                done = True
            self.wfile.flush()
        except OSError:
            self.close_connection = True
        finally:
            asked = ("etag" if self.headers.get("If-None-Match") else "") + (" cookie" if self.headers.get("Cookie") else "")
            with lock:
                at_work[host] -= not done
                log.write(f"{began:.3f}\t{time.time():.3f}\t{host}\t{self.path}\t{self.status}\t{asked.strip()}\t{busy}\n")

    def weather(self, part, base):
        what = part[0]
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        with lock:
            counts[self.path] = k = counts.get(self.path, 0) + 1
        if what == "bomb":          # 64 MiB of zeros in 64 KiB
            self.say(200, zeros, Content_Encoding="gzip")
        elif what == "brotli":      # the file that the caller made
            self.say(200, open(unquote("/" + "/".join(part[1:])), "rb").read(), Content_Encoding="br")
        elif what == "endless":
            self.endless(head + b"Connection: close\r\n\r\n", b"x" * 65536)
        elif what == "headers":
            self.endless(head, b"X-More: " + b"y" * 4000 + b"\r\n")
        elif what == "drip":
            self.endless(head + b"Content-Length: 100000\r\n\r\n", b"z", 0.2)
        elif what == "loop":
            self.say(302, Location=base + self.path)
        elif what == "to":          # /to/HOST:PORT/PATH
            self.say(302, Location="http://" + unquote("/".join(part[1:])))
        elif what == "flaky":       # twice 500, then good
            self.say(500 if k <= 2 else 200, b"<p>flaky</p>")
        elif what == "busy":        # once 429 with Retry-After, then good
            self.say(429, Retry_After=part[1]) if k == 1 else self.say(200, b"<p>busy</p>")
        elif what == "gone":
            self.say(410)
        elif what == "cut":         # half a body
            self.status, self.close_connection = 200, True
            self.wfile.write(head + b"Content-Length: 5000\r\n\r\n<p>half")
        elif what == "resets" and k > 1:
            self.say(200, b"<p>after all</p>")
        elif what in ("reset", "resets"):  # for ever, or once
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            self.close_connection = True
        elif what == "cookie":      # a redirect to itself until the cookie comes back
            self.say(200, b"<p>cookie</p>") if self.headers.get("Cookie") else self.say(302, Location=base + self.path, Set_Cookie="id=1; Path=/")
        elif what == "noarchive":
            self.say(200, b"<p>do not keep</p>", X_Robots_Tag="noarchive")
        elif what == "index":       # a sitemap index that never changes, over a map that does
            self.kept(f"<sitemapindex><sitemap><loc>{base}/map</loc></sitemap></sitemapindex>".encode(), "application/xml")
        elif what == "map":
            urls = "".join(f"<url><loc>{base}/a/{n}</loc></url>" for n in range(1, articles + 1))
            self.kept(f"<urlset>{urls}</urlset>".encode(), "application/xml")
        elif what == "same-ids":    # all entries with one guid
            items = "".join(f"<item><link>{base}/a/{n}</link><guid>{base}/</guid></item>" for n in range(1, 4))
            self.say(200, f"<rss><channel>{items}</channel></rss>".encode(), "application/rss+xml")
        else:
            self.say(404, b"<p>not here</p>")


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 512

    def verify_request(self, request, client_address):
        return client_address[0].startswith("127.")

    def handle_error(self, request, client_address):
        pass


server = Server(("0.0.0.0", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
