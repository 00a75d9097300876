#!/usr/bin/env python3
"""Measures who-says-what of `gainsay annotate --layers quotes` against gold attributions.

    python3 bench/attribution.py --binary build/r/gainsay --gold ATTRIBUTIONS.jsonl [--lines odd|even] [--fold 2/4]
                                 [--bootstrap N] [--kinds] [--missed N]

One article a line: {"id", "text", "published"?, "outlet"?, "attributions": [{"source"?, "cue", "content"}]}, each part
with `spans` in characters of `text`. The program answers in bytes; they are turned into characters here. Words are runs
of letters and digits (with apostrophes); marks of punctuation count nowhere.

Two readings of content, both reported:

  attributions   a gold attribution is found when the word F1 of its content with the content of one prediction is at
                 least 0.5; one to one, the best pairs first. Micro precision, recall and F1 over attributions.
  content words  words in anybody's content, each counted once however deep it is nested: pooled precision, recall, F1.

The gold lists no attribution inside the content of another, so "outermost" leaves those predictions out whose cue stands
inside the content of another prediction: its precision is the honest one. "attributions" counts them all.

Of the attributions found, the source is right when the shorter of the two phrases shares at least half of its words
with the other; without a source in the gold, when the prediction names none or one outside the sentence. Only the
local words for the source count, not who "he" is.

--fold R/K keeps the documents whose number, from 1, leaves R when divided by K. --kinds tells the precision of sayings
that are held to be said apart from those that are only about a topic: the two generalise very differently.
--bootstrap N draws as many documents again, N times from a fixed seed, and tells between which F1 nine draws in ten fall:
a few dozen articles of very different annotators and outlets, so a difference inside these bounds says nothing.
"""

import argparse
import collections
import json
import random
import re
import subprocess
import sys

WORD = re.compile(r"\w+(?:['\u2019]\w+)*")
FOUND = 0.5


class Text:
    """Words of an article by character and by byte."""

    def __init__(self, text):
        self.text = text
        self.words = [(m.start(), m.end()) for m in WORD.finditer(text)]
        self.char_at = {}
        byte = 0
        for i, c in enumerate(text):
            self.char_at[byte] = i
            byte += len(c.encode("utf-8", "surrogatepass"))
        self.char_at[byte] = len(text)

    def chars(self, span):
        return self.char_at[span["start"]], self.char_at[span["end"]]

    def inside(self, spans):
        return frozenset(i for i, (a, b) in enumerate(self.words) if any(a < e and s < b for s, e in spans))


def f1(gold, found):
    return 2 * len(gold & found) / (len(gold) + len(found)) if gold or found else 0.0


def rates(hit, gold, found):
    precision = hit / found if found else 0.0
    recall = hit / gold if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if hit else 0.0


def line(name, hit, gold, found):
    p, r, f = rates(hit, gold, found)
    return f"{name:<22} P {p:.3f}  R {r:.3f}  F1 {f:.3f}   ({hit} right, {gold} gold, {found} found)"


def annotate(binary, articles):
    rows = [{"id": a["id"], "text": a["text"], "reference": a.get("published")} for a in articles]
    feed = "".join(json.dumps({k: v for k, v in r.items() if v}) + "\n" for r in rows)
    run = subprocess.run([binary, "annotate", "--jsonl", "--layers", "quotes,tokens"], input=feed, text=True,
                         capture_output=True, check=False)
    if run.returncode not in (0, 1, 3):
        sys.exit(f"{binary}: exit {run.returncode}: {run.stderr[:400]}")
    answers = {r["id"]: r for r in map(json.loads, run.stdout.splitlines())}
    return [answers[a["id"]] for a in articles]


def predictions(text, answer):
    out = []
    for quote in answer["quotes"]:
        spans = [text.chars(s) for s in quote["content"]]
        content = text.inside(spans)
        if not content:
            continue
        part = {k: [text.chars(quote[k])] if quote.get(k) else [] for k in ("source", "cue")}
        out.append({"content": content, "spans": spans, "source": text.inside(part["source"]),
                    "cue": text.inside(part["cue"]), "act": quote["act"], "said": quote})
    for p in out:
        begin = min(s for s, _ in p["spans"])
        cue = text.chars(p["said"]["cue"])[0] if p["said"].get("cue") else begin
        p["nested"] = any(o is not p and len(o["content"]) > len(p["content"]) and
                          any(s <= cue < e for s, e in o["spans"]) for o in out)
    return out


