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

CheckOptions check_of(const Settings& settings) {
    CheckOptions check;
    check.engine = engine_of(settings);
    check.output = output_of(settings);
    check.format = settings.format;
    check.fail_on = settings.fail_on;
    if (settings.min_coverage_given) check.min_coverage = settings.min_coverage;
    return check;
}

}  // namespace gainsay::app
