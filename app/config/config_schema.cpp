#include "app/config/config_reader.hpp"
#include "reports/kinds.hpp"

namespace gainsay::app {
namespace {

std::string kinds() {
    std::string out;
    for (const reports::KindHelp& kind : reports::kind_helps())
        out += (out.empty() ? "\"" : ", \"") + std::string(kind.kind) + "\"";
    return out;
}

constexpr const char* kHead = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "gainsay.toml",
  "type": "object", "additionalProperties": false,
  "properties": {
    "fail_on": { "enum": ["error", "warning", "note", "never"], "default": "error",
                 "description": "lowest level of finding for which the exit code is 1" },
    "min_coverage": { "type": "number", "minimum": 0, "maximum": 100,
                      "description": "exit with 3 when less than this per cent of the checkable sentences gave claims" },
    "exclude": { "$ref": "#/$defs/texts", "description": "globs of articles to leave out" },
    "against": { "$ref": "#/$defs/texts", "description": "accepted articles: files and folders" },
    "baseline": { "$ref": "#/$defs/text", "description": "file of findings that are known and do not fail" },
    "cache": { "$ref": "#/$defs/text", "description": "folder where results are kept between runs" },
    "cache_size": { "type": "integer", "minimum": 1, "maximum": 1000000, "default": 100,
                    "description": "MiB that the folder may hold" },
    "rules": {
      "type": "object", "additionalProperties": false,
      "properties": {
        "paths": { "$ref": "#/$defs/texts", "description": "rule files and folders, beside the built-in packs" },
        "builtin": { "type": "boolean", "default": true },
        "without": { "$ref": "#/$defs/texts", "description": "built-in packs to leave out, by name" } } },
    "levels": {
      "type": "object", "additionalProperties": false,
      "properties": {
        "kinds": { "type": "object", "additionalProperties": { "$ref": "#/$defs/level" }, "propertyNames": { "enum": [)json";
constexpr const char* kMiddle = R"json(] } },
        "rules": { "type": "object", "additionalProperties": { "$ref": "#/$defs/level" },
                   "description": "by globs of rule ids; wins over the level of the kind" } } },
    "source": { "type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["name"],
      "properties": {
        "name": { "$ref": "#/$defs/text" },
        "also": { "$ref": "#/$defs/texts", "description": "other names of the same source" },
        "weight": { "type": "number", "exclusiveMinimum": 0, "maximum": 1000000, "default": 1 } } } },
    "suppress": { "type": "array", "items": {
      "type": "object", "additionalProperties": false, "required": ["reason"],
      "anyOf": [ { "required": ["fingerprint"] }, { "required": ["kind"] }, { "required": ["rule"] },
                 { "required": ["article"] } ],
      "properties": {
        "fingerprint": { "type": "string", "pattern": "^[0-9a-f]{8,16}$" },
        "kind": { "enum": [)json";
constexpr const char* kTail = R"json(] },
        "rule": { "$ref": "#/$defs/text", "description": "glob of rule ids" },
        "article": { "$ref": "#/$defs/text", "description": "glob of paths" },
        "reason": { "$ref": "#/$defs/text" },
        "until": { "description": "the last day on which it holds, YYYY-MM-DD", "type": "string",
                   "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } } } }
  },
  "$defs": {
    "text": { "type": "string", "minLength": 1 },
    "texts": { "type": "array", "items": { "$ref": "#/$defs/text" } },
    "level": { "enum": ["error", "warning", "note", "off"] }
  }
}
)json";

}  // namespace

std::string config_schema() {
    return kHead + kinds() + kMiddle + kinds() + kTail;
}

}  // namespace gainsay::app
