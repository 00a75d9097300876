#include "app/lsp/article_actions.hpp"

#include "app/lsp/engine_features.hpp"
#include "app/lsp/uri.hpp"
#include "app/rule_service/additions.hpp"
#include "parser/source/utf8.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace gainsay::app::lsp {
namespace {

constexpr const char* kKind = "refactor.extract";
constexpr std::size_t kShownLetters = 80;

/// The pattern that the file would get is there already.
bool is_known(const Snapshot& snapshot, const Proposal& proposal) {
    const FactId fact = snapshot.rules->fact(proposal.fact);
    const auto& patterns = snapshot.rules->patterns;
    return fact.valid() && std::any_of(patterns.begin(), patterns.end(), [&](const language::PatternInfo& pattern) {
               return pattern.fact == fact && pattern.pattern.text == proposal.pattern;
           });
}

std::string file_name(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

/// At most so many bytes, cut between characters.
std::string shortened(const std::string& text) {
    if (text.size() <= kShownLetters) return text;
    std::size_t end = kShownLetters;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return text.substr(0, end) + "…";
}

std::string title_of(const Proposal& proposal, const std::string& rules) {
    const std::size_t places = proposal.matches.size();
    return "Write a rule into " + file_name(rules) + ": " + shortened(printable("\"" + proposal.pattern + "\"")) +
           " would read " + (places == 1 ? "this sentence alone" : std::to_string(places) + " places");
}

FileEdits edits_of(State& state, const Proposal& proposal, const std::string& path) {
    const std::array<std::string, 3> items{proposal.declaration, proposal.say, proposal.example};
    FileEdits out{state.uri_of_path(path), state.version_of(path), {}, false};
    const auto file = state.rule_file(out.uri);
    if (!file) {
        const std::string name = std::filesystem::path(path).stem().string();
        out.edits.push_back({{}, rule_service::new_pack(name, "Rules for these articles", items)});
        out.creates = true;
        return out;
    }
    const std::string& text = state.book().files[*file]->text;
    const rule_service::FixEdit edit = rule_service::add_items(text, items);
    out.edits.push_back({LineIndex(text, state.encoding()).range(edit.range), edit.text});
    return out;
}

std::string rules_for(State& state, const std::string& article_uri) {
    return state.rules_to_write(path_of(article_uri));
}

}  // namespace

std::optional<ProposalWish> proposal_wish(const State& state, const std::string& uri, Range range) {
    if (!state.current() || !is_article(state, uri)) return std::nullopt;
    const SourceId source = state.source_of(uri);
    const std::shared_ptr<const Snapshot>& now = state.engine().snapshot;
    const SourceRange bytes = LineIndex(now->sources[source].bytes(), state.encoding()).bytes(range);
    if (bytes.end < bytes.begin || !now->rules) return std::nullopt;
    for (const text::Document& document : *now->documents) {  // a file may hold several
        if (document.article.source != source) continue;
        for (const text::Sentence& sentence : document.sentences)
            if (sentence.range.begin <= bytes.end && bytes.begin <= sentence.range.end)
                return ProposalWish{now, document.article.id, bytes};
    }
    return std::nullopt;
}

std::optional<ProposalWish> action_wish(const State& state, const Params& params) {
    if (!params.range || !state.client().literal_actions || !wants(params, kKind)) return std::nullopt;
    if (params.automatic && params.range->start == params.range->end) return std::nullopt;
    return proposal_wish(state, params.uri, *params.range);
}

Result article_actions(State& state, const Params& params, const std::optional<Proposed>& proposed) {
    std::vector<CodeAction> out;
    if (!action_wish(state, params) || !proposed) return write_actions(out, state.client());
    const auto* proposal = std::get_if<Proposal>(&proposed->answer);
    CodeAction action{"Write a rule for these words", kKind, {}};
    if (proposal == nullptr || is_known(*proposed->wish.snapshot, *proposal)) {
        action.disabled = proposal ? "the rules have this pattern: \"" + proposal->pattern + "\""
                                   : std::get<std::string>(proposed->answer);
        if (state.client().disabled_actions && !params.automatic) out.push_back(std::move(action));
        return write_actions(out, state.client());
    }
    const std::string rules = rules_for(state, params.uri);
    action.title = title_of(*proposal, rules);
    if (state.client().lazy_actions)
        action.later = ActionPlace{params.uri, *params.range, state.version_of(path_of(params.uri))};
    else
        action.edits = {edits_of(state, *proposal, rules)};
    out.push_back(std::move(action));
    return write_actions(out, state.client());
}

Result resolve_action(State& state, const Params& params, const std::optional<Proposed>& proposed) {
    if (!params.action) return ProtocolError{{}, ErrorCode::invalid_params, "this is no action of this server"};
    if (state.version_of(path_of(params.action->uri)) != params.action->version)
        return ProtocolError{{}, ErrorCode::content_modified, "the article was changed meanwhile"};
    const bool known = proposal_wish(state, params.action->uri, params.action->range).has_value() && proposed;
    const auto* proposal = known ? std::get_if<Proposal>(&proposed->answer) : nullptr;
    if (proposal == nullptr)
        return ProtocolError{{},
                             ErrorCode::request_failed,
                             known ? std::get<std::string>(proposed->answer) : "there is no article any more"};
    return write_resolved(params.raw, {edits_of(state, *proposal, rules_for(state, params.action->uri))},
                          state.client());
}

}  // namespace gainsay::app::lsp
