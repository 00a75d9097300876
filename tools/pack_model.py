#!/usr/bin/env python3
"""Packs trained weights and WordNet tables into one file that the program maps without further work.

    tools/pack_model.py WEIGHTS.bil WORDNET_DICT_FOLDER OUT.model

WEIGHTS.bil is what the trainer writes (models/README.md); WORDNET_DICT_FOLDER holds index.*, data.* and *.exc of
WordNet 3.0 (Debian: /usr/share/wordnet). The format is described in models/README.md. Standard library only.
"""
import array
import struct
import sys

FEATURE_DIMENSIONS = [100, 32, 16, 32, 24, 32, 16]  # word, suffixes of 3 and 2, prefix of 3, shape, noun and verb class
ARC, LABEL = 160, 48
PANEL = 16
LABEL_STRIDE = 64
ALIGN = 64
VERSION = 1


class Weights:
    """Reads the trainer's file: dictionaries, then int8 rows, each with its own float scale."""

    def __init__(self, path):
        self.data = open(path, "rb").read()
        self.at = 0
        self.hidden = self.integer()
        self.features = [self.strings() for _ in FEATURE_DIMENSIONS]
        self.tags, self.labels = self.strings(), self.strings()

    def integer(self):
        (value,) = struct.unpack_from("<i", self.data, self.at)
        self.at += 4
        return value

    def strings(self):
        out = []
        for _ in range(self.integer()):
            size = self.integer()
            out.append(self.data[self.at:self.at + size])
            self.at += size
        return out

    def rows(self, count, width):
        out = []
        for _ in range(count):
            (scale,) = struct.unpack_from("<f", self.data, self.at)
            out.append((scale, struct.unpack_from(f"<{width}b", self.data, self.at + 4)))
            self.at += 4 + width
        return out

    def column(self, count):
        return [scale * values[0] for scale, values in self.rows(count, 1)]


class Pack:
    def __init__(self):
        self.sections = []

    def add(self, name, payload):
        assert len(name) <= 16
        self.sections.append((name.encode(), bytes(payload)))

    def strings(self, name, values, ordered=True):
        assert not ordered or list(values) == sorted(values)
        offsets, blob = [0], bytearray()
        for value in values:
            blob += value
            offsets.append(len(blob))
        self.add(name, struct.pack("<I", len(values)) + array.array("I", offsets).tobytes() + bytes(blob))

    def floats(self, name, values):
        self.add(name, struct.pack(f"<{len(values)}f", *values))

    def matrix(self, name, rows, bias=None):
        """Rows in panels of 16, columns in pairs: the order in which the kernel reads them."""
        width = len(rows[0][1])
        assert width % 2 == 0
        rows = rows + [(0.0, (0,) * width)] * (-len(rows) % PANEL)
        packed = bytearray()
        for panel in range(0, len(rows), PANEL):
            for k in range(0, width, 2):
                for _, values in rows[panel:panel + PANEL]:
                    packed += struct.pack("<2b", values[k], values[k + 1])
        self.add(name + ".w", packed)
        self.floats(name + ".s", [scale for scale, _ in rows])
        if bias is not None:
            self.floats(name + ".b", bias + [0.0] * (len(rows) - len(bias)))

    def write(self, path):
        offset = 64 + 32 * len(self.sections)
        table, body = bytearray(), bytearray()
        for name, payload in self.sections:
            padding = -(offset + len(body)) % ALIGN
            body += b"\0" * padding
            table += struct.pack("<16sQQ", name, offset + len(body), len(payload))
            body += payload
        body += b"\0" * (-(len(table) + len(body)) % 8)
        rest = bytes(table + body)
        header = struct.pack("<8sIIQQ", b"GAINSAYE", VERSION, len(self.sections), 64 + len(rest), checksum(rest))
        open(path, "wb").write(header.ljust(64, b"\0") + rest)
        return 64 + len(rest)


