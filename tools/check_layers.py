#!/usr/bin/env python3
"""Includes go one way: a folder may use only folders that come before it, and third-party headers stay in their files."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# In the order of the pipeline; a folder may include from itself and from the folders before it.
LAYERS = ['parser/source', 'parser/text', 'parser/readers', 'parser/language', 'parser/claims', 'solver/logic',
          'solver/smtlib', 'solver/smt', 'solver/mus', 'solver/findings', 'reports', 'rules', 'app']
# The two front ends know nothing of each other, and the embedded packs are plain bytes.
APART = {('parser/language', 'parser/text'), ('parser/language', 'parser/readers')} | {('rules', layer) for layer in LAYERS if layer != 'rules'}

# Third-party headers → where they may be included.
OWNERS = {
    r'boost/spirit/': ['parser/language/grammar.cpp'],
    r'z3(\+\+|_\w+)?\.h$': ['solver/smt/z3_solver.cpp', 'solver/smt/z3_script.cpp'],
    r'spdlog/': ['parser/source/log.cpp'],
    r'CLI/': ['app/cli.cpp', 'app/cli/'],
    r'unicode/ucnv': ['parser/readers/charset.cpp'],
    r'unicode/(?!ucnv)': ['parser/text/'],
    r'expat\.h$': ['parser/readers/xml_reader.cpp'],
    r'httplib\.h$': ['app/workbench/server.cpp'],
    r'nlohmann/': ['parser/readers/', 'reports/', 'app/commands/', 'app/baseline/', 'app/lsp/protocol', 'app/workbench/'],
    r'toml\+\+/': ['app/config/config_reader.cpp'],
    r'openssl/': ['app/cache/digest.cpp'],
}
THIRD_PARTY = re.compile(r'(boost|spdlog|fmt|nlohmann|CLI|unicode|catch2|toml\+\+|openssl)/|z3|expat|httplib')
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def layer_of(path):
    return next((layer for layer in LAYERS if path.startswith(layer + '/')), None)


def problem(path, header):
    """What is wrong with including `header` in `path`, or None."""
    mine, other = layer_of(path), layer_of(header)
    if other and (LAYERS.index(other) > LAYERS.index(mine) or (mine, other) in APART):
        return '%s may not include from %s' % (mine, other)
    if THIRD_PARTY.match(header) and path.endswith('.hpp'):
        return 'third-party headers belong into .cpp files'
    for pattern, owners in OWNERS.items():
        if re.match(pattern, header) and not any(path.startswith(owner) for owner in owners):
            return '%s may only be included in %s' % (header, ', '.join(owners))
    return None


def check(root):
    found = []
    for layer in LAYERS:
        for file in sorted((root / layer).rglob('*')):
            if file.suffix not in ('.cpp', '.hpp'):
                continue
            path = file.relative_to(root).as_posix()
            for number, line in enumerate(file.read_text(encoding='utf-8').splitlines(), 1):
                match = INCLUDE.match(line)
                wrong = match and problem(path, match[1])
                if wrong:
                    found.append('%s:%d: error: %s' % (path, number, wrong))
    return found


def self_test():
    """The check can fail: each forbidden kind of include is found, each allowed one is not."""
    assert problem('parser/text/a.cpp', 'parser/claims/claim.hpp')
    assert problem('parser/language/a.cpp', 'parser/text/document.hpp')
    assert problem('reports/a.hpp', 'fmt/format.h')
    assert problem('solver/mus/a.cpp', 'z3++.h')
    assert problem('app/engine.cpp', 'CLI/CLI.hpp')
    assert problem('parser/claims/a.cpp', 'unicode/uchar.h')
    assert problem('parser/readers/a.cpp', 'expat.h')
    assert problem('parser/text/a.hpp', 'expat.h')
    assert problem('app/workbench/api.cpp', 'httplib.h')
    assert not problem('parser/readers/charset.cpp', 'unicode/ucnv.h')
    assert not problem('solver/smt/z3_solver.cpp', 'z3++.h')
    assert not problem('app/cli.cpp', 'CLI/CLI.hpp')
    assert not problem('solver/findings/a.cpp', 'parser/claims/claim.hpp')
    assert not problem('app/a.cpp', 'rules/embedded.hpp')
    assert not problem('reports/a.cpp', 'vector')


if __name__ == '__main__':
    self_test()
    problems = check(ROOT)
    print('\n'.join(problems) or 'all includes go one way')
    sys.exit(1 if problems else 0)
