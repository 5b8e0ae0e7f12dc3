#!/usr/bin/python3
"""A synthetic crawl: N news pages as WARC files, made from this project's samples with varied text.

  crawl.py [--files K] [--bytes B] [--plain] N DIR    WARC.gz files (gzip a record), K of them; --plain: one .html a page

Each page is one of tests/samples/*.html with other companies, people, numbers and address, its paragraphs mixed with
those of other samples, and what sites put around an article (navigation, styles, scripts, teasers) up to B bytes. The
same N and K give the same bytes on any machine. A crawler's other records (warcinfo, request, metadata) stand between.
"""
import argparse, base64, gzip, hashlib, os, random, re, sys, zlib

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples")
HEADS = "Alder Brack Cor Dun Elm Fen Gren Hol Ister Jun Kel Lor Mar Nor Oster Pell Quar Ros Sel Tar Ulm Ver Wen Yar Zel".split()
TAILS = "ane bridge dane ford gate holm ian kamp lane more nova ora port quist ridge stead tham una vale wick".split()
KINDS = "Systems Robotics Labs Networks Energy Health Motors Media Cloud Analytics".split()
FIRST = "Ada Ben Cleo Dora Emil Faye Gus Hana Ivo Jana Karl Lena Milo Nora Otto Pia Ravi Sora Tess Uma Vera Wim Yara Zeno".split()
FILL = ("the a of to and in for with by from new plan said service product market year quarter team group office network "
        "server device customer partner contract report result cost price unit site region storage factory chip battery "
        "screen engine model update release support").split()


def company(r):
    return r.choice(HEADS) + r.choice(TAILS) + " " + r.choice(KINDS)


def fill(r, words):
    return " ".join(r.choice(FILL) for _ in range(words))


def vary_numbers(r, text):
    """Other numbers of the same shape, in text alone: years and what stands in tags stay."""
    def other(m):
        digits = m.group(0)
        if len(digits) > 6 or digits[0] == "0" or (len(digits) == 4 and digits[:2] in ("19", "20")):
            return digits
        return str(r.randint(10 ** (len(digits) - 1), 10 ** len(digits) - 1))
    return re.sub(r"(?<![\w.,:/#&;-])\d+(?![\w:/-])", other, text)


def split_tags(html):
    """[text, tag, text, …]; scripts and styles count as tags."""
    return re.split(r"(<script.*?</script>|<style.*?</style>|<[^>]*>)", html, flags=re.S | re.I)


def load():
    samples = []
    for name in sorted(os.listdir(SAMPLES)):
        if name.endswith(".html"):
            raw = open(os.path.join(SAMPLES, name), "rb").read()
            html = raw.decode("utf-8" if b"utf-8" in raw.lower() else "cp1252")
            html = re.sub(r'charset=("?)(windows-1252|iso-8859-15?)', r"charset=\1utf-8", html, flags=re.I)
            samples.append((name[:-5], html))
    pool = []
    for name, html in samples:
        pool += [p for p in re.findall(r"<p>[^<]{80,}</p>", html) if not name.startswith(("elbbote", "stackpost-login"))]
    names = sorted({w for _, html in samples for w in re.findall(r"\b(?:Halden Robotics|Tessera Cloud|Corvane|LumenPay|Brightwell|"
                    r"Kestrel|Solberg|Northwind Energy|Bayline|Orrin)\b", html)}, key=len, reverse=True)
    return samples, pool, names


def chrome(r, n):
    """What stands around an article: a script, styles, teasers; about n bytes."""
    out = ["<style>"]
    while n > 0:
        kind = r.random()
        if kind < .4:
            piece = "".join(".%s-%d{margin:%dpx;color:#%06x}" % (r.choice(FILL), r.randint(1, 99), r.randint(0, 40), r.getrandbits(24)) for _ in range(20))
            piece = "</style><style>" + piece
        elif kind < .8:
            piece = "</style><script>window.q=window.q||[];q.push({%s});</script><style>" % ",".join(
                '"%s%d":"%s"' % (r.choice(FILL), r.randint(1, 999), fill(r, 3)) for _ in range(16))
        else:
            piece = "</style><div class=teasers><ul>%s</ul></div><style>" % "".join(
                '<li><a href="/%s/%d">%s</a></li>' % (r.choice(FILL), r.randint(1, 9999), fill(r, 6).capitalize()) for _ in range(6))
        out.append(piece)
        n -= len(piece)
    return "".join(out) + "</style>"


