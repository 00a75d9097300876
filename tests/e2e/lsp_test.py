#!/usr/bin/env python3
"""`gainsay lsp` driven as editors do, and as none should: cancellation, overtaken changes, broken input, exit codes."""
import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from lsp_client import Client  # noqa: E402

RULES = '''pack power "Power cuts"

kind outage is event means outage, blackout

words households = household, home, customer

fact cut_off(E: event) is count of households
fact reconnected(E: event) is count of households

say cut_off(E) = N
  "{E: outage} hit {N households}"

say reconnected(E) = N
  "engineers reconnected {N households} after {E: outage}"

rule reconnected_were_cut_off
  "nobody is reconnected who was not cut off"
  reconnected(E) <= cut_off(E)
'''
ARTICLE = 'Title: %s\nOutlet: %s\nPublished: 2025-11-14\n\n%s\n'
HIT = ARTICLE % ('Blackout in Lorvik', 'Lorvik Courier', 'The blackout in Lorvik hit 400 homes on Thursday.')
BACK = ARTICLE % ('Lights back on', 'Harbour Post', 'Engineers reconnected 600 homes after the blackout in Lorvik on Thursday.')
CAPABILITIES = {'workspace': {'didChangeWatchedFiles': {'dynamicRegistration': True}}}


class Workspace:
    def __init__(self, binary, capabilities=None, options=None, folder=True):
        self.temporary = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.temporary.name).resolve() / 'a b'
        self.prepare()
        for name, text in (('power.rules', RULES), ('hit.txt', HIT), ('back.txt', BACK)):
            (self.root / name).write_text(text, encoding='utf-8')
        self.client = Client(binary, self.root.parent / 'cache')
        self.client.initialize(str(self.root).replace(' ', '%20') if folder else None, capabilities,
                               {'builtin': False, **(options or {})})

    def prepare(self):
        """Makes the folder, before the server starts."""
        self.root.mkdir()

    def uri(self, name):
        return 'file://' + str(self.root / name).replace(' ', '%20')

    def document(self, name):
        return {'textDocument': {'uri': self.uri(name)}}

    def open(self, name, text, version=1):
        language = 'gainsay' if name.endswith('.rules') else 'plaintext'
        self.client.notify('textDocument/didOpen', {'textDocument': {
            'uri': self.uri(name), 'languageId': language, 'version': version, 'text': text}})

    def change(self, name, version, text):
        self.client.notify('textDocument/didChange', {
            'textDocument': {'uri': self.uri(name), 'version': version}, 'contentChanges': [{'text': text}]})

    def codes(self, name):
        published = self.client.published.get(self.uri(name), {'diagnostics': []})
        return [d['code'] for d in published['diagnostics']]


def test_findings_come_and_go(binary):
    w = Workspace(binary, CAPABILITIES)
    w.client.ready()
    assert w.codes('hit.txt') and w.codes('back.txt'), w.client.published
    found = w.client.published[w.uri('hit.txt')]['diagnostics'][0]
    places = [related['location']['uri'] for related in found['relatedInformation']]
    assert w.uri('back.txt') in places and w.uri('power.rules') in places, places
    assert any(m['method'] == 'client/registerCapability' for m in w.client.asked)
    (w.root / 'back.txt').write_text(BACK.replace('600', '300'), encoding='utf-8')
    w.client.notify('workspace/didChangeWatchedFiles', {'changes': [{'uri': w.uri('back.txt'), 'type': 2}]})
    w.client.ready()
    assert not w.codes('hit.txt') and not w.codes('back.txt')
    w.open('back.txt', BACK)
    w.client.ready()
    assert w.codes('hit.txt')
    (w.root / 'hit.txt').unlink()
    w.client.notify('workspace/didChangeWatchedFiles', {'changes': [{'uri': w.uri('hit.txt'), 'type': 3}]})
    w.client.ready()
    assert not w.codes('back.txt')
    assert w.client.end() == 0


def test_what_was_overtaken_is_never_shown(binary):
    w = Workspace(binary)
    w.open('power.rules', RULES)
    w.client.ready()
    w.client.notified.clear()
    for version in range(2, 60):  # every other text is broken
        text = RULES.replace('reconnected(E) <= cut_off(E)', 'reconnected(E) <= cut_of(E)') if version % 2 else RULES
        w.change('power.rules', version, text)
    w.client.ready()
    assert w.codes('power.rules') == ['unknown-fact'], w.codes('power.rules')
    versions = [params['version'] for method, params in w.client.notified
                if method == 'textDocument/publishDiagnostics' and params['uri'] == w.uri('power.rules')]
    assert versions == sorted(versions) and versions[-1] == 59, versions
    assert w.client.published[w.uri('hit.txt')]['diagnostics'] == []
    w.change('power.rules', 60, RULES)
    w.client.ready()
    assert w.codes('power.rules') == [] and w.codes('hit.txt')
    assert w.client.end() == 0


