#include "parser/language/roles.hpp"

#include <algorithm>
#include <array>

namespace gainsay::language {
namespace {

using namespace std::string_view_literals;

constexpr std::array kRoles{
    "aboard"sv,  "about"sv,   "above"sv,    "according"sv, "acl"sv,       "across"sv,     "adv"sv,     "after"sv,
    "against"sv, "along"sv,   "although"sv, "among"sv,     "appos"sv,     "around"sv,     "as"sv,      "at"sv,
    "because"sv, "before"sv,  "behind"sv,   "below"sv,     "beside"sv,    "besides"sv,    "between"sv, "beyond"sv,
    "by"sv,      "comp"sv,    "conj"sv,     "despite"sv,   "det"sv,       "down"sv,       "during"sv,  "except"sv,
    "for"sv,     "from"sv,    "if"sv,       "in"sv,        "including"sv, "inside"sv,     "into"sv,    "like"sv,
    "mod"sv,     "near"sv,    "neg"sv,      "num"sv,       "obj"sv,       "of"sv,         "off"sv,     "on"sv,
    "onto"sv,    "other"sv,   "out"sv,      "outside"sv,   "over"sv,      "past"sv,       "per"sv,     "prt"sv,
    "since"sv,   "subj"sv,    "than"sv,     "though"sv,    "through"sv,   "throughout"sv, "time"sv,    "to"sv,
    "toward"sv,  "towards"sv, "under"sv,    "unless"sv,    "until"sv,     "up"sv,         "upon"sv,    "via"sv,
    "when"sv,    "where"sv,   "whether"sv,  "while"sv,     "with"sv,      "within"sv,     "without"sv};

static_assert(std::is_sorted(kRoles.begin(), kRoles.end()));

}  // namespace

std::span<const std::string_view> role_names() {
    return kRoles;
}

bool is_role(std::string_view word) {
    return std::binary_search(kRoles.begin(), kRoles.end(), word);
}

}  // namespace gainsay::language
