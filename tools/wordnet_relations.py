#!/usr/bin/env python3
"""Extracts from WordNet which words mean the same and which mean the contrary.

    tools/wordnet_relations.py /usr/share/wordnet parser/claims/data/wordnet.tsv

One line a word and part of speech (n, v, a), sorted by bytes: the part of speech and the lemma with a blank between
them, the numbers of its first senses, the numbers of what its first sense is a kind of, its opposites, and for nouns
of what is done or happens the verbs that they are made from ("robbery": "rob"), or else those that another word for the
same act is made from ("theft": "steal", by "stealing"); "=" stands for nouns of action and of events that are made from
none ("coup"). The numbers are WordNet's synset offsets, in base 36. Nouns
that WordNet's corpora never use are left out, unless they tell of an act. Standard library only.
"""
import sys

SENSES = {"n": 2, "v": 3, "a": 2}
FILES = {"n": "noun", "v": "verb", "a": "adj"}
# Lexicographer files of nouns for what is done, said or happens: act, communication, event, process.
ACTS = {"04", "10", "11", "22"}
EVENTS = {"04", "11"}
HOMONYMS = {("fire", "fire")}  # what burns is not what is shot


def base36(number):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while number:
        number, digit = divmod(number, 36)
        out = digits[digit] + out
    return out or "0"


def lines(folder, name):
    with open(f"{folder}/{name}", encoding="latin1") as text:
        return [line.split() for line in text if not line.startswith("  ")]


def read_synsets(folder, file):
    """Offset → (words, offsets above, [(word number, pointer, other offset, part of speech, its word number)], its
    lexicographer file)."""
    synsets = {}
    for fields in lines(folder, "data." + file):
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].lower().split("(")[0] for i in range(count)]
        at = 4 + 2 * count
        above, pairs = [], []
        for i in range(int(fields[at])):
            symbol, offset, pos, ends = fields[at + 1 + 4 * i:at + 5 + 4 * i]
            if symbol in ("@", "$"):
                above.append(int(offset))
            elif symbol in ("!", "+"):
                pairs.append((int(ends[:2], 16), symbol, int(offset), pos, int(ends[2:], 16)))
        synsets[int(fields[0])] = (words, above, pairs, fields[1])
    return synsets


def related(synsets, others, lemma, offsets, symbol, pos):
    """Words that `lemma` in these senses is joined with by `symbol`, in order, each once."""
    found = []
    for offset in offsets:
        words, _, pairs, _ = synsets[offset]
        for mine, joined_by, other, other_pos, theirs in pairs:
            if joined_by != symbol or other_pos not in (pos, "s" if pos == "a" else pos) or words[mine - 1] != lemma:
                continue
            word = others[other][0][theirs - 1].replace("_", " ")
            if word not in found:
                found.append(word)
    return found


def verbs_of(synsets, verbs, usage, lemma, offsets):
    """Verbs that a noun of action is made from, the commonest first; of none, those of other words for its first
    sense; of none again, "=" where that is an act or an event."""
    acts = [offset for offset in offsets if synsets[offset][3] in ACTS][:1]
    own = [verb for verb in related(synsets, verbs, lemma, acts, "+", "v")
           if verb[:3] == lemma[:3] and (lemma, verb) not in HOMONYMS]
    if acts[:1] == offsets[:1] and not own:
        for word in synsets[acts[0]][0]:
            for verb in related(synsets, verbs, word, acts[:1], "+", "v"):
                if verb[:3] == word[:3] and word.endswith("ing") and verb not in own:
                    own.append(verb)
        if not own and synsets[acts[0]][3] in EVENTS:
            return ["="]
    return sorted(own, key=lambda verb: -usage.get(verb, 0))


def relations(folder, pos):
    synsets = read_synsets(folder, FILES[pos])
    verbs = read_synsets(folder, FILES["v"]) if pos == "n" else {}
    usage = {fields[0].replace("_", " "): int(fields[-int(fields[2]) - 1]) for fields in lines(folder, "index.verb")}
    for fields in lines(folder, "index." + FILES[pos]):
        lemma = fields[0].lower()
        senses = int(fields[2])
        offsets = [int(text) for text in fields[-senses:]]
        tagged = int(fields[-senses - 1])
        if lemma.count("_") > 2 or not lemma[0].isalpha():
            continue
        kept = offsets[:SENSES[pos]]
        made_from = verbs_of(synsets, verbs, usage, lemma, kept) if pos == "n" else []
        if pos == "n" and tagged == 0 and made_from in ([], ["="]):
            continue
        opposites = related(synsets, synsets, lemma, kept, "!", pos)
        yield (f"{pos} {lemma.replace('_', ' ')}", " ".join(base36(offset) for offset in kept),
               " ".join(base36(offset) for offset in synsets[offsets[0]][1]), ",".join(opposites),
               ",".join(made_from))


def main():
    folder, path = sys.argv[1:]
    rows = sorted({row for pos in FILES for row in relations(folder, pos)}, key=lambda row: row[0].encode())
    with open(path, "w", encoding="utf-8") as out:
        for row in rows:
            out.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
