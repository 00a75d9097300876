// Expat's events → XmlTree.

#include "parser/readers/xml_tree.hpp"

#include "parser/readers/html_characters.hpp"
#include "parser/readers/mapped.hpp"
#include "parser/text/article_text.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>

namespace gainsay::readers {

namespace {

constexpr std::size_t kMaxBindings = 64;        // namespace prefixes in force at once; more are ignored
constexpr std::size_t kMaxDeclared = 256;       // entities that a document may declare
constexpr std::size_t kMaxEntity = 1024;        // bytes of one entity's text
constexpr std::size_t kMaxReplaced = 1u << 20;  // bytes that all references together may give
constexpr std::size_t kMaxNodes = 1u << 20;

struct Space {
    std::string_view uri, prefix;
};

constexpr std::array<Space, 15> kSpaces = {{
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/rss/1.0/modules/content/", "content"},
    {"http://www.w3.org/2005/Atom", "atom"},
    {"http://purl.org/atom/ns#", "atom"},
    {"http://purl.org/rss/1.0/", ""},
    {"http://my.netscape.com/rdf/simple/0.9/", ""},
    {"http://channel.netscape.com/rdf/simple/0.9/", ""},
    {"http://backend.userland.com/rss2", ""},
    {"http://blogs.law.harvard.edu/tech/rss", ""},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
    {"http://search.yahoo.com/mrss/", "media"},
    {"http://www.w3.org/1999/xhtml", "xhtml"},
    {"http://iptc.org/std/nar/2006-10-01/", "nar"},
    {"http://iptc.org/std/NITF/2006-10-18/", "nitf"},
    {"http://purl.org/dc/terms/", "dcterms"},
}};

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<XML_ParserStruct, FreeParser>;

}  // namespace

class XmlReader {
public:
    /// `text` is what the user wrote, `parsed` the same with faults painted over, byte for byte as long.
    XmlReader(XmlTree& tree, std::string_view text, std::string_view parsed)
        : tree_(tree), text_(text), parsed_(parsed), parser_(XML_ParserCreate("UTF-8")) {}

    void run() {
        tree_.text_ = text_;
        XML_Parser parser = parser_.get();
        if (!parser) return;
        // White space before the XML declaration is the commonest fault of feeds, and does no harm.
        const std::size_t first = parsed_.find('<');
        begin_ = static_cast<std::uint32_t>(first == std::string_view::npos ? 0 : first);
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, &on_start, &on_end);
        XML_SetCharacterDataHandler(parser, &on_text);
        // A default handler keeps expat from replacing entities: references come to on_reference instead.
        XML_SetDefaultHandler(parser, [](void*, const XML_Char*, int) {});
        XML_SetSkippedEntityHandler(parser, &on_reference);
        XML_SetEntityDeclHandler(parser, &on_declared);
        XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_NEVER);
        XML_UseForeignDTD(parser, XML_TRUE);  // makes "&nbsp;" without a declaration a reference and no fault
        const std::string_view rest = parsed_.substr(begin_);
        const XML_Status status = XML_Parse(parser, rest.data(), static_cast<int>(rest.size()), XML_TRUE);
        if (status == XML_STATUS_OK) return;
        const std::string reason = limit_.empty() ? XML_ErrorString(XML_GetErrorCode(parser)) : limit_;
        tree_.error_ = XmlError{std::min(position(), static_cast<std::uint32_t>(text_.size())), reason, false};
        for (const XmlTree::Index index : open_) {
            XmlTree::Node& node = tree_.nodes_[index];
            node.range.end = node.inner.end = std::max(node.inner.begin, tree_.error_->offset);
        }
    }

