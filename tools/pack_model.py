#!/usr/bin/env python3
"""Packs trained weights and WordNet tables into one file that the program maps without further work.

    tools/pack_model.py WEIGHTS WORDNET_DICT_FOLDER OUT.model

WEIGHTS is what the trainer (tools/train) writes; WORDNET_DICT_FOLDER holds index.*, data.* and *.exc of
WordNet 3.0 (Debian: /usr/share/wordnet). The format is described in models/README.md. Standard library only.
"""
import array
import struct
import sys

FEATURES = ["word", "suffix3", "suffix2", "suffix4", "prefix3", "shape", "noun", "verb"]
VECTOR_PIECES, VECTOR_CODES, VECTOR_PIECE_WIDTH = 25, 256, 4
PANEL = 16
BLOCK = 16
LABEL_STRIDE = 64
ALIGN = 64
VERSION = 2


class Weights:
    """Reads the trainer's file: sizes, dictionaries, coded word vectors, then int8 rows, each with its float scale."""

    def __init__(self, path):
        self.data = open(path, "rb").read()
        assert self.data[:8] == b"GAINTRN1", "not a file of the trainer"
        self.at = 8
        self.hidden, self.arc, self.label, self.entity, self.layers, self.tag_layer = (
            self.integer() for _ in range(6))
        self.features = {name: self.strings() for name in FEATURES}
        self.tags, self.labels, self.entities = self.strings(), self.strings(), self.strings()
        self.vector_words = self.strings()
        self.vector_scale = self.bytes(4)
        self.vector_books = self.bytes(VECTOR_PIECES * VECTOR_CODES * VECTOR_PIECE_WIDTH)
        self.vector_codes = self.bytes(len(self.vector_words) * VECTOR_PIECES)
        self.parameters = {}
        for _ in range(self.integer()):
            name, lines, width = self.bytes(self.integer()).decode(), self.integer(), self.integer()
            self.parameters[name] = self.rows(lines, width)
        assert self.at == len(self.data), "weights file has another shape"

    def bytes(self, size):
        self.at += size
        return self.data[self.at - size:self.at]

    def integer(self):
        return struct.unpack("<I", self.bytes(4))[0]

    def strings(self):
        return [self.bytes(self.integer()) for _ in range(self.integer())]

    def rows(self, count, width):
        return [(struct.unpack("<f", self.bytes(4))[0], struct.unpack(f"<{width}b", self.bytes(width)))
                for _ in range(count)]

    def column(self, name):
        return [scale * values[0] for scale, values in self.parameters[name]]


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

    def words(self, name, values):
        """Sorted strings in blocks; of all but the first of a block what differs from the one before."""
        assert values == sorted(set(values)) and all(len(value) < 256 for value in values)
        offsets, blob, last = [], bytearray(), b""
        for i, value in enumerate(values):
            if i % BLOCK == 0:
                offsets.append(len(blob))
                blob += bytes([len(value)]) + value
            else:
                shared = 0
                while shared < min(len(last), len(value)) and last[shared] == value[shared]:
                    shared += 1
                blob += bytes([shared, len(value) - shared]) + value[shared:]
            last = value
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
    pack.words("lexicon", words)
    pack.add("lexicon.info", info)
    table = sorted((letter + form, lemma) for letter, pos in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv"))
                   for form, lemma in exceptions(folder, pos))
    pack.words("exceptions", [form.encode("latin1") for form, _ in table])
    pack.strings("exception.lemmas", [lemma.encode("latin1") for _, lemma in table], ordered=False)
    return nouns[b"-"], verbs[b"-"]


def pack_layer(pack, layer, weights):
    """Both directions read the same input, so their input weights make one matrix."""
    inputs, biases = [], []
    for direction in ("f", "b"):
        inputs += weights.parameters[f"input{layer}{direction}"]
        biases += weights.column(f"bias{layer}{direction}")
        pack.matrix(f"recurrent{layer}{direction}", weights.parameters[f"recurrent{layer}{direction}"])
    pack.matrix(f"input{layer}", inputs, biases)


def pack_scorers(pack, weights):
    """Rows of the first tag and label are left out: the trainer's "<UNK>"."""
    parameters, labels, size = weights.parameters, len(weights.labels) - 1, weights.label
    pack.matrix("tag", parameters["tag"][1:], weights.column("tag.bias")[1:])
    for name in ("entity.hidden", "entity"):
        pack.matrix(name, parameters[name], weights.column(name + ".bias"))
    rows, bias = [], []
    for name in ("arc.dep", "arc.head", "label.dep", "label.head"):
        rows += parameters["project." + name]
        bias += weights.column(f"project.{name}.bias")
    pack.matrix("project", rows, bias)
    own = weights.column("arc.own")  # one weight a dimension: a last row gives each head's own score
    top = max(map(abs, own)) / 127
    pack.matrix("arc", parameters["arc"] + [(top, tuple(round(x / top) for x in own))])
    bilinear = parameters["label"][size:]
    nothing = [(0.0, (0,) * size)] * (LABEL_STRIDE - labels)
    by_dimension = []
    for k in range(size):
        by_dimension += [bilinear[label * size + k] for label in range(labels)] + nothing
    pack.matrix("label.head", by_dimension + parameters["label.of.head"][1:] + nothing)
    pack.matrix("label.dep", parameters["label.of.dep"][1:] + nothing, weights.column("label.bias")[1:])


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
    features, parameters = weights.features, weights.parameters
    no_noun, no_verb = pack_lexicon(pack, sys.argv[2], features["noun"], features["verb"])
    widths = [len(parameters["embedding." + name][0][1]) for name in FEATURES]
    pack.add("config", struct.pack(
        "<23I", weights.hidden, weights.arc, weights.label, LABEL_STRIDE, weights.entity, weights.layers,
        weights.tag_layer, len(weights.tags) - 1, len(weights.labels) - 1, len(weights.entities), no_noun, no_verb,
        *widths, VECTOR_PIECES * VECTOR_PIECE_WIDTH, len(features["noun"]), len(features["verb"])))
    for name in FEATURES[:-2]:
        assert features[name][0] == b"<UNK>"
        pack.strings(name, features[name][1:])
    pack.strings("tags", weights.tags[1:], ordered=False)
    pack.strings("labels", weights.labels[1:], ordered=False)
    pack.strings("entities", weights.entities, ordered=False)
    pack.words("vector.words", weights.vector_words)
    pack.add("vector.scale", weights.vector_scale)
    pack.add("vector.books", weights.vector_books)
    pack.add("vector.codes", weights.vector_codes)
    for i, name in enumerate(FEATURES):
        rows = parameters["embedding." + name]
        pack.add(f"embedding{i}.w", b"".join(struct.pack(f"<{len(row)}b", *row) for _, row in rows))
        pack.floats(f"embedding{i}.s", [scale for scale, _ in rows])
    for layer in range(weights.layers):
        pack_layer(pack, layer, weights)
    pack_scorers(pack, weights)
    print(f"{sys.argv[3]}: {pack.write(sys.argv[3])} bytes")


if __name__ == "__main__":
    main()
