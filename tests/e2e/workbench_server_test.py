#!/usr/bin/env python3
"""The workbench's server from outside: who may ask, what may be read and written, and what comes back."""
import argparse
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

POST = ('Title: Strike on Lorvik\nOutlet: Lorvik Post\nPublished: 2025-03-04\n\n'
        'Six people were killed in the strike on Lorvik on Monday. Governor Ana Brod said the strike destroyed a mill. '
        'The town of Tarn closed its bridge.\n')
ECHO = ('Title: Lorvik after the strike\nOutlet: Tarn Echo\nPublished: 2025-03-04\n\n'
        'The strike on Lorvik on Monday killed nine people – “a dark day” 🕯. The town of Brin closed its harbour.\n')
PACK = ('pack mills "Mills"\n\nwords wreck = destroy, raze\n\nfact wrecked(E: event) is truth, once\n\n'
        'say wrecked(E) = true\n  "{E: event} <wreck> a mill"\n\n'
        'example "The strike destroyed a mill."\n  => wrecked(strike)\n')


class Server:
    """A workbench on a free port, ended when the block ends."""

    def __init__(self, binary, *arguments):
        self.process = subprocess.Popen([binary, 'workbench', '--no-open', *map(str, arguments)],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        found = re.fullmatch(r'http://127\.0\.0\.1:(\d+)/\?token=([0-9a-f]{32})', self.address)
        if not found:
            self.process.kill()
            raise AssertionError('no address: %r %s' % (self.address, self.process.stderr.read()))
        self.port, self.token = int(found[1]), found[2]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.code = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self.process.stdout.close()
            self.process.stderr.close()

    def ask(self, method, path, body=None, headers=None, raw=None):
        """(status, headers, text)"""
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=120)
        own = {'X-Gainsay-Token': self.token, 'Content-Type': 'application/json'}
        own.update(headers or {})
        own = {name: value for name, value in own.items() if value is not None}
        data = raw if raw is not None else None if body is None else json.dumps(body).encode()
        try:
            connection.request(method, path, data, own)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()

    def api(self, name, body=None, expect=200):
        status, _, text = self.ask('GET' if body is None else 'POST', '/api/' + name, body)
        assert status == expect, (name, status, text[:400])
        return json.loads(text)


def utf16(text, begin, end):
    return text.encode('utf-16-le')[2 * begin:2 * end].decode('utf-16-le')


def check_doors(server):
    """Token, host, origin, methods, headers."""
    assert server.ask('GET', '/api/state', headers={'X-Gainsay-Token': None})[0] == 403
    assert server.ask('GET', '/api/state', headers={'X-Gainsay-Token': '0' * 32})[0] == 403
    assert server.ask('GET', '/api/state', headers={'X-Gainsay-Token': server.token + '0'})[0] == 403
    assert server.ask('GET', '/api/state?token=' + server.token, headers={'X-Gainsay-Token': None})[0] == 403
    for host in ('evil.example', 'evil.example:%d' % server.port, '127.0.0.1', '127.0.0.1:1', ''):
        assert server.ask('GET', '/api/state', headers={'Host': host})[0] in (400, 403), host
    for origin in ('http://evil.example', 'null', 'https://127.0.0.1:%d' % server.port, 'http://127.0.0.1:1'):
        assert server.ask('GET', '/api/state', headers={'Origin': origin})[0] == 403, origin
        assert server.ask('GET', '/', headers={'Origin': origin})[0] == 403, origin
    good = {'Host': 'localhost:%d' % server.port, 'Origin': 'http://localhost:%d' % server.port}
    status, headers, _ = server.ask('GET', '/api/state', headers=good)
    assert status == 200
    assert headers['X-Content-Type-Options'] == 'nosniff' and headers['Cache-Control'] == 'no-store'
    policy = headers['Content-Security-Policy']
    assert 'unsafe' not in policy, policy
    assert "default-src 'none'" in policy and "script-src 'self';" in policy and "frame-ancestors 'none'" in policy
    assert 'Access-Control-Allow-Origin' not in headers
    for path in ('/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/etc/passwd', '/api/../state', '/api/nothing'):
        assert server.ask('GET', path)[0] in (400, 403, 404), path
    assert server.ask('DELETE', '/api/state')[0] in (400, 404)
    assert server.ask('POST', '/api/nothing', {})[0] == 404