private:
    using Index = XmlTree::Index;

    static XmlReader& self(void* data) { return *static_cast<XmlReader*>(data); }
    static void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
        self(data).start(name, attributes);
    }
    static void on_end(void* data, const XML_Char*) { self(data).end(); }
    static void on_text(void* data, const XML_Char* words, int size) {
        self(data).add_text({words, static_cast<std::size_t>(size)});
    }
    static void on_reference(void* data, const XML_Char* name, int is_parameter) {
        if (!is_parameter) self(data).add_reference(name);
    }
    static void on_declared(void* data, const XML_Char* name, int is_parameter, const XML_Char* value, int size,
                            const XML_Char*, const XML_Char*, const XML_Char*, const XML_Char*) {
        self(data).declare(name, is_parameter ? std::string_view()
                                              : std::string_view(value, value ? static_cast<std::size_t>(size) : 0));
    }

    std::uint32_t position() const {
        const XML_Index index = XML_GetCurrentByteIndex(parser_.get());
        return begin_ + (index < 0 ? 0 : static_cast<std::uint32_t>(index));
    }
    SourceRange event() const {
        const std::uint32_t at = position();
        const auto count = static_cast<std::uint32_t>(std::max(XML_GetCurrentByteCount(parser_.get()), 0));
        const auto size = static_cast<std::uint32_t>(text_.size());
        return {std::min(at, size), std::min(at + count, size)};
    }
    void stop(std::string reason) {
        if (limit_.empty()) limit_ = std::move(reason);
        XML_StopParser(parser_.get(), XML_FALSE);
    }
    bool stopped() const { return !limit_.empty(); }

    void start(std::string_view name, const XML_Char** attributes) {
        if (stopped()) return;
        if (open_.size() >= XmlTree::kMaxDepth) return stop("elements are nested too deeply");
        const SourceRange tag = event();
        bind_namespaces(attributes);
        const Index index = add_node();
        if (index == XmlTree::kNone) return;
        XmlTree::Node& node = tree_.nodes_[index];
        node.name = intern(canonical(name));
        node.range = tag;
        node.inner = {tag.end, tag.end};
        node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
        for (; *attributes; attributes += 2) {
            tree_.attributes_.push_back({attributes[0], attributes[1]});
            ++node.attribute_count;
        }
        open_.push_back(index);
    }

    void end() {
        if (stopped() || open_.empty()) return;
        const SourceRange tag = event();
        XmlTree::Node& node = tree_.nodes_[open_.back()];
        node.range.end = std::max(tag.end, node.range.end);
        node.inner.end = std::max(tag.begin, node.inner.begin);
        if (text_.substr(0, node.inner.begin).ends_with("/>")) node.inner.end = node.inner.begin;
        open_.pop_back();
        while (!bindings_.empty() && bindings_.back().depth > open_.size()) bindings_.pop_back();
    }

    void add_text(std::string_view words) {
        if (stopped() || open_.empty()) return;
        const SourceRange range = event();
        text::MappedTextBuilder out(text_);
        if (range.size() == words.size() && parsed_.substr(range.begin, range.size()) == words)
            out.append(range);
        else
            out.append_as(words, range);
        append_text(out.take());
    }

    void add_reference(std::string_view name) {
        if (stopped() || open_.empty()) return;
        const SourceRange range = event();
        const auto declared = declared_.find(name);
        const std::string words =
            declared == declared_.end() ? read_reference("&" + std::string(name) + ";", 0).text : declared->second;
        text::MappedTextBuilder out(text_);
        replaced_ += words.size();
        if (replaced_ > kMaxReplaced) return stop("entities stand for too much text");
        if (words.empty())
            out.append(range);  // unknown: the words as the author wrote them
        else
            out.append_as(words, range);
        append_text(out.take());
    }

    /// Entities that hold mark-up or other entities stand for nothing: no honest news file needs them.
    void declare(std::string_view name, std::string_view value) {
        if (++declarations_ > kMaxDeclared) return stop("too many entities are declared");
        const bool plain = value.size() <= kMaxEntity && value.find_first_of("<&") == std::string_view::npos;
        declared_.try_emplace(std::string(name), plain ? value : std::string_view());
    }

    void append_text(const text::MappedText& piece) {
        const Index last = tree_.nodes_[open_.back()].last_child;
        if (last != XmlTree::kNone && tree_.nodes_[last].is_text()) {
            append(tree_.texts_[tree_.nodes_[last].text], piece);
            return;
        }
        const Index index = add_node();
        if (index == XmlTree::kNone) return;
        tree_.nodes_[index].text = static_cast<std::uint32_t>(tree_.texts_.size());
        tree_.texts_.push_back(piece);
    }

    Index add_node() {
        if (tree_.nodes_.size() >= kMaxNodes) {
            stop("too many elements");
            return XmlTree::kNone;
        }
        const auto index = static_cast<Index>(tree_.nodes_.size());
        tree_.nodes_.emplace_back();
        if (open_.empty()) return index;
        XmlTree::Node& parent = tree_.nodes_[open_.back()];
        tree_.nodes_[index].parent = open_.back();
        if (parent.last_child == XmlTree::kNone)
            parent.first_child = index;
        else
            tree_.nodes_[parent.last_child].next = index;
        parent.last_child = index;
        return index;
    }

    void bind_namespaces(const XML_Char** attributes) {
        for (; *attributes; attributes += 2) {
            const std::string_view name = attributes[0];
            if (!name.starts_with("xmlns") || bindings_.size() >= kMaxBindings) continue;
            if (name.size() > 5 && name[5] != ':') continue;
            const std::string_view prefix = name.size() > 5 ? name.substr(6) : std::string_view();
            const std::string_view uri = attributes[1];
            const auto known =
                std::find_if(kSpaces.begin(), kSpaces.end(), [&](const Space& space) { return space.uri == uri; });
            bindings_.push_back(
                {std::string(prefix), std::string(known == kSpaces.end() ? prefix : known->prefix), open_.size() + 1});
        }
    }

    std::string canonical(std::string_view name) const {
        const std::size_t colon = name.find(':');
        std::string_view prefix = colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
        const std::string_view local = colon == std::string_view::npos ? name : name.substr(colon + 1);
        const auto binding =
            std::find_if(bindings_.rbegin(), bindings_.rend(), [&](const Binding& b) { return b.prefix == prefix; });
        if (binding != bindings_.rend()) prefix = binding->meaning;
        return prefix.empty() ? std::string(local) : std::string(prefix) + ":" + std::string(local);
    }

    std::uint32_t intern(std::string name) {
        const auto [place, fresh] =
            name_ids_.try_emplace(std::move(name), static_cast<std::uint32_t>(tree_.names_.size()));
        if (fresh) tree_.names_.push_back(place->first);
        return place->second;
    }

    struct Binding {
        std::string prefix;
        std::string meaning;  // our prefix
        std::size_t depth;    // of the element that binds it
    };

    XmlTree& tree_;
    std::string_view text_;
    std::string_view parsed_;
    Parser parser_;
    std::uint32_t begin_ = 0;
    std::vector<Index> open_;
    std::vector<Binding> bindings_;
    std::map<std::string, std::uint32_t> name_ids_;
    std::map<std::string, std::string, std::less<>> declared_;
    std::size_t declarations_ = 0;
    std::size_t replaced_ = 0;
    std::string limit_;
};

