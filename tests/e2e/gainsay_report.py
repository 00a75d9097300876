"""What the tests over whole stories share: running `gainsay check` and finding out which words a claim rests on."""
import json
import os
import pathlib
import subprocess
import tempfile

TIMEOUT = 600


class Claim:
    def __init__(self, raw, article_name):
        self.article, self.start, self.end = article_name, raw['start'], raw['end']

    def overlaps(self, article, spans):
        return self.article == article and any(self.start < end and begin < self.end for begin, end in spans)


class Finding:
    def __init__(self, raw, claims):
        self.id, self.kind, self.level, self.title = raw['id'], raw['kind'], raw['level'], raw['title']
        self.claims = [claims[name] for name in raw['claims']]

    def describe(self):
        return '%s %s %s: %s' % (self.id, self.level, self.kind, self.title)


class Report:
    def __init__(self, raw):
        names = {article['id']: os.path.basename(article['path']) for article in raw['articles']}
        self.claims = {claim['id']: Claim(claim, names[claim['article']]) for claim in raw['claims']}
        self.findings = [Finding(finding, self.claims) for finding in raw['findings']]


def check(binary, files):
    """(Report, exit code) of the articles given as {name: bytes}, laid in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            (pathlib.Path(folder) / name).write_bytes(data)
        result = subprocess.run([binary, 'check', '--format', 'json', folder], stdin=subprocess.DEVNULL,
                                capture_output=True, timeout=TIMEOUT)
    if result.returncode not in (0, 1, 3):
        raise RuntimeError('exit code %d: %s' % (result.returncode, result.stderr.decode('utf-8', 'replace')))
    return Report(json.loads(result.stdout)), result.returncode


def spans_of(quote, data):
    """All byte ranges in which the quote stands in the article."""
    needle, out = quote.encode('utf-8'), []
    at = data.find(needle)
    while at >= 0:
        out.append((at, at + len(needle)))
        at = data.find(needle, at + 1)
    if not out:
        raise ValueError('the quote is not in the article: ' + quote)
    return out


def matched_one_to_one(claims, places):
    """Can every claim be given a place of its own ((article, spans)) so that none is left over? By augmenting paths."""
    if len(claims) != len(places):
        return False
    owner = {}

    def assign(index, tried):
        for number, (article, spans) in enumerate(places):
            if number in tried or not claims[index].overlaps(article, spans):
                continue
            tried.add(number)
            if number not in owner or assign(owner[number], tried):
                owner[number] = index
                return True
        return False

    return all(assign(index, set()) for index in range(len(claims)))
