#!/usr/bin/env python3
"""Reports in every form: what real parsers make of them, with articles that mean harm, and several files in one run."""
import argparse
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

BINARY = SAMPLE = CORPUS = ''
FORMATS = ['text', 'json', 'sarif', 'junit', 'markdown', 'github', 'gitlab', 'rdjsonl', 'claimreview', 'html']
HARM = ('<script>alert(1)</script> </failure>]]> **b** [x](1) {0} | `c` ::error file=a::pwned ##[error]x %0A @all '
        '\x1b[31m\u202e\u2066 \ufeff\U0001f600')
NAMES = ['a plain.txt', 'b:colon, comma.txt', 'c 100%.txt', 'd\nline\n::error::x.txt', 'e\x1b[31m\u202e.txt', 'f<b>&"\'.txt',
         '#g?[x](y).txt', '-h.txt']


def article(outlet, number, mark):
    return ('Title: Fire %s\nOutlet: %s %s\nAuthor: %s\nURL: javascript:alert(1)//"onload=x %s\nPublished: 2031-03-14\n\n\U0001f600 Ünder %s it rained. The fire at the mill in Ostrel on '
            'Friday killed %s people.\n\nThe fire service came from Velmora.\n'
            % (mark, outlet, mark, mark, mark, 'x' * 50, number)).encode('utf-8', 'surrogateescape')


def hostile_story():
    """Files by name: outlets that contradict each other, with harm in names, titles, outlets and sentences."""
    numbers = ['six', 'nine', 'six', 'nine', 'six', 'eleven', 'six', 'nine']
    story = {}
    for i, name in enumerate(NAMES):
        bytes_ = article('The Courier %d' % i, numbers[i], HARM)
        if i == 2:
            bytes_ = bytes_.replace(b'Fire <script>', b'Fire \xff\xc3( <script>')
        if i == 3:
            bytes_ = bytes_.replace(b'it rained.', b'it rained ' + b'and rained ' * 20000 + b'.')
        story[name] = bytes_
    return story


def utf16_units(text):
    return len(text.encode('utf-16-le', 'surrogatepass')) // 2


def unescaped(text, property_):
    for code, char in ([('%3A', ':'), ('%2C', ',')] if property_ else []) + [('%0A', '\n'), ('%0D', '\r'), ('%25', '%')]:
        text = text.replace(code, char)
    return text


