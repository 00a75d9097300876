#!/usr/bin/env python3
"""Measures numbers or times against texts with known values.

    bench/values.py --binary build/release/gainsay --values numbers.jsonl [--scorer score_values.py] [--half even|odd]

The values file holds one expression a line ("id", "case", "text", "kind", "start", "end", value fields; "reference" and
"locale" where times are meant); the scorer is the script that came with it, looked for beside it unless given. The texts go
through `gainsay annotate --jsonl`; what comes back is put into the scorer's terms, and the scorer prints its table. Lines are
counted from zero for --half, so that one half can be looked at and the other kept for the end.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

UNITS = {'°C': 'celsius', '°F': 'fahrenheit', 'year': 'year'}


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding='utf-8').splitlines() if line.strip()]


def write_lines(path, rows):
    path.write_text(''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows), encoding='utf-8')


def number(value):
    return None if value is None else float(value)


def quantity(found):
    """The scorer knows cardinal (with or without unit), ordinal, percent, money, fraction and range."""
    hedge, kind = found['hedge'], found['kind']
    unit = UNITS.get(found['unit'], found['unit']) or None
    row = {'unit': unit} if unit and kind in ('money', 'measure', 'age') else {}
    stated = number(found.get('value'))
    if hedge == 'range':
        return [dict(row, kind='range', low=number(found['low']), high=number(found['high']))]
    kind = {'count': 'cardinal', 'measure': 'cardinal', 'age': 'cardinal', 'times': 'cardinal'}.get(kind, kind)
    plain = dict(row, kind=kind, value=stated if stated is not None else number(found['low']))
    # A bound is judged as a range or by its bare figure, as the scope of the text has it: the other is not counted.
    if hedge in ('at_least', 'more_than'):
        return [dict(row, kind='range', low=stated), plain]
    if hedge in ('at_most', 'less_than'):
        return [dict(row, kind='range', high=stated), plain]
    return [plain]


def time(found):
    """The scorer knows date, time, datetime, range, duration and set."""
    row = {name: found[name] for name in ('earliest', 'latest', 'seconds', 'timex') if found.get(name) is not None}
    kind = {'time_of_day': 'time', 'recurring': 'set'}.get(found['kind'], found['kind'])
    if kind == 'date' and 'T' in str(row.get('earliest', '')):
        kind = 'datetime'
    return dict(row, kind=kind)


def predictions(binary, rows, times):
    cases = {}
    for row in rows:
        asked = {'id': row['case'], 'text': row['text']}
        asked.update({name: row[name] for name in ('reference', 'locale') if name in row})
        cases.setdefault(row['case'], asked)
    layer = 'times' if times else 'quantities'
    asked = ''.join(json.dumps(case, ensure_ascii=False) + '\n' for case in cases.values())
    done = subprocess.run([binary, 'annotate', '--jsonl', '--layers', layer], input=asked.encode(), capture_output=True)
    if done.returncode != 0:
        sys.exit(f'{binary} annotate: exit code {done.returncode}\n{done.stderr.decode()}')
    out = []
    for line in done.stdout.decode().splitlines():
        answer = json.loads(line)
        for found in answer.get(layer, []):
            for value in [time(found)] if times else quantity(found):
                out.append(dict(value, id=answer['id'], start=found['start'], end=found['end']))
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--values', required=True, type=pathlib.Path)
    parser.add_argument('--scorer', type=pathlib.Path)
    parser.add_argument('--half', choices=('even', 'odd'))
    parser.add_argument('--errors', type=int, default=0, help='how many misses the scorer shows')
    options = parser.parse_args()
    rows = read_lines(options.values)
    times = any('reference' in row for row in rows)
    if options.half:
        cases = [row['case'] for index, row in enumerate(rows) if index % 2 == (options.half == 'odd')]
        rows = [row for row in rows if row['case'] in set(cases)]
    scorer = options.scorer or options.values.parent / 'score_values.py'
    with tempfile.TemporaryDirectory() as folder:
        gold, found = pathlib.Path(folder) / 'gold.jsonl', pathlib.Path(folder) / 'found.jsonl'
        write_lines(gold, rows)
        write_lines(found, predictions(options.binary, rows, times))
        arguments = [sys.executable, str(scorer), str(gold), str(found), '--offsets', 'utf8', '--errors', str(options.errors)]
        return subprocess.run(arguments).returncode


if __name__ == '__main__':
    sys.exit(main())
