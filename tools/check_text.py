#!/usr/bin/env python3
"""Tracked files name no paths of the machine they were written on and hold no merge marks."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HOME = re.compile(rb'/(home|Users)/[a-z][\w.-]*/|/root/')
MERGE = re.compile(rb'^(<{7} |>{7} |={7}$)', re.M)


def files():
    names = subprocess.run(['git', 'ls-files', '-z'], cwd=ROOT, check=True, capture_output=True).stdout
    return [name for name in names.decode().split('\0') if name]


def problems_of(name, data, parent):
    out = []
    for pattern, what in ((HOME, 'a path of somebody\'s machine'), (MERGE, 'a merge mark')):
        match = pattern.search(data)
        if match and name != 'tools/check_text.py':
            out.append('%s:%d: error: holds %s' % (name, data[:match.start()].count(b'\n') + 1, what))
    if parent and parent in data:
        out.append('%s: error: names the folder that the project lies in' % name)
    return out


if __name__ == '__main__':
    folder = str(ROOT.parent)
    parent = (folder + '/').encode() if len(folder) > 1 else b''
    found = []
    for name in files():
        path = ROOT / name
        if path.is_file() and path.stat().st_size < 1 << 20:
            data = path.read_bytes()
            if b'\0' not in data:
                found += problems_of(name, data, parent)
    print('\n'.join(found) or 'nothing to complain about')
    sys.exit(1 if found else 0)
