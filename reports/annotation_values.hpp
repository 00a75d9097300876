#pragma once
// Names and values of what the English stage found, in the words of its output.

#include "parser/text/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay::reports {

const char* name_of(text::Quantity::Kind kind);
const char* name_of(text::Hedge hedge);
const char* name_of(text::TimeExpression::Kind kind);
const char* name_of(text::MentionForm form);

/// Both sides of an interval in ISO 8601; an open side has none.
struct IsoSides {
    std::optional<std::string> earliest, latest;
};
IsoSides iso_sides(const TimeInterval& interval);
/// A reading of a time expression; a time of day that belongs to no known day stands as "T17:30:00", and the zone
/// follows where the text tells one.
IsoSides iso_sides(const text::TimeExpression& time, const TimeInterval& interval);

/// Whether the span holds tokens of the document.
bool is_run(const text::Document& document, const text::TokenSpan& tokens);

/// Who speaks in a frame: the entity's name, else the words of the text.
std::string speaker_of(const text::Document& document, const text::SpeechFrame& frame);

/// "6", "6 or more", "at most 50", "24 to 30", "any number".
std::string in_words(const DecimalInterval& interval);
/// "2025-11-14", "2025-11-13 to 2025-11-14", "until 2025-11-14", "from 2025-11-14", "not anchored".
std::string in_words(const IsoSides& sides);

}  // namespace gainsay::reports
