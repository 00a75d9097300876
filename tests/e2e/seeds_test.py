#!/usr/bin/env python3
"""Checks the five seed articles, where they are present beside the project (they are third-party text and not part of it).

From gold.json: every hard contradiction that is not derived from another one is hit, by a finding with exactly its claims
or those of a twin (an entry that is derived from it); no finding hits a set that is no contradiction; and few findings
hit nothing. A claim covers a gold claim when it lies in the same article and its bytes overlap the quote.
"""
import argparse
import json
import pathlib
import sys

from gainsay_report import check, spans_of

SKIPPED = 77
NO_ALARM = ('superseded', 'quote_variant')
MOST_MORE = 4


class Gold:
    def __init__(self, folder):
        raw = json.loads((folder / 'gold.json').read_text(encoding='utf-8'))
        self.files = {a['id'] + '.txt': (folder / (a['id'] + '.txt')).read_bytes() for a in raw['articles']}
        self.places = {}
        for claim in raw['claims']:
            name = claim['article'] + '.txt'
            self.places[claim['id']] = (name, spans_of(claim['quote'], self.files[name]))
        self.contradictions = raw['contradictions']
        self.traps = raw['not_contradictions']

    def hits(self, finding, entry):
        """Every gold claim is covered, and no claim of the finding lies in another article."""
        places = [self.places[name] for name in entry['claims']]
        inside = {article for article, _ in places}
        return (all(claim.article in inside for claim in finding.claims)
                and all(any(claim.overlaps(*place) for claim in finding.claims) for place in places))

    def hits_exactly(self, finding, entry):
        return len(finding.claims) == len(entry['claims']) and self.hits(finding, entry)


def twins(gold, entry):
    """The entry and those derived from it: `derived_from` holds the claims of the original."""
    return [entry] + [x for x in gold.contradictions if x.get('derived_from') == entry['claims']]


def problems_of(gold, report):
    out = []
    for entry in gold.contradictions:
        if entry['strength'] != 'hard' or entry['kind'] == 'superseded' or 'derived_from' in entry:
            continue
        if not any(gold.hits_exactly(f, twin) for f in report.findings for twin in twins(gold, entry)):
            out.append('missed: %s %s' % (' '.join(entry['claims']), entry['why']))
    for finding in report.findings:
        if finding.kind in NO_ALARM:
            continue
        out += ['false alarm: %s\n    %s' % (finding.describe(), trap['why'])
                for trap in gold.traps if gold.hits(finding, trap)]
    more = [f for f in report.findings if not any(gold.hits(f, x) for x in gold.contradictions)]
    if len(more) > MOST_MORE:
        out.append('%d findings hit no contradiction, %d are tolerated:' % (len(more), MOST_MORE))
        out += ['    ' + f.describe() for f in more]
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--seeds', required=True)
    options = parser.parse_args()
    folder = pathlib.Path(options.seeds)
    if not (folder / 'gold.json').exists():
        print('skipped: the seed articles are not here')
        return SKIPPED
    gold = Gold(folder)
    report, _ = check(options.binary, gold.files)
    problems = problems_of(gold, report)
    print('\n'.join(problems) or 'as the gold says')
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