def check_bad_bodies(server):
    for raw in (b'', b'{', b'[]', b'null', b'"x"', b'{"seq": "one"}', b'{"seq": 1, "rules": 3}',
                b'{"seq": 1, "rules": [{"path": 1, "text": ""}]}', b'{"seq":1,"what_if":{"claims":[1]}}',
                b'[' * 100000, b'\xff\xfe'):
        status, _, text = server.ask('POST', '/api/update', raw=raw)
        assert status == 400 and 'error' in json.loads(text), (raw[:40], status, text)
    status, _, _ = server.ask('POST', '/api/update', {'seq': 1, 'rules': [{'path': '/etc/hosts', 'text': ''}]})
    assert status == 403
    try:
        status = server.ask('POST', '/api/update', raw=b'{"seq":1,"x":"' + b'y' * (9 << 20) + b'"}')[0]
    except (ConnectionError, http.client.HTTPException):
        status = 413  # it hung up
    assert status == 413, status
    for range_ in ({'from': -1, 'to': 2}, {'from': 3, 'to': 2}, {'from': 0, 'to': 1 << 40}):
        server.api('why-not', {'article': 'a1', **range_}, expect=400)
    server.api('why-not', {'article': 'a99', 'from': 0, 'to': 1}, expect=404)
    server.api('examples', {'path': '/etc/passwd'}, expect=404)


def check_state_and_update(server, pack):
    state = server.api('state')
    assert [article['outlet'] for article in state['articles']] == ['Lorvik Post', 'Tarn Echo']
    own = next(rule for rule in state['rules'] if rule['path'] == str(pack))
    assert own['text'] == PACK and own['writable'] and not own['builtin'] and own['saved']
    assert any(rule['builtin'] and not rule['writable'] for rule in state['rules'])
    texts = {article['id']: article['text'] for article in state['articles']}
    claims = {claim['key']: claim for claim in state['result']['claims']['added']}
    killed = [claim for claim in claims.values() if claim['fact'] == 'killed']
    assert sorted(utf16(texts[c['article']], c['from'], c['to']).lower().find('killed') >= 0 for c in killed) == [True, True]
    last = [c for c in claims.values() if c['article'] == 'a2' and c['from'] > texts['a2'].find('day')]
    assert all(utf16(texts['a2'], c['from'], c['to']).strip() for c in last)
    errors = [f for f in state['result']['findings']['added'] if f['level'] == 'error']
    assert errors and all(key in claims for f in errors for key in f['claims'])
    assert sum(c['fact'] == 'wrecked' for c in claims.values()) == 1
    lens = next(lens for lens in state['result']['lenses'] if lens['id'].startswith('mills/wrecked'))
    assert lens['matches'] == 1 and PACK[lens['from']:lens['to']].startswith('{E: event}')

    seq = 0

    def update(text=None, **what_if):
        nonlocal seq
        seq += 1
        body = {'seq': seq, 'rules': [] if text is None else [{'path': str(pack), 'text': text}]}
        body['what_if'] = {'claims': [], 'links': [], 'rules': [], 'sources': [], **what_if}
        answer = server.api('update', body)
        assert answer['seq'] == seq and not answer.get('cancelled'), answer
        return answer['result']

    gone = update(PACK.replace('raze', 'burn').replace('destroy', 'flood'))
    assert [claims[key]['fact'] for key in gone['claims']['removed']] == ['wrecked'] and not gone['claims']['added']
    broken = update(PACK + '\nsay wrecked(\n')
    assert [c['fact'] for c in broken['claims']['added']] == ['wrecked']
    assert any(d['severity'] == 'error' and d['path'] == str(pack) for d in broken['diagnostics'])
    assert not update(PACK)['claims']['removed']
    off = update(claims=[errors[0]['claims'][0]])
    assert errors[0]['key'] in off['findings']['removed'] and not off['claims']['removed']
    on = update()
    assert errors[0]['key'] in [f['key'] for f in on['findings']['added']]
    off = update(sources=['Tarn Echo'])
    assert errors[0]['key'] in off['findings']['removed']
    update()
    link = next((a['id'] for a in errors[0]['assumptions']), None)
    if link:
        assert errors[0]['key'] in update(links=[link])['findings']['removed']
        update()
    return texts


