#include "parser/readers/feed_reader.hpp"

#include "parser/readers/html_reader.hpp"
#include "parser/readers/mapped.hpp"
#include "parser/readers/news_dates.hpp"
#include "parser/readers/story_parts.hpp"
#include "parser/readers/xml_story.hpp"
#include "parser/readers/xml_tree.hpp"

namespace gainsay::readers {

using text::MappedText;

namespace {

using Index = XmlTree::Index;

/// What all items of a feed have in common.
struct Channel {
    std::string outlet, language;
};

/// "desk@example.org (Ana Field)" → "Ana Field".
std::string person(std::string words) {
    const std::size_t open = words.find('(');
    const std::size_t close = words.rfind(')');
    if (open != std::string::npos && close != std::string::npos && close > open + 1)
        return words.substr(open + 1, close - open - 1);
    return words;
}

class FeedReader {
public:
    FeedReader(const XmlTree& xml, StoryCollector& out) : xml_(xml), out_(out) {}

    void run() {
        const Index root = xml_.root();
        if (xml_.local(root) == "feed") return read_atom(root);
        const Index channel = child_of(root, "channel");
        const Channel common = read_channel(channel);
        // RSS 2.0 has its items inside the channel, RSS 1.0 and 0.90 beside it.
        for (const Index parent : {channel, root}) {
            if (parent == XmlTree::kNone) continue;
            for (Index item = xml_[parent].first_child; item != XmlTree::kNone; item = xml_[item].next)
                if (xml_.local(item) == "item") out_.add(read_item(item, common));
        }
    }

private:
    /// A child by its local name whatever its namespace: the parts of RDF feeds stand in two.
    Index child_of(Index parent, std::string_view local) const {
        if (parent == XmlTree::kNone) return XmlTree::kNone;
        for (Index child = xml_[parent].first_child; child != XmlTree::kNone; child = xml_[child].next)
            if (xml_.local(child) == local) return child;
        return XmlTree::kNone;
    }

    std::string line(Index element) const { return words_of_html(xml_.text(element)).text; }

    /// The first of the children that has words.
    std::string first_line(Index parent, std::initializer_list<std::string_view> names) const {
        for (const std::string_view name : names) {
            std::string words = line(xml_.child(parent, name));
            if (!words.empty()) return words;
        }
        return {};
    }

    std::optional<Day> first_day(Index parent, std::initializer_list<std::string_view> names) const {
        for (const std::string_view name : names)
            if (const auto day = parse_news_day(xml_.words(xml_.child(parent, name)))) return day;
        return std::nullopt;
    }

    Channel read_channel(Index channel) const {
        return {first_line(channel, {"title", "dc:publisher"}), first_line(channel, {"language", "dc:language"})};
    }

    StoryParts read_item(Index item, const Channel& common) const {
        StoryParts out;
        out.title = words_of_html(xml_.text(xml_.child(item, "title")));
        if (out.title.text.empty()) out.title = words_of_html(xml_.text(xml_.child(item, "dc:title")));
        text::Article& article = out.article;
        article.outlet = first_line(item, {"source", "dc:publisher"});
        if (article.outlet.empty()) article.outlet = common.outlet;
        article.author = person(first_line(item, {"dc:creator", "author"}));
        article.language = first_line(item, {"dc:language"});
        if (article.language.empty()) article.language = common.language;
        article.url = rss_link(item);
        article.published = first_day(item, {"pubDate", "dc:date", "dcterms:created", "dcterms:issued"});
        article.updated = first_day(item, {"dcterms:modified", "atom:updated"});
        for (const std::string_view name : {"content:encoded", "xhtml:body", "fulltext", "description"}) {
            const Index body = xml_.child(item, name);
            article.blocks = name == "xhtml:body" ? markup_blocks(xml_, body) : html_or_plain(xml_.text(body));
            if (!article.blocks.empty()) break;
        }
        return out;
    }

    std::string rss_link(Index item) const {
        std::string link = xml_.words(xml_.child(item, "link"));
        if (link.empty()) link = xml_.attribute(xml_.child(item, "atom:link"), "href");
        const Index guid = xml_.child(item, "guid");
        if (link.empty() && xml_.attribute(guid, "isPermaLink") != "false") link = xml_.words(guid);
        return link;
    }

    void read_atom(Index feed) {
        const Channel common{atom_line(xml_.child(feed, "title")), std::string(xml_.attribute(feed, "xml:lang"))};
        const std::string author = atom_person(feed);
        for (const Index entry : xml_.children(feed, "entry")) out_.add(read_entry(entry, common, author));
    }

    /// RFC 4287, section 3.1: a text construct is plain, escaped HTML or XHTML.
    MappedText atom_text(Index element) const {
        const std::string_view type = xml_.attribute(element, "type");
        if (type == "html" || type == "text/html") return words_of_html(xml_.text(element));
        return one_line(xml_.text(element));
    }
    std::string atom_line(Index element) const { return atom_text(element).text; }

    std::vector<text::Block> atom_blocks(Index element) const {
        const std::string_view type = xml_.attribute(element, "type");
        if (type == "xhtml" || type.ends_with("+xml") || type.ends_with("/xml")) return markup_blocks(xml_, element);
        if (type == "html" || type == "text/html") return html_blocks(xml_.text(element));
        return plain_blocks(xml_.text(element));
    }

    std::string atom_person(Index parent) const { return xml_.words(xml_.path(parent, "author/name")); }

    std::string atom_link(Index entry) const {
        std::string_view any;
        for (const Index link : xml_.children(entry, "link")) {
            const std::string_view relation = xml_.attribute(link, "rel");
            if (relation.empty() || relation == "alternate") return std::string(xml_.attribute(link, "href"));
            if (any.empty() && relation != "self" && relation != "enclosure") any = xml_.attribute(link, "href");
        }
        return std::string(any);
    }

    StoryParts read_entry(Index entry, const Channel& common, const std::string& author) const {
        StoryParts out;
        out.title = atom_text(xml_.child(entry, "title"));
        text::Article& article = out.article;
        article.outlet = atom_line(xml_.path(entry, "source/title"));
        if (article.outlet.empty()) article.outlet = first_line(entry, {"dc:publisher"});
        if (article.outlet.empty()) article.outlet = common.outlet;
        article.author = atom_person(entry);
        if (article.author.empty()) article.author = atom_person(xml_.child(entry, "source"));
        if (article.author.empty()) article.author = author;
        article.language = xml_.attribute(entry, "xml:lang");
        if (article.language.empty()) article.language = common.language;
        article.url = atom_link(entry);
        article.published = first_day(entry, {"published", "issued", "dc:date"});
        article.updated = first_day(entry, {"updated", "modified"});
        if (!article.published) article.published = article.updated;
        for (const std::string_view name : {"content", "summary"}) {
            article.blocks = atom_blocks(xml_.child(entry, name));
            if (!article.blocks.empty()) break;
        }
        return out;
    }

    const XmlTree& xml_;
    StoryCollector& out_;
};

}  // namespace

ReadArticles read_feed(const MappedText& file, SourceId source, ArticleId first) {
    const XmlTree xml = XmlTree::parse(file.text);
    StoryCollector out(source, first);
    tell_of_faults(xml, out);
    if (xml.root() != XmlTree::kNone) FeedReader(xml, out).run();
    return out.finish(file);
}

}  // namespace gainsay::readers
