#!/usr/bin/env python3
"""Minimal sets of SMT-LIB scripts, and findings as scripts that other solvers confirm."""
import argparse
import itertools
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY = ''
CORPUS = ''

STORY = '''; a story
(set-option :produce-unsat-cores true)
(set-logic ALL)
(declare-const dead Int)
(declare-const hurt Int)
(declare-const all Int)
(assert (= all (+ dead hurt)))
(assert (>= dead 0))
(assert (! (= dead 6) :named Courier))
(assert (! (>= dead 8) :named Gazette))
(assert (! (= hurt 4) :named |the mayor|))
(assert (! (<= all 9) :named Post))
(assert (! (= 6 dead) :named Herald))
(check-sat)
(get-unsat-core)
'''
STORY_SETS = {('Courier', 'Gazette'), ('Gazette', 'Herald'), ('Courier', 'Post', '|the mayor|'), ('Gazette', 'Post', '|the mayor|'),
              ('Herald', 'Post', '|the mayor|')}

# Logics outside the fast fragment, with what must be found.
FOREIGN = {
    'reals': ('(declare-const x Real)(declare-const far Real)(assert (> far 1.0))(assert (! (> x 1.5) :named a))'
              '(assert (! (< (* 2 x) 3.0) :named b))(assert (! (> far 2.0) :named c))', {('a', 'b')}),
    'bits': ('(declare-const v (_ BitVec 8))(assert (! (= (bvadd v #x01) #x00) :named a))(assert (! (bvult v #xff) :named b))'
             '(assert (! (= v #xff) :named c))', {('a', 'b'), ('b', 'c')}),
    'functions': ('(declare-sort S 0)(declare-fun f (S) S)(declare-const a S)(declare-const b S)(assert (! (= a b) :named same))'
                  '(assert (! (distinct (f a) (f b)) :named other))(assert (! (= (f a) a) :named fix))', {('other', 'same')}),
    'arrays': ('(declare-const m (Array Int Int))(assert (! (= (select (store m 1 2) 1) 3) :named a))(assert (! (= (select m 1) 3) :named b))',
               {('a',)}),
    'quantifiers': ('(declare-sort S 0)(declare-const a S)(declare-const b S)(assert (! (forall ((x S)) (= x a)) :named one))'
                    '(assert (! (exists ((x S) (y S)) (distinct x y)) :named two))(assert (! (distinct a b) :named apart))',
                    {('one', 'two'), ('apart', 'one')}),
    'products': ('(declare-const x Int)(assert (! (= (* x x) 4) :named square))(assert (! (> x 2) :named large))'
                 '(assert (! (< x 9) :named small))', {('large', 'square')}),
    'uses of names': ('(declare-const p Bool)(declare-const q Bool)(assert (! p :named a))(assert (! (=> a q) :named b))'
                      '(assert (! (not q) :named c))', {('a', 'b', 'c')}),
    'pushes': ('(declare-const p Bool)(push)(assert (! p :named old))(pop)(assert (! p :named new))(assert (! (not p) :named no))',
               {('new', 'no')}),
}


def run(*arguments, stdin=''):
    result = subprocess.run([BINARY, *arguments], input=stdin, capture_output=True, text=True, timeout=300)
    assert result.returncode in (0, 1, 2, 3), 'it crashed: ' + result.stderr
    return result


def words(line):
    """Names of a line; quoted ones may hold blanks."""
    found, rest = [], line
    while rest:
        rest = rest.lstrip(' ')
        end = rest.find('|', 1) + 1 if rest.startswith('|') else rest.find(' ')
        end = len(rest) if end <= 0 else end
        found.append(rest[:end])
        rest = rest[end:]
    return tuple(sorted(found))


def sets(text):
    return [words(line) for line in text.splitlines()]


