#!/usr/bin/python3
"""Writes hostile documents into a folder: hostile.py FOLDER SAMPLE SCALE

SAMPLE is a good page that mutations start from. SCALE 1 suits every test run; 10 is the size that the
promises of docs/trust.md speak of. What each file must give is decided in hostile.sh.
"""
import gzip
import os
import random
import sys

folder, sample, scale = sys.argv[1], sys.argv[2], int(sys.argv[3])
HEAD = "<!doctype html><html><head><title>t</title></head><body>"
SENTENCE = "Corvane paid $%d million to Halden for %d%% of Orrin in 2020. "
# the legacy encodings of the WHATWG Encoding standard by their labels; where Python's name differs it follows a slash
LEGACY = """ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-10 iso-8859-13
iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874/cp874 windows-1250 windows-1251 windows-1252
windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 x-mac-cyrillic/mac-cyrillic gbk gb18030 big5
euc-jp iso-2022-jp shift_jis euc-kr utf-16be utf-16le utf-7 hz-gb-2312/hz iso-2022-kr""".split()


def put(name, content):
    data = content if isinstance(content, bytes) else content.encode()
    with open(os.path.join(folder, name), "wb") as f:
        f.write(data)


def shapes(k):
    """Pages whose shape is the attack."""
    yield "nested", HEAD + "<div>" * (100000 * k) + "x"
    yield "nested-inline", HEAD + "<b>" * (100000 * k) + "x" + "</b>" * (100000 * k)
    yield "nested-tables", HEAD + "<table><tr><td>" * (20000 * k) + "x"
    yield "nested-lists", HEAD + "<ul><li>x" * (20000 * k)
    yield "nested-links", HEAD + "<a href=x>y" * (50000 * k)
    yield "fonts", HEAD + "<p>" + "<font>" * (2000 * k) + "xxxxxxxxxx</p><p>" * (2000 * k)
    yield "attribute", HEAD + '<p title="' + "a" * (10000000 * k) + '">x</p>'
    yield "attributes", HEAD + "<p " + " ".join("a%d=1" % i for i in range(20000 * k)) + ">x</p>"
    yield "paragraphs", HEAD + "<p>x" * (1500000 * k)
    yield "comment", HEAD + "<!--" * (500000 * k)
    yield "angles", HEAD + "<" * (1000000 * k)
    yield "nul", HEAD + "<p>Some\0words\0here</p>" * 1000
    yield "references", HEAD + "<p>" + "&amp;" * (200000 * k) + "&#x1F600;&#999999999999;&#0;" * 1000
    yield "entities", "<!DOCTYPE html [<!ENTITY a0 'aaaaaaaaaa'>" + "".join(
        "<!ENTITY a%d '%s'>" % (i, "&a%d;" % (i - 1) * 10) for i in range(1, 10)) + "]><html><body><p>&a9;</p></body></html>"
    yield "ld-arrays", HEAD + '<script type="application/ld+json">' + "[" * 100000 + "</script><p>x</p>"
    yield "ld-objects", HEAD + '<script type="application/ld+json">' + '{"a":' * 100000 + "1" + "}" * 100000 + "</script><p>x"
    yield "claims", HEAD + "<article><p>" + "".join(SENTENCE % (i, i % 100) for i in range(2000 * k)) + "</p></article>"


def texts(k):
    """Plain texts that are hard on the passes over sentences."""
    yield "one-sentence", "Corvane paid " + " and ".join("$%d million to Halden %d Inc" % (i, i) for i in range(5000 * k))
    yield "digits", "Corvane paid $" + "9" * (100000 * k) + " million. " * 100
    yield "quotes", '"' * (100000 * k) + " Corvane said. " * 100
    yield "no-space", "a" * (500000 * k)
    yield "parentheses", "(" * (100000 * k)
    yield "commas", "Corvane, " * (50000 * k)
    yield "dots", "A." * (100000 * k)
    yield "bidi", "\u202e\u2066Corvane\u2069 paid $5\u00ad0 million\u200b to Halden. " * 500


