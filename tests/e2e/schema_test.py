#!/usr/bin/env python3
"""The JSON that is written fits the JSON Schema that is printed: for a sample with every kind of field, and for real stories."""
import argparse
import copy
import json
import pathlib
import subprocess
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print('skipped: python3-jsonschema is not installed')
    sys.exit(77)


def output_of(*command):
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=600)
    if result.returncode not in (0, 1, 3):
        sys.exit('%s: exit code %d: %s' % (' '.join(command), result.returncode, result.stderr.decode('utf-8', 'replace')))
    return result.stdout


def validator(text):
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def must_fit(check, document, what):
    errors = sorted(check.iter_errors(document), key=str)
    for error in errors[:10]:
        print('%s: %s: %s' % (what, '/'.join(map(str, error.absolute_path)), error.message))
    if errors:
        sys.exit(1)
    print('%s fits' % what)


def must_not_fit(check, document, what):
    if check.is_valid(document):
        sys.exit('the schema does not notice: ' + what)


def check_wrong_reports(check, report):
    """The schema can fail."""
    for what, damage in (('a missing part', lambda r: r.pop('findings')),
                         ('an unknown field', lambda r: r['claims'][0].update(extra=1)),
                         ('a number as text', lambda r: r['claims'][0].update(start='3')),
                         ('an unknown kind', lambda r: r['findings'][0].update(kind='odd')),
                         ('a value of two kinds', lambda r: r['claims'][0]['value'].update(truth=True))):
        wrong = copy.deepcopy(report)
        damage(wrong)
        must_not_fit(check, wrong, what)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--sample', required=True, help='the program print_sample_report')
    parser.add_argument('--binary', help='gainsay; without it only the sample is checked')
    parser.add_argument('--corpus', help='folder of stories')
    options = parser.parse_args()
    report_check = validator(output_of(options.sample, 'report-schema'))
    claims_check = validator(output_of(options.sample, 'claims-schema'))
    sample = json.loads(output_of(options.sample, 'report'))
    must_fit(report_check, sample, 'the sample report')
    check_wrong_reports(report_check, sample)
    for line in output_of(options.sample, 'claims').splitlines():
        must_fit(claims_check, json.loads(line), 'a sample claim')
    for story in sorted(path.parent for path in pathlib.Path(options.corpus or '.').glob('*/expected.json')):
        if options.binary:
            must_fit(validator(output_of(options.binary, 'schema', 'report')),
                     json.loads(output_of(options.binary, 'check', '--format', 'json', str(story))), story.name)


if __name__ == '__main__':
    main()
