#!/usr/bin/env python3
"""What gainsay reads of web pages: article text and metadata, one pair of files a page, for a scorer.

  html_text.py --binary build/release/gainsay --pages FOLDER --out FOLDER [--kinds paragraph,list_item]

For each ID.html (or ID.html.gz) of the folder it writes ID.txt, the text, and ID.json with title, byline, published,
updated, site, lang and url (null for what the page does not say). Captions, the headline and what stands between the
headline and the text are no text: people who mark the text of an article leave them out.
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

TEXT_KINDS = 'paragraph,subhead,list_item,quote,pull_quote'
FIELDS = {'title': 'title', 'byline': 'author', 'published': 'published', 'updated': 'updated', 'site': 'outlet',
          'lang': 'language', 'url': 'url'}


def text_of(blocks, kinds):
    parts = []
    for block in blocks:
        above = not parts and block['kind'] in ('subhead', 'pull_quote')
        if block['kind'] in kinds and not above:
            parts.append(block['text'])
    return '\n\n'.join(parts) + '\n'


def annotate(binary, path):
    run = subprocess.run([binary, 'annotate', '--layers', 'blocks', '--quiet', str(path)], capture_output=True)
    lines = run.stdout.decode('utf-8', 'replace').splitlines()
    return json.loads(lines[0]) if lines else {'article': {}, 'blocks': []}


def pages_of(folder):
    for path in sorted(folder.iterdir()):
        if path.name.endswith(('.html', '.html.gz')):
            data = path.read_bytes()
            yield path.name.split('.html')[0], gzip.decompress(data) if path.suffix == '.gz' else data


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--pages', required=True, type=pathlib.Path)
    parser.add_argument('--out', required=True, type=pathlib.Path)
    parser.add_argument('--kinds', default=TEXT_KINDS, help='kinds of blocks that are text')
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    kinds = set(options.kinds.split(','))
    empty = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, data in pages_of(options.pages):
            page = pathlib.Path(scratch, 'page.html')
            page.write_bytes(data)
            read = annotate(options.binary, page)
            empty += not read['blocks']
            fields = {key: read['article'].get(field) for key, field in FIELDS.items()}
            pathlib.Path(options.out, name + '.txt').write_text(text_of(read['blocks'], kinds), encoding='utf-8')
            pathlib.Path(options.out, name + '.json').write_text(json.dumps(fields) + '\n', encoding='utf-8')
    print('pages without text: %d' % empty, file=sys.stderr)


if __name__ == '__main__':
    main()
