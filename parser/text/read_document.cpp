#include "parser/text/document.hpp"
#include "parser/text/english_model.hpp"
#include "parser/text/time_entries.hpp"

#include <utility>

namespace gainsay::text {

Document read_document(Article article, const EnglishModel& model) {
    Document document;
    document.article = std::move(article);
    document.frames.emplace_back();  // frame 0: the outlet itself
    segment(document);
    for (const Sentence& sentence : document.sentences) document.frame_of.emplace_back(sentence.tokens.size(), 0);
    analyse(document, model);
    find_quantities(document);
    find_times(document);
    find_entry_days(document);
    find_entities(document);
    find_speech(document);
    find_first_persons(document);
    return document;
}

}  // namespace gainsay::text
