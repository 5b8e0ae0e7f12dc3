#!/usr/bin/python3
"""browser.py FOLDER [SHOTS]: drives the site that nf-facts report wrote with a headless Chromium, and prints TAP.

It speaks the DevTools protocol over a pipe: types into the search, follows links, looks at narrow, dark and printed
pages and at pages without scripts, and holds that nothing is said on the console and nothing is asked of any
host. With SHOTS it keeps pictures there."""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

site = pathlib.Path(sys.argv[1]).resolve()
shots = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
program = next((p for p in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if p), None)
if not program:
    print("ok 1 - the report in a browser # SKIP no Chromium is installed\n1..1")
    sys.exit(0)


class Browser:
    def __init__(self):
        self.home = tempfile.mkdtemp(prefix="newsfacts-browser.")
        to_it, from_us = os.pipe()
        from_it, to_us = None, None
        from_it, to_us = os.pipe()

        def ends():
            os.dup2(to_it, 3)
            os.dup2(to_us, 4)

        # ends above 4 are not in the way of the two that the protocol wants
        to_it, to_us = (os.dup(os.dup(os.dup(fd))) for fd in (to_it, to_us))
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-default-browser-check",
             "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe", "--user-data-dir=" + self.home, "about:blank"],
            preexec_fn=ends, close_fds=True, pass_fds=(3, 4, to_it, to_us), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_it)
        os.close(to_us)
        self.write, self.read = os.fdopen(from_us, "wb", 0), os.fdopen(from_it, "rb", 0)
        self.number, self.rest, self.events, self.session = 0, b"", [], None
        target = [t for t in self.ask("Target.getTargets")["targetInfos"] if t["type"] == "page"][0]
        self.session = self.ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")

    def message(self):
        while b"\0" not in self.rest:
            piece = self.read.read(1 << 16)
            if not piece:
                raise SystemExit("the browser is gone")
            self.rest += piece
        one, self.rest = self.rest.split(b"\0", 1)
        return json.loads(one)

    def ask(self, method, **params):
        self.number += 1
        ask = {"id": self.number, "method": method, "params": params}
        if self.session:
            ask["sessionId"] = self.session
        self.write.write(json.dumps(ask).encode() + b"\0")
        while True:
            got = self.message()
            if got.get("id") == self.number:
                if "error" in got:
                    raise SystemExit(f"{method}: {got['error']}")
                return got["result"]
            self.events.append(got)

    def open(self, url):
        """Follows to url, or waits for where a click leads; then the page is there."""
        self.ask("Page.navigate", url=url)
        self.settle()

    def settle(self, wanted="true"):
        for _ in range(600):
            if self.value(f"document.readyState === 'complete' && !!({wanted})"):
                return True
            time.sleep(0.05)
        return False

    def value(self, script):
        got = self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        return got["result"].get("value")

    def size(self, width, height):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)

    def shot(self, name):
        if shots:
            shots.mkdir(exist_ok=True)
            (shots / name).write_bytes(base64.b64decode(self.ask("Page.captureScreenshot")["data"]))

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


count = 0


def ok(name, fine, why=""):
    global count
    count += 1
    print(f"{'ok' if fine else 'not ok'} {count} - {name}{'' if fine or not why else f' ({why})'}", flush=True)


