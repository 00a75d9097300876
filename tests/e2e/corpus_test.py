#!/usr/bin/env python3
"""Checks the stories of corpus/ against their expected.json (the format is described in corpus/README.md)."""
import argparse
import json
import pathlib
import sys

from gainsay_report import check, matched_one_to_one, spans_of

NO_ALARM = ('superseded', 'quote_variant')


class Story:
    def __init__(self, folder):
        self.expected = json.loads((folder / 'expected.json').read_text(encoding='utf-8'))
        self.files = {path.name: path.read_bytes() for path in sorted(folder.glob('*.txt'))}

    def places(self, entry):
        return [(c['article'], spans_of(c['quote'], self.files[c['article']])) for c in entry['claims']]


def meets(finding, entry, places):
    levels = entry.get('level', finding.level)
    levels = levels if isinstance(levels, list) else [levels]
    return finding.kind == entry['kind'] and finding.level in levels and matched_one_to_one(finding.claims, places)


def near_misses(story, entry, report):
    """Findings with the very claims but another kind or level: the most useful thing to know about a miss."""
    places = story.places(entry)
    return ['    has these claims: ' + f.describe() for f in report.findings if matched_one_to_one(f.claims, places)]


def touches_all(finding, places):
    return all(any(claim.overlaps(article, spans) for claim in finding.claims) for article, spans in places)


def check_story(binary, folder):
    story = Story(folder)
    report, code = check(binary, story.files)
    problems, listed = [], set()
    if code != story.expected['exit']:
        problems.append('exit code %d instead of %d' % (code, story.expected['exit']))
    for entry in story.expected['findings']:
        places = story.places(entry)
        met = [f for f in report.findings if meets(f, entry, places)]
        listed.update(f.id for f in met)
        if not met and not entry.get('optional'):
            problems.append('missing: %s (%s)' % (entry['name'], entry['why']))
            problems += near_misses(story, entry, report)
    for entry in story.expected.get('silent', []):
        places = story.places(entry)
        for finding in report.findings:
            if finding.kind not in NO_ALARM and touches_all(finding, places):
                problems.append('false alarm: %s (%s)' % (finding.describe(), entry['why']))
    more = [f for f in report.findings if f.id not in listed and f.kind != 'quote_variant']
    if len(more) > story.expected.get('allow_more', 0):
        problems.append('%d findings beyond those listed, %d allowed:' % (len(more), story.expected.get('allow_more', 0)))
        problems += ['    ' + f.describe() for f in more]
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--corpus', required=True)
    parser.add_argument('stories', nargs='*', help='names of folders; all by default')
    options = parser.parse_args()
    folders = sorted(path.parent for path in pathlib.Path(options.corpus).glob('*/expected.json'))
    folders = [f for f in folders if not options.stories or f.name in options.stories]
    if not folders:
        sys.exit('no story with an expected.json')
    failed = False
    for folder in folders:
        problems = check_story(options.binary, folder)
        failed |= bool(problems)
        print('%s: %s' % (folder.name, 'as expected' if not problems else '\n  ' + '\n  '.join(problems)))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
