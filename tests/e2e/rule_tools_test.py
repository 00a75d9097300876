#!/usr/bin/env python3
"""The commands for authors of rules, driven from outside: test, rules check, rules doc, rules format, why-not."""
import argparse
import json
import pathlib
import random
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

fact winched(E: event) is count of people, cumulative, describe "people rescued after {E}"
fact adrift(E: event) is count of people, describe "people lost in {E}"

say winched(E) = N
  "{N people} were rescued after {E: event}"
  "the coastguard saved {N people} from {E: event}"

say adrift(E) = N
  "{N people} were lost in {E: event}"

rule no_more_adrift_than_winched
  "fewer people are lost than rescued"
  adrift(E) <= winched(E)
'''
GOOD = '''
example "Forty people were rescued after the shipwreck." published 2031-05-02
  => winched(shipwreck) = 40, no adrift

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

    def test_format_tells_what_would_change_and_changes_it(self):
        folder = pathlib.Path(self.folder.name)
        self.write('good.rules', self.run_gainsay('rules', 'format', self.write('harbour.rules', PACK))[1])
        self.write('bad.rules', 'pack quay "Quays"\n\nkind   pier is event means pier\n')
        code, out, err = self.run_gainsay('rules', 'format', '--check', 'good.rules', 'bad.rules')
        self.assertEqual((code, err), (1, ''))
        self.assertEqual(out, 'bad.rules:3: not in canonical form\n- kind   pier is event means pier\n+ kind pier is event means pier\n')
        (folder / 'bad.rules').chmod(0o640)
        code, out, err = self.run_gainsay('rules', 'format', '--write', 'good.rules', 'bad.rules')
        self.assertEqual((code, out, err), (0, 'bad.rules\n', ''))
        self.assertEqual((folder / 'bad.rules').read_text(), 'pack quay "Quays"\n\nkind pier is event means pier\n')
        self.assertEqual((folder / 'bad.rules').stat().st_mode & 0o777, 0o640)
        self.assertEqual(self.run_gainsay('rules', 'format', '--check', 'good.rules', 'bad.rules'), (0, '', ''))
        self.assertEqual(sorted(p.name for p in folder.iterdir()), ['bad.rules', 'good.rules', 'harbour.rules'])

    def test_format_leaves_broken_files_as_they_are(self):
        broken = 'pack quay "Quays"\n\nkind   pier is event means pier\n\nfact (\n'
        self.write('broken.rules', broken)
        code, _, err = self.run_gainsay('rules', 'format', '--write', 'broken.rules')
        self.assertEqual(code, 2)
        self.assertIn('broken.rules:5:', err)
        self.assertEqual((pathlib.Path(self.folder.name) / 'broken.rules').read_text(), broken)
        self.assertEqual(self.run_gainsay('rules', 'format', '--check', 'broken.rules')[0], 2)
        for arguments in (['--write'], ['--write', '-'], ['--check', '--write', 'broken.rules']):
            self.assertEqual(self.run_gainsay('rules', 'format', *arguments, stdin=broken)[0], 2)

    def test_examples_that_hold(self):
        code, out, err = self.try_pack(GOOD)
        self.assertEqual((code, err), (0, ''))
        self.assertIn(' hold, 0 fail', out)
        self.assertIn('no example shows these patterns:\n  harbour.rules:10: harbour/winched#2', out)
        self.assertIn('no example breaks these rules:', out)

    def test_a_wrong_figure_is_shown_with_what_was_found(self):
        code, out, err = self.try_pack('example "Forty people were rescued after the shipwreck."\n  => winched(shipwreck) >= 40\n')
        self.assertEqual(code, 1)
        self.assertIn('harbour.rules:19:6: error: the sentence does not claim this', err)
        self.assertIn('expected `winched(shipwreck) >= 40`', err)
        self.assertIn('found: winched(the shipwreck) = 40 by harbour/winched#1', err)

    def test_a_claim_that_is_missing_is_explained_by_the_nearest_pattern(self):
        code, out, err = self.try_pack('example "Forty goats were rescued after the shipwreck."\n  => winched(shipwreck) = 40\n')
        self.assertEqual(code, 1)
        self.assertIn("harbour/winched#1 comes near, but the object of 'rescued' must be a number of people; 'goats' is none", err)

    def test_what_must_not_be_claimed(self):
        code, out, err = self.try_pack('example "Forty people were rescued after the shipwreck."\n  => no winched\n')
        self.assertEqual(code, 1)
        self.assertIn('error: this is not to be claimed', err)
        self.assertEqual(self.try_pack('example "Forty people were rescued after the shipwreck."\n  => no adrift\n')[0], 0)
        self.assertEqual(self.try_pack('example "Forty people were rescued after the shipwreck."\n  => nothing\n')[0], 1)

    def test_all_claims_of_a_named_fact_are_listed(self):
        two = 'example "Forty people were rescued after the shipwreck. The coastguard saved six people from the shipwreck."\n'
        code, out, err = self.try_pack(two + '  => winched(shipwreck) = 40\n')
        self.assertEqual(code, 1)
        self.assertIn('the sentence claims more of `winched`', err)

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
        bad = 'example "Forty people were rescued after the shipwreck."\n  => no winched\n\nrule odd\n  "odd"\n  wincehd(E) = 1\n'
        code, out, err = self.try_pack(bad)
        self.assertEqual(code, 2)
        self.assertIn('did you mean `winched`?', err)
        self.assertIn('1 fail', out)

    def test_least_coverage(self):
        self.assertEqual(self.try_pack(GOOD, '--min-coverage', '25')[0], 0)
        code, out, err = self.try_pack(GOOD, '--min-coverage', '50')
        self.assertEqual(code, 3)
        self.assertIn('below the minimum of 50%', err)

    def test_json_fits_its_schema_whatever_the_number_of_threads(self):
        failing = GOOD + 'example "Forty goats were rescued after the shipwreck."\n  => winched(shipwreck) = 40\n'
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

    # ---- rules check, doc ----

    def test_rules_that_never_or_always_hold(self):
        self.write('harbour.rules', PACK + '\nrule never\n  "never"\n  winched(E) < 0\n\nrule always\n  "always"\n  winched(E) >= 0\n')
        code, out, err = self.run_gainsay('rules', 'check', 'harbour.rules')
        self.assertEqual(code, 2)
        self.assertIn('harbour.rules:19:1: error: nothing can satisfy this rule', err)
        self.assertIn('harbour.rules:23:1: warning: this rule always holds and says nothing', err)

    def test_names_that_nothing_uses(self):
        self.write('harbour.rules', PACK + '\nwords idle_words = drift\n')
        code, out, err = self.run_gainsay('rules', 'check', 'harbour.rules')
        self.assertEqual(code, 0)
        self.assertIn('warning: no pattern uses the words `idle_words`', err)

    def test_broken_rules_are_left_out_and_the_others_work(self):
        self.write('harbour.rules', PACK + '\nrule odd\n  "odd"\n  wincehd(E) = 1\n')
        self.write('a.txt', 'Forty people were rescued after the shipwreck in Lorvik on Friday.\n')
        self.write('b.txt', 'Fifty people were lost in the shipwreck in Lorvik on Friday.\n')
        code, out, err = self.run_gainsay('check', '--rules', 'harbour.rules', '--format', 'json', 'a.txt', 'b.txt')
        self.assertEqual(code, 2)
        self.assertIn('there is no fact `wincehd`', err)
        self.assertIn('did you mean `winched`?', err)
        rules = [rule['id'] for finding in json.loads(out)['findings'] for rule in finding['rules']]
        self.assertIn('harbour/no_more_adrift_than_winched', rules)

    def test_documentation_of_packs(self):
        self.write('harbour.rules', PACK + GOOD)
        code, out, err = self.run_gainsay('rules', 'doc', 'harbour.rules')
        self.assertEqual((code, err), (0, ''))
        for words in ('# harbour: Ships lost and people rescued', '## winched(E: event)', 'people rescued after {E}',
                      '- `"{N people} were rescued after {E: event}"`', '  => winched(shipwreck) = 40, no adrift',
                      'fewer people are lost than rescued', 'adrift(E) <= winched(E)', 'a kind of event'):
            self.assertIn(words, out)
        self.assertNotIn('casualties', out)
        self.assertEqual(out.count('# harbour: '), 1)
        self.write('comment.rules', 'pack comment "Takes the place of a shipped pack"\n\nfact commented(A, E) is truth\n')
        out = self.run_gainsay('rules', 'doc', 'comment.rules')[1]
        self.assertEqual(out.count('# comment: '), 1)
        self.assertIn('Takes the place', out)
        self.assertIn('# casualties', self.run_gainsay('rules', 'doc')[1])

    def test_documentation_as_a_web_page_holds_no_mark_up_of_the_pack(self):
        self.write('x.rules', 'pack x "<script>alert(1)</script> & more"\n\nwords drift = "<b>drift</b>"\n')
        code, out, err = self.run_gainsay('rules', 'doc', '--format', 'html', 'x.rules')
        self.assertEqual(code, 0)
        self.assertNotIn('<script>', out)
        self.assertNotIn('<b>', out)
        self.assertIn('&lt;script&gt;alert(1)&lt;/script&gt; &amp; more', out)

    def test_formatting_twice_changes_nothing(self):
        self.write('harbour.rules', PACK.replace('  "', '      "') + GOOD)
        once = self.run_gainsay('rules', 'format', 'harbour.rules')[1]
        self.write('once.rules', once)
        self.assertEqual(self.run_gainsay('rules', 'format', 'once.rules')[1], once)
        shipped = self.run_gainsay('rules', 'format')[1]
        self.assertIn('pack casualties', shipped)

    def test_the_tutorial_of_the_manual_is_true(self):
        manual = (pathlib.Path(__file__).resolve().parents[2] / 'docs' / 'rule-language.md').read_text(encoding='utf-8')
        tutorial = manual.split('## Form of a file')[0]
        self.write('power.rules', '\n'.join(tutorial.split('```\n')[1::2]))
        code, out, err = self.run_gainsay('test', 'power.rules', '--min-coverage', '100')
        self.assertEqual((code, err), (0, ''))
        self.assertNotIn('no example', out)
        code, out, err = self.run_gainsay('rules', 'check', 'power.rules')
        self.assertEqual((code, err), (0, ''))
        self.assertIn('no problems', out)
        code, out, err = self.run_gainsay('why-not', 'The storm left 400 homes in the dark.', '--rules', 'power.rules')
        self.assertIn('Not matched', out)

    def test_a_noun_of_two_kinds(self):
        self.write('harbour.rules', PACK + '\nkind loss is event means foundering\n')
        code, out, err = self.run_gainsay('rules', 'check', 'harbour.rules')
        self.assertIn('warning: `foundering` denotes the kind `foundering` too', err)

    # ---- why-not ----

    def why_not(self, question, *articles):
        self.write('harbour.rules', PACK)
        for name, text in articles:
            self.write(name, text)
        return self.run_gainsay('why-not', question, '--rules', 'harbour.rules', *[name for name, _ in articles])

    def test_a_sentence_by_itself(self):
        code, out, err = self.why_not('Forty goats were rescued after the shipwreck.')
        self.assertEqual((code, err), (0, ''))
        self.assertIn('Not matched: no pattern fits. The nearest:', out)
        self.assertIn("the object of 'rescued' must be a number of people; 'goats' is none", out)
        self.assertIn('nsubj', out)
        code, out, err = self.why_not('Forty people were rescued after the shipwreck.')
        self.assertIn('Claims winched(the shipwreck) = 40 by harbour/winched#1', out)
        code, out, err = self.why_not('If forty people were rescued after the shipwreck, all would be well.')
        self.assertIn('which commits nobody', out)

    def test_words_that_no_article_holds(self):
        code, out, err = self.why_not('No such words.', ('a.txt', 'Forty people were rescued after the shipwreck.\n'))
        self.assertEqual(code, 2)
        self.assertIn('no article holds these words', err)

    def test_a_sentence_that_was_taken_for_furniture(self):
        story = ('Forty people were rescued after the shipwreck in Lorvik on Friday, the coastguard said.\n\n'
                 'Photo: Jonas Vell/Harbour Gazette\n')
        code, out, err = self.why_not('Jonas Vell', ('a.txt', story))
        self.assertEqual(code, 0)
        self.assertIn('Not read: the words stand in a block that was taken for', out)

    def test_a_claim_that_nothing_relates_to(self):
        code, out, err = self.why_not('rescued after the shipwreck',
                                      ('a.txt', 'Forty people were rescued after the shipwreck in Lorvik on Friday.\n'))
        self.assertEqual(code, 0)
        self.assertIn('Nothing else speaks of `winched`, and nothing of what its rules tie to it '
                      '(harbour/no_more_adrift_than_winched).', out)

    def test_claims_that_are_not_linked(self):
        code, out, err = self.why_not('winched(shipwreck) = 40, winched(shipwreck) = 50',
                                      ('a.txt', 'Forty people were rescued after the shipwreck in Lorvik on Friday.\n'),
                                      ('b.txt', 'Fifty people were rescued after the shipwreck in Marrow on Friday.\n'))
        self.assertEqual(code, 0)
        self.assertIn("not linked: 'the shipwreck in Lorvik", out)
        self.assertIn('consistent: all hold together', out)

    def test_claims_of_two_facts_that_are_not_linked(self):
        code, out, err = self.why_not('winched(shipwreck) = 40, adrift(shipwreck) = 60',
                                      ('a.txt', 'Forty people were rescued after the shipwreck in Lorvik on Friday.\n'),
                                      ('b.txt', 'Sixty people were lost in the shipwreck in Marrow on Friday.\n'))
        self.assertEqual(code, 0)
        self.assertIn('tied by harbour/no_more_adrift_than_winched', out)
        self.assertIn("not linked: 'the shipwreck in Lorvik", out)

    def test_claims_that_are_consistent_come_with_a_scenario(self):
        code, out, err = self.why_not('winched(shipwreck) = 40, adrift(shipwreck) = 6',
                                      ('a.txt', 'Forty people were rescued after the shipwreck in Lorvik on Friday.\n'),
                                      ('b.txt', 'Six people were lost in the shipwreck in Lorvik on Friday.\n'))
        self.assertEqual(code, 0)
        self.assertIn('tied by harbour/no_more_adrift_than_winched', out)
        self.assertIn('consistent: all hold together when people rescued after', out)
        self.assertIn(': 40', out)

    def test_claims_that_do_clash(self):
        code, out, err = self.why_not('winched(shipwreck) = 40, adrift(shipwreck) = 60',
                                      ('a.txt', 'Forty people were rescued after the shipwreck in Lorvik on Friday.\n'),
                                      ('b.txt', 'Sixty people were lost in the shipwreck in Lorvik on Friday.\n'))
        self.assertEqual(code, 0)
        self.assertIn('they do clash: F1', out)

    def test_claims_that_do_not_exist(self):
        article = ('a.txt', 'Forty people were rescued after the shipwreck in Lorvik on Friday.\n')
        for question, words in (('c1, c99', 'there is no claim c99'), ('winched(shipwreck) = 7', 'nothing claims `winched(shipwreck) = 7`'),
                                ('c1', 'at least two claims')):
            code, out, err = self.why_not(question, article)
            self.assertEqual(code, 2)
            self.assertIn(words, err)

    def test_damaged_packs_never_crash(self):
        pieces = ['"', '{', '}', '=>', 'no ', 'is ', '..', '(', '\\', 'example ', 'clash ', 'a: ', '>= 99999999999999999999', '\0', '\u202e']
        whole = PACK + GOOD + 'example clash\n  a: "Six were lost in the shipwreck."\n  b: "Nobody was lost in it."\n  => { a, b }\n'
        for seed in range(6):
            chance = random.Random(seed)
            text = whole
            for _ in range(4):
                at = chance.randrange(len(text))
                text = text[:at] + chance.choice(pieces) + text[at + chance.randrange(4):]
            self.write('damaged.rules', text)
            for command in (['test', '--no-builtin'], ['rules', 'check', '--no-builtin'], ['rules', 'doc']):
                code, out, err = self.run_gainsay(*command, 'damaged.rules')
                self.assertNotIn('internal error', err)

    def test_text_of_a_pack_reaches_no_terminal_raw(self):
        code, out, err = self.try_pack('example "Forty people \u202ewere rescued after the shipwreck."\n  => no winched\n')
        self.assertNotIn('\u202e', out + err)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    options, rest = parser.parse_known_args()
    BINARY = str(pathlib.Path(options.binary).resolve())
    unittest.main(argv=[__file__, *rest])
