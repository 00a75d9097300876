#!/usr/bin/env python3
"""gainsay in a newsroom's repository: configuration, accepted articles, changed files, baseline, suppressions, exit codes."""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

BINARY = ''
FORMATS = ['text', 'json', 'html', 'sarif', 'sarif-github', 'junit', 'markdown', 'github', 'gitlab', 'rdjsonl']


def article(outlet, number, extra=''):
    return ('Title: Fire at the mill in Ostrel\nOutlet: %s\nPublished: 2031-05-02\n\nA fire at the mill in Ostrel killed %s '
            'people on Thursday.%s\n' % (outlet, number, extra))


class InRepository(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name).resolve() / 'newsroom'
        self.root.mkdir()
        (self.root / '.git').mkdir()  # the search for gainsay.toml ends here

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')

    def gainsay(self, *arguments, code=None, cwd=None, env=None, stdin=b''):
        done = subprocess.run([BINARY, *arguments], cwd=cwd or self.root, capture_output=True, timeout=300,
                              env={**os.environ, **(env or {})}, input=stdin)
        out, err = done.stdout.decode(), done.stderr.decode()
        if code is not None:
            self.assertEqual(done.returncode, code, out + err)
        return out, err

    def report(self, *arguments, code=None, **more):
        out, err = self.gainsay('check', '--format', 'json', *arguments, code=code, **more)
        return json.loads(out), err

    def two_outlets(self):
        self.write('published/gazette.txt', article('Harbour Gazette', 'six'))
        self.write('drafts/courier.txt', article('Vale Courier', 'nine'))


class Cache(InRepository):
    """A run that reads what an earlier one read answers the same bytes, and nothing else is ever answered from there."""

    def entries(self):
        return sorted((self.root / '.cache').glob('*.result'))

    def hit(self, *arguments, code=1, **more):
        """Whether the answer came from the cache; it is the same as without one."""
        out, err = self.gainsay('check', '--stats', *arguments, code=code, **more)
        plain, plain_err = self.gainsay('check', *arguments, '--no-cache', code=code, **more)
        self.assertEqual(out, plain)
        self.assertTrue(err.startswith(plain_err), err)
        return 'results from the cache' in err

    def setUp(self):
        super().setUp()
        self.two_outlets()
        self.write('gainsay.toml', 'cache = ".cache"\n')

    def test_nothing_changed_is_answered_from_it_whatever_the_threads(self):
        self.assertFalse(self.hit('.'))
        self.assertTrue(self.hit('.'))
        self.assertTrue(self.hit('.', '--jobs', '1'))
        self.assertFalse(self.hit('drafts', 'published'))  # other names of the same files are shown
        self.assertTrue(self.hit('published', 'drafts'))
        self.assertEqual(len(self.entries()), 2)

    def test_a_changed_article_rule_option_or_configuration_is_not(self):
        self.write('own.rules', 'pack own "Our own"\n')
        self.assertFalse(self.hit('.', '--rules', 'own.rules'))
        self.assertTrue(self.hit('.', '--rules', 'own.rules'))
        self.write('own.rules', 'pack own "Our own"\n\nkind kiln\n')
        self.assertFalse(self.hit('.', '--rules', 'own.rules'))
        self.assertTrue(self.hit('.', '--rules', 'own.rules'))
        self.assertFalse(self.hit('.', '--rules', 'own.rules', '--fail-on', 'never', code=0))
        self.assertFalse(self.hit('.', '--rules', 'own.rules', '--format', 'json'))
        self.write('drafts/courier.txt', article('Vale Courier', 'six'))
        self.assertFalse(self.hit('.', '--rules', 'own.rules', code=0))
        self.assertTrue(self.hit('.', '--rules', 'own.rules', code=0))
        self.write('gainsay.toml', 'cache = ".cache"\ncache_size = 5\n')
        self.assertFalse(self.hit('.', '--rules', 'own.rules', code=0))

    def test_another_program_is_not(self):
        self.assertFalse(self.hit('.'))
        for entry in self.entries():  # as if an older build had left it
            entry.rename(entry.with_name('0' * 64 + '.result'))
        self.assertFalse(self.hit('.'))

    def test_every_format_and_file_comes_back_byte_for_byte(self):
        for form in FORMATS:
            name = 'out.' + form
            first, _ = self.gainsay('check', '.', '--format', form, '-o', 'html=' + name, code=1)
            page = (self.root / name).read_bytes()
            (self.root / name).unlink()
            again, err = self.gainsay('check', '.', '--format', form, '-o', 'html=' + name, '--stats', code=1)
            self.assertIn('results from the cache', err)
            self.assertEqual(first, again)
            self.assertEqual(page, (self.root / name).read_bytes())
        self.gainsay('check', '.', '--format', 'text', '-o', 'html=drafts/courier.txt', code=2)  # an article all the same

    def test_a_damaged_entry_is_written_anew(self):
        self.assertFalse(self.hit('.'))
        entry = self.entries()[0]
        good = entry.read_bytes()
        for bad in (good[:-1], b'', good.replace(b'nine', b'four'), b'x' * 100):
            entry.write_bytes(bad)
            self.assertFalse(self.hit('.'))
            self.assertEqual(entry.read_bytes(), good)

    def test_bad_input_is_not_kept(self):
        self.gainsay('check', '.', 'missing.txt', code=2)
        self.assertEqual(self.entries(), [])
        self.write('gainsay.toml', 'cache = ".cache"\ncache_size = 0\n')
        _, err = self.gainsay('check', '.', code=2)
        self.assertIn('cache_size', err)

    def test_a_folder_that_cannot_be_written_is_told_and_harms_nothing(self):
        self.write('file', '')
        _, err = self.gainsay('check', '.', '--cache', 'file/cache', code=1)
        self.assertIn('nothing can be kept', err)

    def test_the_end_of_a_suppression_counts(self):
        self.write('gainsay.toml', 'cache = ".cache"\n[[suppress]]\nkind = "count"\nreason = "asked"\nuntil = 2031-05-10\n')
        kinds = {f['kind'] for f in self.report('.', '--no-cache', '--today', '2031-05-11')[0]['findings']}
        self.write('gainsay.toml', 'cache = ".cache"\n' + ''.join(
            '[[suppress]]\nkind = "%s"\nreason = "asked"\nuntil = 2031-05-10\n' % kind for kind in sorted(kinds)))
        self.assertFalse(self.hit('.', '--today', '2031-05-10', code=0))
        self.assertFalse(self.hit('.', '--today', '2031-05-11', code=1))
        self.assertTrue(self.hit('.', '--today', '2031-05-10', code=0))

    def test_writing_a_baseline_is_never_left_out(self):
        for _ in range(2):
            self.gainsay('check', '.', '--write-baseline', 'known.jsonl', '--reason', 'old', code=0)
            (self.root / 'known.jsonl').unlink()


