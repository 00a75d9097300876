#pragma once
// Annotated sentences: treebanks in CoNLL-U and lists of names in column formats.

#include <string>
#include <vector>

namespace gainsay::train {

struct Word {
    std::string form, lemma, upos, xpos;
    int head = 0;              ///< 1-based word of the sentence, 0 for the root
    std::string relation;      ///< with subtype: "nsubj:pass"
    std::string entity = "O";  ///< IOB2 over PER, ORG and LOC
};

struct Sentence {
    std::vector<Word> words;
    bool has_tree = false;      ///< tags, heads and relations are known
    bool has_entities = false;  ///< entity tags are known
    float entity_weight = 1;    ///< of their share in the loss
};

/// The basic trees of a CoNLL-U file (universaldependencies.org/format); multiword tokens and empty nodes are left out.
/// With `Entity=` in MISC (GUM), names are derived from it. Throws std::runtime_error when the file cannot be read, a
/// line has too few columns, or a head is no number, no word of its sentence or the word itself.
std::vector<Sentence> read_conllu(const std::string& path);

/// Names as IOB2 with the word and its tag in columns `word` and `tag` (0-based), separated by a tab, or by a blank
/// when there is no tab; IOB1 tags ("I-" without "B-" before it) are read as IOB2. Kinds other than person,
/// organisation and location count as no name.
/// Of spans that are whole phrases ("the residents of Camp Hurriya", "he") only capitalised names are kept, without
/// articles and titles; a body that is a location elsewhere in such a file is one here. Throws std::runtime_error when
/// the file cannot be read or no line has both columns.
std::vector<Sentence> read_columns(const std::string& path, std::size_t word, std::size_t tag);

}  // namespace gainsay::train