namespace {

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// True when a reference starts at the ampersand at `at`.
bool is_reference(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#') ++end;
    const std::size_t first = end;
    while (end < text.size() && end < at + 64 && is_name_character(text[end])) ++end;
    return end > first && end < text.size() && text[end] == ';';
}

/// Paints over what expat would stop at but every feed reader takes: ampersands that start no reference, and control
/// characters. Byte for byte as long, so that positions stay what they are.
std::string paint_over(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; at < out.size(); ++at) {
        const auto byte = static_cast<unsigned char>(out[at]);
        const bool control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
        if (control || (byte == '&' && !is_reference(text, at))) out[at] = ' ';
        // U+FFFE and U+FFFF are no characters of XML.
        if (byte == 0xEF &&
            (text.substr(at).starts_with("\xEF\xBF\xBE") || text.substr(at).starts_with("\xEF\xBF\xBF")))
            out.replace(at, 3, "   ");
    }
    return out;
}

}  // namespace

XmlTree XmlTree::parse(std::string_view text) {
    XmlTree strict;
    XmlReader(strict, text, text).run();
    if (!strict.error_) return strict;
    const std::string painted = paint_over(text);
    if (painted == text) return strict;
    XmlTree lenient;
    XmlReader(lenient, text, painted).run();
    if (lenient.error_) return lenient.error_->offset > strict.error_->offset ? lenient : strict;
    lenient.error_ = std::move(strict.error_);
    lenient.error_->repaired = true;
    return lenient;
}

}  // namespace gainsay::readers
