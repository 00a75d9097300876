// Three threads: one reads and parses messages, one works the engine, and this one answers, so that no request waits
// for the engine unless its answer rests on it; those are put off until the engine has caught up.

#include "app/lsp/server.hpp"

#include "app/engine.hpp"
#include "app/lsp/article_actions.hpp"
#include "app/lsp/diagnostics.hpp"
#include "app/lsp/engine_features.hpp"
#include "app/lsp/events.hpp"
#include "app/lsp/rule_features.hpp"
#include "app/lsp/uri.hpp"
#include "app/lsp/wire.hpp"

#include <algorithm>
#include <exception>
#include <istream>
#include <ostream>
#include <thread>

namespace gainsay::app::lsp {
namespace {

/// What is answered of one rule file; of other files these are answered with nothing, but for articles.
constexpr std::pair<std::string_view, Result (*)(const RuleRequest&)> kOfRules[] = {
    {"textDocument/completion", complete},
    {"textDocument/hover", hover},
    {"textDocument/definition", definition},
    {"textDocument/documentHighlight", highlight},
    {"textDocument/prepareRename", prepare_rename},
    {"textDocument/rename", rename},
    {"textDocument/formatting", format},
    {"textDocument/codeAction", rule_actions},
    {"textDocument/semanticTokens/full", semantic_tokens},
    {"textDocument/documentSymbol", document_symbols},
    {"textDocument/foldingRange", folds},
    {"textDocument/inlayHint", inlay_hints}};

/// What the editor was told last of one file.
struct Published {
    std::vector<LspDiagnostic> diagnostics;
    std::vector<std::string> read;  ///< of those, what reading the rule file told: to see at once when that changes
};

class Server {
public:
    Server(std::istream& in, std::ostream& out, const ServerOptions& options) : in_(in), out_(out), options_(options) {}

    int run() {
        in_.tie(nullptr);  // else reading would flush the output on a thread that does not own it
        std::thread reader([this] { read(); });
        while (!exit_code_) handle(events_.pop());
        reader.join();
        return *exit_code_;
    }

private:
    // ---- the reading thread ----

    void read() {
        while (true) {
            Frame frame = read_frame(in_);
            if (frame.state == Frame::State::end) return events_.push(EndOfInput{});
            if (frame.state == Frame::State::bad) {
                events_.push(ProtocolError{"null", ErrorCode::parse_error, frame.text});
                continue;
            }
            auto message = read_message(frame.text);
            if (auto* error = std::get_if<ProtocolError>(&message)) events_.push(std::move(*error));
            auto* known = std::get_if<Message>(&message);
            if (known == nullptr) continue;
            const bool exit = known->method == "exit" && !known->is_request();
            if (known->method == "$/cancelRequest") events_.cancel(known->params.cancelled);
            events_.push(std::move(*known));
            if (exit) return;
        }
    }

    // ---- the answering thread ----

    void handle(Event event) {
        if (auto* message = std::get_if<Message>(&event)) return handle_message(std::move(*message));
        if (const auto* error = std::get_if<ProtocolError>(&event)) return send(error_answer(*error));
        if (auto* result = std::get_if<EngineResult>(&event)) return take(std::move(*result));
        if (auto* proposed = std::get_if<Proposed>(&event)) return take(std::move(*proposed));
        exit_code_ = 1;  // the client went away without saying so
    }

    void send(const std::string& message) { write_frame(out_, message); }
    void fail(const Message& message, ErrorCode code, std::string text) {
        if (message.is_request()) send(error_answer({message.id, code, std::move(text)}));
    }

    void handle_message(Message message) {
        if (message.method == "exit" && !message.is_request()) {
            exit_code_ = shut_down_ ? 0 : 1;
            return;
        }
        if (message.is_request() && events_.take_cancelled(message.id))
            return fail(message, ErrorCode::cancelled, "cancelled");
        if (message.method == "initialize" && message.is_request()) return initialize(message);
        if (!state_) return fail(message, ErrorCode::not_initialized, "the first request is `initialize`");
        if (shut_down_) return fail(message, ErrorCode::invalid_request, "the server is shut down");
        try {
            message.is_request() ? handle_request(std::move(message)) : handle_notification(message);
        } catch (const std::exception& problem) {
            fail(message, ErrorCode::internal_error, problem.what());
        }
    }

    void initialize(const Message& message) {
        if (state_) return fail(message, ErrorCode::invalid_request, "`initialize` came before");
        state_ = std::make_unique<State>(message.params.client);
        engine_ =
            std::make_unique<EngineWorker>(SessionOptions{state_->client().builtin, options_.jobs},
                                           [this](EngineResult result) { events_.push_engine(std::move(result)); });
        proposals_ =
            std::make_unique<ProposalWorker>([this](Proposed proposed) { events_.push_proposed(std::move(proposed)); });
        send(answer(message.id, write_capabilities(state_->client(), version())));
    }

