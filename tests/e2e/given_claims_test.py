#!/usr/bin/env python3
"""Claims from elsewhere: what `claims` prints can be given back, and is enough for the findings when no pattern finds it."""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest


def without_patterns(rules):
    """The text of a pack without its `say` blocks and examples."""
    kept, skipping = [], False
    for line in rules.splitlines():
        if line and not line[0].isspace() and not line.startswith('#'):
            skipping = re.match(r'(say|example)\b', line) is not None
        if not skipping:
            kept.append(line)
    return '\n'.join(kept) + '\n'


def told(report, with_level=True):
    """What the findings say, without names that number claims or patterns."""
    claims = {claim['id']: claim for claim in report['claims']}
    return sorted((f['kind'], f['level'] if with_level else '', f['title'], f['fingerprint'],
                   sorted((claims[c]['article'], claims[c]['start'], claims[c]['end']) for c in f['claims']))
                  for f in report['findings'])


class GivenClaims(unittest.TestCase):
    binary = ''
    root = pathlib.Path('.')

    def run_program(self, *arguments, codes=(0, 1, 3)):
        result = subprocess.run([self.binary, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True,
                                timeout=600)
        self.assertIn(result.returncode, codes, result.stderr.decode())
        return result

    def check(self, *arguments, codes=(0, 1, 3)):
        return json.loads(self.run_program('check', '--format', 'json', *arguments, codes=codes).stdout)

    def stories(self):
        return sorted(path.parent for path in (self.root / 'corpus').glob('*/expected.json'))

    def test_given_twice_nothing_changes(self):
        for story in self.stories():
            with tempfile.TemporaryDirectory() as folder:
                claims = pathlib.Path(folder) / 'claims.jsonl'
                claims.write_bytes(self.run_program('claims', '--format', 'jsonl', story).stdout)
                alone, twice = self.check(story), self.check('--claims', claims, story)
                self.assertEqual(told(twice), told(alone), story.name)
                self.assertEqual(twice['summary'], alone['summary'])
                self.assertEqual([c for c in twice['claims'] if c['pattern'].startswith('given: ')], [])

    def test_given_alone_they_lead_to_the_same_findings(self):
        with tempfile.TemporaryDirectory() as folder:
            rules = pathlib.Path(folder) / 'rules'
            rules.mkdir()
            for pack in sorted((self.root / 'rules').glob('*.rules')):
                (rules / pack.name).write_text(without_patterns(pack.read_text(encoding='utf-8')), encoding='utf-8')
            lost = 0
            for story in self.stories():
                claims = pathlib.Path(folder) / (story.name + '.jsonl')
                claims.write_bytes(self.run_program('claims', '--format', 'jsonl', story).stdout)
                bare = ('--no-builtin', '--rules', rules, story)
                given = self.check('--claims', claims, *bare)
                self.assertTrue(any(c['pattern'].startswith('given: %s:' % claims) for c in given['claims']))
                # The same words are the same thing, also where patterns took it for no more than likely: the level may
                # be higher then.
                self.assertEqual(told(given, False), told(self.check(story), False), story.name)
                lost += len(told(given)) - len(told(self.check(*bare)))
            self.assertGreater(lost, 0)  # without them there is less to find

    def test_a_wrong_quote_is_told_and_the_rest_counts(self):
        with tempfile.TemporaryDirectory() as folder:
            article = pathlib.Path(folder) / 'article.txt'
            article.write_text('The fire in Brenwick killed six people.\n')
            claims = pathlib.Path(folder) / 'claims.jsonl'
            claim = {'fact': 'killed', 'arguments': {'E': 'the fire'}, 'quote': 'The fire in Brenwick',
                     'value': {'kind': 'quantity', 'low': 9, 'high': 9}}
            wrong = dict(claim, quote='killed sixty people')
            claims.write_text(json.dumps(claim) + '\n' + json.dumps(wrong) + '\n')
            result = self.run_program('check', '--format', 'json', '--claims', claims, article, codes=(2,))
            self.assertIn('claims.jsonl:2:', result.stderr.decode())
            self.assertIn('the quote is not in a1', result.stderr.decode())
            report = json.loads(result.stdout)
            self.assertEqual([f['kind'] for f in report['findings']], ['within_article'])
            self.assertIn('given: %s:1' % claims, [c['pattern'] for c in report['claims']])
            self.run_program('report', '--claims', claims, article, '-o', pathlib.Path(folder) / 'report.json', codes=(2,))
            self.run_program('explain', 'F1', '--claims', claims, article, codes=(2,))
            self.run_program('check', '--claims', pathlib.Path(folder) / 'none.jsonl', article, codes=(2,))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--root', required=True, type=pathlib.Path, help='of the project')
    options = parser.parse_args()
    GivenClaims.binary, GivenClaims.root = options.binary, options.root
    result = unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromTestCase(GivenClaims))
    sys.exit(not result.wasSuccessful())


if __name__ == '__main__':
    main()
