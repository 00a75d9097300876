#!/usr/bin/env python3
"""Scores coreference: MUC, B-cubed, CEAF-e and their mean (the CoNLL score), and single links by form and reason.

    gainsay_measure_coreference FILE.conllu | bench/coreference.py [--genre news] [--wrong]

Definitions: Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B-cubed), Luo 2005 (CEAF, phi4), Pradhan et al. 2014 (how
mentions of one side only count). A mention is the same in both when its span is (`--match span`, as the task has
it) or when its head word is (`--match head`, which leaves out what the treebank counts as part of a phrase).
"""
import argparse
import collections
import json
import sys


def ratio(a, b):
    return a / b if b else 0.0


def f1(p, r):
    return ratio(2 * p * r, p + r)


def muc(key, response):
    """Numerator and denominator of the recall: links of the key that the response keeps."""
    where = {m: i for i, c in enumerate(response) for m in c}
    kept = total = 0
    for cluster in key:
        parts = {where.get(m, ('alone', m)) for m in cluster}
        kept += len(cluster) - len(parts)
        total += len(cluster) - 1
    return kept, total


def b_cubed(key, response):
    where = {m: c for c in response for m in c}
    got = 0.0
    for cluster in key:
        members = set(cluster)
        for mention in cluster:
            if mention in where:
                got += len(members & set(where[mention])) / len(members)
    return got, sum(len(c) for c in key)