    void handle_notification(const Message& message) {
        const std::string& method = message.method;
        const Params& params = message.params;
        if (method == "initialized") return begin();
        if (method == "textDocument/didOpen") return edited(state_->open(params), params);
        if (method == "textDocument/didChange") return edited(state_->change(params), params);
        if (method == "textDocument/didClose") return edited(state_->close(params), params);
        if (method == "textDocument/didSave") return saved(params);
        if (method == "workspace/didChangeWatchedFiles") return tell_engine(state_->change_on_disk(params.files));
        if (method == "workspace/didChangeWorkspaceFolders")
            return tell_engine(state_->change_folders(params.added, params.removed));
        if (method == "$/cancelRequest") return cancel(params.cancelled);
    }

    /// A configuration is in force as it lies on the disk, but its faults are told as it is typed.
    void edited(Changes changes, const Params& params) {
        tell_engine(std::move(changes));
        if (!is_config(path_of(params.uri))) return;
        std::vector<LspDiagnostic> faults;
        for (auto& [uri, fault] : config_diagnostics(*state_))
            if (path_of(uri) == path_of(params.uri)) faults.push_back(std::move(fault));
        std::sort(faults.begin(), faults.end());
        publish(state_->uri_of_path(path_of(params.uri)), std::move(faults));
    }

    void saved(const Params& params) {
        const std::string path = path_of(params.uri);
        if (is_config(path) || (state_->config() && state_->config()->path == path))
            tell_engine(state_->look_for_config());
    }

    void begin() {
        if (state_->client().watches_files)
            send(request("watch", "client/registerCapability", write_file_watching(globs_of_files())));
        bool too_many = false;
        Changes changes = state_->begin(too_many);
        if (too_many)
            send(
                request({}, "window/showMessage",
                        write_message(DiagnosticSeverity::warning,
                                      "gainsay reads only the first " + std::to_string(kMaxFiles) +
                                          " files of this workspace; name folders in initializationOptions.articles")));
        engine_->change(std::move(changes), state_->next_generation());
    }

    void tell_engine(Changes changes) {
        if (changes.empty()) return;
        std::vector<std::string> changed;
        for (const auto& [path, text] : changes.rules)
            if (text) changed.push_back(path);
        engine_->change(std::move(changes), state_->next_generation());
        for (const std::string& path : changed) publish_read(path);
    }

    // ---- requests ----

    void handle_request(Message message) {
        if (message.method == "shutdown") {
            shut_down_ = true;
            engine_.reset();
            proposals_.reset();
            put_off_.clear();
            proposing_.clear();
            return send(answer(message.id, "null"));
        }
        if (has_to_wait(message)) {
            put_off_.push_back(std::move(message));
            return;
        }
        if (auto wish = wish_of(message); wish && !(proposed_ && proposed_->wish == *wish)) {
            proposals_->ask(*wish);
            proposing_.emplace_back(std::move(message), std::move(*wish));
            return;
        }
        const auto result = result_of(message);
        if (!result) return fail(message, ErrorCode::method_not_found, "unknown method " + message.method);
        if (const auto* text = std::get_if<std::string>(&*result)) return send(answer(message.id, *text));
        ProtocolError error = std::get<ProtocolError>(*result);
        fail(message, error.code, std::move(error.text));
    }

    /// Rests on claims and findings of which there are only older ones yet, which would be wrong.
    bool has_to_wait(const Message& message) {
        const std::string& method = message.method;
        if (method == "gainsay/ready") return !state_->current() || !state_->engine().linted;
        if (state_->current()) return false;
        if (method == "textDocument/codeLens" || method == "codeAction/resolve") return true;
        const bool both = method == "textDocument/hover" || method == "textDocument/definition" ||
                          method == "textDocument/codeAction" || method == "textDocument/references";
        if (!both) return false;
        const auto file = state_->rule_file(message.params.uri);
        if (!file) return kind_by_ending(path_of(message.params.uri)) == FileKind::article;
        if (method != "textDocument/references") return false;
        return !has_symbol(*file, message.params);
    }

    /// What has to be proposed before the answer is known.
    std::optional<ProposalWish> wish_of(const Message& message) const {
        const Params& params = message.params;
        if (message.method == "codeAction/resolve")
            return params.action ? proposal_wish(*state_, params.action->uri, params.action->range) : std::nullopt;
        return message.method == "textDocument/codeAction" ? action_wish(*state_, params) : std::nullopt;
    }

    bool has_symbol(std::size_t file, const Params& params) {
        const RuleRequest request{*state_, params, file};
        return std::get<std::string>(highlight(request)) != "null";
    }