class Sets(unittest.TestCase):
    def assert_sets(self, script, expected, *arguments):
        result = run('mus', *arguments, '-', stdin=script)
        self.assertEqual(result.returncode, 0, result.stderr)
        found = sets(result.stdout)
        self.assertEqual(len(found), len(set(found)), 'a set comes twice')
        self.assertEqual(set(found), expected)
        return result

    def test_a_story(self):
        self.assert_sets(STORY, STORY_SETS)

    def test_the_same_bytes_each_time(self):
        self.assertEqual(run('mus', '-', stdin=STORY).stdout, run('mus', '-', stdin=STORY).stdout)

    def test_correction_sets(self):
        # Every correction set meets every unsatisfiable one, and loses that without any member.
        result = run('mus', '--mcs', '-', stdin=STORY)
        names = sorted({n for s in STORY_SETS for n in s})
        hits = [set(c) for size in range(len(names) + 1) for c in itertools.combinations(names, size)
                if all(set(c) & set(s) for s in STORY_SETS)]
        minimal = {tuple(sorted(h)) for h in hits if not any(other < h for other in hits)}
        self.assertEqual(set(sets(result.stdout)), minimal)

    def test_as_json_lines(self):
        result = run('mus', '--format', 'jsonl', '-', stdin=STORY)
        lines = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual({tuple(sorted(line['mus'])) for line in lines}, STORY_SETS)
        self.assertEqual({line['minimal'] for line in lines}, {'proven'})

    def test_no_more_than_wanted(self):
        result = run('mus', '--max', '2', '-', stdin=STORY)
        self.assertEqual(result.returncode, 0)
        self.assertEqual(len(result.stdout.splitlines()), 2)

    def test_other_logics_go_to_z3_and_stay_right(self):
        for name, (script, expected) in FOREIGN.items():
            with self.subTest(name):
                self.assert_sets(script, expected)

    def test_numbers_at_the_edge_of_64_bits_and_beyond(self):
        least = '(- (- 9223372036854775807) 1)'
        head = '(declare-const x Int)(declare-const y Int)'
        order = '(assert (! (> x y) :named a))(assert (! (> y x) :named b))'
        self.assert_sets(head + '(assert (= (+ x %s) 0))' % least + order, {('a', 'b')})
        self.assert_sets(head + '(define-fun z () Int (* 9223372036854775807 9223372036854775807))'
                         '(assert (! (= x z) :named a))(assert (! (= x 1) :named b))(assert (! (> y z) :named c))', {('a', 'b')})
        self.assert_sets(head + '(declare-const p Bool)(assert (! (= x (ite p 9223372036854775807 %s)) :named a))' % least +
                         '(assert (! (= x 1) :named b))', {('a', 'b')})

    def test_what_fits_gives_nothing(self):
        self.assert_sets('(declare-const p Bool)(assert (! p :named a))', set())
        self.assert_sets('', set())

    def test_definitions_that_clash_leave_the_empty_set(self):
        for hard in ('(assert (> x 3))(assert (< x 2))', '(assert (= x 3))(assert (= x 2))', '(assert false)',
                     '(assert (> x y))(assert (> y x))'):
            with self.subTest(hard):
                script = ('(declare-const x Int)(declare-const y Int)(declare-const z Int)' + hard +
                          '(assert (! (= z 1) :named a))(assert (! (= z 2) :named b))')
                result = run('mus', '-', stdin=script)
                self.assertEqual((result.returncode, result.stdout), (0, '\n'))
                self.assertIn('unnamed assertions', result.stderr)

    def test_random_scripts_as_the_fast_reader_and_as_z3_read_them(self):
        # One product of variables that nothing else mentions sends the whole script to Z3.
        rng = random.Random(7)
        for _ in range(25):
            terms = []
            for i in range(9):
                a, b = rng.choice('xyz'), rng.choice('xyz')
                terms.append(rng.choice([
                    f'(<= (- {a} {b}) {rng.randint(-4, 4)})', f'(= {a} {rng.randint(0, 3)})', f'(>= (+ {a} {b}) {rng.randint(0, 6)})',
                    f'(or p (< {a} {b}))', f'(= p (> {a} {rng.randint(0, 3)}))', f'(distinct {a} {b})', '(= k red)', '(not (= k blue))',
                    f'(=> (= k green) (= {a} 1))', f'(let ((s (+ {a} 1))) (< s (ite p {b} 2)))']))
            head = ('(declare-datatypes ((K 0)) (((red) (green) (blue))))(declare-const k K)(declare-const p Bool)' +
                    ''.join(f'(declare-const {v} Int)(assert (and (<= 0 {v}) (<= {v} 9)))' for v in 'xyz'))
            body = ''.join(f'(assert (! {t} :named n{i}))' for i, t in enumerate(terms))
            slow = '(declare-const u Int)(declare-const w Int)(assert (= (* u w) 6))'
            fast = run('mus', '-', stdin=head + body)
            other = run('mus', '-', stdin=slow + head + body)
            self.assertEqual((fast.returncode, other.returncode), (0, 0), head + body)
            self.assertEqual(sorted(sets(fast.stdout)), sorted(sets(other.stdout)), head + body)

    def test_time_that_runs_out_is_told(self):
        # The pigeons of one hole too few: short to say, long to prove.
        n = 12
        script = ''.join(f'(declare-const p{i}_{j} Bool)' for i in range(n) for j in range(n - 1))
        script += ''.join('(assert (! (or %s) :named pigeon%d))' % (' '.join(f'p{i}_{j}' for j in range(n - 1)), i) for i in range(n))
        script += ''.join(f'(assert (not (and p{a}_{j} p{b}_{j})))' for j in range(n - 1) for a in range(n) for b in range(a))
        result = run('mus', '--timeout', '0.5', '-', stdin=script)
        self.assertEqual(result.returncode, 3, result.stdout)
        self.assertIn('not decided', result.stderr)


