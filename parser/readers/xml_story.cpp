#include "parser/readers/xml_story.hpp"

#include "parser/readers/html_reader.hpp"
#include "parser/readers/mapped.hpp"

#include <algorithm>
#include <array>

namespace gainsay::readers {

using text::BlockKind;
using text::MappedText;

namespace {

using Index = XmlTree::Index;

struct Meaning {
    std::string_view name;
    BlockKind kind;
};

// Elements of XHTML and NITF that start a block of text.
constexpr std::array<Meaning, 21> kBlocks = {{
    {"p", BlockKind::paragraph},
    {"div", BlockKind::paragraph},
    {"h1", BlockKind::subhead},
    {"h2", BlockKind::subhead},
    {"h3", BlockKind::subhead},
    {"h4", BlockKind::subhead},
    {"h5", BlockKind::subhead},
    {"h6", BlockKind::subhead},
    {"hl2", BlockKind::subhead},
    {"li", BlockKind::list_item},
    {"dt", BlockKind::list_item},
    {"dd", BlockKind::list_item},
    {"tr", BlockKind::list_item},
    {"bq", BlockKind::quote},
    {"blockquote", BlockKind::quote},
    {"figcaption", BlockKind::caption},
    {"media-caption", BlockKind::caption},
    {"caption", BlockKind::caption},
    {"media-producer", BlockKind::credit},
    {"credit", BlockKind::credit},
    {"block", BlockKind::paragraph},
}};

// Elements whose content is no text of the article.
constexpr std::array<std::string_view, 10> kSkipped = {"script", "style", "head",   "media-metadata", "media-reference",
                                                       "nav",    "form",  "iframe", "tagline",        "note"};

bool starts_line(std::string_view name) {
    return name == "br" || name == "td" || name == "th" || name == "body" || name == "article" || name == "section" ||
           name == "ul" || name == "ol" || name == "dl" || name == "table" || name == "figure" || name == "media" ||
           name == "header" || name == "footer" || name == "main" || name == "body.content" || name == "hr";
}

/// A walk in document order; a block ends where an element that starts one begins or ends.
class MarkupWalk {
public:
    MarkupWalk(const XmlTree& xml, Index within) : xml_(xml), within_(within) {}

    std::vector<text::Block> run() {
        Index at = xml_.follow(within_, within_);
        while (at != XmlTree::kNone) {
            const bool skipped = enter(at);
            const bool inside = !skipped && xml_[at].first_child != XmlTree::kNone;
            at = inside ? xml_[at].first_child : leave(at);
        }
        flush();
        return std::move(blocks_);
    }

private:
    /// True when the element is to be passed over with all that it holds.
    bool enter(Index at) {
        if (xml_[at].is_text()) {
            if (pending_.text.empty()) pending_at_ = at;
            append(pending_, xml_.text(at));
            return false;
        }
        const std::string_view name = xml_.local(at);
        if (std::find(kSkipped.begin(), kSkipped.end(), name) != kSkipped.end()) return true;
        if (block_kind(name) || starts_line(name)) flush();
        return false;
    }

    /// The node after `at` and all that is inside; the elements that end on the way end their blocks.
    Index leave(Index at) {
        while (at != within_ && at != XmlTree::kNone) {
            const std::string_view name = xml_.local(at);
            if (block_kind(name) || starts_line(name)) flush();
            if (xml_[at].next != XmlTree::kNone) return xml_[at].next;
            at = xml_[at].parent;
        }
        return XmlTree::kNone;
    }

    static std::optional<BlockKind> block_kind(std::string_view name) {
        const auto found =
            std::find_if(kBlocks.begin(), kBlocks.end(), [&](const Meaning& m) { return m.name == name; });
        if (found == kBlocks.end()) return std::nullopt;
        return found->kind;
    }

    /// The kind that the innermost telling element gives: a paragraph inside a list item is a list item.
    BlockKind kind_at(Index at) const {
        while (at != XmlTree::kNone && at != within_) {
            const auto kind = block_kind(xml_.local(at));
            if (kind && *kind != BlockKind::paragraph) return *kind;
            at = xml_[at].parent;
        }
        return BlockKind::paragraph;
    }

    void flush() {
        MappedText words = one_line(pending_);
        pending_ = {};
        if (words.text.empty()) return;
        blocks_.push_back(make_block(kind_at(pending_at_), std::move(words)));
    }

    const XmlTree& xml_;
    Index within_;
    MappedText pending_;
    Index pending_at_ = XmlTree::kNone;  // the text node that it starts with
    std::vector<text::Block> blocks_;
};

}  // namespace

std::vector<text::Block> html_or_plain(const MappedText& field) {
    return looks_like_markup(field.text) ? html_blocks(field) : plain_blocks(field);
}

std::vector<text::Block> markup_blocks(const XmlTree& xml, Index within) {
    if (within == XmlTree::kNone) return {};
    return MarkupWalk(xml, within).run();
}

void tell_of_faults(const XmlTree& xml, StoryCollector& out) {
    if (!xml.error()) return;
    const auto size = static_cast<std::uint32_t>(xml.source().size());
    const SourceRange place{std::min(xml.error()->offset, size), std::min(xml.error()->offset + 1, size)};
    if (xml.error()->repaired) {
        out.tell(Severity::warning, "repaired-xml",
                 "the XML is not well-formed: " + xml.error()->message + "; bare ampersands are read as text", place,
                 "write '&amp;' for an ampersand");
    } else {
        out.tell(Severity::error, "broken-xml",
                 "the XML is not well-formed: " + xml.error()->message + "; what follows is not read", place,
                 "mend the file, or ask its sender for a whole one");
    }
}

}  // namespace gainsay::readers