class Coverage(InRepository):
    def test_what_gave_no_claim_is_told_with_its_reason(self):
        self.write('a.txt', article('Vale Courier', 'nine', ' Did 40 sailors paint six boats? The choir painted 17 lanterns in an hour.'))
        report, _ = self.report('a.txt', code=0)
        coverage = report['coverage']
        missed = {m['sentence']: m['reason'] for m in coverage['missed']}
        self.assertEqual(missed.get('Did 40 sailors paint six boats?'), 'question')
        self.assertEqual(sum(coverage['reasons'].values()), len(coverage['missed']))
        self.assertEqual(len(coverage['missed']), coverage['checkable'] - coverage['with_claims'])
        for form in ('text', 'markdown', 'github', 'html', 'junit', 'sarif'):
            out, _ = self.gainsay('check', 'a.txt', '--format', form, code=0)
            self.assertTrue(any(words in out for words in ('it asks', 'missed.question', '"question"')), form)

    def test_accepted_articles_are_not_counted_and_the_page_marks_them(self):
        self.two_outlets()
        self.write('published/gazette.txt', article('Harbour Gazette', 'six', ' Did 40 sailors paint six boats?'))
        report, _ = self.report('drafts', '--against', 'published', code=1)
        self.assertEqual(report['coverage']['reasons'].get('question', 0), 0)
        page, _ = self.gainsay('check', 'drafts', '--against', 'published', '--format', 'html', code=1)
        self.assertIn('(accepted)', page)
        self.assertIn('· accepted', page)


class Shares(InRepository):
    def test_suppressed_findings_are_nobodys_share(self):
        self.two_outlets()
        before, _ = self.report('.', code=1)
        self.assertEqual({s['name'] for s in before['sources']}, {'Harbour Gazette', 'Vale Courier'})
        self.write('gainsay.toml', '[[suppress]]\narticle = "drafts/**"\nreason = "asked"\n')
        after, _ = self.report('.', code=0)
        self.assertTrue(after['suppressed'])
        self.assertEqual(after['sources'], [])