def check_questions(server, texts, pack):
    at = texts['a1'].index('The town of Tarn')
    why = server.api('why-not', {'article': 'a1', 'from': at + 4, 'to': at + 8})
    assert texts['a1'][why['sentence']['from']:].startswith('The town of Tarn closed')
    tree = why['tree']
    assert tree[0]['word'] == 'closed' and [word['depth'] for word in tree].count(0) == 1, tree
    assert all(after['depth'] <= before['depth'] + 1 for before, after in zip(tree, tree[1:])), tree
    assert sorted(word['place'] for word in tree) == list(range(len(tree)))
    assert all(miss['path'] and miss['from'] < miss['to'] for miss in why['misses'])
    end = texts['a1'].index('bridge') + 6
    proposal = server.api('propose', {'article': 'a1', 'from': at, 'to': end, 'fact': 'shut'})
    assert proposal['fact'] == 'shut' and 'closed' in proposal['say'] and proposal['example'].startswith('example "')
    assert any(m['article'] == 'a1' and at <= m['from'] < end for m in proposal['matches'])
    text = PACK + '\n' + proposal['say'] + '\n\n' + proposal['example'] + '\n'
    result = server.api('update', {'seq': 99, 'rules': [{'path': str(pack), 'text': text}]})['result']
    assert [d for d in result['diagnostics'] if d['severity'] == 'error'] == []
    assert 'shut' in [c['fact'] for c in result['claims']['added']]
    run = server.api('examples', {'path': str(pack)})
    assert len(run['examples']) == 2 and all(e['holds'] for e in run['examples']), run['examples']
    assert any(c['positive'] for c in run['coverage'])
    server.api('update', {'seq': 100, 'rules': [{'path': str(pack), 'text': PACK}]})
    completion = server.api('rule/completion', {'path': str(pack), 'text': PACK + '\nsay wre', 'at': len(PACK) + 8})
    assert any(item['label'] == 'wrecked' for item in completion['items'])
    assert server.api('rule/hover', {'path': str(pack), 'text': PACK, 'at': PACK.index('wrecked') + 2})['markdown']
    place = server.api('rule/definition', {'path': str(pack), 'text': PACK, 'at': PACK.rindex('<wreck') + 2})
    assert PACK[place['from']:place['to']] == 'wreck'
    edits = server.api('rule/rename', {'path': str(pack), 'text': PACK, 'at': PACK.index('wreck') + 1, 'name': 'ruin'})
    assert len(edits['edits']) == 2
    assert server.api('rule/format', {'path': str(pack), 'text': 'pack  mills   "Mills"\n'})['text'] == 'pack mills "Mills"\n'


def check_save(server, folder, outside):
    pack = folder / 'mills.rules'
    hash_ = next(r['hash'] for r in server.api('state')['rules'] if r['path'] == str(pack))
    saved = server.api('save', {'path': str(pack), 'text': PACK + '# more\n', 'hash': hash_})
    assert pack.read_text() == PACK + '# more\n' and saved['hash'] != hash_
    pack.write_text(PACK + '# another hand\n')
    conflict = server.api('save', {'path': str(pack), 'text': PACK, 'hash': saved['hash']}, expect=409)
    assert conflict['text'] == PACK + '# another hand\n' and pack.read_text() == conflict['text']
    server.api('save', {'path': str(pack), 'text': PACK, 'hash': conflict['hash']})
    assert pack.read_text() == PACK
    new = folder / 'new.rules'
    server.api('save', {'path': str(new), 'text': 'pack new "New"\n', 'hash': ''})
    assert new.read_text() == 'pack new "New"\n'
    server.api('save', {'path': str(new), 'text': 'x', 'hash': ''}, expect=409)
    for path in (outside, folder / '..' / outside.name, folder / 'link.rules', folder / 'notes.txt', folder / '.x.rules',
                 folder / 'away' / 'x.rules', '/etc/x.rules', 'mills.rules\0x', str(folder), ''):
        server.api('save', {'path': str(path), 'text': 'pack x "X"\n', 'hash': ''}, expect=403)
    assert outside.read_text() == 'pack secret "Secret"\n'
    assert not list(folder.glob('mills.rules.*')), 'something was left beside the file'