def best_assignment(weights):
    """Largest sum of weights[i][j] over a matching of rows to columns: the Hungarian method with potentials, O(n^3)."""
    rows, columns = len(weights), len(weights[0]) if weights else 0
    if rows > columns:
        return best_assignment([list(column) for column in zip(*weights)])
    infinity = float('inf')
    u, v = [0.0] * (rows + 1), [0.0] * (columns + 1)
    taken, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        taken[0], column = row, 0
        least, used = [infinity] * (columns + 1), [False] * (columns + 1)
        while True:
            used[column] = True
            here, delta, following = taken[column], infinity, 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                cost = -weights[here - 1][j - 1] - u[here] - v[j]
                if cost < least[j]:
                    least[j], way[j] = cost, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    u[taken[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            column = following
            if taken[column] == 0:
                break
        while column:
            taken[column], column = taken[way[column]], way[column]
    return sum(weights[taken[j] - 1][j - 1] for j in range(1, columns + 1) if taken[j])


def ceaf_e(key, response):
    """Sum of the similarities of the best one-to-one assignment of clusters; solved apart for clusters that touch."""
    where = {m: i for i, c in enumerate(response) for m in c}
    overlap = collections.defaultdict(lambda: collections.Counter())
    for k, cluster in enumerate(key):
        for mention in cluster:
            if mention in where:
                overlap[k][where[mention]] += 1
    back = collections.defaultdict(set)
    for k, counts in overlap.items():
        for r in counts:
            back[r].add(k)
    seen, total = set(), 0.0
    for start in overlap:
        if start in seen:
            continue
        ks, rs, todo = [], [], [start]
        seen.add(start)
        known = set()
        while todo:
            k = todo.pop()
            ks.append(k)
            for r in overlap[k]:
                if r in known:
                    continue
                known.add(r)
                rs.append(r)
                for other in back[r] - seen:
                    seen.add(other)
                    todo.append(other)
        total += best_assignment([[2 * overlap[k][r] / (len(key[k]) + len(response[r])) for r in rs] for k in ks])
    return total


class Scores:
    def __init__(self):
        self.sums = collections.Counter()

    def add(self, key, response):
        s = self.sums
        for name, measure in (('muc', muc), ('b3', b_cubed)):
            s[name, 'r'] += measure(key, response)[0]
            s[name, 'R'] += measure(key, response)[1]
            s[name, 'p'] += measure(response, key)[0]
            s[name, 'P'] += measure(response, key)[1]
        same = ceaf_e(key, response)
        s['ceafe', 'r'] += same
        s['ceafe', 'p'] += same
        s['ceafe', 'R'] += len(key)
        s['ceafe', 'P'] += len(response)

    def values(self, name):
        s = self.sums
        r, p = ratio(s[name, 'r'], s[name, 'R']), ratio(s[name, 'p'], s[name, 'P'])
        return p, r, f1(p, r)

    def conll(self):
        return sum(self.values(name)[2] for name in ('muc', 'b3', 'ceafe')) / 3


def clusters(mentions, match, singletons):
    by = collections.OrderedDict()
    seen = set()
    for m in mentions:
        what = (m[0], m[1]) if match == 'span' else m[2]
        if what in seen:
            continue
        seen.add(what)
        by.setdefault(m[3], []).append(what)
    return [c for c in by.values() if singletons or len(c) > 1]


class Links:
    """A link is right when its two mentions are of one cluster of the key (by heads)."""

    def __init__(self):
        self.count = collections.Counter()
        self.wrong = []

    def add(self, row):
        key_of, spans = {}, {m[2]: m for m in row['response']}
        for m in row['key']:
            key_of.setdefault(m[2], m[3])
        tokens = row['tokens']
        found = set()
        ordered = sorted(row['response'], key=lambda m: (m[0], -m[1]))
        for m in ordered:
            if not m[6]:
                continue
            before = spans[m[8]]
            if m[2] not in key_of or before[2] not in key_of:
                verdict = 'unmarked'
            else:
                verdict = 'right' if key_of[m[2]] == key_of[before[2]] else 'wrong'
            if verdict == 'right':
                found.add(m[2])
            for group in (m[4], 'reason ' + m[6], 'all'):
                self.count[group, m[7], verdict] += 1
            if verdict != 'right':
                self.wrong.append((row['id'], verdict, m[6], m[7], ' '.join(tokens[before[0]:before[1]])[:60],
                                   ' '.join(tokens[m[0]:m[1]])[:60], ' '.join(tokens[max(0, m[0] - 12):m[1] + 5])))
        seen = set()
        for m in row['key']:
            if m[3] in seen:
                for group in (m[4], 'all'):
                    self.count[group, 'key'] += 1
                    self.count[group, 'found'] += m[2] in found
            seen.add(m[3])

    def print(self):
        groups = ['all', 'name', 'nominal', 'pronoun']
        groups += sorted({g[0] for g in self.count if g[0].startswith('reason ')})
        print('%-22s %22s %22s %14s' % ('links', 'certain right/wrong/un', 'likely right/wrong/un', 'recall'))
        for g in groups:
            c = self.count
            cells = []
            for certain in (True, False):
                right, wrong, none = (c[g, certain, v] for v in ('right', 'wrong', 'unmarked'))
                cells.append('%d/%d/%d %3.0f%%' % (right, wrong, none, 100 * ratio(right, right + wrong + none)))
            recall = '%d/%d %3.0f%%' % (c[g, 'found'], c[g, 'key'], 100 * ratio(c[g, 'found'], c[g, 'key']))
            print('%-22s %22s %22s %14s' % (g, cells[0], cells[1], recall if c[g, 'key'] else ''))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('file', nargs='?', help='output of gainsay_measure_coreference; standard input unless given')
    parser.add_argument('--genre', action='append', help='only documents whose id holds _GENRE_; may be repeated')
    parser.add_argument('--match', choices=('span', 'head'), default='head')
    parser.add_argument('--wrong', action='store_true', help='list links that the key does not have')
    parser.add_argument('--half', choices=('even', 'odd'), help='every other document only')
    args = parser.parse_args()
    stream = open(args.file, encoding='utf-8') if args.file else sys.stdin
    rows = [json.loads(line) for line in stream if line.strip()]
    if args.genre:
        rows = [r for r in rows if any('_%s_' % g in r['id'] for g in args.genre)]
    if args.half:
        rows = [r for i, r in enumerate(rows) if i % 2 == (args.half == 'odd')]
    for singletons in (False, True):
        scores = Scores()
        for row in rows:
            scores.add(clusters(row['key'], args.match, singletons), clusters(row['response'], args.match, singletons))
        line = '  '.join('%s P %.3f R %.3f F %.3f' % ((n,) + scores.values(n)) for n in ('muc', 'b3', 'ceafe'))
        print('%-19s %s  CoNLL %.3f' % ('with singletons' if singletons else 'without singletons', line, scores.conll()))
    links = Links()
    for row in rows:
        links.add(row)
    links.print()
    if args.wrong:
        for item in links.wrong:
            print('%s\t%s\t%s\t%s\t[%s] <- [%s]\t%s' % item)


if __name__ == '__main__':
    main()
