#pragma once
// Diagnostics of a file that was read by itself, as source 0 → the file's number in a snapshot.

#include "parser/source/diagnostic.hpp"

#include <vector>

namespace gainsay::app {

inline void append_remapped(const std::vector<Diagnostic>& own, SourceId source, std::vector<Diagnostic>& all) {
    for (Diagnostic diagnostic : own) {
        if (diagnostic.source.valid()) diagnostic.source = source;
        for (DiagnosticNote& note : diagnostic.notes)
            if (note.source.valid()) note.source = source;
        all.push_back(std::move(diagnostic));
    }
}

}  // namespace gainsay::app
