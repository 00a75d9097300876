#include "app/cli/settings.hpp"

#include <chrono>
#include <cmath>

namespace gainsay::app {

Output output_of(const Settings& settings) {
    return {settings.text, settings.stats};
}

EngineOptions engine_of(const Settings& settings) {
    EngineOptions engine = settings.engine;
    engine.rules.builtin = !settings.no_builtin;
    if (settings.timeout > 0.0)
        engine.limits.wall_time =
            std::chrono::milliseconds(static_cast<std::int64_t>(std::ceil(settings.timeout * 1000.0)));
    return engine;
}

EngineOptions configured_engine_of(const Settings& settings) {
    EngineOptions engine = engine_of(settings);
    engine.config = find_config(settings.config, engine.paths);
    if (engine.config == nullptr) return engine;
    const Config& config = *engine.config;
    engine.rules.paths.insert(engine.rules.paths.end(), config.rules.begin(), config.rules.end());
    engine.rules.builtin = engine.rules.builtin && config.builtin.value_or(true);
    if (engine.rules.builtin) engine.rules.without = config.without;
    return engine;
}

JudgementOptions judgement_of(const Settings& settings, const EngineOptions& engine) {
    JudgementOptions judgement = settings.judgement;
    judgement.today = parse_iso_day(settings.today);
    if (judgement.baseline.empty() && engine.config) judgement.baseline = engine.config->baseline;
    return judgement;
}

CacheOptions cache_of(const Settings& settings, const Config* config) {
    // Messages of the log tell of work, and there is none when the result is known.
    if (settings.no_cache || settings.stories || !settings.log.empty()) return {};
    CacheOptions cache = settings.cache;
    if (config == nullptr) return cache;
    if (cache.folder.empty()) cache.folder = config->cache;
    if (!settings.cache_size_given) cache.megabytes = config->cache_size.value_or(cache.megabytes);
    return cache;
}

CheckOptions check_of(const Settings& settings) {
    CheckOptions check;
    check.engine = configured_engine_of(settings);
    check.output = output_of(settings);
    check.format = settings.format;
    check.fail_on = settings.fail_on;
    if (settings.min_coverage_given) check.min_coverage = settings.min_coverage;
    check.judgement = judgement_of(settings, check.engine);
    check.progress = !settings.text.quiet && settings.log.empty();
    check.cache = cache_of(settings, check.engine.config.get());
    check.engine.own_files = check.engine.claims;
    for (const std::string& file : {check.judgement.baseline, check.judgement.write_baseline})
        if (!file.empty()) check.engine.own_files.push_back(file);
    if (check.engine.config == nullptr) return check;
    const Config& config = *check.engine.config;
    if (check.engine.against.empty()) check.engine.against = config.against;
    if (!settings.fail_on_given && config.fail_on) check.fail_on = *config.fail_on;
    if (!settings.min_coverage_given) check.min_coverage = config.min_coverage;
    return check;
}

}  // namespace gainsay::app