def test_requests_can_be_cancelled(binary):
    w = Workspace(binary)
    w.client.ready()
    w.open('power.rules', RULES)
    ids = []
    for version in range(2, 12):  # the engine lags behind, so these are put off
        w.change('power.rules', version, RULES + '# %d\n' % version)
        ids.append(w.client.start('textDocument/codeLens', w.document('power.rules')))
        w.client.notify('$/cancelRequest', {'id': ids[-1]})
    kept = w.client.start('textDocument/codeLens', w.document('power.rules'))
    answers = [w.client.answer(i) for i in ids]
    assert all('result' in a or a['error']['code'] == -32800 for a in answers), answers
    assert any('error' in a for a in answers), 'none was cancelled'
    assert len(w.client.answer(kept)['result']) == 3
    w.client.notify('$/cancelRequest', {'id': kept})  # too late: nothing happens
    w.client.notify('$/cancelRequest', {'id': 'never'})
    w.client.notify('$/cancelRequest', {})
    assert w.client.end() == 0


def test_built_in_packs_can_be_looked_at_and_not_renamed(binary):
    w = Workspace(binary, options={'builtin': True})
    text = 'pack mine "Mine"\n\nsay killed(E) = N\n  "{E: event} finished {N people}"\n'
    w.open('mine.rules', text)
    at = dict(w.document('mine.rules'), position={'line': 2, 'character': 6})
    places = w.client.result('textDocument/definition', at)
    assert len(places) == 1 and places[0]['uri'].endswith('casualties.rules'), places
    path = pathlib.Path(places[0]['uri'][len('file://'):].replace('%20', ' '))
    assert 'fact killed(' in path.read_text(encoding='utf-8') and not os.stat(path).st_mode & 0o222
    w.client.notify('textDocument/didOpen', {'textDocument': {
        'uri': places[0]['uri'], 'languageId': 'gainsay', 'version': 1, 'text': path.read_text(encoding='utf-8')}})
    there = {'textDocument': {'uri': places[0]['uri']}, 'position': places[0]['range']['start']}
    assert 'killed' in w.client.result('textDocument/hover', there)['contents']['value']
    assert w.client.result('textDocument/definition', there) == places
    w.client.ready()
    assert not w.client.published.get(places[0]['uri'], {}).get('diagnostics')
    error = w.client.ask('textDocument/rename', dict(at, newName='slain'))['error']
    assert error['code'] == -32803 and 'built in' in error['message'], error
    assert w.client.end() == 0


def test_a_file_without_a_folder_is_read_by_itself(binary):
    w = Workspace(binary, folder=False)
    w.client.ready()
    assert not w.client.published
    w.open('hit.txt', HIT)
    w.open('power.rules', RULES)
    w.open('back.txt', BACK)
    w.client.ready()
    assert w.codes('hit.txt')
    w.client.notify('textDocument/didClose', w.document('back.txt'))
    w.client.ready()
    assert not w.codes('hit.txt')
    assert w.client.end() == 0


def test_folders_come_and_go(binary):
    w = Workspace(binary, folder=False)
    folder = {'uri': 'file://' + str(w.root).replace(' ', '%20'), 'name': 'story'}
    w.client.notify('workspace/didChangeWorkspaceFolders', {'event': {'added': [folder], 'removed': []}})
    w.client.ready()
    assert w.codes('hit.txt')
    w.client.notify('workspace/didChangeWorkspaceFolders', {'event': {'added': [], 'removed': [folder]}})
    w.client.ready()
    assert not w.codes('hit.txt')
    assert w.client.end() == 0


SETTLED = '''exclude = ["drafts/**"]
against = ["published"]
fail_on = "warning"

[rules]
paths = ["power.rules"]

[levels.rules]
"power/reconnected_were_cut_off" = "error"

[[source]]
name = "Lorvik Courier"
also = ["The Courier"]
weight = 2
'''
SEVERITIES = {1: 'error', 2: 'warning', 3: 'note'}


