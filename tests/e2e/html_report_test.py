#!/usr/bin/env python3
"""The HTML report is one well-formed page that stands alone: ids, links, no addresses, hostile articles inert."""
import argparse
import html.parser
import pathlib
import re
import subprocess
import tempfile

VOID = {'meta', 'br', 'hr', 'img', 'link', 'input', 'base', 'col', 'area', 'embed', 'source', 'track', 'wbr'}
TAGS = set('''html head meta title style body a header p h1 h2 h3 h4 h5 nav ul ol li main section article footer div span
    bdi b br mark sup figure figcaption blockquote details summary table caption thead tbody tr th td svg path rect text g
    '''.split())
HOSTILE = b'''Title: </title><script>alert(1)</script> "Orvale' fire
Outlet: Bay <b onclick="x()">Courier</b>
Published: 2025-11-14

A fire at the harbour of Orvale killed nine people on Friday.

"></bdi></p></article><script src="https://evil.example/x.js"></script><svg onload=alert(1)> ]]> --> &lt;b&gt; said 5 people.

The mayor \xe2\x80\xae said\xe2\x81\xa6 \x1b[31m that 12 \xff\xfe people' or "others" were hurt url(https://evil.example/).

<img src=x onerror=alert(1)> <a href="javascript:alert(1)">Nine</a> ships burned, <style>*{display:none}</style> officials said.
'''
PLAIN = b'''Title: Harbour fire
Outlet: Dockside Daily
Published: 2025-11-14

A fire at the harbour of Orvale killed six people on Friday.
'''


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.problems, self.levels = [], [], [], [], []
        self.policy, self.lang, self.words = '', '', []
        self.feed(text)
        self.close()
        if self.open:
            self.problems.append('left open: %s' % self.open)

    def handle_starttag(self, tag, attributes):
        if tag not in TAGS:
            self.problems.append('unexpected element %s at %s' % (tag, self.getpos()))
        names = [name for name, _ in attributes]
        values = dict(attributes)
        if len(names) != len(set(names)):
            self.problems.append('attribute twice in %s' % tag)
        for name, value in attributes:
            if name.startswith('on') or name in ('src', 'srcset', 'action', 'xlink:href', 'data', 'poster', 'style'):
                self.problems.append('%s in %s at %s' % (name, tag, self.getpos()))
        if 'id' in values:
            self.ids.append(values['id'])
        if 'href' in values:
            if not re.fullmatch(r'#[A-Za-z][\w-]*', values['href'] or ''):
                self.problems.append('a link out of the page: %r' % values['href'])
            self.links.append(values['href'][1:])
        for name in ('aria-labelledby', 'aria-describedby'):
            self.links += (values.get(name) or '').split()
        if tag == 'html':
            self.lang = values.get('lang')
        if tag == 'meta' and values.get('http-equiv') == 'Content-Security-Policy':
            self.policy = values['content']
        if re.fullmatch('h[1-6]', tag):
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append('</%s> closes nothing at %s' % (tag, self.getpos()))

    def handle_data(self, data):
        self.words.append(data)

    def handle_comment(self, data):
        self.problems.append('a comment: %r' % data[:40])

    def unknown_decl(self, data):
        self.problems.append('a declaration: %r' % data[:40])


def check_page(data, where):
    text = data.decode('utf-8')  # strict: the page is valid UTF-8 whatever the articles hold
    assert text.startswith('<!DOCTYPE html>'), where
    page = Page(text)
    assert not page.problems, (where, page.problems[:10])
    twice = sorted({i for i in page.ids if page.ids.count(i) > 1})
    assert not twice, (where, twice)
    missing = sorted(set(page.links) - set(page.ids))
    assert not missing, (where, 'links without target', missing)
    assert page.lang == 'en' and page.policy.startswith("default-src 'none'"), where
    assert page.levels.count(1) == 1, (where, page.levels)
    assert all(b <= a + 1 for a, b in zip(page.levels, page.levels[1:])), (where, 'a level of heading is skipped')
    style = text[text.index('<style>'):text.index('</style>')]
    assert not re.search(r'url\s*\(|@import|expression|https?:', style), where
    bad = re.search('[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', text)
    assert not bad, (where, 'a control character', bad)
    return page


def run(binary, paths, *options, folder=None):
    done = subprocess.run([binary, 'check', '--format', 'html', *options, *map(str, paths)], cwd=folder, capture_output=True)
    assert done.returncode in (0, 1, 3), (done.returncode, done.stderr)
    return done.stdout


def check_stories(binary, corpus):
    for story in sorted(path.parent for path in corpus.glob('*/expected.json')):
        files = sorted(story.glob('*.txt'))
        data = run(binary, files)
        page = check_page(data, story.name)
        for part in ('summary', 'findings', 'unread', 'articles', 'a1', 'c1'):
            assert part in page.ids, (story.name, part)
        # There and back: every marked claim is led to, and leads to its finding.
        marked = set(re.findall(r'<mark id="(c\d+)"', data.decode()))
        assert marked <= set(page.links), (story.name, 'marked claims that nothing leads to')
        clashes = 'F1' in page.ids
        assert clashes == bool(marked) == ('graph' in page.ids) == ('matrix' in page.ids) == ('sources' in page.ids), story.name
        assert not clashes or re.search(r'</mark><sup><a href="#F1"', data.decode()), story.name
        assert data == run(binary, reversed(files), '--jobs', '3'), (story.name, 'not the same bytes')


def check_hostile(binary):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, 'a.txt').write_bytes(PLAIN)
        pathlib.Path(folder, 'b.txt').write_bytes(HOSTILE)
        pathlib.Path(folder, 'nul.txt').write_bytes(b'Six people \x00 died </script><script>')
        name = 'q"><svg onload=1>.txt'
        pathlib.Path(folder, name).write_bytes(PLAIN.replace(b'six', b'seven').replace(b'Outlet: Dockside Daily\n', b''))
        done = subprocess.run([binary, 'check', '--format', 'html', '.'], cwd=folder, capture_output=True)
        page = check_page(done.stdout, 'hostile')
        words = ''.join(page.words)
        assert '<script src="https://evil.example/x.js"></script><svg onload=alert(1)>' in words, 'the text is shown as text'
        assert '[31m that 12' in words, 'what is left of a terminal code is text'
        assert 'F1' in page.ids


def check_files(binary, corpus):
    with tempfile.TemporaryDirectory() as folder:
        story = corpus / 'mill-strike'
        target = pathlib.Path(folder, 'report.html')
        done = subprocess.run([binary, 'report', str(story), '-o', str(target)], capture_output=True)
        assert done.returncode in (0, 1, 3), done.stderr
        assert target.read_bytes() == run(binary, [story])
        empty = pathlib.Path(folder, 'calm.txt')
        empty.write_text('The sun shone on the bay.\n')
        page = check_page(run(binary, [empty]), 'no findings')
        assert 'None were found in what was read.' in ''.join(page.words)


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--corpus', required=True)
    options = parser.parse_args()
    program, stories = str(pathlib.Path(options.binary).resolve()), pathlib.Path(options.corpus).resolve()
    check_stories(program, stories)
    check_hostile(program)
    check_files(program, stories)
    print('every page stands alone, links and ids agree, hostile articles are inert')
