#!/usr/bin/env python3
"""The VS Code extension: its grammar is sound and knows the words of the language, and it packs without a network."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / 'app/lsp/vscode'


def patterns_of(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ('match', 'begin', 'end'):
                yield value
            yield from patterns_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from patterns_of(value)


def includes_of(node):
    if isinstance(node, dict):
        if 'include' in node:
            yield node['include']
        for value in node.values():
            yield from includes_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from includes_of(value)


def words_of_the_language():
    source = (ROOT / 'parser/language/words.cpp').read_text(encoding='utf-8')
    lists = re.findall(r'constexpr std::array k(?:Items|Reserved|Types|Traits)\{([^}]*)\}', source)
    return {word for text in lists for word in re.findall(r'"(\w+)"sv', text)}


def test_grammar():
    grammar = json.loads((FOLDER / 'syntaxes/gainsay.tmLanguage.json').read_text(encoding='utf-8'))
    everything = ' '.join(patterns_of(grammar))
    for pattern in patterns_of(grammar):
        re.compile(pattern)  # only forms are used that Python and Oniguruma share
    missing = {word for word in words_of_the_language() if not re.search(r'\b%s\b' % word, everything)}
    assert not missing, 'the grammar does not know: %s' % sorted(missing)
    for include in includes_of(grammar):
        assert include.lstrip('#') in grammar['repository'], include


def test_package():
    about = json.loads((FOLDER / 'package.json').read_text(encoding='utf-8'))
    json.loads((FOLDER / 'language-configuration.json').read_text(encoding='utf-8'))
    with tempfile.TemporaryDirectory() as folder:
        packed = pathlib.Path(folder) / 'one.vsix'
        for target in (packed, packed.with_name('two.vsix')):
            subprocess.run(['node', str(FOLDER / 'package.mjs'), str(target)], check=True, capture_output=True)
        assert packed.read_bytes() == packed.with_name('two.vsix').read_bytes(), 'not the same bytes twice'
        with zipfile.ZipFile(packed) as archive:
            assert archive.testzip() is None
            names = set(archive.namelist())
            inside = json.loads(archive.read('extension/package.json'))
            assert inside['version'] == about['version'] and 'devDependencies' not in inside
            wanted = [inside['main'], *(g['path'] for g in inside['contributes']['grammars'])]
            wanted += [language['configuration'] for language in inside['contributes']['languages']]
            for path in wanted:
                assert 'extension/' + path.removeprefix('./') in names, path
            assert {'extension.vsixmanifest', '[Content_Types].xml', 'extension/dist/LICENSES.txt'} <= names


if __name__ == '__main__':
    if not shutil.which('node'):
        print('node is missing')
        sys.exit(77)
    test_grammar()
    test_package()
    print('the extension packs, and its grammar knows the language')