class Configuration(InRepository):
    def test_it_is_found_upwards_and_ends_at_the_root_of_the_repository(self):
        self.two_outlets()
        (self.root.parent / 'gainsay.toml').write_text('fail_on = "never"\n')
        self.gainsay('check', 'drafts', 'published', code=1)
        self.write('gainsay.toml', 'fail_on = "never"\n')
        self.gainsay('check', 'drafts', 'published', code=0)
        self.gainsay('check', 'courier.txt', '../published', code=0, cwd=self.root / 'drafts')
        self.gainsay('check', '-', 'published', code=0, stdin=article('Vale Courier', 'nine').encode())
        self.gainsay('check', '--no-config', 'drafts', 'published', code=1)
        self.gainsay('check', '--fail-on', 'error', 'drafts', 'published', code=1)
        self.write('other.toml', 'fail_on = "error"\n')
        self.gainsay('check', '--config', 'other.toml', 'drafts', 'published', code=1)
        self.gainsay('check', '--config', 'none.toml', 'drafts', 'published', code=2)
        self.gainsay('check', '--config', 'other.toml', '--no-config', 'drafts', code=2)

    def test_what_is_wrong_in_it_is_told_like_by_a_compiler_and_the_articles_are_read(self):
        self.two_outlets()
        self.write('gainsay.toml', '# ours\nfail_no = "never"\n')
        report, err = self.report('drafts', 'published', code=2)
        self.assertEqual(len(report['articles']), 2)
        self.assertIn("gainsay.toml:2:1: error: 'fail_no' is no setting\n  fail_no = \"never\"\n  ^^^^^^^\n", err)
        self.assertIn("did you mean 'fail_on'?", err)
        self.write('gainsay.toml', '[rules]\nwithout = ["sprot"]\n')
        _, err = self.report('drafts', code=2)
        self.assertIn("did you mean 'sport'?", err)

    def test_rules_packs_and_exclusions(self):
        self.two_outlets()
        self.write('gainsay.toml', '[rules]\nbuiltin = false\n')
        self.assertFalse(any(c['pattern'].startswith('rules/') for c in self.report('published', code=0)[0]['claims']))
        self.write('house/mine.rules', 'pack mine "Mine"\nrule broken "never closed\n')
        self.write('gainsay.toml', '[rules]\npaths = ["house"]\n')
        self.assertIn('house/mine.rules:2', self.report('published', code=2)[1])
        self.write('gainsay.toml', 'exclude = ["drafts/**", "**/*.old.txt"]\n')
        self.write('published/x.old.txt', article('Third Post', 'eleven'))
        report, err = self.report('.', code=0)
        self.assertEqual([a['path'] for a in report['articles']], ['./published/gazette.txt'])
        self.assertIn('left out', self.report('drafts/courier.txt', 'published', code=0)[1])

    def test_sources_have_one_name_and_a_weight(self):
        self.write('a.txt', article('The Harbour Gazette', 'six'))
        self.write('b.txt', article('harbour gazette', 'nine'))
        self.write('gainsay.toml', '[[source]]\nname = "Harbour Gazette"\nalso = ["The Harbour Gazette"]\n')
        report, _ = self.report('.')
        self.assertEqual({a['outlet'] for a in report['articles']}, {'Harbour Gazette'})
        self.assertEqual([s['name'] for s in report['sources']], ['Harbour Gazette'])
        self.write('b.txt', article('Vale Courier', 'nine'))
        dropped = []
        for weight in ('7', '0.25'):
            self.write('gainsay.toml', '[[source]]\nname = "Vale Courier"\nweight = %s\n' % weight)
            report, _ = self.report('.', code=1)
            by_id = {c['id']: c['speaker'][0] for c in report['claims']}
            dropped += [by_id[c] for c in report['readings'][0]['claims_dropped']]
        self.assertEqual(set(dropped[:1]), {'The Harbour Gazette'})
        self.assertEqual(set(dropped[-1:]), {'Vale Courier'})

    def test_the_schema_knows_what_the_reader_knows(self):
        try:
            import jsonschema
            import tomllib
        except ImportError:
            self.skipTest('jsonschema or tomllib is missing')
        schema = json.loads(self.gainsay('schema', 'config', code=0)[0])
        validator = jsonschema.Draft202012Validator(schema)
        self.two_outlets()
        for good, text in [(True, 'fail_on = "note"\nmin_coverage = 3.5\n[rules]\nwithout = ["sport"]\n'),
                           (True, '[levels.kinds]\nmisreport = "off"\n[levels.rules]\n"a/*" = "note"\n'),
                           (True, '[[suppress]]\nkind = "misreport"\nreason = "x"\nuntil = "2031-01-01"\n'),
                           (True, '[[source]]\nname = "A"\nalso = ["B"]\nweight = 2\n'),
                           (False, 'fail_on = "loud"\n'), (False, 'odd = 1\n'), (False, '[[suppress]]\nreason = "x"\n'),
                           (False, '[[suppress]]\nkind = "misreport"\n'), (False, '[[source]]\nweight = 2\n'),
                           (False, '[levels.kinds]\nodd = "off"\n'), (False, 'min_coverage = 101\n'),
                           (False, '[[source]]\nname = "A"\nweight = 0\n')]:
            with self.subTest(text=text):
                self.assertEqual(validator.is_valid(tomllib.loads(text)), good)
                self.write('gainsay.toml', text)
                self.assertEqual('error' not in self.report('published')[1], good)


