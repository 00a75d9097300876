#!/usr/bin/env python3
"""The manual page is clean roff, and bash really completes what the script says."""
import argparse
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import tempfile
import time
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

    @unittest.skipUnless(shutil.which('zsh'), 'no zsh')
    def test_zsh_completes_the_same_from_the_first_key_on(self):
        for typed, line in ((b'gainsay che\t', b'gainsay check'), (b'gainsay rules do\t', b'gainsay rules doc'),
                            (b'gainsay check --agai\t', b'gainsay check --against'),
                            (b'gainsay check --fail-on w\t', b'gainsay check --fail-on warning')):
            with tempfile.TemporaryDirectory() as folder:
                (pathlib.Path(folder) / '_gainsay').write_text(output('completion', 'zsh'))
                self.assertIn(line, self.typed_into_zsh(folder, typed, line))

    def typed_into_zsh(self, folder, typed, awaited):
        """What a zsh with completions of the folder shows behind the keys, until it shows what is awaited."""
        child, terminal = pty.fork()
        if child == 0:
            os.environ.update(TERM='xterm', ZDOTDIR=folder)
            os.execvp('zsh', ['zsh', '-f', '-i'])
        try:
            os.write(terminal, b'fpath=(%s $fpath); autoload -Uz compinit && compinit -u -D; PS1=; print rea""dy\n' % folder.encode())
            self.read_until(terminal, b'ready')
            os.write(terminal, typed)
            return self.read_until(terminal, awaited)
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(terminal)

    def read_until(self, terminal, awaited):
        got, end = b'', time.monotonic() + 20
        while awaited not in got and time.monotonic() < end:
            if select.select([terminal], [], [], 0.2)[0]:
                got += os.read(terminal, 4096)
        return got

    @unittest.skipUnless(shutil.which('fish'), 'no fish')
    def test_fish_completes_the_same(self):
        with tempfile.TemporaryDirectory() as home:
            def offered(line):
                script = output('completion', 'fish') + "complete -C '%s'\n" % line
                done = subprocess.run(['fish', '--no-config', '-c', script], capture_output=True, text=True, check=True, timeout=60,
                                      env={**os.environ, 'HOME': home}, cwd=home)
                self.assertEqual(done.stderr, '')
                return [row.split('\t')[0] for row in done.stdout.splitlines()]
            self.assertEqual(offered('gainsay che'), ['check'])
            self.assertEqual(offered('gainsay rules do'), ['doc'])
            self.assertEqual(offered('gainsay check --agai'), ['--against'])
            self.assertEqual(offered('gainsay check --fail-on w'), ['warning'])
            self.assertIn('sarif-github', offered('gainsay check --format sarif'))
            self.assertNotIn('--against', offered('gainsay test --'))

    def test_the_version_tells_the_build_both_ways(self):
        self.assertEqual(output('--version'), output('version'))
        for words in ('Z3 ', 'compiler ', 'English model '):
            self.assertIn(words, output('--version'))

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


ARTICLE = ('Title: Fire at the mill in Ostrel\n\nA fire at the mill in Ostrel killed six people on Thursday. The mayor said that four '
           'houses near the river had burned before the crews arrived from the valley.\n')


class Progress(unittest.TestCase):
    """The bar is drawn for somebody who waits, and for nobody else."""

    def run_on_terminal(self, *arguments, env=None, articles=150):
        """What a terminal on standard error would get."""
        with tempfile.TemporaryDirectory() as folder:
            for i in range(articles):
                (pathlib.Path(folder) / ('%03d.txt' % i)).write_text(ARTICLE * 3)
            parent, child = pty.openpty()
            clean = {k: v for k, v in os.environ.items() if k != 'CI'}
            run = subprocess.Popen([BINARY, 'check', '--jobs', '1', '--no-config', folder, *arguments], stdout=subprocess.DEVNULL,
                                   stderr=child, stdin=subprocess.DEVNULL, env={**clean, 'TERM': 'xterm', **(env or {})})
            os.close(child)
            got = b''
            while True:
                try:
                    part = os.read(parent, 4096)
                except OSError:  # the other end is closed
                    break
                if not part:
                    break
                got += part
            os.close(parent)
            self.assertIn(run.wait(timeout=120), (0, 1, 3))
            return got.decode()

    def test_a_long_run_draws_a_bar_and_takes_it_back(self):
        shown = self.run_on_terminal()
        self.assertRegex(shown, r'\rReading \[#+\.*\] \d+ of 150')
        numbers = [int(n) for n in re.findall(r'(\d+) of 150', shown)]
        self.assertEqual(numbers, sorted(set(numbers)))
        self.assertEqual(shown.count('\x1b[K'), 1)
        self.assertTrue(shown.endswith('\r\x1b[K'), repr(shown[-80:]))

    def test_there_is_none_where_nobody_looks(self):
        self.assertEqual(self.run_on_terminal('--quiet'), '')
        self.assertEqual(self.run_on_terminal(env={'TERM': 'dumb'}), '')
        self.assertEqual(self.run_on_terminal(env={'CI': 'true'}), '')
        self.assertEqual(self.run_on_terminal(articles=1), '')


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    options, rest = parser.parse_known_args()
    BINARY = str(pathlib.Path(options.binary).resolve())
    unittest.main(argv=['shell_test.py', *rest])