def luminance(colour):
    parts = [int(x) / 255 for x in colour[colour.index("(") + 1:colour.index(")")].split(",")[:3]]
    r, g, b = (x / 12.92 if x <= 0.03928 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(colours):
    a, b = sorted(map(luminance, colours), reverse=True)
    return (a + 0.05) / (b + 0.05)


COLOURS = "[getComputedStyle(document.querySelector('%s')).color, getComputedStyle(document.body).backgroundColor]"
b = Browser()
try:
    index = site.joinpath("index.html").as_uri()
    b.size(1280, 900)
    b.open(index)
    ok("the overview has a heading", b.value("document.querySelector('h1').textContent") == "News facts")
    b.shot("overview-1280.png")
    b.value("document.getElementById('q').focus()")
    word = b.value("entries.filter(function (e) { return e[1] === 'entity' })[0][2]")
    b.ask("Input.insertText", text=word.upper())
    ok("the search finds what is typed, in any case", b.settle("document.querySelectorAll('#found a').length > 0"))
    ok("and says how much", b.value("document.getElementById('count').textContent").endswith("found"))
    b.ask("Input.insertText", text=" qqqq")
    ok("and finds nothing where there is nothing", b.settle("document.querySelectorAll('#found a').length === 0"))
    b.value("document.getElementById('q').value = ''")
    b.ask("Input.insertText", text=word)
    b.settle("document.querySelectorAll('#found a').length > 0")
    b.value("document.querySelector('#found a').click()")
    ok("what was found is a page", b.settle("/\\/(entity|article)\\//.test(location.pathname) && document.querySelector('h1')"))
    ok("from there an article", b.value("!!document.querySelector('a[href*=\"article/\"]')"))
    b.value("document.querySelector('a[href*=\"article/\"]').click()")
    ok("is a page, too", b.settle("/\\/article\\//.test(location.pathname) && document.querySelector('mark')"))
    b.shot("article-1280.png")
    ok("its claims lead to their place in the text",
       b.value("(function () { var a = document.querySelector('ol a[href^=\"#\"]'); return !!document.getElementById(a.hash.slice(1)) })()"))
    b.value("document.querySelector('nav a').click()")
    ok("and back to the overview", b.settle("/index.html$/.test(location.pathname)"))

    pages = sorted(site.glob("entity/*.html"), key=lambda p: -p.stat().st_size)[:3] + \
        sorted(site.glob("article/*.html"), key=lambda p: -p.stat().st_size)[:3] + [site / "index.html"]
    wide = []
    for width in (1280, 390):
        b.size(width, 900)
        for page in pages:
            b.open(page.as_uri())
            if b.value("document.documentElement.scrollWidth > window.innerWidth"):
                wide.append(f"{page.name} at {width}")
            if page in (pages[0], pages[3], pages[-1]):
                b.shot(f"{page.parent.name}-{page.stem[:20]}-{width}.png")
    ok("no page is wider than its window, at 1280 and at 390", not wide, ", ".join(wide))

    faint = []
    for scheme in ("light", "dark"):
        b.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        b.open(pages[0].as_uri())
        for what in ("body", "a", ".soft", "small"):
            if b.value(f"!!document.querySelector('{what}')") and contrast(b.value(COLOURS % what)) < 4.5:
                faint.append(f"{what} in {scheme}")
        b.shot(f"entity-{scheme}.png")
    ok("text stands out in both schemes", not faint, ", ".join(faint))
    ok("and dark is dark", luminance(b.value(COLOURS % "body")[1]) < 0.1)
    b.ask("Emulation.setEmulatedMedia", media="print", features=[])
    b.open(pages[3].as_uri())
    ok("on paper there is no navigation", b.value("getComputedStyle(document.querySelector('nav')).display") == "none")
    ok("and it prints", len(base64.b64decode(b.ask("Page.printToPDF")["data"])) > 1000)
    b.ask("Emulation.setEmulatedMedia", media="", features=[])

    b.ask("Emulation.setScriptExecutionDisabled", value=True)
    b.open(index)
    ok("without scripts all is there but the search",
       b.value("document.querySelector('.search').hidden && document.querySelectorAll('main a').length > 3"))
    b.ask("Emulation.setScriptExecutionDisabled", value=False)
    b.open(index)

    unnamed = []
    for page in pages:
        b.open(page.as_uri())
        unnamed += b.value("""Array.from(document.querySelectorAll('a, input, svg')).filter(function (x) {
            return !(x.textContent.trim() || x.labels && x.labels.length || x.getAttribute('aria-label')) }).map(function (x) { return x.outerHTML.slice(0, 80) })""")
        levels = b.value("Array.from(document.querySelectorAll('h1,h2,h3,h4')).map(function (h) { return +h.tagName[1] })")
        unnamed += [f"{page.name}: headings {levels}"] if levels[0] != 1 or any(y - x > 1 for x, y in zip(levels, levels[1:])) else []
    ok("everything has a name, and headings do not skip", not unnamed, "; ".join(unnamed[:3]))

    said = [e for e in b.events if e.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")]
    ok("nothing was said on the console", not said, json.dumps(said)[:300])
    asked = {e["params"]["request"]["url"] for e in b.events if e.get("method") == "Network.requestWillBeSent"}
    out = [u for u in asked if not u.startswith(("file:", "about:", "data:"))]
    ok("nothing was asked of any host", len(asked) > 5 and not out, ", ".join(out[:3]))
    print(f"1..{count}")
finally:
    b.close()