class Suppressions(InRepository):
    def setUp(self):
        super().setUp()
        self.two_outlets()

    def suppress(self, more=''):
        self.write('gainsay.toml', '[[suppress]]\nkind = "between_outlets"\nreason = "the fire service <corrected> & it"\n' + more)

    def test_they_are_counted_and_listed_in_every_form_that_can(self):
        self.suppress()
        outputs = [part for name in FORMATS for part in ('-o', '%s=out.%s' % (name, name))]
        self.gainsay('report', 'drafts', 'published', *outputs, code=0)
        out = {name: (self.root / ('out.' + name)).read_text(encoding='utf-8') for name in FORMATS}
        report = json.loads(out['json'])
        self.assertEqual((report['findings'], report['summary']['suppressed']), ([], 1))
        self.assertEqual(report['suppressed'][0]['pardon']['by'], 'gainsay.toml:1')
        results = json.loads(out['sarif'])['runs'][0]['results']
        self.assertEqual([r['suppressions'][0]['kind'] for r in results], ['external'])
        self.assertEqual(json.loads(out['sarif-github'])['runs'][0]['results'], [])
        self.assertEqual([c.find('skipped') is not None for c in ElementTree.fromstring(out['junit']).iter('testcase')
                          if c.get('classname') == 'gainsay.between_outlets'], [True])
        for name in ('text', 'markdown', 'html', 'github'):
            self.assertIn('1 suppressed', out[name], name)
        self.assertIn('&lt;corrected&gt; &amp; it', out['html'])
        self.assertEqual((json.loads(out['gitlab']), out['rdjsonl']), ([], ''))

    def test_they_end_on_their_day(self):
        self.suppress('until = 2031-06-01\n')
        report, err = self.report('drafts', 'published', '--today', '2031-06-01', code=0)
        self.assertEqual((report['today'], err), ('2031-06-01', ''))
        report, err = self.report('drafts', 'published', '--today', '2031-06-02', code=1)
        self.assertIn('gainsay.toml:1:1: note: this suppression ended on 2031-06-01', err)
        self.gainsay('check', 'drafts', '--today', 'tomorrow', code=2)
        self.suppress('until = "some day"\n')
        self.gainsay('check', 'drafts', 'published', code=2)

    def test_one_without_reason_suppresses_nothing(self):
        self.write('gainsay.toml', '[[suppress]]\nkind = "between_outlets"\n')
        report, err = self.report('drafts', 'published', code=2)
        self.assertEqual(len(report['findings']), 1)
        self.assertIn('no reason', err)

    def test_explain_knows_them(self):
        self.suppress()
        out, _ = self.gainsay('explain', 'F1', 'drafts', 'published', code=0)
        self.assertIn('suppressed', out)
        out, _ = self.gainsay('explain', '--format', 'smt2', 'F1', 'drafts', 'published', code=0)
        self.assertIn('(check-sat)', out)