class Settled(Workspace):
    """With a configuration, an accepted pair that clashes, a draft that is none of the story, and rules that nobody names."""
    def __init__(self, binary, config, options=None):
        self.config = config
        super().__init__(binary, CAPABILITIES, options)
        self.client.ready()

    def prepare(self):
        (self.root / 'published').mkdir(parents=True)
        (self.root / 'drafts').mkdir()
        for name, text in (('published/old.txt', HIT.replace('400', '70').replace('Lorvik', 'Ostra')),
                           ('published/older.txt', BACK.replace('600', '90').replace('Lorvik', 'Ostra')),
                           ('drafts/idea.txt', BACK.replace('600', '5000')), ('gainsay.toml', self.config),
                           ('draft.rules', RULES.replace('pack power', 'pack draft').replace('(E', '_too(E'))):
            (self.root / name).write_text(text, encoding='utf-8')

    def levels(self, name):
        published = self.client.published.get(self.uri(name), {'diagnostics': []})
        return [SEVERITIES[d['severity']] for d in published['diagnostics']]

    def checked(self, binary):
        """What `gainsay check` says of the same folder: file → levels of the findings there."""
        run = subprocess.run([binary, 'check', '--format', 'json', '--no-cache', str(self.root), '--no-builtin'],
                             capture_output=True, cwd=self.root)
        report = json.loads(run.stdout)
        paths = {a['id']: a['path'] for a in report['articles']}
        articles = {c['id']: paths[c['article']] for c in report['claims']}
        out = {}
        for finding in report['findings']:
            for claim in finding['claims']:
                out.setdefault(pathlib.Path(articles[claim]).name, []).append(finding['level'])
        return out


def test_the_configuration_counts_as_it_does_in_check(binary):
    w = Settled(binary, SETTLED)
    assert w.levels('hit.txt') == ['error'] and w.levels('back.txt') == ['error'], w.client.published
    assert w.levels('published/old.txt') == [] and w.levels('drafts/idea.txt') == []
    checked = w.checked(binary)
    assert checked.get('hit.txt') == ['error'] and 'idea.txt' not in checked, checked
    assert 'draft.rules' not in ' '.join(w.client.published), 'rules that the configuration does not name'
    # Saved with a suppression: the finding goes. Saved without the file: all is as without it.
    toml = w.root / 'gainsay.toml'
    kind = w.codes('hit.txt')[0]
    more = SETTLED + '\n[[suppress]]\nkind = "%s"\nreason = "told to the desk"\n' % kind
    w.open('gainsay.toml', SETTLED)
    w.change('gainsay.toml', 2, more)
    w.client.ready()
    assert w.levels('hit.txt') == ['error'], 'not saved yet'
    toml.write_text(more, encoding='utf-8')
    w.client.notify('textDocument/didSave', w.document('gainsay.toml'))
    w.client.ready()
    assert w.levels('hit.txt') == [] and w.levels('back.txt') == [], w.client.published
    hover = w.client.result('textDocument/hover', dict(w.document('hit.txt'), position={'line': 4, 'character': 10}))
    assert 'error' not in hover['contents']['value'] and 'warning' not in hover['contents']['value'], hover
    w.client.notify('textDocument/didClose', w.document('gainsay.toml'))
    toml.unlink()
    w.client.notify('workspace/didChangeWatchedFiles', {'changes': [{'uri': w.uri('gainsay.toml'), 'type': 3}]})
    w.client.ready()
    assert 'warning' in w.levels('hit.txt') and w.levels('published/old.txt') and w.levels('drafts/idea.txt')
    assert w.client.end() == 0


def test_faults_of_the_configuration_are_told_in_it(binary):
    w = Settled(binary, SETTLED.replace('exclude =', 'exclud ='))
    assert w.codes('gainsay.toml') == ['config-key'], w.client.published.get(w.uri('gainsay.toml'))
    w.open('gainsay.toml', SETTLED)
    w.client.ready()
    assert w.codes('gainsay.toml') == []
    w.change('gainsay.toml', 2, SETTLED + '[levels.kinds]\n"\U0001f600" = ')
    w.client.ready()
    found = w.client.published[w.uri('gainsay.toml')]['diagnostics']
    assert [d['code'] for d in found] == ['config-syntax'] and found[0]['range']['start'] == {
        'line': 15, 'character': 7}, found
    w.change('gainsay.toml', 3, SETTLED.replace('paths =', 'without = ["quoats"]\npaths ='))
    (w.root / 'gainsay.toml').write_text(SETTLED.replace('paths =', 'without = ["quoats"]\npaths ='), encoding='utf-8')
    w.client.notify('textDocument/didSave', w.document('gainsay.toml'))
    w.client.ready()
    assert w.codes('gainsay.toml') == ['unknown-pack'], w.client.published[w.uri('gainsay.toml')]
    w.open('draft.rules', (w.root / 'draft.rules').read_text(encoding='utf-8'))
    w.client.ready()
    assert 'not-in-force' in w.codes('draft.rules'), w.codes('draft.rules')
    assert w.client.end() == 0


