#include "parser/readers/page_hints.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace gainsay::readers {
namespace {

struct WordHint {
    std::string_view word;
    Hint hint;
};

// Words of classes and ids ("post-share__button" has post, share, button), sorted.
constexpr auto kWords = std::to_array<WordHint>({
    {"ad", Hint::junk},
    {"ads", Hint::junk},
    {"adslot", Hint::junk},
    {"advert", Hint::junk},
    {"advertisement", Hint::junk},
    {"advertising", Hint::junk},
    {"adverts", Hint::junk},
    {"author", Hint::byline},
    {"authors", Hint::byline},
    {"bio", Hint::author_box},
    {"breadcrumb", Hint::junk},
    {"breadcrumbs", Hint::junk},
    {"byline", Hint::byline},
    {"bylines", Hint::byline},
    {"caption", Hint::caption},
    {"captions", Hint::caption},
    {"comment", Hint::comments},
    {"comments", Hint::comments},
    {"consent", Hint::junk},
    {"cookie", Hint::junk},
    {"cookies", Hint::junk},
    {"copyright", Hint::credit},
    {"credit", Hint::credit},
    {"credits", Hint::credit},
    {"date", Hint::dateline},
    {"dateline", Hint::dateline},
    {"datetime", Hint::dateline},
    {"dek", Hint::summary},
    {"dfp", Hint::junk},
    {"disqus", Hint::comments},
    {"donate", Hint::junk},
    {"donation", Hint::junk},
    {"feedback", Hint::junk},
    {"footer", Hint::junk},
    {"gdpr", Hint::junk},
    {"headline", Hint::headline},
    {"interstitial", Hint::junk},
    {"login", Hint::junk},
    {"masthead", Hint::junk},
    {"menu", Hint::junk},
    {"modal", Hint::junk},
    {"mostread", Hint::related},
    {"nav", Hint::junk},
    {"navbar", Hint::junk},
    {"navigation", Hint::junk},
    {"newsletter", Hint::newsletter},
    {"newsletters", Hint::newsletter},
    {"outbrain", Hint::junk},
    {"pager", Hint::junk},
    {"pagination", Hint::junk},
    {"paywall", Hint::junk},
    {"photographer", Hint::credit},
    {"poll", Hint::junk},
    {"popular", Hint::related},
    {"popup", Hint::junk},
    {"promo", Hint::junk},
    {"promoted", Hint::junk},
    {"promotion", Hint::junk},
    {"promos", Hint::junk},
    {"pubdate", Hint::dateline},
    {"published", Hint::dateline},
    {"pullquote", Hint::pull_quote},
    {"readmore", Hint::related},
    {"recirc", Hint::related},
    {"recirculation", Hint::related},
    {"recommend", Hint::related},
    {"recommendations", Hint::related},
    {"recommended", Hint::related},
    {"related", Hint::related},
    {"respond", Hint::comments},
    {"share", Hint::junk},
    {"sharebar", Hint::junk},
    {"sharing", Hint::junk},
    {"sidebar", Hint::junk},
    {"signup", Hint::newsletter},
    {"social", Hint::junk},
    {"sponsor", Hint::junk},
    {"sponsored", Hint::junk},
    {"standfirst", Hint::summary},
    {"subheadline", Hint::summary},
    {"subscribe", Hint::newsletter},
    {"subscription", Hint::newsletter},
    {"taboola", Hint::junk},
    {"tags", Hint::junk},
    {"teaser", Hint::related},
    {"teasers", Hint::related},
    {"timestamp", Hint::dateline},
    {"toolbar", Hint::junk},
    {"trending", Hint::related},
    {"updated", Hint::dateline},
    {"widget", Hint::junk},
    {"widgets", Hint::junk},
    {"zergnet", Hint::junk},
});

struct PartHint {
    std::string_view part;  ///< within the letters of one class name, marks between words left out
    Hint hint;
};

constexpr auto kParts = std::to_array<PartHint>({
    {"articlebody", Hint::body},        {"articlecontent", Hint::body},    {"articlecopy", Hint::body},
    {"articletext", Hint::body},        {"bodycontent", Hint::body},       {"bodycopy", Hint::body},
    {"bodytext", Hint::body},           {"entrycontent", Hint::body},      {"newsbody", Hint::body},
    {"newstext", Hint::body},           {"postbody", Hint::body},          {"postcontent", Hint::body},
    {"storybody", Hint::body},          {"storycontent", Hint::body},      {"storytext", Hint::body},
    {"contentbody", Hint::body},        {"articlesection", Hint::body},    {"fulltext", Hint::body},
    {"authorbio", Hint::author_box},    {"aboutauthor", Hint::author_box}, {"abouttheauthor", Hint::author_box},
    {"authorinfo", Hint::author_box},   {"authorbox", Hint::author_box},   {"pullquote", Hint::pull_quote},
    {"relatedpost", Hint::related},     {"relatedarticle", Hint::related}, {"relatedcontent", Hint::related},
    {"relatedlink", Hint::related},     {"morestories", Hint::related},    {"morefrom", Hint::related},
    {"seealso", Hint::related},         {"alsoread", Hint::related},       {"upnext", Hint::related},
    {"mostread", Hint::related},        {"mostviewed", Hint::related},     {"youmaylike", Hint::related},
    {"readnext", Hint::related},        {"relatedstor", Hint::related},    {"srOnly", Hint::hidden},
    {"sronly", Hint::hidden},           {"screenreader", Hint::hidden},    {"visuallyhidden", Hint::hidden},
    {"visibilityhidden", Hint::hidden}, {"printonly", Hint::hidden},
});

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Reads one attribute made of names, such as `class`.
class NameReader {
public:
    explicit NameReader(Hints& hints) : hints_(hints) {}