class Accepted(InRepository):
    def test_only_what_involves_a_checked_article_is_reported(self):
        self.two_outlets()
        self.write('published/third.txt', article('Third Post', 'eleven'))
        self.write('drafts/calm.txt', article('Calm Weekly', 'some').replace('Ostrel', 'Brenwick'))
        whole, _ = self.report('drafts', 'published', code=1)
        self.assertEqual(len(whole['findings']), 3)
        part, _ = self.report('drafts', '--against', 'published', code=1)
        self.assertEqual(len(part['findings']), 2)
        self.assertEqual([a['path'] for a in part['articles'] if a.get('accepted')],
                         ['published/gazette.txt', 'published/third.txt'])
        self.report('drafts/calm.txt', '--against', 'published', code=0)
        self.assertEqual(part['coverage']['sentences'], sum(a['sentences'] for a in part['articles'] if 'accepted' not in a))
        self.write('gainsay.toml', 'against = ["published"]\n')
        self.assertEqual(self.report('drafts', code=1)[0], part)

    def test_the_first_place_is_in_the_checked_article_wherever_it_sorts(self):
        self.two_outlets()
        for new, old in (('drafts', 'published'), ('published', 'drafts')):
            out, _ = self.gainsay('check', new, '--against', old, '--format', 'sarif', code=1)
            result = json.loads(out)['runs'][0]['results'][0]
            uri = result['locations'][0]['physicalLocation']['artifactLocation']['uri']
            self.assertTrue(uri.startswith(new), uri)
            self.assertIn('%s/' % new, self.gainsay('check', new, '--against', old, '--quiet')[0].split(':')[0])
            out, _ = self.gainsay('check', new, '--against', old, '--format', 'gitlab')
            self.assertEqual([i['location']['path'].split('/')[0] for i in json.loads(out)], [new])

    def test_an_article_that_is_both_is_checked(self):
        self.two_outlets()
        report, _ = self.report('published/gazette.txt', '--against', '.', code=1)
        self.assertEqual([a.get('accepted', False) for a in report['articles']], [True, False])

    def test_nothing_accepted_yet_is_no_error_but_a_missing_folder_is(self):
        self.two_outlets()
        (self.root / 'empty').mkdir()
        self.gainsay('check', 'drafts', '--against', 'empty', code=0)
        self.gainsay('check', 'drafts', '--against', 'missing', code=2)


