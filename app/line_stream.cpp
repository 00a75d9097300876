#include "app/line_stream.hpp"

#include "app/parallel.hpp"

#include <algorithm>
#include <istream>
#include <ostream>
#include <streambuf>
#include <utility>
#include <vector>

namespace gainsay::app {
namespace {

constexpr std::size_t kBatchLines = 64;
constexpr std::size_t kBatchBytes = std::size_t{1} << 20;

/// The next line, false at the end. Of a line above the limit only its beginning is kept.
bool next_line(std::streambuf& buffer, InputLine& line, std::size_t max_bytes) {
    constexpr int end = std::char_traits<char>::eof();
    int c = buffer.sbumpc();
    if (c == end) return false;
    for (; c != end && c != '\n'; c = buffer.sbumpc()) {
        if (line.text.size() >= max_bytes)
            line.too_long = true;
        else
            line.text += static_cast<char>(c);
    }
    return true;
}

class LineReader {
public:
    LineReader(std::istream& in, std::size_t max_line_bytes) : buffer_(*in.rdbuf()), max_line_bytes_(max_line_bytes) {}

    bool at_end() const { return at_end_; }

    /// Waits for the first line of a batch, and takes what else is there already.
    std::vector<InputLine> next_batch() {
        std::vector<InputLine> batch;
        for (std::size_t bytes = 0; batch.size() < kBatchLines && bytes < kBatchBytes;) {
            if (!batch.empty() && buffer_.in_avail() <= 0) break;
            InputLine line;
            if (!next_line(buffer_, line, max_line_bytes_)) {
                at_end_ = true;
                break;
            }
            line.number = ++number_;
            if (line.text.find_first_not_of(" \t\r") == std::string::npos) continue;
            bytes += line.text.size();
            batch.push_back(std::move(line));
        }
        return batch;
    }

private:
    std::streambuf& buffer_;
    std::size_t max_line_bytes_;
    std::size_t number_ = 0;
    bool at_end_ = false;
};

}  // namespace

ExitCode worse(ExitCode a, ExitCode b) {
    for (const ExitCode code : {ExitCode::misuse, ExitCode::findings, ExitCode::undecided})
        if (a == code || b == code) return code;
    return ExitCode::fine;
}

LineTotals answer_lines(const Streams& streams, const LineStreamOptions& options,
                        const std::function<LineAnswer(const InputLine&)>& answer) {
    LineTotals totals;
    LineReader reader(streams.in, options.max_line_bytes);
    while (!reader.at_end() && streams.out) {
        const std::vector<InputLine> batch = reader.next_batch();
        std::vector<LineAnswer> answers(batch.size());
        for_each_index(batch.size(), options.jobs, [&](std::size_t i) { answers[i] = answer(batch[i]); });
        for (const LineAnswer& each : answers) {
            streams.out << each.out;
            streams.err << each.err;
            totals.code = worse(totals.code, each.code);
            totals.statistics.add(each.statistics);
        }
        streams.out.flush();
    }
    return totals;
}

}  // namespace gainsay::app