def test_reports_among_the_articles_are_none(binary):
    w = Workspace(binary)
    w.client.ready()
    before = w.client.published[w.uri('hit.txt')]['diagnostics']
    subprocess.run([binary, 'report', '--no-builtin', '--rules', 'power.rules', '.', '-o', 'told.html'], cwd=w.root,
                   capture_output=True)
    assert (w.root / 'told.html').exists()
    w.client.notify('workspace/didChangeWatchedFiles', {'changes': [{'uri': w.uri('told.html'), 'type': 1}]})
    w.open('told.html', (w.root / 'told.html').read_text(encoding='utf-8'))
    w.client.ready()
    assert w.codes('told.html') == [] and w.client.published[w.uri('hit.txt')]['diagnostics'] == before
    assert w.client.end() == 0


def test_clients_may_do_without_the_configuration(binary):
    w = Settled(binary, SETTLED, {'config': False})
    assert 'warning' in w.levels('hit.txt') and w.levels('published/old.txt')
    assert w.client.end() == 0


def test_exit_codes(binary):
    w = Workspace(binary)
    w.client.notify('exit')
    assert w.client.process.wait(timeout=60) == 1
    w = Workspace(binary)
    w.client.process.stdin.close()
    assert w.client.process.wait(timeout=60) == 1
    w = Workspace(binary)
    assert w.client.end() == 0


def test_broken_input_ends_nothing(binary):
    w = Workspace(binary)
    w.client.write(b'Content-Type: nonsense\r\n\r\n')
    assert w.client.answer(None)['error']['code'] == -32700
    w.client.write(b'Content-Length: 40000000\r\n\r\n' + b'x' * 40000000)
    assert 'MiB' in w.client.answer(None)['error']['message']
    w.client.raw(b'[' * 100000)
    assert w.client.answer(None)['error']['code'] == -32700
    w.client.raw(b'{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":"\xff"}')
    assert w.client.answer(None)['error']['code'] == -32700
    for method in ('textDocument/none', '$/none', 'workspace/executeCommand'):
        assert w.client.ask(method, w.document('hit.txt'))['error']['code'] == -32601
    assert w.client.result('workspace/symbol', {'query': 'cut_off'})
    assert w.client.end() == 0


def test_large_rule_files_are_answered_in_seconds(binary):
    w = Workspace(binary)
    items = ''.join('\nsay cut_off(E) = N\n  "{E: outage} hit %d and {N households}"\n' % i for i in range(20000))
    w.open('power.rules', RULES + items)
    start = time.monotonic()
    for method in ('documentSymbol', 'references', 'rename', 'semanticTokens/full', 'foldingRange', 'formatting'):
        answer = w.client.ask('textDocument/' + method, dict(
            w.document('power.rules'), position={'line': 6, 'character': 6}, newName='dark', context={}))
        assert 'result' in answer and answer['result'] is not None, (method, answer)
    assert time.monotonic() - start < 40, time.monotonic() - start
    w.change('power.rules', 2, RULES)
    w.client.ready()
    assert w.codes('hit.txt')
    assert w.client.end() == 0


def test_random_requests_get_answers(binary):
    w = Workspace(binary)
    w.open('power.rules', RULES)
    source = random.Random(7)
    methods = ['completion', 'hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename',
               'formatting', 'codeAction', 'codeLens', 'semanticTokens/full', 'documentSymbol', 'foldingRange', 'inlayHint']
    text = RULES
    ids = []
    for version in range(2, 250):
        at = source.randrange(len(text) + 1)
        if source.random() < 0.4:
            piece = source.choice(['"', '{', '}', '\n', 'say ', '#', '<', '\U0001f600', '\u00e9', '(', '=>', '\\'])
            text = text[:at] + piece + text[at + source.randrange(3):]
            w.change('power.rules', version, text)
        position = {'line': source.randrange(30), 'character': source.randrange(60)}
        name = source.choice(['power.rules', 'hit.txt', 'none.rules'])
        ids.append(w.client.start('textDocument/' + source.choice(methods), dict(
            w.document(name), position=position, range={'start': position, 'end': position}, newName='x',
            context={'includeDeclaration': True, 'diagnostics': []})))
    for i in ids:
        answer = w.client.answer(i)
        assert 'result' in answer or answer['error']['code'] == -32803, answer
    w.client.ready()
    assert w.client.end() == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--binary', required=True)
    parser.add_argument('tests', nargs='*')
    options = parser.parse_args()
    binary = str(pathlib.Path(options.binary).resolve())
    for name, test in list(globals().items()):
        if name.startswith('test_') and (not options.tests or name in options.tests):
            test(binary)
            print('ok', name[5:].replace('_', ' '), flush=True)


if __name__ == '__main__':
    main()
