#include "tools/train/titles.hpp"

#include <set>

namespace gainsay::train {

bool is_title(const std::string& form) {
    static const std::set<std::string> titles = {
        "Ambassador", "Admiral",   "Baron",    "Captain", "Capt.",     "Chairman",  "Chancellor", "Chief",
        "Col",        "Col.",      "Colonel",  "Count",   "Deputy",    "Dr",        "Dr.",        "Duke",
        "Emperor",    "Foreign",   "Gen",      "Gen.",    "General",   "Gov.",      "Governor",   "Judge",
        "Justice",    "King",      "Lady",     "Lord",    "Lt",        "Lt.",       "Maj",        "Maj.",
        "Major",      "Mayor",     "Minister", "Mr",      "Mr.",       "Mrs",       "Mrs.",       "Ms",
        "Ms.",        "Office",    "Officer",  "Pope",    "President", "Prime",     "Prince",     "Princess",
        "Prof.",      "Professor", "Queen",    "Rep.",    "Saint",     "Secretary", "Sen.",       "Senator",
        "Sergeant",   "Sgt",       "Sgt.",     "Sheikh",  "Sir",       "Spokesman", "Staff",      "Vice"};
    return titles.contains(form);
}

}  // namespace gainsay::train
