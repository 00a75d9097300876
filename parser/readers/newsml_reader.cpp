#include "parser/readers/newsml_reader.hpp"

#include "parser/readers/html_reader.hpp"
#include "parser/readers/news_dates.hpp"
#include "parser/readers/story_parts.hpp"
#include "parser/readers/xml_story.hpp"
#include "parser/readers/xml_tree.hpp"
#include "parser/source/utf8.hpp"

namespace gainsay::readers {

using text::MappedText;

namespace {

using Index = XmlTree::Index;
constexpr Index kNone = XmlTree::kNone;

class NewsReader {
public:
    NewsReader(const XmlTree& xml, StoryCollector& out) : xml_(xml), out_(out) {}

    void run() {
        const std::string_view root = xml_.local(xml_.root());
        if (root == "nitf") return read_bare_nitf(xml_.root());
        if (root == "newsItem") return read_item(xml_.root());
        if (root != "newsMessage" && root != "NewsML") {
            const std::uint32_t begin = xml_[xml_.root()].range.begin;
            return out_.tell(Severity::error, "unknown-format",
                             "XML, but no news: its root is <" + printable(root.substr(0, 60)) + ">",
                             {begin, begin + 1}, "gainsay reads RSS, Atom, NewsML-G2, NITF and HTML");
        }
        // Items stand in item sets that may be nested in anything; an item holds no items.
        for (Index at = xml_.follow(xml_.root(), xml_.root()); at != kNone;) {
            const bool item = xml_.local(at) == "newsItem";
            const bool old_item = xml_.local(at) == "NewsItem";
            if (item) read_item(at);
            if (old_item) read_old_item(at);
            at = item || old_item ? xml_.after(at, xml_.root()) : xml_.follow(at, xml_.root());
        }
    }

private:
    MappedText line(Index element) const { return one_line(xml_.text(element)); }
    std::string words(Index element) const { return line(element).text; }
    Index below(Index element, std::string_view local) const {
        return element == kNone ? kNone : xml_.descendant(element, local);
    }
    std::optional<Day> day(Index element) const { return parse_news_day(xml_.words(element)); }
    std::optional<Day> day_attribute(Index element, std::string_view name) const {
        return parse_news_day(xml_.attribute(element, name));
    }

    /// A party's name: its name element, its literal, or what its code says behind the scheme.
    std::string party(Index element) const {
        if (element == kNone) return {};
        if (std::string name = words(xml_.child(element, "name")); !name.empty()) return name;
        if (const std::string_view literal = xml_.attribute(element, "literal"); !literal.empty())
            return std::string(literal);
        const std::string_view code = xml_.attribute(element, "qcode");
        return std::string(code.substr(code.find(':') + 1));
    }

    /// The main one of several headlines: the first without a role that says otherwise.
    Index headline(Index meta) const {
        const std::vector<Index> all = xml_.children(meta, "headline");
        for (const Index each : all) {
            const std::string_view role = xml_.attribute(each, "role");
            if (role.empty() || role.ends_with(":main")) return each;
        }
        return all.empty() ? kNone : all.front();
    }

    bool is_cancelled(Index item) {
        const Index status = xml_.path(item, "itemMeta/pubStatus");
        const std::string_view code = xml_.attribute(status, "qcode");
        if (!code.ends_with(":canceled") && !code.ends_with(":cancelled") && !code.ends_with(":withheld")) return false;
        out_.tell(Severity::note, "withdrawn-item",
                  "an item that its provider has withdrawn (" + printable(code) + ") is left out", xml_[status].range);
        return true;
    }

    void read_item(Index item) {
        if (is_cancelled(item)) return;
        const Index item_meta = xml_.child(item, "itemMeta");
        const Index meta = xml_.child(item, "contentMeta");
        StoryParts parts;
        text::Article& article = parts.article;
        parts.title = line(headline(meta));
        parts.byline = line(xml_.child(meta, "by"));
        if (parts.byline.text.empty()) article.author = party(xml_.child(meta, "creator"));
        parts.dateline = line(xml_.child(meta, "dateline"));
        article.outlet = party(xml_.child(item_meta, "provider"));
        if (article.outlet.empty()) article.outlet = words(xml_.child(meta, "creditline"));
        if (article.outlet.empty()) article.outlet = party(xml_.path(item, "rightsInfo/copyrightHolder"));
        article.language = xml_.attribute(xml_.child(meta, "language"), "tag");
        if (article.language.empty()) article.language = xml_.attribute(item, "xml:lang");
        article.url = xml_.attribute(item, "guid");
        article.published = day(xml_.child(meta, "contentCreated"));
        if (!article.published) article.published = day(xml_.child(item_meta, "firstCreated"));
        article.updated = day(xml_.child(meta, "contentModified"));
        const std::optional<Day> version = day(xml_.child(item_meta, "versionCreated"));
        if (!article.updated) article.updated = version;
        if (!article.published) article.published = version;
        read_content(xml_.child(item, "contentSet"), parts);
        if (parts.title.text.empty()) parts.title = line(xml_.child(item_meta, "title"));
        if (!article.blocks.empty() || is_text(item_meta)) out_.add(std::move(parts));
    }

