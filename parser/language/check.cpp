#include "parser/language/check_context.hpp"

#include <algorithm>

namespace gainsay::language {

void check_packs(CheckContext& context) {
    NameTable names{"pack", "unknown-pack", {}};
    for (std::size_t f = 0; f < context.files.size(); ++f) {
        context.enter(f);
        const ast::Name& name = context.file().pack;
        if (!name.text.empty()) context.declare(names, name);
        std::vector<std::string>& packs = context.rules.packs;
        if (std::find(packs.begin(), packs.end(), context.pack()) == packs.end()) packs.push_back(context.pack());
    }
}

CheckResult check_rules(std::span<const CheckedFile> files) {
    CheckContext context(files);
    check_packs(context);
    check_kinds(context);
    check_words(context);
    check_facts(context);
    check_says(context);
    check_rule_items(context);
    check_examples(context);
    CheckResult result;
    result.diagnostics = context.take_diagnostics();
    result.rules = std::move(context.rules);
    return result;
}

}  // namespace gainsay::language
