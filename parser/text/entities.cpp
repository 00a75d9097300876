#include "parser/text/entities.hpp"

namespace gainsay::text {

void find_entities(Document& document) {
    EntityDraft draft(document);
    find_names(draft);
    find_governments(draft);
    find_descriptions(draft);
    document.coreferences = find_links(draft);
    draft.finish();
}

}  // namespace gainsay::text
