#!/usr/bin/env python3
"""The scorer on small examples worked out by hand, and on those of the papers that define the measures."""
import itertools
import pathlib
import random
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import coreference as score  # noqa: E402


def values(key, response, name):
    scores = score.Scores()
    scores.add(key, response)
    return scores.values(name)


class ScorerTest(unittest.TestCase):
    def test_equal_clusters_are_perfect(self):
        key = [['a', 'b', 'c'], ['d', 'e']]
        for name in ('muc', 'b3', 'ceafe'):
            self.assertEqual(values(key, key, name), (1.0, 1.0, 1.0))

    def test_one_chain_cut_in_two(self):
        key, response = [['a', 'b', 'c', 'd']], [['a', 'b'], ['c', 'd']]
        self.assertEqual(values(key, response, 'muc')[:2], (1.0, 2 / 3))
        self.assertEqual(values(key, response, 'b3')[:2], (1.0, 0.5))
        p, r, _ = values(key, response, 'ceafe')
        self.assertAlmostEqual(p, (4 / 6) / 2)
        self.assertAlmostEqual(r, 4 / 6)

    def test_the_example_of_bagga_and_baldwin(self):
        key = [list('12345'), list('67'), list('89ABC')]
        first = [list('12345'), list('6789ABC')]
        second = [list('1234589ABC'), list('67')]
        # MUC does not tell the two apart; B-cubed does.
        self.assertAlmostEqual(values(key, first, 'muc')[0], 0.9)
        self.assertAlmostEqual(values(key, second, 'muc')[0], 0.9)
        self.assertAlmostEqual(values(key, first, 'b3')[0], 16 / 21)
        self.assertAlmostEqual(values(key, second, 'b3')[0], 7 / 12)

    def test_mentions_of_one_side_only_count_against_it(self):
        key, response = [['a', 'b']], [['a', 'b', 'x']]
        self.assertEqual(values(key, response, 'muc')[:2], (0.5, 1.0))
        p, r, _ = values(key, response, 'b3')
        self.assertAlmostEqual(p, (2 / 3 + 2 / 3) / 3)
        self.assertAlmostEqual(r, 1.0)

    def test_the_assignment_is_the_best_of_all(self):
        random.seed(7)
        for _ in range(50):
            rows, columns = random.randint(1, 5), random.randint(1, 5)
            weights = [[random.random() for _ in range(columns)] for _ in range(rows)]
            n = min(rows, columns)
            best = max(sum(weights[i][j] for i, j in zip(r, c)) for r in itertools.combinations(range(rows), n)
                       for c in itertools.permutations(range(columns), n))
            self.assertAlmostEqual(score.best_assignment(weights), best)

    def test_links_need_an_earlier_mention_of_the_same_cluster(self):
        links = score.Links()
        mention = lambda at, cluster, reason: [at, at + 1, at, cluster, 'name', '', reason, True, at - 1]  # noqa: E731
        links.add({'id': 'x', 'tokens': list('abcd'),
                   'key': [mention(0, '1', ''), mention(1, '1', ''), mention(2, '2', '')],
                   'response': [mention(0, '7', ''), mention(1, '7', 'name'), mention(2, '7', 'name'),
                                mention(3, '7', 'name')]})
        self.assertEqual([links.count['name', True, v] for v in ('right', 'wrong', 'unmarked')], [1, 1, 1])
        self.assertEqual((links.count['name', 'found'], links.count['name', 'key']), (1, 1))


if __name__ == '__main__':
    unittest.main()