def golds(text, article):
    out = []
    for a in article["attributions"]:
        spans = {k: a.get(k, {}).get("spans", []) for k in ("source", "cue", "content")}
        words = {k: text.inside(v) for k, v in spans.items()}
        if words["content"]:
            out.append({**words, "text": a, "spans": spans["content"]})
    return out


def match(gold, found):
    pairs = []
    for i, g in enumerate(gold):
        for j, p in enumerate(found):
            score = f1(g["content"], p["content"])
            if score >= FOUND:
                same_cue = bool(g["cue"] & p["cue"])
                pairs.append((-score - (0.3 if same_cue else 0.0), i, j))
    used_gold, used_found, out = set(), set(), []
    for _, i, j in sorted(pairs):
        if i in used_gold or j in used_found:
            continue
        used_gold.add(i)
        used_found.add(j)
        out.append((i, j))
    return out


def source_right(gold, found):
    if not gold["source"]:
        return not found["source"]
    shared = len(gold["source"] & found["source"])
    return shared > 0 and 2 * shared >= min(len(gold["source"]), len(found["source"]))


def cue_head(text, gold, tokens):
    """The token of the cue that carries it: its last verb, else its first noun, else its first token."""
    inside = [t for t in tokens if any(t["at"][0] < e and s < t["at"][1] for s, e in gold["text"]["cue"]["spans"])]
    for wanted, order in (("VERB", reversed(inside)), ("NOUN", inside), ("PROPN", inside), ("ADP", inside)):
        for t in order:
            if t["upos"] == wanted:
                return t["lemma"].lower(), {"VERB": "verb", "NOUN": "noun"}.get(wanted, "other")
    return (inside[0]["lemma"].lower() if inside else "?"), "other"


def tokens_of(text, answer):
    out = []
    for sentence in answer["tokens"]:
        for t in (sentence["tokens"] if isinstance(sentence, dict) and "tokens" in sentence else [sentence]):
            out.append({**t, "at": text.chars(t)})
    return out


def shown(text, spans):
    return " … ".join(" ".join(text.text[s:e].split()) for s, e in spans)[:160]