class BadScripts(unittest.TestCase):
    def assert_refused(self, script, *expected):
        result = run('mus', '-', stdin=script)
        self.assertEqual(result.returncode, 2, result.stdout)
        self.assertIn('error', result.stderr)
        for word in expected:
            self.assertIn(word, result.stderr)

    def test_errors_have_a_place(self):
        self.assert_refused('(declare-const x Int)\n(assert (< x yy))\n', '2:', 'yy')
        self.assert_refused('(declare-const x Int)\n(assert (< x 1)', '2:1', 'not closed')
        self.assert_refused('hello', '1:1')
        self.assert_refused('(declare-const x Int)(assert (= x "a"))')

    def test_a_name_given_twice(self):
        self.assert_refused('(declare-const p Bool)(assert (! p :named a))(assert (! (not p) :named |a|))', 'named')

    def test_noise(self):
        rng = random.Random(3)
        for _ in range(40):
            noise = ''.join(rng.choice('()!|";:ab 0\n-') for _ in range(60))
            self.assertIn(run('mus', '-', stdin=noise).returncode, (0, 2))

    def test_assertions_after_the_question_are_told(self):
        result = run('mus', '-', stdin='(declare-const p Bool)(check-sat)(assert p)')
        self.assertEqual(result.returncode, 0)
        self.assertIn('left out', result.stderr)

    def test_a_missing_file(self):
        self.assertEqual(run('mus', 'nowhere.smt2').returncode, 2)


class Findings(unittest.TestCase):
    """What `explain --format smt2` prints is unsatisfiable, and minimal in its claims, in the eyes of other solvers."""

    def confirm(self, solver, script):
        def answer(text):
            result = subprocess.run(solver, input=text, capture_output=True, text=True, timeout=60)
            return result.stdout.split()[0]

        self.assertEqual(answer(script), 'unsat', script)
        lines = script.splitlines()
        for i, line in enumerate(lines):
            if ':named claim_' in line:
                self.assertEqual(answer('\n'.join(lines[:i] + lines[i + 1:])), 'sat', script)

    def test_findings_of_the_corpus(self):
        solvers = [command for command in (['cvc5', '--lang', 'smt2', '-'], ['z3', '-in']) if shutil.which(command[0])]
        if not solvers:
            self.skipTest('neither cvc5 nor z3 is installed')
        confirmed = 0
        for story in sorted(path.parent for path in pathlib.Path(CORPUS).glob('*/expected.json')):
            report = json.loads(run('check', '--format', 'json', str(story)).stdout)
            for finding in report['findings'][:6]:
                result = run('explain', finding['id'], str(story), '--format', 'smt2')
                if finding['minimal'] == 'not_applicable':
                    self.assertEqual(result.returncode, 2)
                    continue
                self.assertEqual(result.returncode, 0, result.stderr)
                for solver in solvers:
                    self.confirm(solver, result.stdout)
                again = run('mus', '-', stdin=result.stdout)
                self.assertEqual(len(again.stdout.splitlines()), 1, 'one minimal set')
                confirmed += 1
        self.assertGreater(confirmed, 5)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    parser.add_argument('--corpus', required=True)
    known, rest = parser.parse_known_args()
    BINARY, CORPUS = known.binary, known.corpus
    unittest.main(argv=[sys.argv[0]] + rest)
