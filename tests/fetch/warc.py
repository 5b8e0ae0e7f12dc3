#!/usr/bin/python3
"""Reads WARC files strictly, by the standard and not by this project's reader; holds every digest against its bytes.

  warc.py [--urls TYPE] FILE ...    prints "TYPE COUNT" lines, or the URLs of the records of TYPE; exit 1 and one line
                                    a fault on stderr where a file is not as ISO 28500 says
"""
import base64, hashlib, re, sys, zlib

faults, counts, urls = [], {}, []
want = None


def digest(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def members(data):
    """The gzip members of a file, each of which must hold one record."""
    while data:
        d = zlib.decompressobj(31)
        yield d.decompress(data)
        if not d.eof:
            raise ValueError("a gzip member is cut short")
        data = d.unused_data


def record(data, where):
    """Checks the record at the front; returns what is behind it."""
    head, sep, rest = data.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    if not sep or lines[0] != b"WARC/1.1":
        raise ValueError("no record begins there")
    fields = {}
    for line in lines[1:]:
        m = re.fullmatch(rb"([A-Za-z0-9-]+): (\S.*)", line)
        if not m:
            raise ValueError(f"a header line is {line!r}")
        name = m[1].decode().lower()
        if name in fields:
            faults.append(f"{where}: {name} twice")
        fields[name] = m[2].decode()
    for name in ("warc-type", "warc-record-id", "warc-date", "content-length"):
        if name not in fields:
            raise ValueError(f"no {name}")
    n = int(fields["content-length"])
    block, end = rest[:n], rest[n:n + 4]
    if len(block) != n or end != b"\r\n\r\n":
        raise ValueError("the block is not as long as it says")
    kind, url = fields["warc-type"], fields.get("warc-target-uri", "")
    if not re.fullmatch(r"<urn:uuid:[0-9a-f-]{36}>", fields["warc-record-id"]):
        faults.append(f"{where}: record id {fields['warc-record-id']}")
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", fields["warc-date"]):
        faults.append(f"{where}: date {fields['warc-date']}")
    if "<" in url or " " in url or (not url and kind != "warcinfo"):
        faults.append(f"{where}: {kind} of '{url}'")
    if fields.get("warc-block-digest") != digest(block):
        faults.append(f"{where}: block digest")
    if kind == "response":
        http, sep, body = block.partition(b"\r\n\r\n")
        length = re.search(rb"(?im)^content-length: (\d+)\r?$", http)
        if not re.match(rb"HTTP/1\.[01] \d{3}", http) or not sep or not length or int(length[1]) != len(body):
            faults.append(f"{where}: the HTTP message")
        if re.search(rb"(?im)^(content|transfer)-encoding:", http):
            faults.append(f"{where}: a coding that is undone is still named")
        if fields.get("warc-payload-digest") != digest(body):
            faults.append(f"{where}: payload digest")
    if kind == "revisit" and not all(k in fields for k in ("warc-profile", "warc-refers-to-target-uri", "warc-refers-to-date")):
        faults.append(f"{where}: a revisit of what?")
    if kind in ("request", "metadata") and "warc-concurrent-to" not in fields:
        faults.append(f"{where}: {kind} of what?")
    counts[kind] = counts.get(kind, 0) + 1
    if kind == want:
        urls.append(url)
    return rest[n + 4:]


args = sys.argv[1:]
if args[:1] == ["--urls"]:
    want = args[1]
    args = args[2:]
for name in args:
    try:
        data = open(name, "rb").read()
        parts = members(data) if data[:2] == b"\x1f\x8b" else [data]
        for i, part in enumerate(parts):
            at = 0
            while part:
                part = record(part, f"{name} record {i}.{at}")
                at += 1
            if data[:2] == b"\x1f\x8b" and at != 1:
                faults.append(f"{name}: a gzip member with {at} records")
    except (ValueError, OSError, zlib.error) as e:
        faults.append(f"{name}: {e}")
for line in urls if want else [f"{k} {counts[k]}" for k in sorted(counts)]:
    print(line)
for line in faults:
    print(line, file=sys.stderr)
sys.exit(1 if faults else 0)