class Formats(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)

    def write(self, files, under='story'):
        for name, data in files.items():
            path = self.root / under / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    def gainsay(self, *arguments):
        done = subprocess.run([BINARY, *arguments], cwd=self.root, stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
        self.assertIn(done.returncode, (0, 1, 2, 3), done.stderr.decode('utf-8', 'replace'))
        return done

    def all_formats(self, *arguments, files=None):
        """{format: bytes} of one run over story/."""
        if files is not None:
            self.write(files)
        outputs = [part for name in FORMATS for part in ('--output', '%s=out.%s' % (name, name))]
        done = self.gainsay('report', 'story', *outputs, *arguments)
        self.assertIn(done.returncode, (0, 1), done.stderr.decode('utf-8', 'replace'))
        self.assertEqual(done.stdout, b'')
        return {name: (self.root / ('out.' + name)).read_bytes() for name in FORMATS}

    # ---- checks of one format each, on any report ----

    def assert_printable(self, data, what):
        """No control but line feeds, nothing that reorders a line, well-formed UTF-8."""
        text = data.decode('utf-8')
        bad = re.search('[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]', text)
        self.assertIsNone(bad, '%s has %r' % (what, bad and text[max(0, bad.start() - 40):bad.end() + 10]))
        return text

    def sarif_results(self, data):
        document = json.loads(data)
        self.assertEqual(document['version'], '2.1.0')
        data.decode('ascii')
        run = document['runs'][0]
        for result in run['results']:
            ids = [place['id'] for place in result.get('relatedLocations', [])]
            linked = re.findall(r'(?<!\\)\]\((\d+)\)', result['message']['text'])
            self.assertEqual([int(number) for number in linked], ids)
        hashes = [r['partialFingerprints']['primaryLocationLineHash'] for r in run['results']]
        self.assertEqual(len(set(hashes)), len(hashes))
        return run['results']

    def junit_cases(self, data):
        suites = ElementTree.fromstring(data)
        cases = list(suites.iter('testcase'))
        self.assertEqual(int(suites.get('tests')), len(cases))
        self.assertEqual(int(suites.get('failures')), len(list(suites.iter('failure'))))
        known = {'testsuites', 'testsuite', 'testcase', 'failure', 'error', 'skipped', 'system-out', 'properties', 'property'}
        self.assertEqual({element.tag for element in suites.iter()} - known, set())
        coverage = {p.get('name'): int(p.get('value')) for p in suites.findall("testsuite[@name='coverage']/properties/property")}
        self.assertLessEqual({'sentences', 'with_claims', 'checkable'}, set(coverage))
        self.assertEqual(len(list(suites.iter('property'))), len(coverage))
        return cases

    def github_commands(self, data):
        commands = []
        for line in self.assert_printable(data, 'github').splitlines():
            match = re.fullmatch(r'::(error|warning|notice) ([^:]*)::(.*)', line)
            self.assertIsNotNone(match, line[:200])
            properties = dict(part.split('=', 1) for part in match[2].split(','))
            self.assertLessEqual(set(properties), {'file', 'line', 'endLine', 'col', 'endColumn', 'title'})
            commands.append((match[1], {k: unescaped(v, True) for k, v in properties.items()}, unescaped(match[3], False)))
        return commands

    def assert_markdown(self, data):
        text = self.assert_printable(data, 'markdown')
        self.assertNotIn('<', text)
        for line in text.splitlines():
            self.assertRegex(line, r'^($|# |## F\d+ |## Not decided|## Who takes|> “|>$|> — |\*\*?[A-Z]|- |\d+\. |\|[ -]|Minimal: |Read )')
            if line.startswith('|'):
                self.assertEqual(len(re.findall(r'(?<!\\)\|', line)), len(re.findall(r'(?<!\\)\|', line.rstrip())))

    # ---- tests ----

    def test_hostile_articles_in_every_format(self):
        story = hostile_story()
        out = self.all_formats(files=story)
        report = json.loads(out['json'])
        findings = len(report['findings'])
        self.assertGreater(findings, 2)
        self.assertTrue(any('\x1b' in a['path'] for a in report['articles']))
        self.assert_printable(out['text'], 'text')
        self.assert_markdown(out['markdown'])
        results = self.sarif_results(out['sarif'])
        self.assertEqual(len(results), findings)
        for result in results:
            for place in result['locations'] + result['relatedLocations']:
                self.assert_place(place['physicalLocation'], story)
        cases = self.junit_cases(out['junit'])
        self.assertEqual(len([c for c in cases if c.get('classname') != 'gainsay.article']), findings)
        commands = self.github_commands(out['github'])
        self.assertEqual([c[1]['title'] for c in commands[findings:]], ['Input', 'Coverage', 'gainsay'])
        self.assertIn('UTF-8', commands[findings][2])
        self.assertLessEqual({c[1]['file'] for c in commands[:findings]}, {'story/' + name for name in story})
        issues = json.loads(out['gitlab'])
        self.assertGreaterEqual(len(issues), 2 * findings)
        self.assertEqual(len({i['fingerprint'] for i in issues}), len(issues))
        diagnostics = [json.loads(line) for line in out['rdjsonl'].splitlines()]
        self.assertEqual(len(diagnostics), findings)
        for diagnostic in diagnostics:
            self.assert_rdjson(diagnostic, story)
        drafts = json.loads(out['claimreview'])['@graph']
        errors = [f for f in report['findings'] if f['level'] == 'error']
        self.assertEqual(len(drafts), len({c for f in errors for c in f['claims']}))
        self.assertNotIn(b'</script', out['claimreview'])
        for name in ('gitlab', 'rdjsonl', 'claimreview'):
            out[name].decode('ascii')

    def assert_place(self, physical, story):
        """Lines, UTF-16 columns, bytes and the snippet tell the same place of the same file."""
        path = urllib.parse.unquote(physical['artifactLocation']['uri'])
        data, region = story[path.removeprefix('story/')], physical['region']
        begin, end = region['byteOffset'], region['byteOffset'] + region['byteLength']
        self.assertEqual(region['snippet']['text'], data[begin:end].decode('utf-8', 'replace'))
        for offset, line, column in ((begin, region['startLine'], region['startColumn']),
                                     (end, region['endLine'], region['endColumn'])):
            start = data.rfind(b'\n', 0, offset) + 1
            self.assertEqual(line, data.count(b'\n', 0, offset) + 1)
            self.assertEqual(column, utf16_units(data[start:offset].decode('utf-8', 'replace')) + 1)

    def assert_rdjson(self, diagnostic, story):
        self.assertIn(diagnostic['severity'], ('ERROR', 'WARNING', 'INFO'))
        for location in [diagnostic['location']] + [r['location'] for r in diagnostic['related_locations']]:
            lines = story[location['path'].removeprefix('story/')].split(b'\n')
            start, end = location['range']['start'], location['range']['end']
            self.assertEqual(start['line'], end['line'])
            quote = lines[start['line'] - 1][start['column'] - 1:end['column'] - 1]
            self.assertIn(b'killed', quote)

    def test_texts_that_are_harmful_in_every_field(self):
        out = {name: subprocess.run([SAMPLE, name, 'hostile'], capture_output=True, check=True, timeout=60).stdout
               for name in FORMATS if name != 'json'}
        self.assert_printable(out['text'], 'text')
        self.assert_markdown(out['markdown'])
        self.assertEqual(len(self.sarif_results(out['sarif'])), 3)
        cases = self.junit_cases(out['junit'])
        self.assertEqual([len(list(c)) for c in cases], [1, 1, 1, 1])
        self.assertEqual([c[0] for c in self.github_commands(out['github'])], ['error', 'error', 'warning', 'error', 'notice', 'notice'])
        self.assertEqual(len(json.loads(out['gitlab'])), 5)  # one is what was not decided
        self.assertEqual(len([json.loads(line) for line in out['rdjsonl'].splitlines()]), 3)
        self.assertEqual(len(json.loads(out['claimreview'])['@graph']), 3)
        for active in (b'<script', b' onerror=', b'javascript:', b'\x00', b'\x1b'):
            self.assertNotIn(active, out['html'].replace(b'&lt;script', b''))

    def test_files_are_the_same_as_standard_output_and_in_every_run(self):
        story = str(CORPUS / 'mill-strike')
        outputs = [part for name in FORMATS for part in ('-o', '%s=%s' % (name, name))]
        done = self.gainsay('check', '--format', 'sarif', *outputs, story)
        first = {name: (self.root / name).read_bytes() for name in FORMATS}
        self.assertEqual(done.stdout, first['sarif'])
        for name in ('markdown', 'github', 'claimreview'):
            again = self.gainsay('check', '--format', name, '--jobs', '2', story)
            self.assertEqual(again.stdout, first[name])
            self.assertEqual(again.returncode, done.returncode)

    def test_the_order_of_the_articles_does_not_matter(self):
        files = sorted((CORPUS / 'mill-strike').glob('*.txt'))
        for name in FORMATS:
            orders = [self.gainsay('check', '--format', name, *map(str, order)).stdout for order in (files, files[::-1])]
            self.assertEqual(*orders)

    def test_fingerprints_outlive_edits_elsewhere(self):
        story = {'a.txt': article('Courier', 'six', ''), 'b.txt': article('Radio', 'nine', '')}
        before = self.sarif_results(self.all_formats(files=story)['sarif'])
        story['a.txt'] = story['a.txt'].replace(b'\n\n', b'\n\nThe night was calm in Ostrel.\n\nNobody saw it.\n\n', 1)
        after = self.sarif_results(self.all_formats(files=story)['sarif'])
        self.assertTrue(before)
        self.assertEqual([r['partialFingerprints'] for r in before], [r['partialFingerprints'] for r in after])
        lines = [[r['locations'][0]['physicalLocation']['region']['startLine'] for r in side] for side in (before, after)]
        self.assertNotEqual(*lines)

    def test_endings_tell_the_form(self):
        self.write({'a.txt': article('Courier', 'six', ''), 'b.txt': article('Radio', 'nine', '')})
        names = ['r.txt', 'r.json', 'r.sarif', 'r.xml', 'r.md', 'r.jsonl']
        done = self.gainsay('report', 'story', '--fail-on', 'warning', *(part for name in names for part in ('-o', name)))
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertTrue((self.root / 'r.md').read_text().startswith('# Contradictions'))
        self.sarif_results((self.root / 'r.sarif').read_bytes())
        self.assertEqual(len(self.junit_cases((self.root / 'r.xml').read_bytes())),
                         len(json.loads((self.root / 'r.json').read_text())['findings']))
        self.gainsay('report', 'story', '-o', 'odd.bin', '--format', 'gitlab')
        json.loads((self.root / 'odd.bin').read_text())

    def test_junit_fails_as_the_exit_code_does(self):
        self.write({'a.txt': article('Courier', 'six', ''), 'b.txt': article('Radio', 'nine', '')})
        for level, code in (('warning', 1), ('never', 0)):
            done = self.gainsay('check', 'story', '--format', 'junit', '--fail-on', level)
            self.assertEqual(done.returncode, code)
            self.assertEqual(bool(list(ElementTree.fromstring(done.stdout).iter('failure'))), code == 1)

    def refused(self, words, *arguments):
        done = self.gainsay(*arguments)
        self.assertEqual(done.returncode, 2)
        for word in words:
            self.assertIn(word, done.stderr.decode())

    def test_what_cannot_be_written_is_told(self):
        story = {'a.txt': article('Courier', 'six', ''), 'b.txt': article('Radio', 'nine', '')}
        self.write(story)
        self.refused(['no folder', 'nowhere'], 'check', 'story', '--output', 'sarif=nowhere/r.sarif')
        self.refused(['folder'], 'check', 'story', '--output', 'json=story')
        self.refused(['no name'], 'check', 'story', '--output', 'json=')
        self.refused(['twice'], 'check', 'story', '-o', 'json=r', '-o', 'text=./r')
        self.refused(['form', 'poem=r'], 'check', 'story', '--output', 'poem=r')
        self.refused(['form', 'r.pdf'], 'report', 'story', '-o', 'r.pdf')
        self.refused(['--format'], 'check', 'story', '-o', 'json=-')
        self.refused(['one of the articles'], 'report', 'story', '-o', 'story/a.txt')
        self.assertEqual((self.root / 'story/a.txt').read_bytes(), story['a.txt'])
        self.refused([], 'check', '--jsonl', '-o', 'json=r')
        self.assertEqual(os.listdir(self.root), ['story'])
        if os.path.exists('/dev/full'):
            self.refused(['/dev/full', 'to its end'], 'check', 'story', '-o', 'json=/dev/full')

    def test_a_file_that_fails_does_not_stop_the_others(self):
        self.write({'a.txt': article('Courier', 'six', ''), 'b.txt': article('Radio', 'nine', '')})
        if os.path.exists('/dev/full'):
            self.refused(['/dev/full'], 'check', 'story', '-o', 'json=/dev/full', '-o', 'sarif=r.sarif')
            self.sarif_results((self.root / 'r.sarif').read_bytes())


if __name__ == '__main__':
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--binary', required=True)
    options.add_argument('--sample', required=True, help='print_sample_report')
    options.add_argument('--corpus', required=True)
    given, rest = options.parse_known_args()
    BINARY, SAMPLE, CORPUS = os.path.abspath(given.binary), os.path.abspath(given.sample), pathlib.Path(given.corpus).resolve()
    unittest.main(argv=[__file__] + rest)
