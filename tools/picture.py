#!/usr/bin/env python3
"""Draws what a command prints on a terminal as an SVG picture: tools/picture.py OUT.svg FIRST LAST COMMAND...

FIRST and LAST are the lines shown (1-based, both included). The command runs on a pseudo-terminal of 100 columns, so
that it prints its colours; docs/finding.svg is made with

    tools/picture.py docs/finding.svg 1 34 build/release/gainsay check corpus/embassy-strikes
"""
import fcntl
import html
import os
import pty
import re
import struct
import sys
import termios

COLUMNS, ROW, CELL = 100, 19, 8.2
COLOURS = {31: '#e5484d', 32: '#46a758', 33: '#d6a11a', 34: '#5b8def', 35: '#b06fd8', 36: '#3aa6b9', 90: '#8b8d98'}


def run(command):
    pid, fd = pty.fork()
    if pid == 0:
        os.environ.update(TERM='xterm-256color', COLUMNS=str(COLUMNS))
        os.environ.pop('NO_COLOR', None)
        os.execvp(command[0], command)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 50, COLUMNS, 0, 0))
    data = b''
    while True:
        try:
            piece = os.read(fd, 65536)
        except OSError:
            break
        if not piece:
            break
        data += piece
    os.waitpid(pid, 0)
    return data.decode('utf-8').replace('\r\n', '\n')


def styled(line):
    """The line as SVG text spans."""
    out, style = [], {}
    for part in re.split(r'(\x1b\[[0-9;]*m)', line):
        code = re.fullmatch(r'\x1b\[([0-9;]*)m', part)
        if code:
            for n in (int(x or 0) for x in code[1].split(';')):
                if n == 0:
                    style = {}
                elif n == 1:
                    style['font-weight'] = 'bold'
                elif n == 2:
                    style['fill'] = COLOURS[90]
                elif n in COLOURS:
                    style['fill'] = COLOURS[n]
        elif part:
            attributes = ''.join(f' {k}="{v}"' for k, v in sorted(style.items()))
            out.append(f'<tspan{attributes}>{html.escape(part, quote=False)}</tspan>')
    return ''.join(out)


def main():
    target, first, last, command = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    lines = run(command).split('\n')[first - 1:last]
    width, height = int(COLUMNS * CELL) + 32, len(lines) * ROW + 32
    body = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
            f'<title>{html.escape(" ".join(command))}</title>',
            f'<rect width="{width}" height="{height}" rx="8" fill="#16181d"/>',
            '<g font-family="ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13.6" fill="#e6e6e6">']
    for i, line in enumerate(lines):
        body.append(f'<text x="16" y="{30 + i * ROW}" xml:space="preserve">{styled(line)}</text>')
    with open(target, 'w', encoding='utf-8') as f:
        f.write('\n'.join(body + ['</g>', '</svg>', '']))


if __name__ == '__main__':
    main()
