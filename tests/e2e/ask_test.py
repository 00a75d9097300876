#!/usr/bin/env python3
"""A statement is supported, refuted, disputed or undecided by the articles, with the minimal claim sets for and against."""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

BINARY = ''

COURIER = '''Outlet: Harbour Courier
Published: 2031-05-03

An explosion at the Marlow grain silo on Thursday killed six people and injured four.
'''
LEDGER = '''Outlet: Northern Ledger
Published: 2031-05-03

Eight people were killed in the explosion at the Marlow grain silo on Thursday.
Four people were injured in the explosion at the Marlow grain silo.
'''


class Ask(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        for name, text in (('courier.txt', COURIER), ('ledger.txt', LEDGER)):
            (pathlib.Path(self.folder.name) / name).write_text(text)

    def run_ask(self, statement, *arguments):
        result = subprocess.run([BINARY, 'ask', statement, self.folder.name, *arguments], capture_output=True, text=True, timeout=120)
        self.assertIn(result.returncode, (0, 1, 2, 3), result.stderr)
        return result

    def ask(self, statement, *arguments):
        result = self.run_ask(statement, '--format', 'json', *arguments)
        return result.returncode, json.loads(result.stdout)

    def test_supported(self):
        code, answer = self.ask('Four people were injured in the explosion at the Marlow grain silo.')
        self.assertEqual((code, answer['verdict']), (0, 'supported'))
        self.assertFalse(answer['claims'][0]['against'])
        self.assertEqual({g['minimal'] for g in answer['claims'][0]['for']}, {'proven'})

    def test_what_follows_is_supported_too(self):
        code, answer = self.ask('More than two people were injured in the explosion at the Marlow grain silo.')
        self.assertEqual((code, answer['verdict']), (0, 'supported'))

    def test_refuted(self):
        code, answer = self.ask('Eleven people were injured in the explosion at the Marlow grain silo.')
        self.assertEqual((code, answer['verdict']), (1, 'refuted'))
        self.assertFalse(answer['claims'][0]['for'])
        quotes = [c['quote'] for g in answer['claims'][0]['against'] for c in g['claims']]
        self.assertTrue(any('injured' in q for q in quotes), quotes)

    def test_disputed_with_both_sides_in_the_articles_own_bytes(self):
        code, answer = self.ask('Six people were killed in the explosion at the Marlow grain silo.')
        self.assertEqual((code, answer['verdict']), (1, 'disputed'))
        claim = answer['claims'][0]
        for side, outlet in (('for', 'Harbour Courier'), ('against', 'Northern Ledger')):
            self.assertTrue(claim[side])
            for ground in claim[side]:
                for c in ground['claims']:
                    self.assertEqual(c['speaker'][0], outlet)
                    text = pathlib.Path(c['path']).read_bytes()
                    self.assertEqual(text[c['start']:c['end']].decode(), c['quote'])

    def test_an_articles_own_words_are_supported_and_their_contrary_refuted(self):
        (pathlib.Path(self.folder.name) / 'notes.txt').write_text(
            'Outlet: Harbour Notes\nPublished: 2031-05-03\n\nThe pier at Marlow collapsed on Friday. '
            'Turnout was 67 percent. Three divers were hurt in the collapse.\n')
        for statement, verdict in (('The pier at Marlow collapsed.', 'supported'),
                                   ('The pier at Marlow did not collapse.', 'refuted'),
                                   ('Turnout was 67 percent.', 'supported'),
                                   ('Turnout was 58 percent.', 'refuted'),
                                   ('Three divers were hurt in the collapse.', 'supported'),
                                   ('The pier at Marlow was painted.', 'undecided')):
            self.assertEqual(self.ask(statement)[1]['verdict'], verdict, statement)

    def test_undecided(self):
        code, answer = self.ask('Nine people were arrested after the explosion at the Marlow grain silo.')
        self.assertEqual((code, answer['verdict']), (3, 'undecided'))

    def test_no_claim(self):
        result = self.run_ask('Indeed.')
        self.assertEqual((result.returncode, result.stdout), (2, ''))
        self.assertIn('gives no claim', result.stderr)

    def test_text_names_the_statement(self):
        result = self.run_ask('Six people were killed in the explosion at the Marlow grain silo.')
        self.assertTrue(result.stdout.startswith('disputed: Six people'))
        self.assertIn('Northern Ledger', result.stdout)
        self.assertNotIn(' in a3', result.stdout)

    def test_a_day_that_is_none(self):
        self.assertEqual(self.run_ask('Six people died.', '--published', 'soon').returncode, 2)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    known, rest = parser.parse_known_args()
    BINARY = known.binary
    unittest.main(argv=[sys.argv[0]] + rest)
