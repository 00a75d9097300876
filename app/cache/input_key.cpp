#include "app/cache/input_key.hpp"

#include "app/cache/digest.hpp"
#include "app/files.hpp"

#include <algorithm>
#include <bit>
#include <sstream>

namespace gainsay::app {
namespace {

constexpr std::size_t kMaxBaseline = std::size_t{256} << 20;  // more than any baseline may have

void add(Digest& digest, const std::vector<Diagnostic>& diagnostics) {
    digest.add(std::uint64_t{diagnostics.size()});
    for (const Diagnostic& one : diagnostics) {
        for (const std::string& text : {one.code, one.path, one.message, one.hint, one.expected}) digest.add(text);
        digest.add(static_cast<std::uint64_t>(one.severity));
    }
}

void add(Digest& digest, const InputFiles& input) {
    digest.add(std::uint64_t{input.files.size()});
    for (const InputFile& file : input.files) {
        digest.add(file.path);
        digest.add(file.bytes);
        digest.add(std::uint64_t{file.accepted});
    }
    add(digest, input.diagnostics);
}

void add(Digest& digest, const std::vector<std::string>& texts) {
    digest.add(std::uint64_t{texts.size()});
    for (const std::string& text : texts) digest.add(text);
}

void add(Digest& digest, const Config* config, const std::optional<Day>& today) {
    digest.add(std::uint64_t{config != nullptr});
    if (config == nullptr) return;
    for (const std::string& text : {config->path, config->folder, config->bytes}) digest.add(text);
    add(digest, config->diagnostics);
    const bool expires = std::any_of(config->suppressions.begin(), config->suppressions.end(),
                                     [](const Suppression& one) { return one.until.has_value(); });
    digest.add(expires ? to_iso(today ? *today : today_in_utc()) : std::string());
}

void add(Digest& digest, const EngineOptions& engine) {
    std::istringstream no_input;
    add(digest, collect_files(engine.rules.paths, rule_files(), no_input));
    digest.add(std::uint64_t{engine.rules.builtin});
    add(digest, engine.rules.without);
    add(digest, collect_files(engine.claims, claims_files(), no_input));
    digest.add(engine.limits.solver_steps);
    digest.add(std::uint64_t{engine.limits.sets_per_component});
    digest.add(engine.limits.looks_per_component);
}

void add_forms(Digest& digest, const CheckOptions& options) {
    digest.add(std::uint64_t{options.printed});
    digest.add(static_cast<std::uint64_t>(options.format));
    digest.add(std::uint64_t{options.files.size()});
    for (const OutputFile& file : options.files) digest.add(static_cast<std::uint64_t>(file.format));
    const reports::TextOptions& text = options.output.text;
    digest.add(std::uint64_t{text.colour});
    digest.add(std::uint64_t{text.width});
    digest.add(std::uint64_t{text.quiet});
    digest.add(static_cast<std::uint64_t>(options.fail_on));
    digest.add(std::uint64_t{options.min_coverage.has_value()});
    digest.add(std::bit_cast<std::uint64_t>(options.min_coverage.value_or(0.0)));
}

}  // namespace

std::string input_key(const CheckOptions& options, const InputFiles& articles, std::string_view engine) {
    Digest digest;
    digest.add(engine);
    add(digest, articles);
    add(digest, options.engine.config.get(), options.judgement.today);
    add(digest, options.engine);
    add_forms(digest, options);
    digest.add(options.judgement.baseline);
    if (!options.judgement.baseline.empty()) {
        const FileBytes baseline = read_file(options.judgement.baseline, kMaxBaseline);
        digest.add(baseline.bytes);
        digest.add(baseline.problem);
    }
    return digest.hex();
}

}  // namespace gainsay::app