    std::optional<Result> result_of(const Message& message) {
        const std::string& method = message.method;
        const Params& params = message.params;
        if (method == "completionItem/resolve") return document_completion(*state_, params);
        if (method == "workspace/symbol") return workspace_symbols(*state_, params);
        if (method == "textDocument/codeLens") return lenses(*state_, params);
        if (method == "gainsay/ready") return Result("null");
        if (method == "codeAction/resolve") return resolve_action(*state_, params, proposed_);
        if (const auto file = state_->rule_file(params.uri)) return of_rules({*state_, params, *file}, method);
        return of_article(params, method);
    }

    std::optional<Result> of_rules(const RuleRequest& request, const std::string& method) {
        for (const auto& [name, function] : kOfRules)
            if (name == method) return function(request);
        if (method != "textDocument/references") return std::nullopt;
        if (has_symbol(request.file, request.params)) return references(request);
        return pattern_references(*state_, request.params);
    }

    /// Of files that are no rule files: nothing, but for articles.
    std::optional<Result> of_article(const Params& params, const std::string& method) {
        if (std::none_of(std::begin(kOfRules), std::end(kOfRules),
                         [&](const auto& known) { return known.first == method; }) &&
            method != "textDocument/references")
            return std::nullopt;
        const bool article = state_->current() && is_article(*state_, params.uri);
        if (method == "textDocument/hover" && article) return claim_hover(*state_, params);
        if (method == "textDocument/definition" && article) return claim_definition(*state_, params);
        if (method == "textDocument/codeAction" && article) return article_actions(*state_, params, proposed_);
        return Result("null");
    }

    /// Comes behind the request in the queue: by now that was answered, unless it is put off.
    void cancel(const std::string& id) {
        if (!events_.take_cancelled(id)) return;
        std::erase_if(proposing_, [&](const auto& waiting) {
            if (waiting.first.id != id) return false;
            proposals_->forget(waiting.second);
            fail(waiting.first, ErrorCode::cancelled, "cancelled");
            return true;
        });
        std::erase_if(put_off_, [&](const Message& message) {
            if (message.id != id) return false;
            fail(message, ErrorCode::cancelled, "cancelled");
            return true;
        });
    }

    // ---- the engine's results ----

    void take(EngineResult result) {
        if (!state_ || shut_down_) return;
        state_->take(std::move(result));
        if (!state_->current()) return;
        publish_all();
        if (!state_->engine().linted && state_->client().lens_refresh)
            send(request("lenses" + std::to_string(++sent_), "workspace/codeLens/refresh", {}));
        for (Message& message : std::exchange(put_off_, {})) handle_message(std::move(message));
    }

    /// Those that waited for it are handled as if they came now: the texts may be others by now.
    void take(Proposed proposed) {
        if (!state_ || shut_down_) return;
        proposed_ = std::move(proposed);
        for (auto& [message, wish] : std::exchange(proposing_, {})) {
            if (wish == proposed_->wish)
                handle_message(std::move(message));
            else
                proposing_.emplace_back(std::move(message), std::move(wish));
        }
    }

    void publish(const std::string& uri, std::vector<LspDiagnostic> diagnostics) {
        Published& last = published_[uri];
        if (last.diagnostics == diagnostics) return;
        send(request({}, "textDocument/publishDiagnostics",
                     write_published(uri, state_->version_of(path_of(uri)), diagnostics)));
        last.diagnostics = std::move(diagnostics);
    }

    void publish_all() {
        auto all = all_diagnostics(*state_);
        for (auto& [uri, last] : published_)
            if (!all.contains(uri)) publish(uri, {});
        for (auto& [uri, diagnostics] : all) publish(uri, std::move(diagnostics));
    }

    /// What reading a rule file tells is told at once when it is something else than before.
    void publish_read(const std::string& path) {
        const std::string uri = state_->uri_of_path(path);
        const auto file = state_->rule_file(uri);
        if (!file) return;
        std::vector<LspDiagnostic> now = read_diagnostics(*state_, *file);
        std::vector<std::string> read;
        for (const LspDiagnostic& d : now) read.push_back(d.code + " " + d.message);
        Published& last = published_[uri];
        if (last.read == read) return;
        last.read = std::move(read);
        publish(uri, std::move(now));
    }

    std::istream& in_;
    std::ostream& out_;
    ServerOptions options_;
    EventQueue events_;
    std::unique_ptr<State> state_;
    std::vector<Message> put_off_;
    std::vector<std::pair<Message, ProposalWish>> proposing_;
    std::optional<Proposed> proposed_;  ///< the last one: who saw it asks for its edits next
    std::map<std::string, Published> published_;
    bool shut_down_ = false;
    std::optional<int> exit_code_;
    unsigned sent_ = 0;
    std::unique_ptr<ProposalWorker> proposals_;
    std::unique_ptr<EngineWorker> engine_;  // last, so that it ends before what it delivers to
};

}  // namespace

int serve(std::istream& in, std::ostream& out, const ServerOptions& options) {
    return Server(in, out, options).run();
}

}  // namespace gainsay::app::lsp
