#!/usr/bin/env python3
"""Plays recorded sessions to the real language server and compares what it says.

A case is a folder here: `workspace/` with the files that the editor has open as its folder, and `session.jsonl`, one step
a line: {"request": METHOD, "params": …} waits for the answer, {"notify": METHOD, "params": …} does not, {"raw": TEXT}
sends any bytes and waits for an answer without an id, {"ready": true} waits until the engine is up to date and shows all
diagnostics that changed. `${ROOT}` stands for the URI of the workspace, `@FILE:TEXT` in place of a position for the place
behind the first TEXT of that file as it lies in the workspace. What the server must say is `expected.jsonl`; `--approve`
writes what it says now.
"""
import argparse
import difflib
import json
import pathlib
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'e2e'))
from lsp_client import Client  # noqa: E402


def place(workspace, text):
    """@FILE:TEXT → the position behind TEXT, in UTF-16 units."""
    name, _, wanted = text[1:].partition(':')
    content = (workspace / name).read_text(encoding='utf-8')
    at = content.find(wanted)
    if at < 0:
        sys.exit('no %r in %s' % (wanted, name))
    before = content[:at + len(wanted)]
    line = before.rpartition('\n')[2]
    return {'line': before.count('\n'), 'character': len(line.encode('utf-16-le')) // 2}


def filled(value, root, workspace):
    if isinstance(value, dict):
        return {key: filled(item, root, workspace) for key, item in value.items()}
    if isinstance(value, list):
        return [filled(item, root, workspace) for item in value]
    if isinstance(value, str) and value.startswith('@'):
        return place(workspace, value)
    return value.replace('${ROOT}', root) if isinstance(value, str) else value


def settled(message):
    """An empty list clears what was or answers an edit, whichever of the two the server comes to first: the version that
    tells them apart is left out."""
    return message if message.get('diagnostics') else {k: v for k, v in message.items() if k != 'version'}


def play(binary, case):
    """The transcript, one JSON text a line."""
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        workspace = folder / 'workspace'
        shutil.copytree(case / 'workspace', workspace)
        root = 'file://' + str(workspace)

        def say(what, message):
            text = json.dumps({what: message}, ensure_ascii=False, sort_keys=True)
            lines.append(text.replace(root, '${ROOT}').replace('file://' + str(folder / 'cache'), '${CACHE}'))

        client = Client(binary, folder / 'cache')
        shown = {}
        try:
            for line in (case / 'session.jsonl').read_text(encoding='utf-8').splitlines():
                if not line.strip():
                    continue
                step = filled(json.loads(line), root, workspace)
                if 'request' in step:
                    message = client.ask(step['request'], step.get('params'))
                    say(step['request'], message.get('error', message.get('result')))
                elif 'notify' in step:
                    client.notify(step['notify'], step.get('params'))
                    if step['notify'] == 'exit':
                        say('exit', client.process.wait(timeout=60))
                elif 'raw' in step:
                    client.raw(step['raw'])
                    say('raw', client.answer(None)['error'])
                else:
                    client.ready()
                    published = {uri: settled(message) for uri, message in client.published.items()}
                    for uri in sorted(published):
                        if shown.get(uri) != published[uri]:
                            say('diagnostics', published[uri])
                    shown = published
        finally:
            client.kill()
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--binary', required=True)
    parser.add_argument('--approve', action='store_true')
    parser.add_argument('cases', nargs='*', metavar='CASE')
    options = parser.parse_args()
    failed = 0
    for session in sorted(HERE.glob('*/session.jsonl')):
        case = session.parent
        if options.cases and case.name not in options.cases:
            continue
        lines = play(str(pathlib.Path(options.binary).resolve()), case)
        expected = case / 'expected.jsonl'
        if options.approve:
            expected.write_text(''.join(line + '\n' for line in lines), encoding='utf-8')
            print('%s: %d lines' % (case.name, len(lines)))
            continue
        wanted = expected.read_text(encoding='utf-8').splitlines() if expected.exists() else []
        if lines != wanted:
            failed += 1
            print('%s differs:' % case.name)
            print('\n'.join(difflib.unified_diff(wanted, lines, 'expected', 'actual', lineterm='')))
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
