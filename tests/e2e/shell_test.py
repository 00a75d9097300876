#!/usr/bin/env python3
"""The manual page is clean roff, and bash really completes what the script says."""
import argparse
import pathlib
import re
import shutil
import subprocess
import unittest

BINARY = ''


def output(*arguments):
    return subprocess.run([BINARY, *arguments], capture_output=True, text=True, check=True, timeout=60).stdout


class Shell(unittest.TestCase):
    def complete(self, *words):
        """What bash offers behind these words."""
        script = output('completion', 'bash') + '\nCOMP_WORDS=(%s)\nCOMP_CWORD=%d\n_gainsay\nprintf "%%s\\n" "${COMPREPLY[@]}"\n' % (
            ' '.join("'%s'" % w for w in ('gainsay', *words)), len(words))
        done = subprocess.run(['bash', '-c', script], capture_output=True, text=True, check=True, timeout=60)
        self.assertEqual(done.stderr, '')
        return done.stdout.split()

    @unittest.skipUnless(shutil.which('bash'), 'no bash')
    def test_bash_completes_commands_options_and_values(self):
        self.assertEqual(self.complete('che'), ['check'])
        self.assertEqual(self.complete('rules', 'do'), ['doc'])
        self.assertEqual(self.complete('check', '--agai'), ['--against'])
        self.assertEqual(self.complete('check', 'a.txt', '--format', 'sarif'), ['sarif', 'sarif-github'])
        self.assertEqual(self.complete('check', '--fail-on', 'w'), ['warning'])
        self.assertIn('--min-coverage', self.complete('test', '--'))
        self.assertNotIn('--against', self.complete('test', '--'))

    def test_other_shells_get_a_script_and_unknown_ones_an_error(self):
        self.assertTrue(output('completion', 'zsh').startswith('#compdef gainsay'))
        self.assertIn("complete -c gainsay -n '__fish_seen_subcommand_from check' -l against", output('completion', 'fish'))
        self.assertEqual(subprocess.run([BINARY, 'completion', 'odd'], capture_output=True, timeout=60).returncode, 2)

    @unittest.skipUnless(shutil.which('groff'), 'no groff')
    def test_the_manual_page_formats_without_warnings(self):
        page = output('man')
        done = subprocess.run(['groff', '-man', '-Tutf8', '-ww', '-K', 'utf8'], input=page, capture_output=True, text=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        for words in ('check', 'changed', 'EXIT STATUS', 'SYNOPSIS'):
            self.assertIn(words, re.sub('.\x08', '', done.stdout))  # without overstriking


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    options, rest = parser.parse_known_args()
    BINARY = str(pathlib.Path(options.binary).resolve())
    unittest.main(argv=['shell_test.py', *rest])