def check_cancel(server, pack):
    """Of many updates at once the last one is answered; the others are, or say that they were overtaken."""
    answers = {}

    def send(seq):
        text = PACK + ''.join('\nsay wrecked(E) = true\n  "{E: event} <wreck> the %s tower"\n' % ('old ' * i) for i in range(seq))
        answers[seq] = server.api('update', {'seq': seq, 'rules': [{'path': str(pack), 'text': text}]})

    threads = []
    for seq in range(1, 9):
        threads.append(threading.Thread(target=send, args=(seq,)))
        threads[-1].start()
        time.sleep(0.01)
    for thread in threads:
        thread.join(60)
    assert len(answers) == 8 and all(a.get('cancelled') or 'result' in a for a in answers.values())
    assert 'result' in answers[8]
    return sum(bool(a.get('cancelled')) for a in answers.values())


def check_pages(server, pack):
    """Two pages at once: each has its own edits, and is told what is new to it."""
    def ask(page, name, body=None, expect=200):
        status, _, text = server.ask('GET' if body is None else 'POST', '/api/' + name, body, {'X-Gainsay-Page': page})
        assert status == expect, (page, name, status, text[:400])
        return json.loads(text)

    def facts(result):
        return [c['fact'] for c in result['claims']['added']].count('wrecked'), len(result['claims']['removed'])

    def update(page, text, **what_if):
        what_if = {'claims': [], 'links': [], 'rules': [], 'sources': [], **what_if}
        body = {'seq': 1, 'rules': [{'path': str(pack), 'text': text}], 'what_if': what_if}
        return ask(page, 'update', body)['result']

    ask('nobody', 'update', {'seq': 1}, expect=410)
    first, second = ask('one', 'state'), ask('two', 'state')
    assert first['result']['whole'] and facts(first['result']) == facts(second['result']) == (1, 0)
    without = PACK.replace('raze', 'burn').replace('destroy', 'flood')
    assert facts(update('one', without)) == (0, 1)
    assert facts(update('two', PACK + '# mine\n')) == (0, 0), 'the second page lost what the first took away'
    assert facts(update('one', PACK)) == (1, 0)
    errors = [f['key'] for f in first['result']['findings']['added'] if f['level'] == 'error']
    assert errors[0] in update('one', PACK, sources=['Tarn Echo'])['findings']['removed']
    assert not update('two', PACK)['findings']['removed']
    for number in range(12):
        ask('page%d' % number, 'state')
    ask('one', 'update', {'seq': 1}, expect=410)
    again = ask('one', 'state')['result']
    assert again['whole'] and errors[0] in [f['key'] for f in again['findings']['added']]
    server.ask('GET', '/api/state', headers={'X-Gainsay-Page': 'x' * 65})[0] == 400


def check_rate(server):
    statuses = set()
    for _ in range(900):
        statuses.add(server.ask('GET', '/api/nothing')[0])
        if 429 in statuses:
            break
    assert 429 in statuses, statuses


def check_only_loopback(server):
    other = next((a[4][0] for a in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
                  if not a[4][0].startswith('127.')), None)
    if other is None:
        return
    with socket.socket() as s:
        s.settimeout(2)
        assert s.connect_ex((other, server.port)) != 0, 'it listens to the network'


CONFIG = """
against = ["%(against)s"]
baseline = "known.jsonl"
exclude = ["*.old.txt"]
[rules]
paths = ["own.rules"]
without = ["sport", "casualties"]
[levels.kinds]
superseded = "off"
between_outlets = "warning"
[levels.rules]
"open/*" = "note"
[[source]]
name = "The Paper"
also = ["%(outlet)s"]
weight = 3
[[suppress]]
fingerprint = "%(suppressed)s"
reason = "Looked at."
"""


