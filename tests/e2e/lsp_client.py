"""A client of `gainsay lsp` for tests: sends what it is told, waits with a limit, keeps what the server says."""
import json
import os
import queue
import subprocess
import threading

TIMEOUT = 120


class Client:
    def __init__(self, binary, home, arguments=()):
        env = dict(os.environ, XDG_CACHE_HOME=str(home))
        self.process = subprocess.Popen([binary, 'lsp', *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, env=env)
        self.messages = queue.Queue()
        self.answers = {}
        self.notified = []      # (method, params) in order
        self.published = {}     # uri -> params of the last publishDiagnostics
        self.asked = []         # requests of the server
        self.last_id = 0
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while True:
                line = out.readline()
                if not line:
                    self.messages.put(None)
                    return
                if line == b'\r\n':
                    break
                name, _, value = line.partition(b':')
                if name.lower() == b'content-length':
                    length = int(value)
            self.messages.put(json.loads(out.read(length).decode('utf-8')))

    def write(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def raw(self, body):
        data = body if isinstance(body, bytes) else body.encode('utf-8')
        self.write(b'Content-Length: %d\r\n\r\n' % len(data) + data)

    def send(self, message):
        self.raw(json.dumps(dict(message, jsonrpc='2.0'), ensure_ascii=False))

    def notify(self, method, params=None):
        self.send({'method': method, **({} if params is None else {'params': params})})

    def start(self, method, params=None):
        """Sends a request and gives its id, without waiting."""
        self.last_id += 1
        self.send({'id': self.last_id, 'method': method, **({} if params is None else {'params': params})})
        return self.last_id

    def pump(self, timeout=TIMEOUT):
        """Takes in one message; False at the end of the stream."""
        message = self.messages.get(timeout=timeout)
        if message is None:
            return False
        if 'method' not in message:
            self.answers[message['id']] = message
            return True
        if 'id' in message:
            self.asked.append(message)
            self.send({'id': message['id'], 'result': None})
        elif message['method'] == 'textDocument/publishDiagnostics':
            self.published[message['params']['uri']] = message['params']
        self.notified.append((message['method'], message.get('params')))
        return True

    def answer(self, request_id):
        while request_id not in self.answers:
            if not self.pump():
                raise AssertionError('the server ended without an answer to %r' % request_id)
        return self.answers.pop(request_id)

    def ask(self, method, params=None):
        return self.answer(self.start(method, params))

    def result(self, method, params=None):
        message = self.ask(method, params)
        assert 'error' not in message, message
        return message['result']

    def initialize(self, folder=None, capabilities=None, options=None):
        params = {'processId': None, 'capabilities': capabilities or {}, 'initializationOptions': options or {},
                  'rootUri': None if folder is None else 'file://' + str(folder)}
        result = self.result('initialize', params)
        self.notify('initialized', {})
        return result

    def ready(self):
        """Until the engine has said all it has to say on the texts as they are."""
        self.result('gainsay/ready')

    def end(self):
        """shutdown and exit; the exit code."""
        self.result('shutdown')
        self.notify('exit')
        return self.process.wait(timeout=TIMEOUT)

    def kill(self):
        self.process.kill()
        self.process.wait()
