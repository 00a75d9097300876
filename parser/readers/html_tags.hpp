#pragma once
// The elements of HTML by name, and what the standard says of each (https://html.spec.whatwg.org, section 13.2).

#include <cstdint>
#include <string_view>

namespace gainsay::readers {

enum class Tag : std::uint8_t {
    unknown,
    a,
    abbr,
    address,
    applet,
    area,
    article,
    aside,
    audio,
    b,
    base,
    big,
    blockquote,
    body,
    br,
    button,
    canvas,
    caption,
    center,
    cite,
    code,
    col,
    colgroup,
    dd,
    del,
    details,
    dialog,
    dir,
    div,
    dl,
    dt,
    em,
    embed,
    fieldset,
    figcaption,
    figure,
    font,
    footer,
    foreignobject,
    form,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    head,
    header,
    hgroup,
    hr,
    html,
    i,
    iframe,
    img,
    input,
    ins,
    label,
    legend,
    li,
    link,
    listing,
    main,
    mark,
    marquee,
    math,
    menu,
    meta,
    nav,
    nobr,
    noembed,
    noframes,
    noscript,
    object,
    ol,
    optgroup,
    option,
    p,
    param,
    picture,
    plaintext,
    pre,
    q,
    s,
    script,
    section,
    select,
    small,
    source,
    span,
    strike,
    strong,
    style,
    sub,
    summary,
    sup,
    svg,
    table,
    tbody,
    td,
    template_,
    textarea,
    tfoot,
    th,
    thead,
    time,
    title,
    tr,
    track,
    tt,
    u,
    ul,
    video,
    wbr,
    xmp,
};

constexpr std::size_t kTagCount = static_cast<std::size_t>(Tag::xmp) + 1;

/// By name in any case; Tag::unknown for names that are not in the list.
Tag tag_of(std::string_view name);

bool is_void(Tag tag);            ///< has no content and no end tag
bool is_raw_text(Tag tag);        ///< its content is text up to its own end tag, whatever stands in it
bool is_special(Tag tag);         ///< an end tag of another element does not reach across it
bool is_formatting(Tag tag);      ///< b, i, a …: an end tag may stand across block elements
bool is_scope_boundary(Tag tag);  ///< end tags inside never close what is outside
bool closes_paragraph(Tag tag);   ///< its start tag ends an open <p>
bool is_heading(Tag tag);
/// Starts and ends a block of text; the others run on inside a line.
bool is_block(Tag tag);
/// What it holds is never shown as text of the page: scripts, forms' controls, drawings, fallback content.
bool is_never_text(Tag tag);

}  // namespace gainsay::readers
