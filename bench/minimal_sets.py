#!/usr/bin/env python3
"""How fast `gainsay mus` lists all minimal sets of generated stories, beside others, as ratios in one run.

  minimal_sets.py --binary build/release/gainsay --suite DIR [--peer 'NAME=COMMAND {file}']... [--runs 3] [--limit 60] FILE...

DIR holds NAME.smt2 and NAME.json, whose "mus_count" is the number of minimal sets (null: not known). FILE: names in DIR; all
unless given. A peer prints one set a line, or nothing that counts (its sets are then not compared). Figures are CPU seconds of
the whole process (median) and its memory; a ratio says how many times as long the peer took (">": it hit the limit).
"""
import argparse
import json
import os
import pathlib
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile


def measure(command, limit):
    """CPU seconds, peak memory in MiB, lines of output, whether it ended by itself."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL,
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1)))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        lines = sum(chunk.count(b'\n') for chunk in iter(lambda: out.read(1 << 20), b''))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, lines, process.returncode == 0


def median_of(command, runs, limit):
    results = []
    for _ in range(runs):
        results.append(measure(command, limit))
        if not results[-1][3]:
            break  # once more would take as long
    return (statistics.median(r[0] for r in results), max(r[1] for r in results), results[-1][2], all(r[3] for r in results))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--binary', required=True)
    ap.add_argument('--suite', required=True, type=pathlib.Path)
    ap.add_argument('--peer', action='append', default=[], metavar='NAME=COMMAND')
    ap.add_argument('--runs', type=int, default=3)
    ap.add_argument('--limit', type=int, default=60, help='CPU seconds of one run')
    ap.add_argument('files', nargs='*')
    a = ap.parse_args()
    names = a.files or sorted(p.stem for p in a.suite.glob('*.smt2') if not p.name.endswith('.opt.smt2'))
    peers = [p.partition('=')[::2] for p in a.peer]
    wrong = 0
    print('%-14s %9s %9s %8s %7s' % ('file', 'sets', 'expected', 'CPU s', 'MiB') + ''.join('%22s' % name for name, _ in peers))
    for name in names:
        path = str(a.suite / (name + '.smt2'))
        expected = json.loads((a.suite / (name + '.json')).read_text())['mus_count']
        cpu, memory, sets, ended = median_of([a.binary, 'mus', path], a.runs, a.limit)
        wrong += not ended or (expected is not None and sets != expected)
        row = '%-14s %9d %9s %8.3f %7.0f' % (name, sets, '-' if expected is None else expected, cpu, memory)
        for _, command in peers:
            other, _, _, ended = median_of([w.replace('{file}', path) for w in shlex.split(command)], a.runs, a.limit)
            row += '%22s' % ('%.3f s, %s%.1f times' % (other, '' if ended else '>', other / max(cpu, 0.001)))
        print(row, flush=True)
    sys.exit(1 if wrong else 0)


if __name__ == '__main__':
    main()
