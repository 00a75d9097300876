// JSON Schema of what json_writer.cpp writes. Objects are closed: a field that is written and not described fails the
// test.

#include "reports/report.hpp"

namespace gainsay::reports {
namespace {

constexpr const char* kDefinitions = R"json("$defs": {
    "missed": { "enum": ["question", "fragment", "conditional", "possibility", "pronoun", "no_pattern", "no_fit",
                         "unknown"] },
    "interval": {
      "description": "Closed interval of time; null is open. Days YYYY-MM-DD, or instants YYYY-MM-DDTHH:MM:SS.",
      "type": "object", "additionalProperties": false, "required": ["earliest", "latest"],
      "properties": { "earliest": { "$ref": "#/$defs/moment" }, "latest": { "$ref": "#/$defs/moment" } }
    },
    "moment": { "anyOf": [ { "type": "null" },
      { "type": "string", "pattern": "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$" } ] },
    "number": {
      "description": "Whole numbers are integers, others decimal strings that lose nothing; null is open.",
      "anyOf": [ { "type": "null" }, { "type": "integer" },
                 { "type": "string", "pattern": "^-?[0-9]+\\.[0-9]+$" } ]
    },
    "value": {
      "type": "object", "required": ["kind", "text"],
      "oneOf": [
        { "additionalProperties": false, "required": ["low", "high", "unit"],
          "properties": { "kind": { "const": "quantity" }, "text": { "type": "string" },
                          "low": { "$ref": "#/$defs/number" }, "high": { "$ref": "#/$defs/number" },
                          "unit": { "type": "string" } } },
        { "additionalProperties": false, "required": ["earliest", "latest"],
          "properties": { "kind": { "const": "time" }, "text": { "type": "string" },
                          "earliest": { "$ref": "#/$defs/moment" }, "latest": { "$ref": "#/$defs/moment" } } },
        { "additionalProperties": false, "required": ["id", "name", "entity_kind"],
          "properties": { "kind": { "const": "entity" }, "text": { "type": "string" }, "id": { "type": "string" },
                          "name": { "type": "string" }, "entity_kind": { "type": "string" } } },
        { "additionalProperties": false, "required": ["truth"],
          "properties": { "kind": { "const": "truth" }, "text": { "type": "string" },
                          "truth": { "type": "boolean" } } },
        { "additionalProperties": false,
          "properties": { "kind": { "const": "text" }, "text": { "type": "string" } } }
      ]
    },
    "claim": {
      "type": "object", "additionalProperties": false,
      "required": ["id", "article", "start", "end", "quote", "speaker", "own_voice", "fact", "subject", "arguments",
                   "value", "polarity", "modality", "pattern"],
      "properties": {
        "id": { "type": "string", "pattern": "^c[1-9][0-9]*$" },
        "article": { "type": "string", "pattern": "^a[1-9][0-9]*$" },
        "start": { "type": "integer", "minimum": 0,
                   "description": "first byte of the quote in the file; of an article in JSON, in its text" },
        "end": { "type": "integer", "minimum": 0, "description": "byte after the quote" },
        "part": { "const": "title", "description": "start and end count bytes of the title that was given apart" },
        "quote": { "type": "string" },
        "speaker": { "type": "array", "minItems": 1, "items": { "type": "string" },
                     "description": "from the outlet to the one whose words they are" },
        "own_voice": { "type": "boolean", "description": "the outlet itself vouches" },
        "fact": { "type": "string" },
        "subject": { "type": "string" },
        "arguments": { "type": "object", "additionalProperties": { "type": "string" } },
        "value": { "$ref": "#/$defs/value" },
        "polarity": { "enum": ["positive", "negative"] },
        "modality": { "enum": ["asserted", "denied", "alleged", "hypothetical", "planned", "asked", "retracted"] },
        "event_time": { "$ref": "#/$defs/interval" },
        "uttered": { "$ref": "#/$defs/interval" },
        "occasion": { "type": "string" },
        "as_of": { "$ref": "#/$defs/interval" },
        "pattern": { "type": "string", "description": "rule file and pattern that found it, or `given: FILE:LINE`" }
      }
    },
    "given_id": { "description": "what the input in JSON calls a story or an article", "type": ["string", "integer"] },
    "claim_ids": { "type": "array", "items": { "type": "string", "pattern": "^c[1-9][0-9]*$" } },
    "finding": {
      "type": "object", "additionalProperties": false,
      "required": ["id", "fingerprint", "kind", "level", "title", "explanation", "claims", "assumptions", "rules",
                   "minimal", "scenarios", "repairs", "same_root"],
      "properties": {
        "id": { "type": "string", "pattern": "^F[1-9][0-9]*$" },
        "fingerprint": { "type": "string", "pattern": "^[0-9a-f]+$" },
        "kind": { "enum": ["within_article", "between_outlets", "between_speakers", "own_voice_disputed", "misreport",
                           "changed_story", "superseded", "quote_variant"] },
        "level": { "enum": ["error", "warning", "note"] },
        "title": { "type": "string" },
        "explanation": { "type": "string" },
        "steps": { "description": "the chain from the words to the clash; a step names others by their place from 1",
                   "type": "array", "items": { "type": "string" } },
        "claims": { "$ref": "#/$defs/claim_ids" },
        "assumptions": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["text", "id", "certainty"],
          "properties": { "text": { "type": "string" }, "id": { "type": "string" },
                          "certainty": { "enum": ["declared", "sure", "likely"] } } } },
        "rules": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["id", "file", "line", "message"],
          "properties": { "id": { "type": "string" }, "file": { "type": "string" },
                          "line": { "type": "integer", "minimum": 1 }, "message": { "type": "string" } } } },
        "minimal": { "enum": ["proven", "not_proven", "not_applicable"] },
        "scenarios": { "type": "array", "items": { "type": "string" } },
        "repairs": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["retract", "weaken"],
          "properties": { "retract": { "$ref": "#/$defs/claim_ids" },
                          "weaken": { "type": "array", "items": { "type": "string" } } } } },
        "same_root": { "type": "array", "items": { "type": "string", "pattern": "^F[1-9][0-9]*$" } },
        "also": { "type": "array", "items": { "$ref": "#/$defs/claim_ids" } },
        "baseline": { "enum": ["new", "unchanged"], "description": "only where a baseline is in use" },
        "pardon": { "description": "why it does not count", "type": "object", "additionalProperties": false,
                    "required": ["reason", "by"],
                    "properties": { "reason": { "type": "string" }, "by": { "type": "string" } } }
      }
    }
  })json";