    /// An item without text is a picture, film or graphic unless it says that it is text.
    bool is_text(Index item_meta) const {
        return xml_.attribute(xml_.child(item_meta, "itemClass"), "qcode").ends_with(":text");
    }

    /// The parts of a content set are renditions of one content: the first with words is taken.
    void read_content(Index content, StoryParts& parts) {
        if (content == kNone) return;
        for (Index part = xml_[content].first_child; part != kNone && parts.article.blocks.empty();
             part = xml_[part].next) {
            const std::string_view name = xml_.local(part);
            if (name == "inlineXML") read_markup(part, parts);
            if (name == "inlineData") read_data(part, parts);
        }
    }

    void read_markup(Index part, StoryParts& parts) {
        const Index nitf = below(part, "nitf");
        if (nitf != kNone) return read_nitf(nitf, parts);
        const Index body = below(part, "body");
        parts.article.blocks = markup_blocks(xml_, body != kNone ? body : part);
    }

    void read_data(Index part, StoryParts& parts) {
        const std::string_view type = xml_.attribute(part, "contenttype");
        const std::string_view encoding = xml_.attribute(part, "encoding");
        if (!encoding.empty()) {
            out_.tell(Severity::warning, "encoded-content",
                      "inline data in an encoding are not read: " + printable(encoding.substr(0, 60)),
                      xml_[part].range);
            return;
        }
        if (!type.empty() && !type.starts_with("text/") && type.find("xml") == std::string_view::npos) return;
        const MappedText data = xml_.text(part);
        parts.article.blocks = type.starts_with("text/plain") ? plain_blocks(data) : html_or_plain(data);
    }

    /// Fills in what the wrapping has not said.
    void read_nitf(Index nitf, StoryParts& parts) {
        const Index head = xml_.child(nitf, "head");
        const Index body = xml_.child(nitf, "body");
        const Index body_head = xml_.child(body, "body.head");
        text::Article& article = parts.article;
        if (parts.title.text.empty()) parts.title = line(xml_.path(body_head, "hedline/hl1"));
        if (parts.title.text.empty()) parts.title = line(below(body_head, "hl1"));
        if (parts.title.text.empty()) parts.title = line(xml_.child(head, "title"));
        if (parts.byline.text.empty()) parts.byline = line(xml_.child(body_head, "byline"));
        if (parts.dateline.text.empty()) parts.dateline = line(xml_.child(body_head, "dateline"));
        const Index pubdata = xml_.child(head, "pubdata");
        const Index docdata = xml_.child(head, "docdata");
        if (article.outlet.empty()) article.outlet = xml_.attribute(pubdata, "name");
        if (article.outlet.empty()) article.outlet = words(xml_.child(body_head, "distributor"));
        if (article.outlet.empty()) article.outlet = xml_.attribute(xml_.child(docdata, "doc.copyright"), "holder");
        if (!article.published) article.published = day_attribute(xml_.child(docdata, "date.issue"), "norm");
        if (!article.published) article.published = day_attribute(pubdata, "date.publication");
        if (!article.published) article.published = day_attribute(xml_.child(docdata, "date.release"), "norm");
        if (!article.published) article.published = day_attribute(below(body_head, "story.date"), "norm");
        if (article.language.empty()) article.language = xml_.attribute(nitf, "xml:lang");
        article.blocks = markup_blocks(xml_, xml_.child(body, "body.content"));
        if (article.blocks.empty()) article.blocks = markup_blocks(xml_, xml_.child(body_head, "abstract"));
        if (article.blocks.empty() && body_head == kNone) article.blocks = markup_blocks(xml_, body);
    }

    void read_bare_nitf(Index nitf) {
        StoryParts parts;
        parts.article.url = xml_.attribute(xml_.path(nitf, "head/docdata/doc-id"), "id-string");
        read_nitf(nitf, parts);
        out_.add(std::move(parts));
    }

    /// NewsML 1: the first component with content; names count wherever they stand in the item.
    void read_old_item(Index item) {
        StoryParts parts;
        parts.title = line(below(item, "HeadLine"));
        parts.byline = line(below(item, "ByLine"));
        parts.dateline = line(below(item, "DateLine"));
        text::Article& article = parts.article;
        article.outlet = words(below(item, "CreditLine"));
        if (article.outlet.empty()) article.outlet = words(below(item, "ProviderId"));
        article.url = words(below(item, "PublicIdentifier"));
        article.published = day(below(item, "FirstCreated"));
        article.updated = day(below(item, "ThisRevisionCreated"));
        const Index content = below(item, "DataContent");
        if (below(content, "nitf") != kNone)
            read_markup(content, parts);
        else if (below(content, "p") != kNone)
            article.blocks = markup_blocks(xml_, content);
        else if (content != kNone)
            article.blocks = html_or_plain(xml_.text(content));
        out_.add(std::move(parts));
    }

    const XmlTree& xml_;
    StoryCollector& out_;
};

}  // namespace

ReadArticles read_newsml(const MappedText& file, SourceId source, ArticleId first) {
    const XmlTree xml = XmlTree::parse(file.text);
    StoryCollector out(source, first);
    tell_of_faults(xml, out);
    if (xml.root() != kNone) NewsReader(xml, out).run();
    return out.finish(file);
}

}  // namespace gainsay::readers
