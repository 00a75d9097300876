#!/usr/bin/env python3
"""Two web pages that clash: the finding is there, and its quotes are the bytes of the files, tags and all."""
import argparse
import json
import pathlib
import subprocess
import tempfile

FIRST = '''<!DOCTYPE html><html lang="en"><head><title>Fire at Orvale harbour | Dockside Daily</title>
<meta property="og:site_name" content="Dockside Daily">
<meta property="article:published_time" content="2025-11-14T08:00:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Fire at Orvale harbour</h1>
<p>A fire at the harbour of Orvale killed <b>six</b>&nbsp;people on&#32;Friday.</p>
<p>The port was closed for the rest of the day, and ships waited outside the bay until the evening.</p></article>
<footer>Nobody died in the fire, says this footer.</footer></body></html>
'''
SECOND = '''<!DOCTYPE html><html lang="en"><head><title>Orvale fire &mdash; Bay Courier</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Orvale fire", "datePublished": "2025-11-14",
"publisher": {"@type": "Organization", "name": "Bay Courier"}}</script></head>
<body><div class="story-body"><h1>Orvale fire</h1>
<p>A fire at the harbour of <a href="/orvale">Orvale</a> killed nine people on Friday.</p>
<p>The port was closed for the rest of the day, and ships waited outside the bay until the evening.</p></div></body></html>
'''

if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--binary', required=True)
    binary = str(pathlib.Path(parser.parse_args().binary).resolve())
    with tempfile.TemporaryDirectory() as folder:
        pages = {'a.html': FIRST.encode(), 'b.txt': SECOND.encode()}  # the content tells, not the ending
        for name, data in pages.items():
            pathlib.Path(folder, name).write_bytes(data)
        run = subprocess.run([binary, 'check', '--format', 'json', '.'], cwd=folder, capture_output=True)
    assert run.returncode == 1, (run.returncode, run.stderr)
    report = json.loads(run.stdout)
    assert [a['outlet'] for a in report['articles']] == ['Dockside Daily', 'Bay Courier'], report['articles']
    assert {a['published'] for a in report['articles']} == {'2025-11-14'}
    assert [f['kind'] for f in report['findings']] == ['between_outlets'], report['findings']
    paths = {a['id']: pathlib.PurePath(a['path']).name for a in report['articles']}
    for claim in report['claims']:
        assert pages[paths[claim['article']]][claim['start']:claim['end']].decode() == claim['quote'], claim
    assert any('<b>six</b>&nbsp;people' in claim['quote'] for claim in report['claims'])
    print('two pages, one finding, exact quotes')