def checksum(data):
    value = 0
    for word in array.array("Q", data):
        value = ((value ^ word) * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        value ^= value >> 29
    return value


def wordnet_lines(folder, name):
    with open(f"{folder}/{name}", encoding="latin1") as lines:
        return [line for line in lines if not line.startswith("  ")]


def wordnet_lexicon(folder):
    """Word form -> (letters of what it can be, lexicographer file of its first noun sense, of its first verb sense).

    Letters: n v a r are lemmas of nouns, verbs, adjectives, adverbs; N z d g are plural, third person, past, -ing."""
    def first_class(pos):
        classes = {line.split(" ", 2)[0]: line.split(" ", 2)[1] for line in wordnet_lines(folder, "data." + pos)}
        out = {}
        for line in wordnet_lines(folder, "index." + pos):
            parts = line.split()
            if "_" not in parts[0]:
                out[parts[0]] = classes[parts[4 + int(parts[3]) + 2]]
        return out

    def lemmas(pos):
        return [w for w in (line.split()[0] for line in wordnet_lines(folder, "index." + pos)) if "_" not in w]

    forms = {}

    def add(form, letter, value):
        forms.setdefault(form, {}).setdefault(letter, value)

    nouns, verbs = first_class("noun"), first_class("verb")
    for word, value in nouns.items():
        add(word, "n", value)
    for word, value in nouns.items():
        if len(word) >= 3:
            add(plural(word, ("s", "x", "z", "ch", "sh")), "N", value)
    for form, lemma in exceptions(folder, "noun"):
        if lemma in nouns:
            add(form, "N", nouns[lemma])
    for word, value in verbs.items():
        add(word, "v", value)
    for word, value in verbs.items():
        if len(word) >= 2:
            add(plural(word, ("s", "x", "z", "ch", "sh", "o")), "z", value)
            if word.endswith("e"):
                add(word + "d", "d", value)
                add(word[:-1] + "ing", "g", value)
            else:
                add(word[:-1] + "ied" if word[-1] == "y" and word[-2] not in "aeiou" else word + "ed", "d", value)
                add(word + "ing", "g", value)
    for form, lemma in exceptions(folder, "verb"):
        if lemma in verbs:
            add(form, "g" if form.endswith("ing") else "d", verbs[lemma])
    for letter, pos in (("a", "adj"), ("r", "adv")):
        for word in lemmas(pos):
            add(word, letter, "")
    out = {}
    for form, found in forms.items():
        noun = found.get("n") or found.get("N") or ""
        verb = found.get("v") or found.get("d") or found.get("z") or found.get("g") or "-"
        out[form.encode("latin1")] = ("".join(sorted(found)), noun, verb)
    return out


def plural(word, hissing):
    if word.endswith(hissing):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def exceptions(folder, pos):
    last = {}
    for line in wordnet_lines(folder, pos + ".exc"):
        parts = line.split()
        if len(parts) >= 2 and "_" not in parts[0]:
            last[parts[0]] = parts[1]
    return list(last.items())


def pack_lexicon(pack, folder, noun_classes, verb_classes):
    nouns = {value: i for i, value in enumerate(noun_classes)}
    verbs = {value: i for i, value in enumerate(verb_classes)}
    lexicon = wordnet_lexicon(folder)
    words, info = sorted(lexicon), bytearray()
    for word in words:
        letters, noun, verb = lexicon[word]
        bits = sum(1 << i for i, letter in enumerate("nvar") if letter in letters)
        info += struct.pack("<HBB", nouns.get(f"{letters}.{noun}".encode(), 0), verbs.get(verb.encode(), 0), bits)
    pack.strings("lexicon", words)
    pack.add("lexicon.info", info)
    table = sorted((letter + form, lemma) for letter, pos in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv"))
                   for form, lemma in exceptions(folder, pos))
    pack.strings("exceptions", [form.encode("latin1") for form, _ in table])
    pack.strings("exception.lemmas", [lemma.encode("latin1") for _, lemma in table], ordered=False)
    return nouns[b"-"], verbs[b"-"]


def pack_layer(pack, layer, weights, width):
    """Both directions read the same input, so their input weights make one matrix."""
    hidden = weights.hidden
    inputs, biases = [], []
    for direction in ("f", "b"):
        inputs += weights.rows(4 * hidden, width)
        recurrent = weights.rows(4 * hidden, hidden)
        biases += weights.column(4 * hidden)
        pack.matrix(f"recurrent{layer}{direction}", recurrent)
    pack.matrix(f"input{layer}", inputs, biases)


def pack_scorers(pack, weights):
    width, labels = 2 * weights.hidden, len(weights.labels)
    tags = weights.rows(len(weights.tags), width)
    pack.matrix("tag", tags, weights.column(len(weights.tags)))
    rows, bias = [], []
    for size in (ARC, ARC, LABEL, LABEL):
        rows += weights.rows(size, width)
        bias += weights.column(size)
    pack.matrix("project", rows, bias)
    arc = weights.rows(ARC, ARC)
    head_bias = weights.column(ARC)  # one weight a dimension: a last row gives each head's own score
    top = max(map(abs, head_bias)) / 127
    pack.matrix("arc", arc + [(top, tuple(round(x / top) for x in head_bias))])
    bilinear = weights.rows(labels * LABEL, LABEL)
    dependent, head = weights.rows(labels, LABEL), weights.rows(labels, LABEL)
    nothing = (0.0, (0,) * LABEL)
    by_dimension = []
    for k in range(LABEL):
        by_dimension += [bilinear[label * LABEL + k] for label in range(labels)] + [nothing] * (LABEL_STRIDE - labels)
    pack.matrix("label.head", by_dimension + head + [nothing] * (LABEL_STRIDE - labels))
    pack.matrix("label.dep", dependent + [nothing] * (LABEL_STRIDE - labels), weights.column(labels))


def write_classes(folder, path):
    """What the trainer needs of WordNet: word, class as a noun, class as a verb."""
    with open(path, "wb") as out:
        for word, (letters, noun, verb) in sorted(wordnet_lexicon(folder).items()):
            out.write(b"%s\t%s.%s\t%s\n" % (word, letters.encode(), noun.encode(), verb.encode()))


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "--lexicon":
        return write_classes(sys.argv[2], sys.argv[3])
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    weights, pack = Weights(sys.argv[1]), Pack()
    no_noun, no_verb = pack_lexicon(pack, sys.argv[2], weights.features[5], weights.features[6])
    pack.add("config", struct.pack("<17I", weights.hidden, ARC, LABEL, LABEL_STRIDE, len(weights.tags),
                                   len(weights.labels), no_noun, no_verb, *FEATURE_DIMENSIONS,
                                   len(weights.features[5]), len(weights.features[6])))
    for name, values in zip(("word", "suffix3", "suffix2", "prefix3", "shape"), weights.features):
        assert values[0] == b"<UNK>"
        pack.strings(name, values[1:])
    pack.strings("tags", weights.tags, ordered=False)
    pack.strings("labels", weights.labels, ordered=False)
    for i, (values, width) in enumerate(zip(weights.features, FEATURE_DIMENSIONS)):
        rows = weights.rows(len(values), width)
        pack.add(f"embedding{i}.w", b"".join(struct.pack(f"<{width}b", *row) for _, row in rows))
        pack.floats(f"embedding{i}.s", [scale for scale, _ in rows])
    pack_layer(pack, 0, weights, sum(FEATURE_DIMENSIONS))
    pack_layer(pack, 1, weights, 2 * weights.hidden)
    pack_scorers(pack, weights)
    assert weights.at == len(weights.data), "weights file has another shape"
    print(f"{sys.argv[3]}: {pack.write(sys.argv[3])} bytes")


if __name__ == "__main__":
    main()
