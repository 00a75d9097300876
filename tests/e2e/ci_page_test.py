#!/usr/bin/env python3
"""docs/ci.md does what it says: its files are written, its commands run, and every exit code is the one it tells."""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BLOCK = re.compile(r'^```(\w+)(?: file=(\S+))?\n(.*?)^```$', re.M | re.S)


def run_page(binary, folder):
    """Problems found."""
    env = {**os.environ, 'PATH': str(binary.parent) + os.pathsep + os.environ['PATH'], 'GIT_CONFIG_GLOBAL': os.devnull}
    for who in ('AUTHOR', 'COMMITTER'):
        env.update({'GIT_%s_NAME' % who: 'A', 'GIT_%s_EMAIL' % who: 'a@example.org'})
    commands, problems, at = 0, [], pathlib.Path(folder)
    for language, file, text in BLOCK.findall((ROOT / 'docs/ci.md').read_text(encoding='utf-8')):
        if file:
            (at / file).write_text(text, encoding='utf-8')
            continue
        for line in text.splitlines() if language == 'console' else ():
            command = line.removeprefix('$ ')
            wanted = re.search(r'# exit (\d)$', command)
            done = subprocess.run(['sh', '-c', command], cwd=at, env=env, capture_output=True, text=True, timeout=120)
            commands += 1
            if done.returncode != (int(wanted[1]) if wanted else 0):
                problems.append('%s\nexit code %d\n%s%s' % (command, done.returncode, done.stdout, done.stderr))
            if moved := re.search(r' && cd (\w+)', command):
                at = at / moved[1]
    if commands < 12:
        problems.append('only %d commands were found on the page' % commands)
    return problems


def check_yaml():
    try:
        import yaml
    except ImportError:
        print('PyYAML is missing: the snippets are not read')
        return []
    problems = []
    hooks = yaml.safe_load((ROOT / '.pre-commit-hooks.yaml').read_text())
    if [h['id'] for h in hooks] != ['gainsay'] or not {'name', 'entry', 'language'} <= set(hooks[0]):
        problems.append('.pre-commit-hooks.yaml lacks what pre-commit wants')
    github = yaml.safe_load((ROOT / 'docs/ci/github.yml').read_text())
    if 'gainsay check' not in str(github['jobs']['check']['steps']):
        problems.append('docs/ci/github.yml checks nothing')
    gitlab = yaml.safe_load((ROOT / 'docs/ci/gitlab-ci.yml').read_text())
    if not all(isinstance(line, str) for line in gitlab['gainsay']['script']):
        problems.append('docs/ci/gitlab-ci.yml has a script that is no list of texts')
    return problems


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    if not shutil.which('git'):
        print('git is missing')
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        found = check_yaml() + run_page(arguments.binary.resolve(), folder)
    print('\n\n'.join(found) or 'every command does what the page says')
    sys.exit(1 if found else 0)
