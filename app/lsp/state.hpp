#pragma once
// What the server knows: open texts, files of the workspace, the rule files as a book, and what the engine said last.
// Used by the thread that answers requests, alone.

#include "app/lsp/documents.hpp"
#include "app/lsp/engine_worker.hpp"
#include "app/lsp/files_on_disk.hpp"
#include "app/rule_service/book.hpp"

#include <memory>
#include <optional>
#include <string>

namespace gainsay::app::lsp {

class State {
public:
    explicit State(Client client);

    const Client& client() const { return client_; }
    PositionEncoding encoding() const { return client_.encoding; }
    const Documents& documents() const { return documents_; }

    // Each gives what the engine has to hear of.
    Changes open(const Params& params);
    Changes change(const Params& params);
    Changes close(const Params& params);
    Changes change_on_disk(const std::vector<FileChange>& files);
    Changes change_folders(const std::vector<std::string>& added, const std::vector<std::string>& removed);
    /// Everything in scope, at the beginning. `too_many`: some files were left out.
    Changes begin(bool& too_many);
    /// The configuration may be another one by now.
    Changes look_for_config();

    /// In force; null when there is none.
    const std::shared_ptr<const Config>& config() const { return config_; }
    /// Rule files that are open, though the configuration names others: `gainsay check` would not read them.
    std::vector<std::string> rules_beside_config() const;

    const rule_service::Book& book();
    /// Index in book().files; none when it is no rule file in force. Built-in packs go by where they are laid out.
    std::optional<std::size_t> rule_file(const std::string& uri);
    /// Of a file of the book; empty when a built-in pack cannot be laid out.
    std::string uri_of_rules(std::size_t file);
    /// Where a new rule about that article belongs: the rule file opened last, else a file that may not be there yet.
    std::string rules_to_write(const std::string& article_path);
    /// As the client spells it where the file is open.
    std::string uri_of_path(const std::string& path) const;
    std::optional<std::int64_t> version_of(const std::string& path) const;

    void take(EngineResult result) { engine_ = std::move(result); }
    const EngineResult& engine() const { return engine_; }
    std::uint64_t next_generation() { return ++generation_; }
    /// The engine's answer is about the texts as they are now.
    bool current() const { return engine_.snapshot && engine_.generation == generation_; }
    /// The source of that text in the snapshot; none when the engine does not know it.
    SourceId source_of(const std::string& uri) const;
    std::string uri_of_source(SourceId source);

private:
    FileKind kind_of(const std::string& path, const std::string& language) const;
    void set(Changes& changes, FileKind kind, const std::string& path, std::optional<std::string> text);
    void from_disk(Changes& changes, const std::string& path);
    std::string laid_out(const std::string& pack_path, const std::string& text);
    void set_scope();
    bool find_config();
    /// What is in scope now is read, what no longer is goes.
    void read_again(Changes& changes, bool& too_many);
    /// All texts, for a session with the configuration of now.
    Changes begin_anew(bool& too_many);
    Changes read_all(bool& too_many);
    Changes with_accepted(Changes changes) const;

    Client client_;
    std::vector<std::string> folders_;
    std::shared_ptr<const Config> config_;
    Scope scope_;
    Documents documents_;
    std::map<std::string, std::shared_ptr<const rule_service::PackFile>> packs_;
    std::vector<std::shared_ptr<const rule_service::PackFile>> builtin_;
    std::optional<rule_service::Book> book_;
    std::map<std::string, std::string> laid_out_;  ///< path of a built-in pack → where it lies
    std::map<std::string, FileKind> taken_;        ///< texts that the engine has
    std::string opened_rules_;                     ///< the rule file that was opened last
    EngineResult engine_;
    std::uint64_t generation_ = 0;
    std::string cache_;
};

}  // namespace gainsay::app::lsp