    void read(std::string_view names) {
        for (std::size_t i = 0; i <= names.size(); ++i) {
            const char c = i < names.size() ? names[i] : ' ';
            if (is_letter(c)) {
                const bool upper = c >= 'A' && c <= 'Z';
                const bool hump = upper && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z';
                if (hump) end_word();
                word_ += upper ? static_cast<char>(c - 'A' + 'a') : c;
                continue;
            }
            end_word();
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') end_name();
        }
    }

private:
    void end_word() {
        const auto found = std::lower_bound(kWords.begin(), kWords.end(), word_,
                                            [](const WordHint& hint, std::string_view w) { return hint.word < w; });
        if (found != kWords.end() && found->word == word_) hints_.add(found->hint);
        name_ += word_;
        word_.clear();
    }
    void end_name() {
        for (const PartHint& part : kParts) {
            if (name_.find(part.part) != std::string::npos) hints_.add(part.hint);
        }
        name_.clear();
    }

    Hints& hints_;
    std::string word_, name_;
};

std::string without_blanks(std::string text) {
    text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; }),
               text.end());
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

bool is_hidden(const HtmlTree& tree, HtmlNodeId node) {
    if (tree.attribute(node, "hidden")) return true;
    const std::string style = without_blanks(tree.attribute(node, "style").value_or(""));
    if (style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos)
        return true;
    return tree.attribute(node, "aria-hidden").value_or("") == "true";
}

void read_microdata(std::string_view property, Hints& hints) {
    const std::string name = without_blanks(std::string(property));
    if (name == "articlebody" || name == "reviewbody") hints.add(Hint::sure_body);
    if (name == "headline") hints.add(Hint::headline);
    if (name == "author") hints.add(Hint::byline);
    if (name == "datepublished" || name == "datemodified") hints.add(Hint::dateline);
    if (name == "caption") hints.add(Hint::caption);
}

void read_role(std::string_view role, Hints& hints) {
    constexpr std::array<std::string_view, 8> furniture = {"navigation", "banner", "contentinfo",   "menu",
                                                           "menubar",    "search", "complementary", "dialog"};
    if (std::find(furniture.begin(), furniture.end(), role) != furniture.end()) hints.add(Hint::junk);
}

void read_tag(Tag tag, Hints& hints) {
    if (tag == Tag::nav || tag == Tag::menu || tag == Tag::footer || tag == Tag::aside || tag == Tag::dialog)
        hints.add(Hint::junk);
    if (tag == Tag::figcaption) hints.add(Hint::caption);
    if (tag == Tag::time) hints.add(Hint::dateline);
    if (tag == Tag::article) hints.add(Hint::article);
}

}  // namespace

std::vector<Hints> page_hints(const HtmlTree& tree) {
    std::vector<Hints> hints(tree.nodes.size());
    for (HtmlNodeId id = 1; id < tree.nodes.size(); ++id) {
        const HtmlNode& node = tree.nodes[id];
        if (node.is_text) continue;
        read_tag(node.tag, hints[id]);
        if (node.attribute_count == 0) continue;
        NameReader names(hints[id]);
        names.read(tree.attribute(id, "class").value_or(""));
        names.read(tree.attribute(id, "id").value_or(""));
        names.read(tree.attribute(id, "data-component").value_or(""));
        read_microdata(tree.attribute(id, "itemprop").value_or(""), hints[id]);
        read_role(tree.attribute(id, "role").value_or(""), hints[id]);
        if (tree.attribute(id, "rel").value_or("") == "author") hints[id].add(Hint::byline);
        if (is_hidden(tree, id)) hints[id].add(Hint::hidden);
    }
    return hints;
}

}  // namespace gainsay::readers
