#include "solver/findings/finding.hpp"

namespace gainsay::findings {

const char* name(Kind kind) {
    switch (kind) {
    case Kind::superseded:
        return "superseded";
    case Kind::misreport:
        return "misreport";
    case Kind::changed_story:
        return "changed_story";
    case Kind::within_article:
        return "within_article";
    case Kind::between_outlets:
        return "between_outlets";
    case Kind::own_voice_disputed:
        return "own_voice_disputed";
    case Kind::between_speakers:
        return "between_speakers";
    case Kind::quote_variant:
        return "quote_variant";
    }
    return "between_speakers";
}

const char* name(Level level) {
    switch (level) {
    case Level::error:
        return "error";
    case Level::warning:
        return "warning";
    case Level::note:
        return "note";
    }
    return "note";
}

}  // namespace gainsay::findings