def bounds(documents, draws):
    """F1 of (right, gold, found) a document, below which and above which one draw in twenty falls."""
    chance, scores = random.Random(1), []
    for _ in range(draws):
        sums = [sum(column) for column in zip(*(chance.choice(documents) for _ in documents))]
        scores.append(rates(*sums)[2])
    scores.sort()
    return scores[draws // 20], scores[-1 - draws // 20]


def measure(articles, answers, options):
    total, documents = collections.Counter(), []
    kinds = collections.defaultdict(lambda: [0, 0])
    tables = {k: collections.defaultdict(lambda: [0, 0]) for k in ("kind", "lemma", "marks")}
    precise = collections.defaultdict(lambda: [0, 0])
    missed, spurious, wrong = [], [], []
    for article, answer in zip(articles, answers):
        text = Text(article["text"])
        gold, found, tokens = golds(text, article), predictions(text, answer), tokens_of(text, answer)
        pairs = match(gold, found)
        hits = dict(pairs)
        total["gold"] += len(gold)
        total["found"] += len(found)
        total["hit"] += len(pairs)
        outer = [p for p in found if not p["nested"]]
        total["outer"] += len(outer)
        outer_pairs = match(gold, outer)
        total["outer_hit"] += len(outer_pairs)
        documents.append((len(outer_pairs), len(gold), len(outer)))
        right = {j for _, j in outer_pairs}
        for j, p in enumerate(outer):
            cell = kinds["topic" if p["said"].get("topical") else "held"]
            cell[0] += j in right
            cell[1] += 1
        gold_words = frozenset().union(*(g["content"] for g in gold)) if gold else frozenset()
        found_words = frozenset().union(*(p["content"] for p in found)) if found else frozenset()
        total["gold_words"] += len(gold_words)
        total["found_words"] += len(found_words)
        total["hit_words"] += len(gold_words & found_words)
        taken = set(hits.values())
        for i, g in enumerate(gold):
            lemma, kind = cue_head(text, g, tokens)
            marks = "quoted" if re.search("[\"\u201c]|''", g["text"]["content"]["text"]) else "plain"
            for table, key in (("kind", kind), ("lemma", lemma), ("marks", marks)):
                tables[table][key][1] += 1
                tables[table][key][0] += i in hits
            if i not in hits:
                missed.append((article["id"], lemma, g["text"].get("source", {}).get("text", "-"),
                               g["text"]["cue"]["text"], shown(text, g["spans"])))
                continue
            p = found[hits[i]]
            right = source_right(g, p)
            total["source"] += right
            if not right:
                wrong.append((article["id"], lemma, g["text"].get("source", {}).get("text", "-"),
                              p["said"].get("speaker"), shown(text, g["spans"])))
        cue_of = {t["at"]: t["lemma"].lower() for t in tokens}
        for j, p in enumerate(found):
            cue = p["said"].get("cue")
            lemma = cue_of.get(text.chars(cue), "?") if cue else "(quote)"
            if not p["nested"]:
                precise[lemma][1] += 1
                precise[lemma][0] += j in taken
            if j not in taken and not p["nested"]:
                spurious.append((article["id"], lemma, p["said"].get("speaker"), p["act"], shown(text, p["spans"])))
    print(line("attributions", total["hit"], total["gold"], total["found"]))
    print(line("outermost", total["outer_hit"], total["gold"], total["outer"]))
    print(line("content words", total["hit_words"], total["gold_words"], total["found_words"]))
    print(f"source right           {total['source'] / max(1, total['hit']):.3f}   ({total['source']} of {total['hit']})")
    if options.bootstrap and documents:
        print("outermost F1           %.3f to %.3f in nine draws of ten" % bounds(documents, options.bootstrap))
    if options.kinds:
        cells = (f"{k} {a}/{b} {a / b:.2f}" for k, (a, b) in sorted(kinds.items()))
        print("precision, outermost:  " + "   ".join(cells))
    for name in ("kind", "marks"):
        cells = (f"{k} {a}/{b} {a / b:.2f}" for k, (a, b) in sorted(tables[name].items(), key=lambda x: str(x[0])))
        print(f"recall by {name + ':':<12} " + "   ".join(cells))
    if options.lemmas:
        rows = sorted(tables["lemma"].items(), key=lambda x: (x[1][0] - x[1][1], x[0]))
        print("recall by cue lemma (most missed first):")
        print("  " + "  ".join(f"{k} {a}/{b}" for k, (a, b) in rows[:options.lemmas]))
        rows = sorted(precise.items(), key=lambda x: (x[1][0] - x[1][1], x[0]))
        print("precision by cue lemma (most wrong first):")
        print("  " + "  ".join(f"{k} {a}/{b}" for k, (a, b) in rows[:options.lemmas]))
    for name, rows in (("missed", missed), ("spurious", spurious), ("wrong_source", wrong)):
        for row in rows[:getattr(options, name)]:
            print(f"{name}: {row[0]} [{row[1]}] " + " | ".join(str(x) for x in row[2:]))


def fold(text):
    rest, modulus = (int(part) for part in text.split("/"))
    if not 0 <= rest < modulus:
        raise argparse.ArgumentTypeError("R/K with 0 <= R < K")
    return rest, modulus


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--lines", choices=("odd", "even"), help="only these lines of the gold, counted from 1")
    parser.add_argument("--fold", type=fold, default=(0, 1), metavar="R/K", help="only documents number R modulo K")
    parser.add_argument("--bootstrap", type=int, default=0, metavar="N", help="bounds of F1 from N draws of documents")
    parser.add_argument("--kinds", action="store_true", help="precision of held and of topical sayings")
    parser.add_argument("--lemmas", type=int, default=0, metavar="N", help="show the N worst cue lemmas")
    for name in ("missed", "spurious", "wrong-source"):
        parser.add_argument(f"--{name}", type=int, default=0, metavar="N", help=f"show N {name} ones")
    options = parser.parse_args()
    with open(options.gold, encoding="utf-8") as lines:
        articles = [json.loads(row) for row in lines if row.strip()]
    keep = {"odd": slice(0, None, 2), "even": slice(1, None, 2), None: slice(None)}[options.lines]
    rest, modulus = options.fold
    articles = [a for number, a in enumerate(articles, 1) if number % modulus == rest][keep]
    measure(articles, annotate(options.binary, articles), options)


if __name__ == "__main__":
    main()
