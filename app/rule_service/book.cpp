#include "app/rule_service/book.hpp"

#include "parser/language/parse.hpp"
#include "rules/embedded.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::app::rule_service {
namespace {

void collect_names(PackFile& pack) {
    const std::string_view text = pack.text;
    for (const Token& token : pack.tokens.tokens) {
        if (!token.declares) continue;
        const std::string name(text.substr(token.range.begin, token.range.size()));
        if (token.role == TokenRole::kind) pack.kinds.insert(name);
        if (token.role == TokenRole::word_class) pack.words.insert(name);
        if (token.role == TokenRole::fact) pack.facts.insert(name);
    }
}

template <class Names>
bool any_declares(const Book& book, Names names, std::string_view name) {
    return std::any_of(book.files.begin(), book.files.end(),
                       [&](const auto& file) { return ((*file).*names).contains(name); });
}

}  // namespace

std::shared_ptr<const PackFile> read_pack(std::string path, std::string text, bool builtin) {
    auto pack = std::make_shared<PackFile>();
    pack->path = std::move(path);
    pack->text = std::move(text);
    pack->builtin = builtin;
    SourceMap sources;
    language::ParseResult parsed = language::parse_rules(sources, sources.add(pack->path, pack->text));
    pack->tree = std::move(parsed.file);
    pack->faults = std::move(parsed.diagnostics);
    for (Diagnostic& fault : pack->faults) fault.source = SourceId::none();
    pack->tokens = tokenize(pack->text);
    collect_names(*pack);
    return pack;
}

std::vector<std::shared_ptr<const PackFile>> builtin_packs() {
    std::vector<std::shared_ptr<const PackFile>> out;
    for (const rules::EmbeddedPack& pack : rules::embedded_packs())
        out.push_back(read_pack(std::string(pack.path), std::string(pack.text), true));
    return out;
}

std::size_t Book::find(std::string_view path) const {
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file->path == path; });
    return static_cast<std::size_t>(found - files.begin());
}

bool Book::declares_kind(std::string_view name) const {
    static constexpr std::string_view roots[] = {"event", "thing", "place", "time", "party", "person", "organization"};
    return std::find(std::begin(roots), std::end(roots), name) != std::end(roots) ||
           any_declares(*this, &PackFile::kinds, name);
}

bool Book::declares_words(std::string_view name) const {
    return any_declares(*this, &PackFile::words, name);
}

bool Book::declares_fact(std::string_view name) const {
    return any_declares(*this, &PackFile::facts, name);
}

Book make_book(std::span<const std::shared_ptr<const PackFile>> files) {
    Book book;
    const auto replaced = [&](const PackFile& pack) {
        return pack.builtin && std::any_of(files.begin(), files.end(), [&](const auto& other) {
                   return !other->builtin && other->tree.pack == pack.tree.pack;
               });
    };
    for (const bool builtin : {true, false})
        for (const auto& file : files)
            if (file->builtin == builtin && !replaced(*file)) book.files.push_back(file);
    std::vector<language::CheckedFile> checked;
    for (std::size_t i = 0; i < book.files.size(); ++i) {
        checked.push_back({SourceId::at(i), &book.files[i]->tree});
        for (Diagnostic fault : book.files[i]->faults) {
            fault.source = SourceId::at(i);
            book.diagnostics.push_back(std::move(fault));
        }
    }
    language::CheckResult result = language::check_rules(checked);
    book.rules = std::move(result.rules);
    std::move(result.diagnostics.begin(), result.diagnostics.end(), std::back_inserter(book.diagnostics));
    std::stable_sort(book.diagnostics.begin(), book.diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.source, a.range.begin) < std::pair(b.source, b.range.begin);
    });
    return book;
}

}  // namespace gainsay::app::rule_service
