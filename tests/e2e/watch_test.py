#!/usr/bin/env python3
"""`gainsay check --watch`: what comes and goes while files change, in text and JSON, until it is told to end."""
import argparse
import atexit
import json
import pathlib
import queue
import signal
import subprocess
import sys
import tempfile
import threading

HEAD = 'Title: %s\nOutlet: %s\nPublished: 2025-03-04\n\n'
SIX = HEAD % ('Blast in Lorvik', 'Lorvik Post') + 'Six people were killed in the explosion in Lorvik on Monday.\n'
NINE = HEAD % ('Explosion in Lorvik', 'Tarn Echo') + 'The explosion in Lorvik on Monday killed nine people.\n'
PATIENCE = 120  # seconds; only a failing test waits so long


class Watch:
    """The running program, its lines one by one."""

    def __init__(self, binary, *arguments):
        self.process = subprocess.Popen([binary, 'check', '--watch', '--no-color', *map(str, arguments)],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        atexit.register(self.process.kill)
        self.out, self.err = self.lines_of(self.process.stdout), self.lines_of(self.process.stderr)

    @staticmethod
    def lines_of(stream):
        lines = queue.Queue()

        def read():
            for line in stream:
                lines.put(line)
            lines.put(None)

        threading.Thread(target=read, daemon=True).start()
        return lines

    @staticmethod
    def until(lines, part):
        """The lines up to one that holds `part`."""
        seen = []
        while True:
            line = lines.get(timeout=PATIENCE)
            assert line is not None, 'the program ended before it said %r:\n%s' % (part, ''.join(seen))
            seen.append(line)
            if part in line:
                return ''.join(seen)

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


def replace(path, text):
    """As editors do: another file takes the place."""
    fresh = path.with_name('.' + path.name + '.new')
    fresh.write_text(text, encoding='utf-8')
    fresh.rename(path)


def text_form(binary, folder):
    first, second = folder / '01.txt', folder / '02.txt'
    first.write_text(SIX)
    second.write_text(NINE)
    html = folder / 'report.html'
    watch = Watch(binary, folder, '--output', html)
    opening = watch.until(watch.err, 'Watching')
    assert 'Watching 2 files' in opening, opening
    whole = watch.until(watch.out, 'contradictions, by share')
    assert '2 articles' in whole and 'nine' in whole, whole

    replace(second, NINE.replace('nine', 'six'))
    gone = watch.until(watch.out, ' went)')
    assert '02.txt changed' in gone and 'gone: error: ' in gone and '0 errors' in gone and '(0 came, 1 went)' in gone, gone
    assert 'killed nine' not in html.read_text(), 'files are written anew'

    third = folder / '03.txt'
    replace(third, NINE.replace('nine', 'seven').replace('Tarn', 'Brod'))
    came = watch.until(watch.out, ' went)')
    assert '03.txt is new' in came and 'seven' in came and 'came, 0 went)' in came, came

    replace(first, SIX + '\nThe sky was grey.\n')
    same = watch.until(watch.out, 'error')
    assert '01.txt changed' in same and 'same as before' in same, same

    third.unlink()
    gone = watch.until(watch.out, ' went)')
    assert '03.txt is gone' in gone, gone
    assert watch.end() == 0, 'the code of the last check'


def configuration(binary, folder):
    (folder / '01.txt').write_text(SIX)
    (folder / '02.txt').write_text(NINE)
    watch = Watch(binary, folder, '--quiet')
    watch.until(watch.out, '[F1 ')
    replace(folder / 'gainsay.toml', 'this is no TOML\n')
    watch.until(watch.err, 'gainsay.toml')
    watch.until(watch.out, 'gainsay.toml is new')
    watch.until(watch.out, 'error')
    replace(folder / 'gainsay.toml', 'fail_on = "never"\n')
    watch.until(watch.out, 'gainsay.toml changed')
    watch.until(watch.out, 'error')
    assert watch.end(signal.SIGINT) == 0, 'the configuration is read anew'


def json_form(binary, folder):
    (folder / '01.txt').write_text(SIX)
    second = folder / '02.txt'
    second.write_text(NINE)
    watch = Watch(binary, folder, '--format', 'json')
    before = json.loads(watch.out.get(timeout=PATIENCE))
    assert before['changes'] == {'files': [], 'came': [], 'went': []} and before['summary']['errors'] == 1, before
    replace(second, NINE.replace('nine', 'seven'))
    after = json.loads(watch.out.get(timeout=PATIENCE))
    assert [f['fingerprint'] for f in after['findings']] == after['changes']['came'], after['changes']
    assert [f['fingerprint'] for f in before['findings']] == after['changes']['went'], after['changes']
    assert after['changes']['files'] == [{'path': str(second), 'what': 'changed'}], after['changes']
    alone = subprocess.run([binary, 'check', '--format', 'json', folder], capture_output=True, text=True)
    del after['changes']
    assert json.loads(alone.stdout) == after, 'a check by itself says the same'
    second.unlink()
    (folder / '01.txt').unlink()
    watch.out.get(timeout=PATIENCE)
    assert watch.end() == 2, 'no article is left'


def refusals(binary, folder):
    for wrong in (['-'], [folder, '--format', 'sarif'], [folder, '--write-baseline', folder / 'b.json'], ['--jsonl']):
        got = subprocess.run([binary, 'check', '--watch', *map(str, wrong)], capture_output=True, text=True, input='')
        assert got.returncode == 2 and got.stderr, (wrong, got)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--binary', required=True)
    binary = options.parse_args().binary
    for test in (text_form, configuration, json_form, refusals):
        with tempfile.TemporaryDirectory() as folder:
            test(binary, pathlib.Path(folder))
        print('%s: as expected' % test.__name__)


if __name__ == '__main__':
    sys.exit(main())
