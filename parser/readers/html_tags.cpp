#include "parser/readers/html_tags.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace gainsay::readers {
namespace {

constexpr std::array<std::string_view, kTagCount> kNames = {"",           "a",          "abbr",
                                                            "address",    "applet",     "area",
                                                            "article",    "aside",      "audio",
                                                            "b",          "base",       "big",
                                                            "blockquote", "body",       "br",
                                                            "button",     "canvas",     "caption",
                                                            "center",     "cite",       "code",
                                                            "col",        "colgroup",   "dd",
                                                            "del",        "details",    "dialog",
                                                            "dir",        "div",        "dl",
                                                            "dt",         "em",         "embed",
                                                            "fieldset",   "figcaption", "figure",
                                                            "font",       "footer",     "foreignobject",
                                                            "form",       "h1",         "h2",
                                                            "h3",         "h4",         "h5",
                                                            "h6",         "head",       "header",
                                                            "hgroup",     "hr",         "html",
                                                            "i",          "iframe",     "img",
                                                            "input",      "ins",        "label",
                                                            "legend",     "li",         "link",
                                                            "listing",    "main",       "mark",
                                                            "marquee",    "math",       "menu",
                                                            "meta",       "nav",        "nobr",
                                                            "noembed",    "noframes",   "noscript",
                                                            "object",     "ol",         "optgroup",
                                                            "option",     "p",          "param",
                                                            "picture",    "plaintext",  "pre",
                                                            "q",          "s",          "script",
                                                            "section",    "select",     "small",
                                                            "source",     "span",       "strike",
                                                            "strong",     "style",      "sub",
                                                            "summary",    "sup",        "svg",
                                                            "table",      "tbody",      "td",
                                                            "template",   "textarea",   "tfoot",
                                                            "th",         "thead",      "time",
                                                            "title",      "tr",         "track",
                                                            "tt",         "u",          "ul",
                                                            "video",      "wbr",        "xmp"};

constexpr std::size_t kLongestName = 13;

class TagSet {
public:
    constexpr TagSet(std::initializer_list<Tag> tags) {
        for (const Tag tag : tags) member_[static_cast<std::size_t>(tag)] = true;
    }
    constexpr bool has(Tag tag) const { return member_[static_cast<std::size_t>(tag)]; }

private:
    std::array<bool, kTagCount> member_{};
};

using enum Tag;

constexpr TagSet kVoid = {area, base, br, col, embed, hr, img, input, link, meta, param, source, track, wbr};
constexpr TagSet kRawText = {iframe, noembed, noframes, plaintext, script, style, textarea, title, xmp};
constexpr TagSet kFormatting = {a, b, big, code, em, font, i, nobr, s, small, strike, strong, tt, u};
constexpr TagSet kBoundary = {applet, caption, foreignobject, html, marquee, object, table, td, template_, th};
constexpr TagSet kClosesParagraph = {address, article,   aside, blockquote, center,   details,    dialog, dir,
                                     div,     dl,        dd,    dt,         fieldset, figcaption, figure, footer,
                                     form,    h1,        h2,    h3,         h4,       h5,         h6,     header,
                                     hgroup,  hr,        li,    listing,    main,     menu,       nav,    ol,
                                     p,       plaintext, pre,   section,    summary,  table,      ul,     xmp};
constexpr TagSet kSpecial = {address,   applet,     area,     article, aside,
                             base,      blockquote, body,     button,  caption,
                             center,    col,        colgroup, dd,      details,
                             dir,       div,        dl,       dt,      embed,
                             fieldset,  figcaption, figure,   footer,  foreignobject,
                             form,      h1,         h2,       h3,      h4,
                             h5,        h6,         head,     header,  hgroup,
                             hr,        html,       iframe,   img,     input,
                             li,        link,       listing,  main,    marquee,
                             menu,      meta,       nav,      noembed, noframes,
                             noscript,  object,     ol,       p,       param,
                             plaintext, pre,        script,   section, select,
                             source,    style,      summary,  table,   tbody,
                             td,        template_,  textarea, tfoot,   th,
                             thead,     title,      tr,       track,   ul,
                             wbr,       xmp};
constexpr TagSet kBlock = {
    address, article, aside, blockquote, body,       caption, center,  dd,      details, dialog,   dir,
    div,     dl,      dt,    fieldset,   figcaption, figure,  footer,  form,    h1,      h2,       h3,
    h4,      h5,      h6,    header,     hgroup,     hr,      html,    legend,  li,      listing,  main,
    menu,    nav,     ol,    p,          plaintext,  pre,     section, summary, table,   tbody,    td,
    tfoot,   th,      thead, tr,         ul,         xmp,     head,    object,  iframe,  noscript, template_};
constexpr TagSet kNeverText = {applet, audio,  base,    button,   canvas,    embed,    head,     iframe, input, link,
                               math,   meta,   noembed, noframes, noscript,  object,   optgroup, option, param, script,
                               select, source, style,   svg,      template_, textarea, title,    track,  video};

}  // namespace

Tag tag_of(std::string_view name) {
    if (name.empty() || name.size() > kLongestName) return Tag::unknown;
    std::array<char, kLongestName> lower{};
    std::transform(name.begin(), name.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::string_view wanted(lower.data(), name.size());
    const auto found = std::lower_bound(kNames.begin(), kNames.end(), wanted);
    return found != kNames.end() && *found == wanted ? static_cast<Tag>(found - kNames.begin()) : Tag::unknown;
}

bool is_void(Tag tag) {
    return kVoid.has(tag);
}
bool is_raw_text(Tag tag) {
    return kRawText.has(tag);
}
bool is_special(Tag tag) {
    return kSpecial.has(tag);
}
bool is_formatting(Tag tag) {
    return kFormatting.has(tag);
}
bool is_scope_boundary(Tag tag) {
    return kBoundary.has(tag);
}
bool closes_paragraph(Tag tag) {
    return kClosesParagraph.has(tag);
}
bool is_heading(Tag tag) {
    return tag >= h1 && tag <= h6;
}
bool is_block(Tag tag) {
    return kBlock.has(tag);
}
bool is_never_text(Tag tag) {
    return kNeverText.has(tag);
}

}  // namespace gainsay::readers
