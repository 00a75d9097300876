#!/usr/bin/env python3
"""The commands for authors of rules, driven from outside: `gainsay test` and its exit codes, its JSON and its schema."""
import argparse
import json
import pathlib
import subprocess
import tempfile
import unittest

try:
    from jsonschema import Draft202012Validator
except ImportError:
    Draft202012Validator = None

BINARY = ''

PACK = '''pack harbour "Ships lost and people rescued"

kind foundering is event means foundering, shipwreck

fact rescued(E: event) is count of people, cumulative, describe "people rescued after {E}"
fact lost(E: event) is count of people, describe "people lost in {E}"

say rescued(E) = N
  "{N people} were rescued after {E: event}"
  "the coastguard saved {N people} from {E: event}"

say lost(E) = N
  "{N people} were lost in {E: event}"

rule no_more_lost_than_rescued
  "fewer people are lost than rescued"
  lost(E) <= rescued(E)
'''
GOOD = '''
example "Forty people were rescued after the shipwreck." published 2031-05-02
  => rescued(shipwreck) = 40, no lost

example "The shipwreck frightened 40 people."
  => nothing
'''


class RuleTools(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        (pathlib.Path(self.folder.name) / name).write_text(text, encoding='utf-8')
        return name

    def run_gainsay(self, *arguments, stdin=''):
        result = subprocess.run([BINARY, *arguments], cwd=self.folder.name, input=stdin.encode(), capture_output=True, timeout=120)
        self.assertIn(result.returncode, (0, 1, 2, 3), 'it crashed: ' + result.stderr.decode('utf-8', 'replace'))
        return result.returncode, result.stdout.decode(), result.stderr.decode()

    def try_pack(self, text, *arguments):
        self.write('harbour.rules', PACK + text)
        return self.run_gainsay('test', 'harbour.rules', *arguments)

    def test_examples_that_hold(self):
        code, out, err = self.try_pack(GOOD)
        self.assertEqual((code, err), (0, ''))
        self.assertIn(' hold, 0 fail', out)
        self.assertIn('no example shows these patterns:\n  harbour.rules:10: harbour/rescued#2', out)
        self.assertIn('no example breaks these rules:', out)

    def test_a_wrong_figure_is_shown_with_what_was_found(self):
        code, out, err = self.try_pack('example "Forty people were rescued after the shipwreck."\n  => rescued(shipwreck) >= 40\n')
        self.assertEqual(code, 1)
        self.assertIn('harbour.rules:19:6: error: the sentence does not claim this', err)
        self.assertIn('expected `rescued(shipwreck) >= 40`', err)
        self.assertIn('found: rescued(the shipwreck) = 40 by harbour/rescued#1', err)

    def test_a_claim_that_is_missing_is_explained_by_the_nearest_pattern(self):
        code, out, err = self.try_pack('example "Forty goats were rescued after the shipwreck."\n  => rescued(shipwreck) = 40\n')
        self.assertEqual(code, 1)
        self.assertIn("harbour/rescued#1 comes near, but the object of 'rescued' must be a number of people; 'goats' is none", err)

    def test_what_must_not_be_claimed(self):
        code, out, err = self.try_pack('example "Forty people were rescued after the shipwreck."\n  => no rescued\n')
        self.assertEqual(code, 1)
        self.assertIn('error: this is not to be claimed', err)
        self.assertEqual(self.try_pack('example "Forty people were rescued after the shipwreck."\n  => no lost\n')[0], 0)
        self.assertEqual(self.try_pack('example "Forty people were rescued after the shipwreck."\n  => nothing\n')[0], 1)

    def test_all_claims_of_a_named_fact_are_listed(self):
        two = 'example "Forty people were rescued after the shipwreck. The coastguard saved six people from the shipwreck."\n'
        code, out, err = self.try_pack(two + '  => rescued(shipwreck) = 40\n')
        self.assertEqual(code, 1)
        self.assertIn('the sentence claims more of `rescued`', err)

    def test_sentences_that_clash(self):
        story = ('example clash\n  a: "Forty people were rescued after the shipwreck in Lorvik." outlet "Lorvik Post"\n'
                 '  b: "Fifty people were lost in the shipwreck in Lorvik." speaker "Mara Quist"\n'
                 '  c: "Nine people were lost in the shipwreck in Lorvik." outlet "Harbour Gazette"\n')
        code, out, err = self.try_pack(story + '  => { a, b }, { b, c } is own_voice_disputed\n')
        self.assertEqual((code, err), (0, ''))
        self.assertNotIn('no example breaks these rules', out)
        code, out, err = self.try_pack(story + '  => { a, c }, { b, c } is error\n')
        self.assertEqual(code, 1)
        self.assertIn('these sentences do not clash', err)
        self.assertIn('{ a, b } clash, which is not expected', err)
        self.assertEqual(self.try_pack(story + '  => nothing\n')[0], 1)

    def test_sentences_that_do_not_clash(self):
        story = ('example clash\n  a: "Forty people were rescued after the shipwreck in Lorvik."\n'
                 '  b: "Six people were lost in the shipwreck in Lorvik."\n')
        code, out, err = self.try_pack(story + '  => nothing\n')
        self.assertEqual((code, err), (0, ''))
        self.assertNotIn('no example keeps these rules', out)
        self.assertEqual(self.try_pack(story + '  => { a, b }\n')[0], 1)

    def test_a_broken_file_wins_over_examples_that_fail(self):
        bad = 'example "Forty people were rescued after the shipwreck."\n  => no rescued\n\nrule odd\n  "odd"\n  resceud(E) = 1\n'
        code, out, err = self.try_pack(bad)
        self.assertEqual(code, 2)
        self.assertIn('did you mean `rescued`?', err)
        self.assertIn('1 fail', out)

    def test_least_coverage(self):
        self.assertEqual(self.try_pack(GOOD, '--min-coverage', '25')[0], 0)
        code, out, err = self.try_pack(GOOD, '--min-coverage', '50')
        self.assertEqual(code, 3)
        self.assertIn('below the minimum of 50%', err)

    def test_json_fits_its_schema_whatever_the_number_of_threads(self):
        failing = GOOD + 'example "Forty goats were rescued after the shipwreck."\n  => rescued(shipwreck) = 40\n'
        code, out, err = self.try_pack(failing, '--format', 'json')
        self.assertEqual((code, err), (1, ''))
        self.assertEqual(self.try_pack(failing, '--format', 'json', '--jobs', '1')[1], out)
        document = json.loads(out)
        self.assertEqual([e['holds'] for e in document['examples'] if e['file'] == 'harbour.rules'], [True, True, False])
        self.assertEqual(document['summary']['coverage'], 25)
        if Draft202012Validator is None:
            self.skipTest('python3-jsonschema is not installed')
        schema = json.loads(self.run_gainsay('schema', 'test')[1])
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(document)
        del document['summary']['fail']
        self.assertFalse(Draft202012Validator(schema).is_valid(document))

    def test_text_of_a_pack_reaches_no_terminal_raw(self):
        code, out, err = self.try_pack('example "Forty people \u202ewere rescued after the shipwreck."\n  => no rescued\n')
        self.assertNotIn('\u202e', out + err)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    options, rest = parser.parse_known_args()
    BINARY = str(pathlib.Path(options.binary).resolve())
    unittest.main(argv=[__file__, *rest])