def page(n, samples, pool, names, size):
    r = random.Random(n)
    name, html = samples[n % len(samples)]
    for old in names:
        if old in html:
            html = html.replace(old, company(r))
    more = "".join(re.sub("|".join(map(re.escape, names)), lambda m: company(r), r.choice(pool)) for _ in range(r.randint(0, 8)))
    said = "<p>%s %s%s, a manager of %s, said that %s.</p>" % (r.choice(FIRST), r.choice(HEADS), r.choice(TAILS), company(r), fill(r, 12))
    parts = split_tags(html)
    at = [i for i, p in enumerate(parts) if p.lower() == "</p>"]
    if at and more:
        parts.insert(r.choice(at) + 1, more + said)
    html = "".join(vary_numbers(r, p) if i % 2 == 0 else p for i, p in enumerate(split_tags("".join(parts))))
    url = "https://news%d.example/%s/%d/%s" % (n % 97, r.choice(FILL), n, name)
    html = re.sub(r'(<link rel="?canonical"? href=")[^"]*', lambda m: m.group(1) + url, html)
    html = re.sub(r'("(?:url|@id|mainEntityOfPage)"\s*:\s*")http[^"]*', lambda m: m.group(1) + url, html)
    if len(html) < size:
        html = re.sub(r"(?i)(<body[^>]*>)", lambda m: m.group(1) + chrome(r, (size - len(html)) // 2), html, count=1)
        html = re.sub(r"(?i)</body>", lambda m: chrome(r, size - len(html)) + m.group(0), html, count=1)
    return url, html.encode()


def record(kind, n, url, content_type, block):
    name = hashlib.sha1(b"%s %d" % (kind.encode(), n)).hexdigest()
    digest = base64.b32encode(hashlib.sha1(block).digest()).decode()
    head = "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%s-%s-4%s-8%s-%s>\r\nWARC-Date: 2026-%02d-%02dT%02d:00:00Z\r\n" % (
        kind, name[:8], name[8:12], name[13:16], name[17:20], name[20:32], n % 12 + 1, n % 28 + 1, n % 24)
    if url:
        head += "WARC-Target-URI: %s\r\n" % url
    head += "Content-Type: %s\r\nWARC-Block-Digest: sha1:%s\r\nContent-Length: %d\r\n\r\n" % (content_type, digest, len(block))
    return head.encode() + block + b"\r\n\r\n"


def member(data):
    z = zlib.compressobj(6, zlib.DEFLATED, 31)
    return z.compress(data) + z.flush()


def main():
    o = argparse.ArgumentParser(usage=__doc__)
    o.add_argument("--files", type=int, default=8)
    o.add_argument("--bytes", type=int, default=0)
    o.add_argument("--plain", action="store_true")
    o.add_argument("n", type=int)
    o.add_argument("dir")
    o = o.parse_args()
    os.makedirs(o.dir, exist_ok=True)
    made = load()
    if o.plain:
        for n in range(o.n):
            with open(os.path.join(o.dir, "%06d.html" % n), "wb") as f:
                f.write(page(n, *made, o.bytes)[1])
        return
    per = -(-o.n // o.files)
    for k in range(o.files):
        with open(os.path.join(o.dir, "crawl-%05d.warc.gz" % k), "wb") as f:
            f.write(member(record("warcinfo", k, "", "application/warc-fields", b"software: a synthetic crawl\r\n")))
            for n in range(k * per, min((k + 1) * per, o.n)):
                url, html = page(n, *made, o.bytes)
                host, path = url[8:].split("/", 1)
                f.write(member(record("request", n, url, "application/http; msgtype=request", ("GET /%s HTTP/1.1\r\nHost: %s\r\n\r\n" % (path, host)).encode())))
                f.write(member(record("response", n, url, "application/http; msgtype=response",
                        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(html) + html)))


if __name__ == "__main__":
    main()
