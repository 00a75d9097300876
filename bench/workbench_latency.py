#!/usr/bin/env python3
"""How long a keystroke in a rule takes until its effect is known, through the real server, for stories of many articles.

The articles are those of corpus/ again and again, with names changed so that copies tell of other people and places.
Each edit changes a pattern of a pack of one's own; times are of the whole call, request to answer, over HTTP."""
import argparse
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENDINGS = ['ton', 'wick', 'by', 'ford', 'ham', 'stead', 'mere', 'dale', 'port', 'mouth']
STARTS = ['Al', 'Bren', 'Cor', 'Dun', 'Esk', 'Far', 'Gar', 'Hal', 'Ing', 'Jor', 'Kel', 'Lang', 'Mor', 'Nor', 'Or', 'Pen']
HEAD = 'pack typing "Typing"\n\nwords stop = stop, halt, suspend\n\nfact halted(E) is truth, once\nfact hurt(E: event) is count of people\n\n'
STEPS = ['{E} <stop> work', '{E} <stop> its work', '{E} <stop> the', '{E} <stop> the s', '{E} <stop> the service',
         '{E} <stop> all services', '<stop: this> of {E}', '{E} was closed', '{E} will <stop>', '{E} said the']
COUNTS = ['{E: event} killed {N people}', '{N people} were injured in {E: event}', '{N people} died',
          '{N people} were killed', '{E: event} left {N people} dead']


def names(text):
    """Capitalised words that are no first words and occur twice: names, nearly always."""
    found = re.findall(r'(?<=[a-z,] )[A-Z][a-z]{4,}', text)
    return sorted({name for name in found if found.count(name) > 1})


def write_story(folder, count):
    originals = sorted(p for p in (ROOT / 'corpus').rglob('*.txt'))
    for number in range(count):
        text = originals[number % len(originals)].read_text(encoding='utf-8')
        copy = number // len(originals)
        if copy:
            for k, name in enumerate(names(text)):
                seed = copy * 31 + k * 7
                text = re.sub(r'\b%s\b' % name, STARTS[seed % len(STARTS)] + ENDINGS[(seed // 3) % len(ENDINGS)], text)
        (folder / ('a%04d.txt' % number)).write_text(text, encoding='utf-8')


def edits(count):
    """Texts of the pack as they come from typing: one pattern grows, is mended, and another is written below it."""
    out = []
    for number in range(count):
        step = STEPS[number % len(STEPS)] + (' %d' % number if number >= len(STEPS) else '')
        text = HEAD + 'say halted(E) = true\n  "%s"\n' % step
        if number % 3 == 1:
            text += '\nsay hurt(E) = N\n  "%s"\n' % COUNTS[(number // 3) % len(COUNTS)]
        if number % 7 == 5:
            text += '\nsay hurt(E = \n'
        out.append(text)
    return out


class Server:
    def __init__(self, binary, *arguments):
        self.process = subprocess.Popen([binary, 'workbench', '--no-open', *map(str, arguments)], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        self.base, self.token = self.process.stdout.readline().strip().split('/?token=')

    def call(self, name, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + '/api/' + name, data, {'X-Gainsay-Token': self.token})
        with urllib.request.urlopen(request, timeout=600) as answer:
            return json.loads(answer.read())

    def end(self):
        self.process.terminate()
        self.process.wait(30)


def measure(binary, articles, count):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / 'story').mkdir()
        write_story(folder / 'story', articles)
        pack = folder / 'typing.rules'
        pack.write_text(HEAD)
        server = Server(binary, folder / 'story', '--rules', pack)
        begun = time.perf_counter()
        state = server.call('state')
        first = time.perf_counter() - begun
        times, inside, moved = [], [], 0
        for seq, text in enumerate(edits(count), 1):
            begun = time.perf_counter()
            result = server.call('update', {'seq': seq, 'rules': [{'path': str(pack), 'text': text}],
                                            'what_if': {'claims': [], 'links': [], 'rules': [], 'sources': []}})['result']
            times.append(1000 * (time.perf_counter() - begun))
            inside.append(result['milliseconds'])
            moved += bool(result['claims']['added'] or result['claims']['removed'])
        server.end()
    times.sort()
    p95 = times[min(len(times) - 1, int(0.95 * len(times)))]
    print('%4d articles: median %6.1f ms, p95 %6.1f ms, engine alone %6.1f ms; first reading %5.1f s; %d claims, %d findings; '
          '%d of %d edits moved claims' % (articles, statistics.median(times), p95, statistics.median(inside), first,
                                           len(state['result']['claims']['added']),
                                           len(state['result']['findings']['added']), moved, count), flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--binary', required=True)
    options.add_argument('--articles', default='5,50,500')
    options.add_argument('--edits', type=int, default=30)
    given = options.parse_args()
    for articles in map(int, given.articles.split(',')):
        measure(given.binary, articles, given.edits)


if __name__ == '__main__':
    sys.exit(main())
