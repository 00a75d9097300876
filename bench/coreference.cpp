// Coreference on a treebank with marked entities (CoNLL-U, MISC column `Entity=` as in UD English GUM): reads each
// document with gold tokens and sentences, runs our own tags, trees and links over it, and writes the treebank's
// mentions (key) and ours (response) as JSON lines for coreference.py.
//
//   gainsay_measure_coreference FILE.conllu > OUT.jsonl

#include "parser/text/coreference_phrases.hpp"
#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace gainsay::text;

namespace {

/// A marked or found mention: tokens [first, last) counted through the document.
struct Marked {
    std::size_t first = 0, last = 0, head = 0, antecedent = 0;  // of the antecedent: its head
    std::string cluster, type, form, reason;
    bool certain = false;
};

struct Row {
    std::string id;
    Document document;
    std::string source;
    std::vector<Marked> key;
    std::vector<std::size_t> gold_heads;  // by token of the document
    std::vector<std::string> gold_tags;
    std::vector<std::string> entity_tags;
    std::map<std::string, std::vector<Marked>> open;
};

std::vector<std::string> split(const std::string& line, char by) {
    std::vector<std::string> parts;
    std::istringstream in(line);
    for (std::string part; std::getline(in, part, by);) parts.push_back(part);
    return parts;
}

/// The reader's own normal forms of quotation marks, dashes and apostrophes.
std::string plain(std::string text) {
    const std::pair<const char*, const char*> signs[] = {{"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""},
                                                         {"\xE2\x80\x99", "'"},  {"\xE2\x80\x98", "'"},
                                                         {"\xE2\x80\x93", "-"},  {"\xE2\x80\x94", "-"}};
    for (const auto& [from, to] : signs) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from)) text.replace(at, 3, to);
    }
    return text;
}

/// "(1-person-new-…(2-place…)1)": opens and closes mentions at one token.
void read_marks(Row& row, const std::string& marks, std::size_t token) {
    for (std::size_t at = 0; at < marks.size();) {
        if (marks[at] == '(') {
            std::size_t end = marks.find_first_of("()", at + 1);
            if (end == std::string::npos) end = marks.size();
            const auto fields = split(marks.substr(at + 1, end - at - 1), '-');
            Marked m;
            m.first = token;
            m.cluster = fields.empty() ? "" : fields[0].substr(0, fields[0].find('['));
            m.type = fields.size() > 1 ? fields[1] : "";
            row.open[m.cluster].push_back(m);
            at = end;
            if (at < marks.size() && marks[at] == ')') {
                row.open[m.cluster].back().last = token + 1;
                row.key.push_back(row.open[m.cluster].back());
                row.open[m.cluster].pop_back();
                ++at;
            }
        } else {
            const std::size_t end = std::min(marks.find(')', at), marks.size());
            const std::string cluster = marks.substr(at, std::min(end, marks.find('[', at)) - at);
            auto& open = row.open[cluster];
            if (!open.empty()) {
                open.back().last = token + 1;
                row.key.push_back(open.back());
                open.pop_back();
            }
            at = end + 1;
        }
    }
}

void read_token(Row& row, const std::vector<std::string>& columns, std::size_t sentence_begin) {
    Token token;
    token.text = plain(columns[1]);
    token.lower = token.text;
    std::transform(token.lower.begin(), token.lower.end(), token.lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    auto& tokens = row.document.sentences.back().tokens;
    token.space_before = row.source.empty() || row.source.back() == ' ';
    token.range.begin = static_cast<std::uint32_t>(row.source.size());
    row.source += columns[1];
    token.range.end = static_cast<std::uint32_t>(row.source.size());
    if (columns[9].find("SpaceAfter=No") == std::string::npos) row.source += ' ';
    tokens.push_back(token);
    const std::size_t index = row.gold_heads.size();
    const unsigned long head = std::stoul(columns[6]);
    row.gold_heads.push_back(head == 0 ? index : sentence_begin + head - 1);
    row.gold_tags.push_back(columns[3]);
    for (const std::string& part : split(columns[9], '|')) {
        if (part.starts_with("Entity=")) read_marks(row, part.substr(7), index);
    }
}

std::vector<Row> read_rows(std::istream& in) {
    std::vector<Row> rows;
    bool fresh = true, paragraph = true;
    std::size_t sentence_begin = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("# newdoc id")) {
            rows.emplace_back();
            rows.back().id = line.substr(line.find('=') + 2);
            fresh = paragraph = true;
        } else if (line.starts_with("# newpar")) {
            paragraph = true;
        } else if (line.empty()) {
            fresh = true;
        } else if (line[0] != '#' && !rows.empty()) {
            const auto columns = split(line, '\t');
            if (columns.size() < 10 || columns[0].find_first_not_of("0123456789") != std::string::npos) continue;
            Row& row = rows.back();
            if (fresh) {
                if (paragraph) row.document.article.blocks.emplace_back();
                Sentence& sentence = row.document.sentences.emplace_back();
                sentence.block = static_cast<std::uint32_t>(row.document.article.blocks.size() - 1);
                sentence_begin = row.gold_heads.size();
                fresh = paragraph = false;
            }
            read_token(row, columns, sentence_begin);
        }
    }
    return rows;
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

