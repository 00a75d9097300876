// Kinds, word classes and disjoint groups.

#include "parser/language/check_context.hpp"
#include "parser/language/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace gainsay::language {

namespace {

/// Kinds that are always there, because the English stage knows them; a pack may declare them too, once, to give nouns.
struct BuiltinKind {
    std::string_view name, parent;
};
constexpr std::array kBuiltin{BuiltinKind{"event", ""},
                              BuiltinKind{"thing", ""},
                              BuiltinKind{"party", ""},
                              BuiltinKind{"person", "party"},
                              BuiltinKind{"organization", "party"},
                              BuiltinKind{"place", ""},
                              BuiltinKind{"time", ""}};
constexpr std::size_t kMaxKindDepth = 64;  ///< keeps is_a cheap

struct KindDraft {
    const ast::Kind* item = nullptr;  ///< none for a built-in one that nobody declared
    std::string name;
    std::string parent;
    std::size_t file = 0;
    bool broken = false;
    std::size_t depth = 0;  ///< 0: not yet known
};

const BuiltinKind* builtin(std::string_view name) {
    const auto found = std::find_if(kBuiltin.begin(), kBuiltin.end(), [&](const auto& k) { return k.name == name; });
    return found == kBuiltin.end() ? nullptr : &*found;
}

class KindPass {
public:
    explicit KindPass(CheckContext& context) : context_(context) {}

    void run() {
        collect();
        find_parents();
        for (std::size_t i = 0; i < drafts_.size(); ++i) measure(i);
        number();
    }

private:
    void collect() {
        std::size_t file = 0;
        std::vector<std::size_t> file_of;
        for (; file < context_.files.size(); ++file) {
            context_.enter(file);
            for (const ast::Item& item : context_.file().items) {
                if (const auto* kind = std::get_if<ast::Kind>(&item)) collect(*kind, file);
            }
        }
        for (const BuiltinKind& kind : kBuiltin) {
            if (index_.contains(kind.name)) continue;
            Declared* declared = &context_.kinds.names[std::string(kind.name)];
            declared->broken = false;
            add({nullptr, std::string(kind.name), std::string(kind.parent), 0, false, 0});
        }
    }

    void collect(const ast::Kind& kind, std::size_t file) {
        const BuiltinKind* known = builtin(kind.name.text);
        // `kind event` says nothing new, so any pack may say it.
        if (known && !kind.parent && kind.nouns.empty()) return;
        if (!context_.declare(context_.kinds, kind.name)) return;
        std::string parent = kind.parent ? kind.parent->text : known ? std::string(known->parent) : std::string{};
        add({&kind, kind.name.text, std::move(parent), file, false, 0});
    }

    void add(KindDraft draft) {
        index_.emplace(draft.name, drafts_.size());
        drafts_.push_back(std::move(draft));
    }

    void find_parents() {
        for (KindDraft& draft : drafts_) {
            if (draft.parent.empty() || index_.contains(draft.parent)) continue;
            context_.enter(draft.file);
            context_.resolve(context_.kinds, *draft.item->parent);
            draft.broken = true;
            draft.parent.clear();
        }
    }

    /// Depth of a kind; walks up until a known one, then sets the depths of all it passed.
    void measure(std::size_t start) {
        std::vector<std::size_t> path;
        std::set<std::size_t> on_path;
        std::size_t at = start;
        while (drafts_[at].depth == 0 && on_path.insert(at).second) {
            path.push_back(at);
            if (drafts_[at].parent.empty()) break;
            at = index_.find(drafts_[at].parent)->second;
        }
        const bool root = drafts_[path.empty() ? start : path.back()].parent.empty();
        if (!path.empty() && !root && drafts_[at].depth == 0) report_cycle(path, at);
        for (auto i = path.rbegin(); i != path.rend(); ++i) set_depth(drafts_[*i]);
    }

    void report_cycle(const std::vector<std::size_t>& path, std::size_t first) {
        for (auto i = std::find(path.begin(), path.end(), first); i != path.end(); ++i) {
            KindDraft& draft = drafts_[*i];
            context_.enter(draft.file);
            context_.error("kind-cycle", draft.item->parent ? draft.item->parent->range : draft.item->name.range,
                           "the kind `" + draft.name + "` would be a kind of itself", "take away one `is`");
            draft.broken = true;
            draft.depth = 1;
        }
    }

    void set_depth(KindDraft& draft) {
        if (draft.depth != 0) return;
        draft.depth = 1;
        if (draft.parent.empty()) return;
        const KindDraft& parent = drafts_[index_.find(draft.parent)->second];
        draft.depth = parent.depth + 1;
        if (!draft.item) return;
        context_.enter(draft.file);
        if (parent.broken) {
            context_.kinds.names.find(parent.name)->second.broken = true;
            if (draft.item->parent) context_.resolve(context_.kinds, *draft.item->parent);
            draft.broken = true;
        } else if (draft.depth > kMaxKindDepth) {
            context_.error("kind-too-deep", draft.item->name.range,
                           "more than " + std::to_string(kMaxKindDepth) + " kinds above each other");
            draft.broken = true;
        }
    }

    void number() {
        for (const KindDraft& draft : drafts_) {
            Declared& declared = context_.kinds.names.find(draft.name)->second;
            declared.broken = draft.broken;
            if (draft.broken) continue;
            declared.index = context_.rules.kinds.size();
            KindInfo info;
            info.name = draft.name;
            if (draft.item) {
                for (const ast::Text& noun : draft.item->nouns) info.nouns.push_back(lower_ascii(noun.text));
            }
            context_.rules.kinds.push_back(std::move(info));
        }
        for (const KindDraft& draft : drafts_) {
            if (draft.broken || draft.parent.empty()) continue;
            const Declared& parent = context_.kinds.names.find(draft.parent)->second;
            const Declared& own = context_.kinds.names.find(draft.name)->second;
            if (!parent.broken) context_.rules.kinds[own.index].parent = KindId::at(parent.index);
        }
    }

    CheckContext& context_;
    std::vector<KindDraft> drafts_;
    std::map<std::string, std::size_t, std::less<>> index_;
};

void check_group(CheckContext& context, const ast::Disjoint& group) {
    std::vector<std::string> values;
    std::set<std::string> seen;
    for (const ast::Text& value : group.values) {
        std::string lower = lower_ascii(value.text);
        if (!seen.insert(lower).second) {
            context.warning("value-twice", value.range, "`" + lower + "` is in this group already");
        } else {
            values.push_back(std::move(lower));
        }
    }
    if (values.size() < 2) {
        context.error("small-group", group.values.empty() ? group.range : group.values.front().range,
                      "a disjoint group needs at least two values", "disjoint deliberate, accidental");
        return;
    }
    context.rules.disjoint.push_back(std::move(values));
}

}  // namespace

void check_kinds(CheckContext& context) {
    KindPass(context).run();
}

void check_words(CheckContext& context) {
    context.each<ast::Words>([&](const ast::Words& words) {
        Declared* declared = context.declare(context.words, words.name);
        if (!declared) return;
        std::vector<std::string>& lemmas = context.rules.words[words.name.text];
        std::set<std::string> seen;
        for (const ast::Text& lemma : words.lemmas) {
            std::string lower = lower_ascii(lemma.text);
            if (seen.insert(lower).second) lemmas.push_back(std::move(lower));
        }
    });
    context.each<ast::Disjoint>([&](const ast::Disjoint& group) { check_group(context, group); });
}

}  // namespace gainsay::language
