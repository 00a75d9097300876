#!/usr/bin/env python3
"""`check --jsonl` finds in a story what `check` finds in the same articles as files, and answers each line when it comes."""
import argparse
import json
import pathlib
import subprocess
import sys
import unittest

HEADER = ('Title', 'Outlet', 'Published', 'URL')


def as_given(path):
    """The article as an object; the header lines of its text are taken for members where the object has such."""
    whole = path.read_text(encoding='utf-8')
    head, _, text = whole.partition('\n\n')
    lines = [line.partition(': ') for line in head.splitlines()]
    if not all(name in HEADER for name, _, _ in lines):
        return {'id': path.name, 'text': whole}
    return dict({name.lower(): value for name, _, value in lines}, id=path.name, text=text)


class Stories(unittest.TestCase):
    binary = ''
    corpus = pathlib.Path('.')

    def answers(self, stories, *options):
        lines = ''.join(json.dumps(story) + '\n' for story in stories)
        result = subprocess.run([self.binary, 'check', '--jsonl', *options], input=lines.encode(), capture_output=True,
                                timeout=600)
        self.assertIn(result.returncode, (0, 1, 3), result.stderr.decode())
        return [json.loads(line) for line in result.stdout.splitlines()], result.returncode

    def check_files(self, paths):
        result = subprocess.run([self.binary, 'check', '--format', 'json', *map(str, paths)], capture_output=True,
                                timeout=600)
        return json.loads(result.stdout), result.returncode

    def test_findings_are_those_of_files(self):
        stories, files = [], []
        for folder in sorted(path.parent for path in self.corpus.glob('*/expected.json')):
            paths = sorted(folder.glob('*.txt'))
            stories.append({'id': folder.name, 'articles': [as_given(path) for path in paths]})
            files.append(paths)
        self.assertTrue(any('title' in article for story in stories for article in story['articles']))
        reports, worst = self.answers(stories)
        codes = set()
        for story, paths, report in zip(stories, files, reports, strict=True):
            expected, code = self.check_files(paths)
            codes.add(code)
            self.assertEqual(report['id'], story['id'])
            for part in ('findings', 'sources', 'readings', 'undecided', 'coverage', 'summary'):
                self.assertEqual(report[part], expected[part], story['id'])
            self.same_claims(story, paths, report, expected)
        self.assertEqual(worst, 1 if 1 in codes else max(codes))

    def test_steps_of_a_rising_toll_are_one_group(self):
        story = {'id': 1, 'articles': [
            {'id': day, 'outlet': outlet, 'published': '2031-05-0%d' % day,
             'text': 'The earthquake in Velmark on May 1 killed %d people.' % toll}
            for day, outlet, toll in ((2, 'Velmark Post', 12), (3, 'Torvale Radio', 31), (5, 'Alder Wire', 48))]}
        (report,), _ = self.answers([story])
        updates = [f for f in report['findings'] if f['kind'] == 'superseded']
        self.assertGreater(len(updates), 1, report['findings'])
        self.assertEqual({f['level'] for f in updates}, {'note'})
        for finding in updates:
            self.assertEqual(set(finding['same_root']), {f['id'] for f in updates if f is not finding})

    def same_claims(self, story, paths, report, expected):
        for mine, theirs in zip(report['claims'], expected['claims'], strict=True):
            index = int(mine['article'][1:]) - 1
            whole = story['articles'][index]['title' if mine.get('part') else 'text'].encode()
            self.assertEqual(whole[mine['start']:mine['end']].decode(), theirs['quote'])
            in_file = paths[index].read_bytes().index(whole)
            self.assertEqual(in_file + mine.pop('start'), theirs.pop('start'))
            self.assertEqual(in_file + mine.pop('end'), theirs.pop('end'))
            mine.pop('part', None)
            self.assertEqual(mine, theirs)

    def test_jobs_change_nothing(self):
        stories = [{'id': n, 'articles': [{'id': 'x', 'text': 'The fire in Brenwick killed %d people.' % n},
                                          {'id': 'y', 'text': 'The fire in Brenwick killed 7 people.'}]}
                   for n in range(100)]
        one, _ = self.answers(stories, '--jobs', '1')
        self.assertEqual([report['id'] for report in one], list(range(100)))
        self.assertEqual(one, self.answers(stories, '--jobs', '5')[0])

    def test_endless_input_is_answered_line_by_line(self):
        with subprocess.Popen([self.binary, 'check', '--jsonl'], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
            for n in range(3):
                program.stdin.write(json.dumps({'id': n, 'articles': [{'id': 1, 'text': 'Six people came.'}]}).encode())
                program.stdin.write(b'\n')
                program.stdin.flush()
                self.assertEqual(json.loads(program.stdout.readline())['id'], n)
            program.stdin.close()
            self.assertEqual(program.wait(timeout=60), 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--corpus', required=True, type=pathlib.Path)
    options = parser.parse_args()
    Stories.binary, Stories.corpus = options.binary, options.corpus
    result = unittest.TextTestRunner().run(unittest.defaultTestLoader.loadTestsFromTestCase(Stories))
    sys.exit(not result.wasSuccessful())


if __name__ == '__main__':
    main()
