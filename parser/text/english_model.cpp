#include "parser/text/english_model.hpp"

#include "parser/text/english_model_network.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::text {
namespace {

constexpr std::size_t kBatchPieces = 32;
constexpr std::size_t kBatchWords = 384;
constexpr std::size_t kShortestPiece = 60;  ///< of a long sentence that is cut at punctuation

struct Tag {
    Upos upos;
    std::string xpos;
};

struct Relation {
    std::string universal, subtype;
};

/// Tokens [first, last) of a sentence, parsed as if they stood alone.
struct Piece {
    Sentence* sentence;
    std::size_t first, last;
    std::size_t size() const { return last - first; }
};

/// How good it is to cut a long sentence behind a token.
int cut_quality(const Token& token) {
    if (token.text == ";" || token.text == ":" || token.text == "." || token.text == "!" || token.text == "?") return 3;
    if (token.text == "-" || token.text == "--" || token.text == ")") return 2;
    return token.text == "," ? 1 : 0;
}

/// The end of a piece that begins at `first`: behind the last of the best marks before kLongSentence.
std::size_t piece_end(const std::vector<Token>& tokens, std::size_t first) {
    if (tokens.size() - first <= EnglishModel::kLongSentence) return tokens.size();
    std::size_t end = first + EnglishModel::kLongSentence;
    int best = 0;
    for (std::size_t i = first + kShortestPiece; i < first + EnglishModel::kLongSentence; ++i) {
        const int quality = cut_quality(tokens[i]);
        if (quality == 0 || quality < best) continue;
        best = quality;
        end = i + 1;
    }
    return end;
}

std::vector<Piece> cut_pieces(std::span<Sentence*> sentences) {
    std::vector<Piece> pieces;
    for (Sentence* sentence : sentences) {
        for (std::size_t first = 0; first < sentence->tokens.size();) {
            const std::size_t last = piece_end(sentence->tokens, first);
            pieces.push_back({sentence, first, last});
            first = last;
        }
    }
    return pieces;
}

/// Later pieces hang on the root of the first, so that a sentence is always one tree.
void join_pieces(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
        if (piece.first == 0) continue;
        std::vector<Token>& tokens = piece.sentence->tokens;
        std::uint32_t root = 0;
        while (tokens[root].head != kNoToken) ++root;
        for (std::size_t i = piece.first; i < piece.last; ++i) {
            if (tokens[i].head != kNoToken) continue;
            tokens[i].head = root;
            tokens[i].relation = "parataxis";
            tokens[i].subtype.clear();
        }
    }
}

/// In IOB2 the inside of a name follows its beginning or its inside.
bool may_follow(const std::string& last, const std::string& next) {
    return !next.starts_with("I-") || (last.size() > 2 && last.substr(2) == next.substr(2));
}

}  // namespace

struct EnglishModel::Weights {
    explicit Weights(const ModelFile& file) : network(file) {
        const StringTable tag_names = file.strings("tags"), label_names = file.strings("labels");
        const StringTable entity_names = file.strings("entities");
        if (tag_names.size() != network.tag_count() || label_names.size() != network.label_count() ||
            entity_names.size() != network.entity_count())
            throw std::runtime_error("the English model is damaged: its names do not fit its scorers");
        for (std::size_t i = 0; i < tag_names.size(); ++i) {
            const std::string_view name = tag_names[i];
            const std::size_t bar = std::min(name.find('|'), name.size());
            tags.push_back({parse_upos(name.substr(0, bar)), std::string(name.substr(std::min(bar + 1, name.size())))});
        }
        for (std::size_t i = 0; i < label_names.size(); ++i) {
            const std::string_view name = label_names[i];
            const std::size_t colon = std::min(name.find(':'), name.size());
            relations.push_back(
                {std::string(name.substr(0, colon)), std::string(name.substr(std::min(colon + 1, name.size())))});
            if (name == "root") root_label = static_cast<std::uint32_t>(i);
        }
        for (std::size_t i = 0; i < entity_names.size(); ++i) entities.emplace_back(entity_names[i]);
        for (const std::string& last : entities)
            for (const std::string& next : entities) entity_order.push_back(may_follow(last, next));
    }

    void store(const std::vector<WordAnalysis>& words, const Piece& piece) const {
        for (std::size_t i = 0; i < words.size(); ++i) {
            Token& token = piece.sentence->tokens[piece.first + i];
            token.upos = tags[words[i].tag].upos;
            token.xpos = tags[words[i].tag].xpos;
            token.head = words[i].head == 0 ? kNoToken : static_cast<std::uint32_t>(piece.first + words[i].head - 1);
            token.relation = relations[words[i].label].universal;
            token.subtype = relations[words[i].label].subtype;
            token.entity_tag = entities[words[i].entity];
        }
    }

    Network network;
    std::vector<Tag> tags;
    std::vector<Relation> relations;
    std::vector<std::string> entities;  ///< IOB2; "O" comes first
    Network::TagOrder entity_order;
    std::uint32_t root_label = 0;
};

EnglishModel::EnglishModel() = default;
EnglishModel::~EnglishModel() = default;

const EnglishModel& EnglishModel::embedded() {
    static const std::unique_ptr<EnglishModel> model = from_bytes(embedded_model_bytes());
    return *model;
}

std::unique_ptr<EnglishModel> EnglishModel::from_bytes(std::string_view bytes) {
    std::unique_ptr<EnglishModel> model(new EnglishModel);
    model->weights_ = std::make_unique<Weights>(ModelFile(bytes));
    return model;
}

void EnglishModel::parse(std::span<Sentence*> sentences) const {
    parse_with(sentences, *usable_kernels().back());
}

void EnglishModel::parse_with(std::span<Sentence*> sentences, const Kernels& kernels) const {
    const std::vector<Piece> pieces = cut_pieces(sentences);
    std::vector<Piece> by_length = pieces;
    std::stable_sort(by_length.begin(), by_length.end(),
                     [](const Piece& a, const Piece& b) { return a.size() > b.size(); });
    for (std::size_t first = 0; first < by_length.size();) {
        std::vector<Network::Words> words;
        std::size_t last = first, total = 0;
        while (last < by_length.size() && last - first < kBatchPieces && (last == first || total < kBatchWords)) {
            const Piece& piece = by_length[last++];
            Network::Words& surface = words.emplace_back();
            for (std::size_t i = piece.first; i < piece.last; ++i) surface.push_back(piece.sentence->tokens[i].text);
            total += piece.size();
        }
        const auto results = weights_->network.run(words, weights_->root_label, weights_->entity_order, kernels);
        for (std::size_t i = first; i < last; ++i) weights_->store(results[i - first], by_length[i]);
        first = last;
    }
    join_pieces(pieces);
}

}  // namespace gainsay::text
