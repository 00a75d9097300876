// Item by item: cut the file at its item keywords, look at the bytes of each item, then let the grammar read it. What
// is broken stays inside its item.

#include "parser/language/parse.hpp"

#include "parser/language/grammar.hpp"
#include "parser/language/items.hpp"
#include "parser/language/limits.hpp"
#include "parser/language/nearest.hpp"
#include "parser/language/words.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>

namespace gainsay::language {

namespace {

class FileReader {
public:
    FileReader(const SourceText& text, SourceId source) : file_(text.bytes()), source_(source) {}

    ParseResult run() {
        if (file_.size() > kMaxRuleFileBytes) {
            fail("file-too-large", "a rule file of more than " + std::to_string(kMaxRuleFileBytes >> 20) + " MiB",
                 {0, 0}, "split it into several packs");
            return std::move(result_);
        }
        const std::vector<ItemSpan> spans = split_items(file_);
        for (const ItemSpan& span : spans) {
            if (span.known) {
                read(span.range);
            } else {
                report_stray(span.range);
            }
        }
        if (!pack_seen_) report_missing_pack(spans);
        order_and_cap(result_.diagnostics);
        return std::move(result_);
    }

private:
    void add(Diagnostic diagnostic) {
        diagnostic.source = source_;
        result_.diagnostics.push_back(std::move(diagnostic));
    }

    void fail(std::string code, std::string message, SourceRange range, std::string hint) {
        Diagnostic d;
        d.code = std::move(code);
        d.message = std::move(message);
        d.range = range;
        d.hint = std::move(hint);
        add(std::move(d));
    }

    void read(SourceRange range) {
        if (auto fault = scan_item(file_, range)) {
            note_pack_keyword(range);
            return add(std::move(*fault));
        }
        ItemResult item = parse_item(file_, range);
        for (Diagnostic& fault : item.faults) add(std::move(fault));
        if (auto* pack = std::get_if<PackLine>(&item.item)) {
            take_pack(std::move(*pack));
        } else if (auto* node = std::get_if<ast::Item>(&item.item)) {
            result_.file.items.push_back(std::move(*node));
        } else {
            note_pack_keyword(range);
        }
    }

    /// A pack line that cannot be read is reported as such, not as missing too.
    void note_pack_keyword(SourceRange range) {
        if (file_.substr(range.begin, 4) == "pack") pack_seen_ = true;
    }

    void take_pack(PackLine pack) {
        if (!result_.file.pack.text.empty()) {
            Diagnostic d;
            d.code = "repeated-pack";
            d.message = "a second pack line";
            d.range = pack.name.range;
            d.hint = "one file is one pack";
            d.notes.push_back({source_, result_.file.pack.range, "the first is here"});
            return add(std::move(d));
        }
        if (!result_.file.items.empty()) {
            fail("late-pack", "the pack line comes after other items", pack.name.range, "put it first");
        }
        pack_seen_ = true;
        result_.file.pack = std::move(pack.name);
        result_.file.title = std::move(pack.title);
    }

    void report_stray(SourceRange range) {
        Diagnostic d;
        d.code = "unknown-item";
        d.range = token_at(file_, range.begin, range.end);
        const std::string_view word = file_.substr(d.range.begin, std::min<std::uint32_t>(d.range.size(), 40));
        d.message = "`" + printable(word) + "` begins no item";
        d.expected = "pack, kind, words, disjoint, fact, say, rule or example";
        d.hint = did_you_mean(word, item_keywords());
        if (d.hint.empty()) d.hint = "lines that continue an item are indented";
        add(std::move(d));
    }

    void report_missing_pack(const std::vector<ItemSpan>& spans) {
        const std::uint32_t begin = spans.empty() ? 0 : spans.front().range.begin;
        const std::uint32_t end = spans.empty() ? 0 : spans.front().range.end;
        fail("missing-pack", "this file does not say which pack it is", token_at(file_, begin, end),
             "begin with: pack NAME \"what it is about\"");
    }

    std::string_view file_;
    SourceId source_;
    ParseResult result_;
    bool pack_seen_ = false;
};

}  // namespace

ParseResult parse_rules(const SourceMap& sources, SourceId source) {
    return FileReader(sources[source], source).run();
}

}  // namespace gainsay::language
