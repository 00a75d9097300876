#pragma once
// What common nouns and verbs say of the things that they are about: person, body, place, vehicle, event.

#include "parser/text/entity_words.hpp"

#include <cstdint>
#include <string_view>

namespace gainsay::text {

/// What a noun phrase may be about, as far as its noun tells.
enum class NounClass : std::uint8_t {
    unknown,
    person,    ///< "man", "suspect", "mayor"
    people,    ///< "people", "family", "couple": several at once, whatever the number of the word
    body,      ///< "company", "police": one thing, spoken of as "it" or "they"
    city,      ///< "town", "capital"
    region,    ///< "state", "province"
    country,   ///< "nation"
    area,      ///< "area", "place", "neighborhood": places of any size
    ship,      ///< "vessel"
    aircraft,  ///< "plane"
    vehicle,   ///< "car"
    building,  ///< "school"
    event,     ///< see event_of_noun()
    time       ///< "day", "week": never what a pronoun is about
};

/// By the lemma in lower case; offices are persons, public and private bodies are bodies.
NounClass class_of_noun(std::string_view lemma);
/// "father", "waitress".
Gender gender_of_noun(std::string_view lemma);
/// Nouns that may stand for anything of their class ("vessel" for a ferry, "man" for whoever he is).
bool is_general(std::string_view lemma);
/// Bodies of one trade: "airline" for "airways" and "carrier"; empty when the noun says nothing of the trade.
std::string_view trade_of(std::string_view word);

/// Events that one word may call by another: "strike", "attack" and "shelling" are attacks.
enum class EventClass : std::uint8_t {
    none,
    any,  ///< "incident", "tragedy": whatever happened
    attack,
    explosion,
    crash,
    death,
    fire,
    quake,
    storm,
    protest,
    vote,
    meeting,
    arrest,
    statement,
    sale,
    match,
    theft
};

EventClass event_of_noun(std::string_view lemma);
EventClass event_of_verb(std::string_view lemma);
/// Whether a later noun of `anaphor` class may take up what was told of as `told`.
bool takes_up(EventClass anaphor, EventClass told);

}  // namespace gainsay::text