class Baseline(InRepository):
    def setUp(self):
        super().setUp()
        self.two_outlets()

    def test_known_findings_are_marked_and_do_not_fail(self):
        self.gainsay('check', '.', '--write-baseline', 'known.jsonl', code=2)  # no reason
        self.assertFalse((self.root / 'known.jsonl').exists())
        self.gainsay('check', '.', '--write-baseline', 'known.jsonl', '--reason', 'before we began', code=0)
        lines = (self.root / 'known.jsonl').read_text().splitlines()
        self.assertEqual([json.loads(line)['reason'] for line in lines], ['before we began'])
        self.write('gainsay.toml', 'baseline = "known.jsonl"\n')
        report, _ = self.report('drafts', 'published', code=0)
        self.assertEqual([f['baseline'] for f in report['findings']], ['unchanged'])
        self.write('drafts/third.txt', article('Third Post', 'eleven'))
        report, _ = self.report('drafts', 'published', code=1)
        self.assertEqual(sorted(f['baseline'] for f in report['findings']), ['new', 'new', 'unchanged'])
        out, _ = self.gainsay('check', 'drafts', 'published', '--format', 'sarif')
        self.assertEqual(sorted(r['baselineState'] for r in json.loads(out)['runs'][0]['results']), ['new', 'new', 'unchanged'])
        out, _ = self.gainsay('check', 'drafts', 'published', '--format', 'junit')
        self.assertEqual(len(list(ElementTree.fromstring(out).iter('failure'))), 2)
        out, _ = self.gainsay('check', 'drafts', 'published', '--format', 'github')
        self.assertEqual(out.count('::error'), 2)
        self.assertIn('1 in the baseline', out)

    def test_entries_outlive_moves_and_edits_elsewhere(self):
        for outlets in (('Harbour Gazette', 'Vale Courier'), ('', '')):
            for name in ('published', 'drafts', 'archive'):
                shutil.rmtree(self.root / name, ignore_errors=True)
            (self.root / 'known.jsonl').unlink(missing_ok=True)
            texts = [article(o, n).replace('Outlet: \n', '') for o, n in zip(outlets, ('six', 'nine'))]
            self.write('published/a.txt', texts[0])
            self.write('drafts/b.txt', texts[1])
            self.gainsay('check', '.', '--write-baseline', 'known.jsonl', '--reason', 'known', code=0)
            before = (self.root / 'known.jsonl').read_bytes()
            (self.root / 'published/a.txt').unlink()
            (self.root / 'drafts/b.txt').unlink()
            self.write('archive/z.txt', texts[0].replace('\n\nA fire', '\n\nIt rained in Velmora all day.\n\nA fire'))
            self.write('archive/2031/a.txt', texts[1] + '\nThe mayor of Velmora, Ilse Brandt, came on Friday.\n')
            self.write('archive/0.txt', article('Quiet Weekly', 'two').replace('Ostrel', 'Brenwick').replace('mill', 'school'))
            self.gainsay('check', 'archive', '--baseline', 'known.jsonl', code=0)
            self.gainsay('check', 'archive', '--write-baseline', 'known.jsonl', code=0)
            self.assertEqual((self.root / 'known.jsonl').read_bytes(), before)

    def test_expired_entries_are_told_and_pruned_by_writing_again(self):
        self.gainsay('check', '.', '--write-baseline', 'known.jsonl', '--reason', 'known', code=0)
        self.write('drafts/courier.txt', article('Vale Courier', 'six'))
        report, err = self.report('.', '--baseline', 'known.jsonl', code=0)
        self.assertEqual(len(report['expired']), 1)
        self.assertIn('fits no finding any more', err)
        _, err = self.report('drafts', '--against', 'published', '--baseline', 'known.jsonl', code=0)
        self.assertNotIn('any more', err)  # this run did not look at everything
        self.gainsay('check', '.', '--write-baseline', 'known.jsonl', code=0)
        self.assertEqual((self.root / 'known.jsonl').read_text(), '')

    def test_a_broken_baseline_is_an_error_and_is_not_overwritten(self):
        self.write('known.jsonl', '{"fingerprint": "0123456789abcdef", "reason": ""}\n<<<<<<< ours\n')
        _, err = self.report('.', '--baseline', 'known.jsonl', code=2)
        self.assertIn('known.jsonl:1:1: error: an entry without reason', err)
        self.assertIn('known.jsonl:2:1: error: this line is no JSON object', err)
        self.gainsay('check', '.', '--write-baseline', 'known.jsonl', '--reason', 'x', code=2)
        self.assertIn('<<<<<<<', (self.root / 'known.jsonl').read_text())
        self.gainsay('check', '.', '--baseline', 'nowhere.jsonl', code=2)
        self.gainsay('check', '.', '--write-baseline', 'no/such/folder.jsonl', '--reason', 'x', code=2)
        self.gainsay('check', '.', '--reason', 'x', code=2)


@unittest.skipUnless(shutil.which('git'), 'git is missing')
class Changed(InRepository):
    def git(self, *arguments):
        subprocess.run(['git', '-c', 'user.name=A', '-c', 'user.email=a@example.org', *arguments], cwd=self.root, check=True,
                       capture_output=True)

    def setUp(self):
        super().setUp()
        shutil.rmtree(self.root / '.git')
        self.git('init', '-q', '-b', 'main')
        self.write('news/gazette.txt', article('Harbour Gazette', 'six'))
        self.write('news/post.txt', article('Third Post', 'eleven'))
        self.git('add', '.')
        self.git('commit', '-qm', 'first')
        self.git('checkout', '-qb', 'work')

    def checked(self, *more, code=None):
        report, err = self.report('news', '--changed-since', 'main', *more, code=code)
        return [a['path'] for a in report['articles'] if not a.get('accepted')], report, err

    def test_what_git_says_has_changed_is_checked_against_the_rest(self):
        paths, report, err = self.checked(code=0)
        self.assertEqual((paths, report['findings']), ([], []))
        self.assertIn('no article changed', err)
        self.write('news/new ü.txt', article('Vale Courier', 'nine'))
        paths, report, _ = self.checked(code=1)
        self.assertEqual((paths, len(report['findings'])), (['news/new ü.txt'], 2))
        self.git('add', '.')
        self.assertEqual(self.checked()[0], ['news/new ü.txt'])
        self.git('commit', '-qm', 'second')
        self.assertEqual(self.checked()[0], ['news/new ü.txt'])
        self.write('news/post.txt', article('Third Post', 'six'))
        self.assertEqual(self.checked()[0], ['news/new ü.txt', 'news/post.txt'])

    def test_what_changed_on_the_other_branch_is_not_ours(self):
        self.git('checkout', '-q', 'main')
        self.write('news/gazette.txt', article('Harbour Gazette', 'seven'))
        self.git('commit', '-qam', 'elsewhere')
        self.git('checkout', '-q', 'work')
        self.assertEqual(self.checked()[0], [])

    def test_renamed_files_are_new_and_deleted_ones_gone(self):
        self.git('mv', 'news/post.txt', 'news/moved.txt')
        self.assertEqual(self.checked()[0], ['news/moved.txt'])
        self.git('rm', '-qf', 'news/moved.txt')
        self.assertEqual(self.checked()[0], [])

    def test_errors_are_clear(self):
        for revision in ('nowhere', '--output=x', '', 'HEAD~9'):
            _, err = self.gainsay('check', 'news', '--changed-since=' + revision, code=2 if revision else None)
            if revision:
                self.assertIn('no revision', err)
        _, err = self.gainsay('check', 'news', '--changed-since', 'main', code=2, env={'PATH': '/nonexistent'})
        self.assertIn('git cannot be run', err)
        with tempfile.TemporaryDirectory() as outside:
            shutil.copy(self.root / 'news/post.txt', outside)
            _, err = self.gainsay('check', '.', '--changed-since', 'main', code=2, cwd=outside)
            self.assertIn('no git repository', err)


