#!/usr/bin/python3
"""repeat.py TIMES FILE: the article lines of FILE again and again, each time another page about others.

Ids, addresses, entities and keys get a number, so that nothing meets what was stored before: the volume that
the benchmarks of the store load."""
import re
import sys

WORDS = [(re.compile(rb'"id":\s*"([0-9a-f]{16})"'), rb'"id":"%s\1"'), (re.compile(rb'"url":\s*"([^"]*)"'), rb'"url":"\1?%s"'),
         (re.compile(rb'"(entity|subject|object|key)":\s*"([^"]*)"'), rb'"\1":"\2-%s"')]
times, path = int(sys.argv[1]), sys.argv[2]
lines = [x.rstrip(b"\n") for x in open(path, "rb") if b'"record":"article"' in x or b'"record": "article"' in x]
out = sys.stdout.buffer
for i in range(times):
    for line in lines:
        for pattern, by in WORDS:
            line = pattern.sub(by.replace(b"%s", b"%d" % i), line) if i else line
        out.write(line + b"\n")
out.write(b'{"v":1,"record":"end","stage":"normalize","in":%d,"articles":%d,"rejects":0}\n' % ((times * len(lines),) * 2))