def findings_of(binary, arguments):
    """What `check` reports, and what the page is told under the same arguments, in one form."""
    run = subprocess.run([binary, 'check', '--format', 'json', *arguments], capture_output=True, text=True, timeout=120)
    report = json.loads(run.stdout)
    checked = [(f['fingerprint'], f['level'], f['kind'], f['title'], f.get('baseline') == 'unchanged') for f in report['findings']]
    with Server(binary, *arguments) as server:
        result = server.api('state')['result']
    shown = sorted(result['findings']['added'], key=lambda f: int(f['id'][1:]))
    told = [(f['key'].split('#')[0], f['level'], f['kind'], f['title'], 'known' in f) for f in shown]
    assert told == checked, (arguments, told, checked)
    pardoned = [(f['title'], f['pardon']['reason']) for f in report.get('suppressed', [])]
    assert [(f['title'], f['reason']) for f in result['suppressed']] == pardoned, (result['suppressed'], pardoned)
    return report


def check_configuration(binary, root):
    """The page shows what `check` says with the same arguments: names, weights, levels, suppressions, accepted."""
    corpus = pathlib.Path(__file__).resolve().parents[2] / 'corpus'
    pardons = 0
    for story in sorted(path.parent for path in corpus.glob('*/expected.json')):
        folder = root / story.name
        shutil.copytree(story, folder)
        (folder / '.git').mkdir()  # no configuration from above
        (folder / 'own.rules').write_text('pack own "Own"\n\nfact named(A) is truth\n\nsay named(A) = true\n'
                                          '  "{A} <be> named"\n')
        (folder / 'left.old.txt').write_text('Outlet: Left\n\nNine people were killed in the strike on Lorvik.\n')
        plain = findings_of(binary, [str(folder)])
        files = sorted(p.name for p in folder.glob('*.txt'))
        (folder / 'accepted').mkdir()
        (folder / files[0]).rename(folder / 'accepted' / files[0])
        found = plain['findings'] or [{'fingerprint': '0' * 16, 'kind': 'misreport', 'level': 'note', 'title': 'None'}]
        entry = {name: found[-1][name] for name in ('fingerprint', 'kind', 'level', 'title')}
        (folder / 'known.jsonl').write_text(json.dumps({**entry, 'reason': 'Known.'}) + '\n')
        outlet = plain['articles'][1]['outlet']
        (folder / 'gainsay.toml').write_text(CONFIG % {
            'against': 'accepted', 'outlet': outlet, 'suppressed': found[0]['fingerprint']})
        report = findings_of(binary, [str(folder), '--today', '2031-01-01'])
        pardons += len(report.get('suppressed', [])) + sum(f.get('baseline') == 'unchanged' for f in report['findings'])
        findings_of(binary, ['--no-config', str(folder), '--against', str(folder / 'accepted')])
        findings_of(binary, ['--no-config', str(folder), '--baseline', str(folder / 'known.jsonl')])
    assert pardons > 0, 'nothing was suppressed or known: the test tests too little'


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--binary', required=True)
    binary = options.parse_args().binary
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        stories, packs, outside = root / 'story', root / 'packs', root / 'secret.rules'
        stories.mkdir()
        packs.mkdir()
        (root / 'elsewhere').mkdir()
        outside.write_text('pack secret "Secret"\n')
        (root / 'secret.txt').write_text('Nine people were killed in the strike on Lorvik.\n')
        (stories / 'a.txt').write_text(POST)
        (stories / 'b.txt').write_text(ECHO)
        os.symlink(root / 'secret.txt', stories / 'c.txt')
        pack = packs / 'mills.rules'
        pack.write_text(PACK)
        os.symlink(outside, packs / 'link.rules')
        os.symlink(root / 'elsewhere', packs / 'away')
        with Server(binary, stories, '--rules', packs) as server:
            check_only_loopback(server)
            check_doors(server)
            texts = check_state_and_update(server, pack)
            assert not any(c['path'].endswith('c.txt') for c in server.api('state')['articles'])
            check_bad_bodies(server)
            check_questions(server, texts, pack)
            print('%d of 8 updates were overtaken' % check_cancel(server, pack))
            check_save(server, packs, outside)
            check_pages(server, pack)
            check_rate(server)
        assert server.code == 0, server.code
        nothing = subprocess.run([binary, 'workbench', '--no-open', str(root / 'none')], capture_output=True, text=True,
                                 timeout=60)
        assert nothing.returncode == 2 and 'error' in nothing.stderr
        check_configuration(binary, root / 'corpus')
    print('the workbench serves whom it should')


if __name__ == '__main__':
    sys.exit(main())
