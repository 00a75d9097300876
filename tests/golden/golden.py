#!/usr/bin/env python3
"""Runs the real program on golden cases and compares every byte.

A case is a folder here: articles and rule files, `args` (one argument a line; the program runs inside the folder),
`stdin` (optional), and what must come out: `expected.txt` or `expected.json` (standard output), `expected.err` (standard
error, only compared when it exists) and `exit` (the code, 0 when absent). `--approve` writes what comes out now.
"""
import argparse
import difflib
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT = 300


def cases(names):
    found = sorted(path.parent for path in HERE.glob('*/args'))
    unknown = set(names) - {case.name for case in found}
    if unknown:
        sys.exit('no such case: ' + ', '.join(sorted(unknown)))
    return [case for case in found if not names or case.name in names]


def run(binary, case):
    arguments = [line for line in (case / 'args').read_text(encoding='utf-8').splitlines() if line]
    stdin = (case / 'stdin').read_bytes() if (case / 'stdin').exists() else b''
    env = {key: value for key, value in os.environ.items() if key not in ('NO_COLOR', 'COLUMNS')}
    result = subprocess.run([binary, *arguments], cwd=case, input=stdin, capture_output=True, timeout=TIMEOUT, env=env)
    return result.stdout, result.stderr, result.returncode


def output_file(case):
    """expected.json when the case asks for JSON, else expected.txt."""
    asked = (case / 'args').read_text(encoding='utf-8').split()
    return case / ('expected.json' if 'json' in asked else 'expected.txt')


def difference(what, expected, actual):
    def lines(data):
        return data.decode('utf-8', 'backslashreplace').splitlines(keepends=True)
    return ''.join(difflib.unified_diff(lines(expected), lines(actual), what + ' expected', what + ' actual'))


def compare(binary, case):
    """What differs; empty when nothing does."""
    out, err, code = run(binary, case)
    problems = []
    file = output_file(case)
    expected = file.read_bytes() if file.exists() else None
    if expected is None:
        problems.append('%s is missing: look at the output and run tools/approve %s' % (file.name, case.name))
    elif out != expected:
        problems.append(difference(file.name, expected, out))
    if (case / 'expected.err').exists() and err != (case / 'expected.err').read_bytes():
        problems.append(difference('expected.err', (case / 'expected.err').read_bytes(), err))
    wanted = int((case / 'exit').read_text()) if (case / 'exit').exists() else 0
    if code != wanted:
        problems.append('exit code %d instead of %d; standard error:\n%s' % (code, wanted, err.decode('utf-8', 'replace')))
    return problems


def approve(binary, case):
    out, err, code = run(binary, case)
    output_file(case).write_bytes(out)
    if (case / 'expected.err').exists():
        (case / 'expected.err').write_bytes(err)
    (case / 'exit').write_text('%d\n' % code)
    print('%s: %d bytes, exit code %d' % (case.name, len(out), code))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--approve', action='store_true')
    parser.add_argument('cases', nargs='*', metavar='CASE')
    options = parser.parse_args()
    binary = str(pathlib.Path(options.binary).resolve())
    failed = False
    for case in cases(options.cases):
        if options.approve:
            approve(binary, case)
            continue
        problems = compare(binary, case)
        failed |= bool(problems)
        print('%s: %s' % (case.name, '\n'.join(problems) or 'as expected'))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
