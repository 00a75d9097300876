#!/usr/bin/env python3
"""Two outlets that contradict each other, in every format: the finding is there and its quotes are the bytes of the file."""
import argparse
import codecs
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
from xml.sax.saxutils import escape

FIRST = {'title': 'Fire at the mill in Ostrel', 'outlet': 'The Velmora Courier', 'published': '2031-03-14',
         'text': 'A fire at the mill in Ostrel on Friday killed six people, the café’s owner “Ana Field” said.'}
SECOND = {'title': 'Fire at the mill in Ostrel', 'outlet': 'Ostrel Radio', 'published': '2031-03-14',
          'text': 'A fire at the mill in Ostrel on Friday killed nine people, the café’s owner “Ana Field” said.'}
FILLER = 'The fire service came from Velmora.'


def html(article):
    return '<p>%s</p><p>%s</p>' % (article['text'].replace('Ostrel', '<b>Ostrel</b>').replace('é', '&eacute;'), FILLER)


def rss(articles):
    items = ''.join('<item><title>%s</title><dc:publisher>%s</dc:publisher><pubDate>Fri, 14 Mar 2031 08:00:00 GMT</pubDate>'
                    '<description>%s</description></item>' % (a['title'], a['outlet'], escape(html(a))) for a in articles)
    return ('<?xml version="1.0"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>All'
            '</title>%s</channel></rss>' % items).encode()


def newsml(articles):
    items = ''.join('<newsItem xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="%s"/></itemMeta>'
                    '<contentMeta><contentCreated>2031-03-14T08:00:00Z</contentCreated><headline>%s</headline></contentMeta>'
                    '<contentSet><inlineXML><html><body>%s</body></html></inlineXML></contentSet></newsItem>'
                    % (a['outlet'], a['title'], html(a)) for a in articles)
    return ('<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>%s</itemSet></newsMessage>' % items).encode()


def ninjs(articles):
    return json.dumps([{'uri': str(i), 'headline': a['title'], 'infosource': [{'name': a['outlet']}],
                        'versioncreated': '2031-03-14T08:00:00Z', 'body_xhtml': html(a)}
                       for i, a in enumerate(articles)]).encode()


def jsonl(articles):
    return '\n'.join(json.dumps(dict(a, text=a['text'] + '\n\n' + FILLER)) for a in articles).encode()


def plain(article):
    return 'Title: %s\nOutlet: %s\nPublished: %s\n\n%s\n\n%s\n' % (article['title'], article['outlet'], article['published'],
                                                                 article['text'], FILLER)


class Formats(unittest.TestCase):
    binary = ''

    def check(self, files, encoding='utf-8'):
        with tempfile.TemporaryDirectory() as folder:
            for name, data in files.items():
                (pathlib.Path(folder) / name).write_bytes(data)
            done = subprocess.run([self.binary, 'check', '--format', 'json', *files], cwd=folder, capture_output=True,
                                  timeout=120)
        self.assertIn(done.returncode, (0, 1), done.stderr.decode())
        report = json.loads(done.stdout)
        self.assertEqual([a['outlet'] for a in report['articles']], [FIRST['outlet'], SECOND['outlet']])
        path_of = {a['id']: a['path'] for a in report['articles']}
        claims = {c['id']: c for c in report['claims']}
        for claim in claims.values():
            data = files[path_of[claim['article']]][claim['start']:claim['end']]
            self.assertEqual(claim['quote'], data.decode(encoding))
        pairs = [{claims[c]['article'] for c in f['claims']} for f in report['findings']
                 if f['kind'] in ('between_outlets', 'between_speakers', 'misreport')]
        self.assertIn({'a1', 'a2'}, pairs, report['findings'])
        return done.stderr.decode()

    def test_a_feed(self):
        self.assertEqual(self.check({'feed.xml': rss((FIRST, SECOND))}), '')

    def test_a_news_message(self):
        self.check({'message.xml': newsml((FIRST, SECOND))})

    def test_ninjs(self):
        self.check({'items.json': ninjs((FIRST, SECOND))})

    def test_json_lines(self):
        self.check({'news.jsonl': jsonl((FIRST, SECOND))})

    def test_utf_16(self):
        self.check({'%d.txt' % i: codecs.BOM_UTF16_LE + plain(a).encode('utf-16le') for i, a in enumerate((FIRST, SECOND))},
                   'utf-16le')

    def test_windows_1252_is_assumed_and_said_so(self):
        said = self.check({'%d.txt' % i: plain(a).encode('cp1252') for i, a in enumerate((FIRST, SECOND))}, 'cp1252')
        self.assertIn('Windows-1252', said)

    def test_one_feed_against_a_text(self):
        self.check({'a.rss': rss((FIRST,)), 'b.txt': plain(SECOND).encode()})


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--binary', required=True)
    options, rest = parser.parse_known_args()
    Formats.binary = str(pathlib.Path(options.binary).resolve())
    unittest.main(argv=[sys.argv[0], *rest])