void write_mentions(const std::vector<Marked>& mentions) {
    std::cout << '[';
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Marked& m = mentions[i];
        std::cout << (i > 0 ? "," : "") << '[' << m.first << ',' << m.last << ',' << m.head << ',' << quoted(m.cluster)
                  << ',' << quoted(m.form) << ',' << quoted(m.type) << ',' << quoted(m.reason) << ','
                  << (m.certain ? "true" : "false") << ',' << m.antecedent << ']';
    }
    std::cout << ']';
}

/// Links give clusters: each mention takes that of its antecedent, by head.
std::vector<Marked> response(const Document& document, const std::vector<std::size_t>& begins) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Marked> by_head;
    const auto note = [&](const TokenSpan& span, std::uint32_t head, MentionForm form) {
        auto [at, made] = by_head.try_emplace({span.sentence, head});
        Marked& m = at->second;
        if (!made) return;
        m.first = begins[span.sentence] + span.first;
        m.last = begins[span.sentence] + span.last;
        m.head = begins[span.sentence] + head;
        m.form = form == MentionForm::name ? "name" : form == MentionForm::pronoun ? "pronoun" : "nominal";
        m.cluster = std::to_string(m.head);
    };
    for (const Phrase& p : find_phrases(document.sentences)) note(p.span, p.head, p.form);
    for (const CoreferenceLink& link : document.coreferences) {
        if (link.reason == LinkReason::relative) continue;  // the treebank does not mark them
        note(link.antecedent, link.antecedent_head, MentionForm::name);
        note(link.anaphor, link.anaphor_head, MentionForm::name);
        Marked& m = by_head[{link.anaphor.sentence, link.anaphor_head}];
        m.cluster = by_head[{link.antecedent.sentence, link.antecedent_head}].cluster;
        m.reason = name(link.reason);
        m.certain = link.certain;
        m.antecedent = begins[link.antecedent.sentence] + link.antecedent_head;
    }
    std::vector<Marked> out;
    for (const auto& [place, m] : by_head) out.push_back(m);
    return out;
}

/// The treebank and our trees may differ on which word of "Professor Karl Lindqvist" is the head: the last of the run.
std::size_t last_of_name(const Row& row, const Marked& m) {
    std::size_t at = m.head;
    while (row.gold_tags[m.head] == "PROPN" && at + 1 < m.last && row.gold_tags[at + 1] == "PROPN") ++at;
    return at;
}

void finish_key(Row& row) {
    for (Marked& m : row.key) {
        m.head = m.last - 1;
        for (std::size_t t = m.first; t < m.last; ++t) {
            const std::size_t head = row.gold_heads[t];
            if (head != t && head >= m.first && head < m.last) continue;
            m.head = t;
            break;
        }
        m.head = last_of_name(row, m);
        const std::string& tag = row.gold_tags[m.head];
        m.form = tag == "PROPN" ? "name" : tag == "PRON" || tag == "DET" ? "pronoun" : "nominal";
    }
    std::stable_sort(row.key.begin(), row.key.end(), [](const Marked& a, const Marked& b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
}

void measure(Row& row) {
    Document& d = row.document;
    d.frames.emplace_back();
    for (const Sentence& s : d.sentences) d.frame_of.emplace_back(s.tokens.size(), 0);
    std::vector<std::size_t> begins;
    std::size_t count = 0;
    for (Sentence& s : d.sentences) {
        s.range = {s.tokens.front().range.begin, s.tokens.back().range.end};
        begins.push_back(count);
        count += s.tokens.size();
    }
    analyse(d, EnglishModel::embedded());
    find_quantities(d);
    find_times(d);
    find_entities(d);
    find_speech(d);
    find_first_persons(d);
    finish_key(row);
    std::cout << "{\"id\":" << quoted(row.id) << ",\"tokens\":[";
    bool first = true;
    for (const Sentence& s : d.sentences) {
        for (const Token& t : s.tokens) {
            std::cout << (first ? "" : ",") << quoted(t.text);
            first = false;
        }
    }
    std::cout << "],\"key\":";
    write_mentions(row.key);
    std::cout << ",\"response\":";
    std::vector<Marked> found = response(d, begins);
    std::map<std::size_t, std::size_t> moved;
    for (Marked& m : found) m.head = moved[m.head] = last_of_name(row, m);
    for (Marked& m : found) m.antecedent = moved[m.antecedent];
    write_mentions(found);
    std::cout << "}\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "use: gainsay_measure_coreference FILE.conllu\n";
        return 2;
    }
    std::ifstream in(argv[1]);
    if (!in) {
        std::cerr << argv[1] << ": cannot be read\n";
        return 2;
    }
    std::vector<Row> rows = read_rows(in);
    for (Row& row : rows) measure(row);
}