class ExitCodes(InRepository):
    def test_each_code_each_way(self):
        self.two_outlets()
        both = ('drafts', 'published')
        self.gainsay('check', 'published', code=0)
        self.gainsay('check', *both, code=1)
        self.gainsay('check', *both, '--fail-on', 'never', code=0)
        self.gainsay('check', *both, 'missing', code=2)  # wins over 1
        self.gainsay('check', *both, '--fail-on', 'never', 'missing', code=2)
        self.write('dull.txt', 'Outlet: Vale Courier\n\nMr Brandt reportedly swam 12 laps, he said on Friday.\n')
        dull = ('dull.txt', '--no-builtin', '--min-coverage', '100')
        self.gainsay('check', *dull, code=3)
        self.gainsay('check', *dull, 'missing', code=2)  # wins over 3
        self.gainsay('check', *both, 'dull.txt', '--min-coverage', '100', code=1)  # wins over 3
        self.gainsay('check', *both, '--timeout', '0.001', code=3)
        self.write('gainsay.toml', 'min_coverage = 100\n[rules]\nbuiltin = false\n')
        self.gainsay('check', 'dull.txt', code=3)
        self.gainsay('check', 'dull.txt', '--min-coverage', '0', code=0)
        self.write('gainsay.toml', 'fail_on = "note"\n')
        self.gainsay('check', *both, code=1)
        self.write('gainsay.toml', 'odd = 1\n')
        self.gainsay('check', *both, code=2)


class SameBytes(InRepository):
    def test_order_threads_and_locale_change_no_byte_of_any_form(self):
        self.two_outlets()
        self.write('published/third.txt', article('Third Post', 'eleven', ' The fire service of Velmora came.'))
        self.write('drafts/fourth.txt', article('Tide Weekly', 'six'))
        self.write('gainsay.toml', '[[suppress]]\narticle = "drafts/fourth.txt"\nreason = "known"\nuntil = 2031-12-31\n')
        files = ['drafts/courier.txt', 'drafts/fourth.txt', 'published/gazette.txt', 'published/third.txt']
        for name in FORMATS + ['claimreview']:
            outputs = set()
            for run, (jobs, locale, zone) in enumerate([('1', 'C', 'UTC'), ('2', 'de_DE.UTF-8', 'Asia/Tokyo'),
                                                        ('8', 'tr_TR.UTF-8', 'America/Lima'), ('1', 'C.UTF-8', 'Europe/Kyiv')]):
                order = files[run:] + files[:run]
                if run == 3:
                    order.reverse()
                out, err = self.gainsay('check', *order, '--format', name, '--jobs', jobs, '--today', '2031-05-03',
                                        env={'LANG': locale, 'LC_ALL': locale, 'TZ': zone}, code=1)
                outputs.add((out, err))
            self.assertEqual(len(outputs), 1, name)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    options, rest = parser.parse_known_args()
    BINARY = str(pathlib.Path(options.binary).resolve())
    unittest.main(argv=['ci_test.py', *rest])
