#include "parser/readers/xml_tree.hpp"

#include "parser/readers/mapped.hpp"

namespace gainsay::readers {

std::string_view XmlTree::name(Index index) const {
    if (index == kNone || nodes_[index].is_text()) return {};
    return names_[nodes_[index].name];
}

std::string_view XmlTree::local(Index index) const {
    const std::string_view full = name(index);
    const std::size_t colon = full.find(':');
    return colon == std::string_view::npos ? full : full.substr(colon + 1);
}

namespace {

/// "atom" of "atom:entry", nothing of "item".
std::string_view prefix_of(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

bool means(std::string_view wanted, std::string_view parent, std::string_view name) {
    if (wanted.find(':') != std::string_view::npos) return name == wanted;
    const std::string_view prefix = prefix_of(name);
    return prefix == prefix_of(parent) && name.substr(prefix.empty() ? 0 : prefix.size() + 1) == wanted;
}

}  // namespace

XmlTree::Index XmlTree::child(Index index, std::string_view wanted) const {
    if (index == kNone) return kNone;
    for (Index child = nodes_[index].first_child; child != kNone; child = nodes_[child].next)
        if (means(wanted, name(index), name(child))) return child;
    return kNone;
}

std::vector<XmlTree::Index> XmlTree::children(Index index, std::string_view wanted) const {
    std::vector<Index> out;
    if (index == kNone) return out;
    for (Index child = nodes_[index].first_child; child != kNone; child = nodes_[child].next)
        if (means(wanted, name(index), name(child))) out.push_back(child);
    return out;
}

XmlTree::Index XmlTree::path(Index index, std::string_view names) const {
    while (index != kNone && !names.empty()) {
        const std::size_t slash = std::min(names.find('/'), names.size());
        index = child(index, names.substr(0, slash));
        names.remove_prefix(std::min(slash + 1, names.size()));
    }
    return index;
}

XmlTree::Index XmlTree::after(Index index, Index within) const {
    while (index != kNone && index != within) {
        if (nodes_[index].next != kNone) return nodes_[index].next;
        index = nodes_[index].parent;
    }
    return kNone;
}

XmlTree::Index XmlTree::follow(Index index, Index within) const {
    if (index == kNone) return kNone;
    return nodes_[index].first_child != kNone ? nodes_[index].first_child : after(index, within);
}

XmlTree::Index XmlTree::descendant(Index index, std::string_view local_name) const {
    for (Index at = follow(index, index); at != kNone; at = follow(at, index))
        if (local(at) == local_name) return at;
    return kNone;
}

std::string_view XmlTree::attribute(Index index, std::string_view wanted) const {
    if (index == kNone) return {};
    const Node& node = nodes_[index];
    for (std::uint32_t i = 0; i < node.attribute_count; ++i)
        if (attributes_[node.first_attribute + i].name == wanted) return attributes_[node.first_attribute + i].value;
    return {};
}

text::MappedText XmlTree::text(Index index) const {
    text::MappedText out;
    if (index == kNone) return out;
    if (nodes_[index].is_text()) return texts_[nodes_[index].text];
    for (Index at = follow(index, index); at != kNone; at = follow(at, index))
        if (nodes_[at].is_text()) append(out, texts_[nodes_[at].text]);
    return out;
}

std::string XmlTree::words(Index index) const {
    return trimmed(text(index)).text;
}

}  // namespace gainsay::readers