def mutations(k):
    good = open(sample, "rb").read()
    rng = random.Random(20)
    for i in range(40 * k):
        page = bytearray(good)
        for _ in range(rng.randrange(1, 80)):
            page[rng.randrange(len(page))] = rng.randrange(256)
        yield "mutated-%04d" % i, bytes(page)
    for i in range(40 * k):
        yield "cut-%04d" % i, good[: rng.randrange(len(good))]
    for i in range(4 * k):
        yield "noise-%04d" % i, rng.randbytes(rng.randrange(1, 50000))


def many_mutations(k):
    """Pages with bad UTF-8 in them, one archive of them all: 100 in every test run, 10,000 at full size."""
    good = open(sample, "rb").read()
    rng = random.Random(21)
    bad = [b"\xc3", b"\xc0\xaf", b"\xe2\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xff", b"\x80", b"\xfe\xff", b"\0"]
    records = []
    for _ in range(100 if k == 1 else 10000):
        page = good
        for _ in range(rng.randrange(1, 30)):
            at = rng.randrange(len(page))
            page = page[:at] + rng.choice(bad + [rng.randbytes(rng.randrange(1, 5))]) + page[at + rng.randrange(0, 3):]
        records.append(record(page))
    yield "mutations.warc", b"".join(records)


def encodings():
    words = "<html><head><meta charset='%s'></head><body><article>" + "<p>Ten words that stand in a row and say nothing \u00e9\u0436\u03b1\u3042.</p>" * 5
    for label in LEGACY:
        name, _, codec = label.partition("/")
        yield "encoded-" + name, (words % name).encode(codec or name, "ignore")
        yield "broken-" + name, (words % name).encode() + bytes(range(128, 256)) * 20
    for codec in "utf-16-le", "utf-16-be":
        page = (words % "utf-16").encode(codec)
        yield "bom-" + codec, "\ufeff".encode(codec) + page
        yield "bare-" + codec, page
        yield "cut-" + codec, "\ufeff".encode(codec) + page[:-1]
    yield "utf-7-tags", (HEAD + "<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-").replace("<head>", "<head><meta charset=utf-7>").encode()


def record(body, length=None):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    return (b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
            b"Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n" % (len(http) if length is None else length)
            + http + b"\r\n\r\n")


def archives(k):
    good = open(sample, "rb").read()
    yield "lies-short.warc", record(good, 10) + record(good)
    yield "lies-long.warc", record(good, len(good) * 2) + record(good)
    yield "lies-huge.warc", record(good, 1 << 62) + record(good)
    yield "lies-negative.warc", record(good).replace(b"Content-Length: ", b"Content-Length: -") + record(good)
    yield "no-length.warc", record(good).replace(b"Content-Length", b"Content-Lenght") + record(good)
    yield "header-bomb.warc", b"WARC/1.1\r\n" + b"X: y\r\n" * (200000 * k) + b"\r\n" + record(good)
    yield "bomb.html.gz", gzip.compress(b"<p>" + b"a" * (100000000 * k), 9)
    yield "bomb.warc.gz", gzip.compress(record(b"<p>" + b"a" * (100000000 * k)), 9) + gzip.compress(record(good))
    coded = record(gzip.compress(b"<p>" + b"a" * (100000000 * k), 9)).replace(b"text/html", b"text/html\r\nContent-Encoding: gzip")
    yield "bomb-coded.warc", rebuilt(coded) + record(good)


def rebuilt(rec):
    """A record whose block grew gets its true length."""
    head, block = rec.split(b"\r\n\r\n", 1)
    block = block[:-4]
    lines = [b"Content-Length: %d" % len(block) if l.startswith(b"Content-Length") else l for l in head.split(b"\r\n")]
    return b"\r\n".join(lines) + b"\r\n\r\n" + block + b"\r\n\r\n"


os.makedirs(folder, exist_ok=True)
for name, page in shapes(scale):
    put(name + ".html", page)
for name, text in texts(scale):
    put(name + ".txt", text)
for name, page in mutations(scale):
    put(name + ".html", page)
for name, page in many_mutations(scale):
    put(name, page)
for name, page in encodings():
    put(name + ".html", page)
for name, data in archives(scale):
    put(name, data)