constexpr const char* kReport = R"json("title": "gainsay report",
  "type": "object", "additionalProperties": false,
  "required": ["gainsay", "schema", "articles", "claims", "findings", "sources", "readings", "undecided", "coverage",
               "summary"],
  "properties": {
    "id": { "$ref": "#/$defs/given_id" },
    "gainsay": { "type": "string", "description": "version of the program" },
    "schema": { "const": 1 },
    "articles": { "type": "array", "items": {
      "type": "object", "additionalProperties": false,
      "required": ["id", "path", "title", "sentences", "sentences_with_claims"],
      "properties": {
        "id": { "type": "string", "pattern": "^a[1-9][0-9]*$" },
        "given": { "$ref": "#/$defs/given_id" },
        "path": { "type": "string" },
        "title": { "type": "string" },
        "outlet": { "type": "string" },
        "published": { "type": "string", "pattern": "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$" },
        "accepted": { "const": true, "description": "others are held against it; it is not checked itself" },
        "sentences": { "type": "integer", "minimum": 0 },
        "sentences_with_claims": { "type": "integer", "minimum": 0 } } } },
    "claims": { "type": "array", "items": { "$ref": "#/$defs/claim" } },
    "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } },
    "suppressed": { "description": "findings that do not count", "type": "array",
                    "items": { "$ref": "#/$defs/finding" } },
    "expired": { "description": "entries of the baseline that no finding fits any more", "type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["fingerprint", "kind", "level", "title", "reason"],
      "properties": { "fingerprint": { "type": "string" }, "kind": { "type": "string" }, "level": { "type": "string" },
                      "title": { "type": "string" }, "reason": { "type": "string" } } } },
    "today": { "description": "the day that ends of suppressions were held against", "type": "string",
               "pattern": "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$" },
    "sources": { "type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["name", "blame", "findings"],
      "properties": { "name": { "type": "string" }, "blame": { "type": "number", "minimum": 0, "maximum": 1 },
                      "findings": { "type": "integer", "minimum": 0 } } } },
    "readings": { "type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["claims_dropped", "weight"],
      "properties": { "claims_dropped": { "$ref": "#/$defs/claim_ids" },
                      "weight": { "type": "number", "minimum": 0, "maximum": 1 },
                      "best": { "enum": ["proven", "not_proven"],
                                "description": "not_proven: a limit was reached, and a better reading may exist" } } } },
    "undecided": { "type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["what", "reason"],
      "properties": { "what": { "type": "string" }, "reason": { "type": "string" } } } },
    "coverage": {
      "type": "object", "additionalProperties": false, "required": ["sentences", "with_claims", "checkable"],
      "properties": { "sentences": { "type": "integer", "minimum": 0 },
                      "with_claims": { "type": "integer", "minimum": 0 },
                      "checkable": { "type": "integer", "minimum": 0 },
                      "reasons": { "type": "object", "description": "how many of the missed sentences have which reason",
                                   "propertyNames": { "$ref": "#/$defs/missed" },
                                   "additionalProperties": { "type": "integer", "minimum": 1 } },
                      "missed": { "type": "array", "description": "sentences that looked checkable, but gave no claim",
                        "items": {
                          "type": "object", "additionalProperties": false, "required": ["article", "reason", "sentence"],
                          "properties": { "article": { "type": "string", "pattern": "^a[1-9][0-9]*$" },
                                          "reason": { "$ref": "#/$defs/missed" },
                                          "sentence": { "type": "string" } } } } } },
    "summary": {
      "type": "object", "additionalProperties": false, "required": ["errors", "warnings", "notes", "by_kind"],
      "properties": { "errors": { "type": "integer", "minimum": 0 }, "warnings": { "type": "integer", "minimum": 0 },
                      "notes": { "type": "integer", "minimum": 0 },
                      "matters": { "type": "integer", "minimum": 0 },
                      "known": { "type": "integer", "minimum": 0, "description": "findings that are in the baseline" },
                      "suppressed": { "type": "integer", "minimum": 1 },
                      "by_kind": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 1 } } } },
    "changes": {
      "description": "of check --watch: files that changed since the report before, fingerprints that came and went",
      "type": "object", "additionalProperties": false, "required": ["files", "came", "went"],
      "properties": {
        "files": { "type": "array", "items": {
          "type": "object", "additionalProperties": false, "required": ["path", "what"],
          "properties": { "path": { "type": "string" }, "what": { "enum": ["changed", "new", "gone"] } } } },
        "came": { "type": "array", "items": { "type": "string" } },
        "went": { "type": "array", "items": { "type": "string" } } } }
  },
  )json";

std::string schema(std::string_view head) {
    return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  " + std::string(head) +
           kDefinitions + "\n}\n";
}

}  // namespace

std::string report_schema() {
    return schema(kReport);
}

std::string claims_schema() {
    return schema("\"title\": \"gainsay claim\",\n  \"$ref\": \"#/$defs/claim\",\n  ");
}

}  // namespace gainsay::reports
