#include "app/lsp/state.hpp"

#include "app/lsp/uri.hpp"
#include "app/own_report.hpp"

#include <algorithm>
#include <filesystem>

namespace gainsay::app::lsp {
namespace {

std::vector<std::string> absolute(const std::vector<std::string>& paths, const std::vector<std::string>& folders) {
    std::vector<std::string> out;
    const std::filesystem::path base = folders.empty() ? "/" : folders.front();
    for (const std::string& path : paths) out.push_back((base / path).lexically_normal().string());
    for (std::string& path : out)
        while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return out;
}

}  // namespace

State::State(Client client) : client_(std::move(client)), folders_(client_.folders), cache_(cache_folder()) {
    find_config();
    set_scope();
}

/// What the client names wins over the configuration, and that over the folders.
void State::set_scope() {
    scope_.config = config_;
    scope_.articles = absolute(client_.articles.empty() ? folders_ : client_.articles, folders_);
    scope_.rules = absolute(client_.rules.empty() ? folders_ : client_.rules, folders_);
    const bool builtin = client_.builtin && (!config_ || config_->builtin.value_or(true));
    builtin_ = builtin ? rule_service::builtin_packs() : decltype(builtin_){};
    book_.reset();
    if (!config_) return;
    if (client_.rules.empty() && !config_->rules.empty()) scope_.rules = absolute(config_->rules, folders_);
    const std::vector<std::string> against = absolute(config_->against, folders_);
    scope_.articles.insert(scope_.articles.end(), against.begin(), against.end());
}

bool State::find_config() {
    std::vector<std::string> anchors = folders_;
    if (anchors.empty())
        for (const auto& [path, document] : documents_.all())
            if (anchors.empty() && path.starts_with('/') && !is_config(path)) anchors.push_back(path);
    std::shared_ptr<const Config> now = find_story_config(client_.config, anchors);
    const bool same = now && config_ ? now->path == config_->path && now->bytes == config_->bytes &&
                                           now->diagnostics.size() == config_->diagnostics.size()
                                     : now == config_;
    if (!same) config_ = std::move(now);
    return !same;
}

Changes State::look_for_config() {
    bool too_many = false;
    return find_config() ? begin_anew(too_many) : Changes{};
}

Changes State::begin(bool& too_many) {
    return config_ ? begin_anew(too_many) : read_all(too_many);
}

Changes State::begin_anew(bool& too_many) {
    set_scope();
    taken_.clear();
    packs_.clear();
    Changes changes;
    read_again(changes, too_many);
    changes.anew = SessionOptions{};
    changes.anew->builtin = client_.builtin && (!config_ || config_->builtin.value_or(true));
    changes.anew->config = config_;
    if (!config_) return changes;
    changes.anew->without = config_->without;
    changes.anew->baseline = config_->baseline;
    return changes;
}

Changes State::with_accepted(Changes changes) const {
    if (!config_ || config_->against.empty()) return changes;
    const std::vector<std::string> against = absolute(config_->against, folders_);
    const std::vector<std::string> checked = absolute(client_.articles.empty() ? folders_ : client_.articles, folders_);
    for (const auto& [path, kind] : taken_)
        if (kind == FileKind::article && covered_by(against, path) > covered_by(checked, path))
            changes.accepted.insert(path);
    return changes;
}

std::vector<std::string> State::rules_beside_config() const {
    std::vector<std::string> out;
    if (!config_ || config_->rules.empty() || !client_.rules.empty()) return out;
    for (const auto& [path, pack] : packs_)
        if (scope_.kind_of(path) == FileKind::none) out.push_back(path);
    return out;
}

FileKind State::kind_of(const std::string& path, const std::string& language) const {
    if (!cache_.empty() && path.starts_with(cache_ + "/")) return FileKind::none;  // a built-in pack being looked at
    if (language == "gainsay") return FileKind::rules;
    if (const FileKind kind = scope_.kind_of(path); kind != FileKind::none) return kind;
    // What is open without any folder is looked at by itself; an article only if it may be one.
    const FileKind kind = kind_by_ending(path);
    if (kind == FileKind::rules) return kind;
    if (config_ && excludes(*config_, path)) return FileKind::none;
    return folders_.empty() && client_.articles.empty() ? kind : FileKind::none;
}

void State::set(Changes& changes, FileKind kind, const std::string& path, std::optional<std::string> text) {
    if (kind == FileKind::none) return;
    if (kind == FileKind::article && text && is_own_report(*text)) {  // it repeats what the articles say
        if (!taken_.contains(path)) return;
        text.reset();
    }
    if (kind == FileKind::rules) {
        book_.reset();
        if (text)
            packs_[path] = rule_service::read_pack(path, *text);
        else
            packs_.erase(path);
    }
    if (text)
        taken_[path] = kind;
    else
        taken_.erase(path);
    (kind == FileKind::rules ? changes.rules : changes.articles)[path] = std::move(text);
}

Changes State::open(const Params& params) {
    const std::string path = path_of(params.uri);
    Changes changes;
    if (params.text.size() > kMaxDocumentBytes) return changes;
    documents_.open(path, {params.uri, params.language, params.text, params.version.value_or(0)});
    if (folders_.empty() && !config_) changes = look_for_config();  // as beside a file that is named on a command line
    const FileKind kind = kind_of(path, params.language);
    if (kind == FileKind::rules) opened_rules_ = path;
    set(changes, kind, path, params.text);
    return with_accepted(std::move(changes));
}

Changes State::change(const Params& params) {
    const std::string path = path_of(params.uri);
    Changes changes;
    if (!documents_.change(path, params.version.value_or(0), params.changes, client_.encoding)) return changes;
    const Document& document = *documents_.find(path);
    set(changes, kind_of(path, document.language), path, document.text);
    return with_accepted(std::move(changes));
}

Changes State::close(const Params& params) {
    const std::string path = path_of(params.uri);
    documents_.close(path);
    Changes changes;
    from_disk(changes, path);
    return with_accepted(std::move(changes));
}

/// What lies on the disk counts again, if it is in scope.
void State::from_disk(Changes& changes, const std::string& path) {
    const FileKind kind = scope_.kind_of(path);
    auto bytes = kind == FileKind::none ? std::nullopt : read_file(path);
    if (bytes) return set(changes, kind, path, std::move(bytes));
    const auto known = taken_.find(path);
    if (known != taken_.end()) set(changes, known->second, path, std::nullopt);
}

Changes State::change_on_disk(const std::vector<FileChange>& files) {
    Changes changes;
    for (const FileChange& file : files)
        if (is_config(path_of(file.uri)) || path_of(file.uri) == (config_ ? config_->path : ""))
            changes = look_for_config();
    for (const FileChange& file : files) {
        const std::string path = path_of(file.uri);
        if (documents_.find(path) == nullptr) from_disk(changes, path);
    }
    return with_accepted(std::move(changes));
}

Changes State::read_all(bool& too_many) {
    Changes changes;
    FoundFiles files = read_files(scope_);
    too_many = files.too_many;
    for (auto& [path, bytes] : files.rules)
        if (documents_.find(path) == nullptr) set(changes, FileKind::rules, path, std::move(bytes));
    for (auto& [path, bytes] : files.articles)
        if (documents_.find(path) == nullptr) set(changes, FileKind::article, path, std::move(bytes));
    return with_accepted(std::move(changes));
}

void State::read_again(Changes& changes, bool& too_many) {
    changes = read_all(too_many);
    const std::map<std::string, FileKind> known = taken_;
    for (const auto& [path, kind] : known)
        if (documents_.find(path) == nullptr && scope_.kind_of(path) == FileKind::none)
            set(changes, kind, path, std::nullopt);
    for (const auto& [path, document] : documents_.all()) {
        const FileKind now = kind_of(path, document.language);
        const auto before = known.find(path);
        if (before != known.end() && before->second != now) set(changes, before->second, path, std::nullopt);
        if (before == known.end() || before->second != now) set(changes, now, path, document.text);
    }
    changes = with_accepted(std::move(changes));
}

Changes State::change_folders(const std::vector<std::string>& added, const std::vector<std::string>& removed) {
    std::erase_if(folders_, [&](const std::string& folder) {
        return std::find(removed.begin(), removed.end(), folder) != removed.end();
    });
    folders_.insert(folders_.end(), added.begin(), added.end());
    bool too_many = false;
    if (find_config()) return begin_anew(too_many);
    set_scope();
    Changes changes;
    read_again(changes, too_many);
    return changes;
}

const rule_service::Book& State::book() {
    if (!book_) {
        std::vector<std::shared_ptr<const rule_service::PackFile>> files = builtin_;
        for (const auto& [path, pack] : packs_) files.push_back(pack);
        book_ = rule_service::make_book(files);
    }
    return *book_;
}

std::optional<std::size_t> State::rule_file(const std::string& uri) {
    std::string path = path_of(uri);
    if (!cache_.empty() && path.starts_with(cache_ + "/")) path.erase(0, cache_.size() + 1);
    const std::size_t found = book().find(path);
    return found < book().files.size() ? std::optional(found) : std::nullopt;
}

std::string State::laid_out(const std::string& pack_path, const std::string& text) {
    const auto found = laid_out_.find(pack_path);
    if (found != laid_out_.end()) return found->second;
    const std::string path = lay_out(cache_, pack_path, text);
    return laid_out_[pack_path] = path.empty() ? path : uri_of(path);
}

std::string State::uri_of_rules(std::size_t file) {
    const rule_service::PackFile& pack = *book().files[file];
    return pack.builtin ? laid_out(pack.path, pack.text) : uri_of_path(pack.path);
}

std::string State::rules_to_write(const std::string& article_path) {
    if (packs_.contains(opened_rules_)) return opened_rules_;
    const std::filesystem::path folder = std::filesystem::path(article_path).parent_path();
    for (unsigned number = 1;; ++number) {
        const std::string name = number == 1 ? "local" : "local_" + std::to_string(number);
        const std::string path = (folder / (name + ".rules")).string();
        std::error_code error;
        if (packs_.contains(path)) return path;
        const bool taken = std::any_of(packs_.begin(), packs_.end(),
                                       [&](const auto& pack) { return pack.second->tree.pack.text == name; });
        if (!taken && !std::filesystem::exists(path, error)) return path;
    }
}

std::string State::uri_of_path(const std::string& path) const {
    const Document* document = documents_.find(path);
    return document ? document->uri : uri_of(path);
}

std::optional<std::int64_t> State::version_of(const std::string& path) const {
    const Document* document = documents_.find(path);
    return document ? std::optional(document->version) : std::nullopt;
}

SourceId State::source_of(const std::string& uri) const {
    std::string path = path_of(uri);
    if (!cache_.empty() && path.starts_with(cache_ + "/")) path.erase(0, cache_.size() + 1);
    if (!engine_.snapshot) return SourceId::none();
    const SourceMap& sources = engine_.snapshot->sources;
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[SourceId::at(i)].path() == path) return SourceId::at(i);
    return SourceId::none();
}

std::string State::uri_of_source(SourceId source) {
    const SourceText& text = engine_.snapshot->sources[source];
    for (const RuleFile& file : engine_.snapshot->rule_files)
        if (file.source == source && file.builtin) return laid_out(text.path(), std::string(text.bytes()));
    return uri_of_path(text.path());
}

}  // namespace gainsay::app::lsp
