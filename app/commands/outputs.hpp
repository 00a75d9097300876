#pragma once
// The forms a report can have, and the files that hold them.

#include "app/commands/commands.hpp"

#include <iosfwd>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gainsay::app {

/// Forms of reports by the names that --format and --output know.
const std::map<std::string, Format>& report_formats();
/// The names with commas between, "text, json, …".
std::string report_format_names();

/// "sarif=out/report.sarif", or a file whose ending tells the form; `given` overrides the ending.
/// None when the form is not known.
std::optional<OutputFile> parse_output(const std::string& text, std::optional<Format> given = std::nullopt);

void write_report(std::ostream& out, const reports::Report& report, Format format, const reports::TextOptions& text,
                  FailOn fail_on);

/// False, with a message, when a file has no name or is named twice: wrong use, told before any work is done.
bool well_named(const std::vector<OutputFile>& files, const Streams& streams);
/// What the files are to hold, in their order. A file has no colours and no width; --quiet is about messages.
std::vector<std::string> file_contents(const reports::Report& report, const CheckOptions& options);
/// False, with messages, when a file could not be written to its end, or is one of the articles (paths). The others are
/// written in any case. Require: as many contents as files.
bool write_files(std::span<const OutputFile> files, std::span<const std::string> contents,
                 std::span<const std::string> articles, const Streams& streams);

}  // namespace gainsay::app
