#!/usr/bin/env python3
"""SARIF output fits the official JSON Schema of SARIF 2.1.0: of real stories, and of a report that is harmful in every field."""
import argparse
import json
import pathlib
import subprocess
import sys

try:
    from jsonschema import FormatChecker
    from jsonschema.validators import validator_for
except ImportError:
    print('skipped: python3-jsonschema is not installed')
    sys.exit(77)


def output_of(*command):
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=600)
    if result.returncode not in (0, 1, 3):
        sys.exit('%s: exit code %d: %s' % (' '.join(command), result.returncode, result.stderr.decode('utf-8', 'replace')))
    return json.loads(result.stdout)


def must_fit(validator, document, what):
    wrong = sorted(validator.iter_errors(document), key=lambda error: [str(part) for part in error.absolute_path])
    for error in wrong[:5]:
        print('%s: at %s: %s' % (what, '/'.join(map(str, error.absolute_path)), error.message[:300]))
    if wrong:
        sys.exit(1)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--binary', required=True)
    options.add_argument('--sample', required=True, help='print_sample_report')
    options.add_argument('--corpus', required=True)
    options.add_argument('--schema', required=True, help='sarif-2.1.0.json as OASIS publishes it')
    given = options.parse_args()
    if not pathlib.Path(given.schema).exists():
        print('skipped: there is no ' + given.schema)
        sys.exit(77)
    schema = json.loads(pathlib.Path(given.schema).read_text(encoding='utf-8'))
    kind = validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema, format_checker=FormatChecker())
    must_fit(validator, output_of(given.sample, 'sarif'), 'the sample')
    must_fit(validator, output_of(given.sample, 'sarif', 'hostile'), 'the harmful sample')
    stories = sorted(path.parent for path in pathlib.Path(given.corpus).glob('*/expected.json'))
    for story in stories:
        must_fit(validator, output_of(given.binary, 'check', '--format', 'sarif', str(story)), story.name)
    broken = output_of(given.sample, 'sarif')
    broken['runs'][0]['results'][0]['level'] = 'grave'
    assert list(validator.iter_errors(broken)), 'the schema finds nothing wrong with a wrong document'
    print('SARIF of the samples and %d stories fits the schema' % len(stories))


if __name__ == '__main__':
    main()
