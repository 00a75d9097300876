#!/usr/bin/env python3
"""Bad input gets a clear message on standard error and the promised exit code, and what can be read is still reported."""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

GOOD = b'Outlet: Harbour Gazette\nPublished: 2031-05-02\n\nThe fire at the mill killed six people on Thursday.\n'
BINARY = ''


class BadInput(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.write('good.txt', GOOD)

    def write(self, name, data):
        path = pathlib.Path(self.folder.name) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return str(path)

    def run_gainsay(self, *arguments, stdin=b''):
        result = subprocess.run([BINARY, *arguments], cwd=self.folder.name, input=stdin, capture_output=True, timeout=120)
        self.assertIn(result.returncode, (0, 1, 2, 3), 'it crashed: ' + result.stderr.decode('utf-8', 'replace'))
        return result.returncode, result.stdout.decode(), result.stderr.decode()

    def assert_refused(self, words, *arguments, stdin=b''):
        code, out, err = self.run_gainsay(*arguments, stdin=stdin)
        self.assertEqual(code, 2, err)
        self.assertIn('error', err)
        for word in words:
            self.assertIn(word, err)
        return out

    def assert_good_is_reported(self, out):
        self.assertIn('good.txt', [os.path.basename(a['path']) for a in json.loads(out)['articles']])

    def test_a_missing_path_is_named_and_the_rest_is_read(self):
        out = self.assert_refused(['nowhere.txt'], 'check', '--format', 'json', 'nowhere.txt', 'good.txt')
        self.assert_good_is_reported(out)

    def test_a_folder_without_articles(self):
        self.write('empty/notes.pdf', b'x')
        self.assert_refused(['empty'], 'check', 'empty')

    def test_a_folder_gives_its_articles_but_not_its_readme(self):
        self.write('story/README.md', GOOD)
        self.write('story/deep/b.md', GOOD)
        self.write('story/a.txt', GOOD)
        self.write('story/expected.json', b'{}')
        code, out, _ = self.run_gainsay('check', '--format', 'json', 'story')
        self.assertEqual(code, 0)
        self.assertEqual([a['path'] for a in json.loads(out)['articles']], ['story/a.txt', 'story/deep/b.md'])

    def test_an_empty_file(self):
        self.write('empty.txt', b'')
        self.assert_good_is_reported(self.assert_refused(['empty.txt'], 'check', '--format', 'json', 'empty.txt', 'good.txt'))

    def test_a_binary_file(self):
        self.write('binary.txt', bytes(range(256)) * 40)
        self.assert_good_is_reported(
            self.assert_refused(['binary.txt'], 'check', '--format', 'json', 'binary.txt', 'good.txt'))

    def test_a_format_that_is_not_read_is_refused_and_not_misread(self):
        self.write('page.docx', b'PK The fire killed six people.')
        self.assert_refused(['page.docx', 'plain text'], 'check', 'page.docx')

    def test_broken_utf8_is_a_warning_and_the_article_is_read(self):
        self.write('broken.txt', GOOD.replace(b'six', b'six\xff'))
        code, out, err = self.run_gainsay('check', '--format', 'json', 'broken.txt')
        self.assertEqual(code, 0)
        self.assertIn('warning', err)
        self.assertEqual(len(json.loads(out)['articles']), 1)

    def test_a_file_of_50_megabytes(self):
        self.write('huge.txt', b'word ' * (10 << 20))
        self.assert_refused(['huge.txt', 'MiB'], 'check', 'huge.txt')

    @unittest.skipIf(os.geteuid() == 0, 'root may read everything')
    def test_an_unreadable_file(self):
        os.chmod(self.write('locked.txt', GOOD), 0)
        self.assert_refused(['locked.txt'], 'check', 'locked.txt')

    def test_standard_input(self):
        code, out, _ = self.run_gainsay('check', '--format', 'json', '-', stdin=GOOD)
        self.assertEqual(code, 0)
        self.assertEqual(json.loads(out)['articles'][0]['path'], '-')
        self.assert_refused(['-'], 'check', '-', stdin=b'')

    def test_a_broken_rule_file_is_quarantined(self):
        self.write('bad.rules', b'pack bad "Bad"\nrule broken "never closed\n')
        out = self.assert_refused(['bad.rules:2'], 'check', '--format', 'json', '--rules', 'bad.rules', 'good.txt')
        self.assert_good_is_reported(out)
        self.assert_refused(['bad.rules:2'], 'rules', 'check', 'bad.rules')

    def test_a_missing_rule_file(self):
        self.assert_refused(['nowhere.rules'], 'check', '--rules', 'nowhere.rules', 'good.txt')

    def test_wrong_use(self):
        for arguments in ([], ['check'], ['chekc', 'good.txt'], ['check', '--fail-on', 'loudly', 'good.txt'],
                          ['check', '--timeout', '-3', 'good.txt'], ['check', '--jobs', 'many', 'good.txt'],
                          ['check', '--log', 'shout', 'good.txt'], ['check', '--no-such-option', 'good.txt'],
                          ['check', '--format', 'odd', 'good.txt'], ['schema', 'poem'], ['explain', 'F1'], ['annotate'],
                          ['annotate', '--layers', 'tokens,odd', 'good.txt'],
                          ['explain', 'F99', 'good.txt'], ['report', 'good.txt'], ['report', 'good.txt', '-o', 'x.odd'],
                          ['report', 'good.txt', '-o', 'no/such/folder/x.txt']):
            with self.subTest(arguments=arguments):
                code, _, err = self.run_gainsay(*arguments)
                self.assertEqual(code, 2)
                self.assertTrue(err)

    def test_help_and_version_are_fine(self):
        for arguments in (['--help'], ['check', '--help'], ['--version'], ['version'], ['schema', 'claims']):
            with self.subTest(arguments=arguments):
                code, out, err = self.run_gainsay(*arguments)
                self.assertEqual((code, err), (0, ''))
                self.assertTrue(out)

    def test_output_does_not_depend_on_order_or_threads(self):
        self.write('other.txt', GOOD.replace(b'six', b'nine').replace(b'Harbour Gazette', b'Vale Courier'))
        first = self.run_gainsay('check', '--format', 'json', 'good.txt', 'other.txt', '--jobs', '1')
        second = self.run_gainsay('check', '--format', 'json', './other.txt', 'good.txt', '--jobs', '4')
        self.assertEqual(first[1].replace('"other.txt"', '"./other.txt"'), second[1])
        self.assertEqual(first[0], second[0])

    def test_an_option_that_may_be_repeated_takes_one_value_each_time(self):
        self.write('mine.rules', b'pack mine "Mine"\n')
        for arguments in (['--rules', 'mine.rules', 'good.txt', '--quiet'], ['--log', 'off', 'good.txt', '--stats'],
                          ['--rules', 'mine.rules', '--rules', 'mine.rules', 'good.txt', '--log', 'read=error']):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.run_gainsay('check', *arguments)[0], 0)

    def test_layers_of_an_annotation(self):
        code, out, _ = self.run_gainsay('annotate', '--layers', 'quantities,times', 'good.txt')
        self.assertEqual((code, list(json.loads(out))), (0, ['id', 'path', 'quantities', 'times']))
        code, out, _ = self.run_gainsay('annotate', '--jsonl', stdin=b'{"id": "x", "text": "Six people came on May 3."}\n')
        self.assertEqual((code, json.loads(out)['id']), (0, 'x'))
        self.assert_refused(['line 1'], 'annotate', '--jsonl', stdin=b'{"id": 1}\n')

    def test_a_full_disk_is_noticed(self):
        if not os.path.exists('/dev/full'):
            self.skipTest('no /dev/full')
        with open('/dev/full', 'wb') as full:
            result = subprocess.run([BINARY, 'schema', 'report'], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b'written', result.stderr)

    def test_too_little_coverage_is_told(self):
        self.write('dull.txt', b'Outlet: Vale Courier\n\nMr Brandt reportedly swam 12 laps, he said on Friday.\n')
        code, _, err = self.run_gainsay('check', '--no-builtin', '--min-coverage', '100', 'dull.txt')
        self.assertEqual(code, 3)
        self.assertIn('coverage', err)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    options, rest = parser.parse_known_args()
    BINARY = str(pathlib.Path(options.binary).resolve())
    unittest.main(argv=['bad_input_test.py', *rest])
