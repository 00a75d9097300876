#!/usr/bin/env python3
"""Runs a script of the page with node, or says that there is none: run.py SCRIPT.mjs ARGUMENT…"""
import shutil
import subprocess
import sys

SKIP = 77
OLDEST = 18  # what Debian 12 has

if __name__ == '__main__':
    node, npm = shutil.which('node'), shutil.which('npm')
    if not node or not npm:
        print('skipped: node or npm is missing (tools/packages-test.txt)')
        sys.exit(SKIP)
    version = subprocess.run([node, '--version'], capture_output=True, text=True, check=True).stdout.strip()
    if int(version.lstrip('v').split('.')[0]) < OLDEST:
        print('skipped: node %s is too old, %d is needed' % (version, OLDEST))
        sys.exit(SKIP)
    sys.exit(subprocess.run([node] + sys.argv[1:]).returncode)
