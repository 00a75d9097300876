// Colours for the rule language (docs/rule-language.md). A line-wise tokenizer is enough: no construct spans lines but the
// item it belongs to, which its first word tells.
import {
  HighlightStyle,
  LanguageSupport,
  StreamLanguage,
  syntaxHighlighting,
  type StringStream,
} from "@codemirror/language";
import { tags } from "@lezer/highlight";

interface Reading {
  item: string;
  inString: boolean;
  slot: boolean;
}

const kItem = /^(pack|kind|words|disjoint|fact|say|rule|example)\b/;
const kWord =
  /^(is|means|of|describe|tree|tokens|published|outlet|speaker|clash|no|nothing|unless|and|or|not|before|after|true|false|topic|this)\b/;
const kType = /^(count|money|share|age|time|truth|party|place|text|event|thing|person|organization)\b/;
const kTrait = /^(cumulative|exclusive|contested|once|changes|announced|periodic|local)\b/;

function patternToken(stream: StringStream, state: Reading): string {
  if (stream.match(/^\\./)) return "escape";
  if (stream.eat('"')) {
    state.inString = false;
    state.slot = false;
    return "string";
  }
  if (stream.match(/^[{<]/)) {
    state.slot = true;
    return "bracket";
  }
  if (stream.match(/^[}>]/)) {
    state.slot = false;
    return "bracket";
  }
  if (stream.match(/^[[\]()|]/)) return "operator";
  if (state.slot) {
    if (stream.match(/^[A-Z]\w*/)) return "variableName";
    if (stream.match(/^\w+/)) return "typeName";
    stream.next();
    return "punctuation";
  }
  stream.match(/^[^"\\{}<>[\]()|]+/) || stream.next();
  return "string";
}

function plainString(stream: StringStream, state: Reading): string {
  if (stream.match(/^\\./)) return "escape";
  if (stream.eat('"')) state.inString = false;
  else stream.match(/^[^"\\]+/) || stream.next();
  return "string";
}

function token(stream: StringStream, state: Reading): string | null {
  if (stream.sol()) {
    state.inString = false; // texts end with their line
    state.slot = false;
    const item = stream.match(kItem) as RegExpMatchArray | null;
    if (item) {
      state.item = item[1] ?? "";
      return "keyword";
    }
  }
  if (state.inString)
    return state.item === "say" || state.item === "fact" ? patternToken(stream, state) : plainString(stream, state);
  if (stream.eatSpace()) return null;
  if (stream.eat("#")) {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.eat('"')) {
    state.inString = true;
    return "string";
  }
  if (stream.match(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?/) || stream.match(/^\d+(\.\d+)?/)) return "number";
  if (stream.match(/^(=>|<=|>=|!=|[=<>+*-]|\.\.)/)) return "operator";
  if (stream.match(kWord)) return "keyword";
  if (stream.match(kTrait)) return "attributeName";
  if (state.item !== "words" && stream.match(kType)) return "typeName";
  if (stream.match(/^[A-Z]\w*/)) return "variableName";
  if (stream.match(/^\w+(?=\()/)) return "macroName";
  if (stream.match(/^[\w.]+/)) return "name";
  stream.next();
  return null;
}

export const ruleStream = StreamLanguage.define<Reading>({
  name: "gainsay-rules",
  startState: () => ({ item: "", inString: false, slot: false }),
  copyState: (state) => ({ ...state }),
  token,
  indent: (state) => (state.item === "" ? 0 : 2),
  languageData: { commentTokens: { line: "#" }, closeBrackets: { brackets: ["(", "[", "{", '"'] } },
});

const highlight = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: tags.string, color: "var(--code-string)" },
  { tag: tags.escape, color: "var(--code-string)", fontWeight: "600" },
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: tags.number, color: "var(--code-number)" },
  { tag: tags.variableName, color: "var(--code-variable)", fontWeight: "600" },
  { tag: tags.typeName, color: "var(--code-type)" },
  { tag: tags.attributeName, color: "var(--code-type)", fontStyle: "italic" },
  { tag: tags.macroName, color: "var(--code-fact)" },
  { tag: [tags.operator, tags.bracket, tags.punctuation], color: "var(--code-operator)" },
]);

export function ruleLanguage(): LanguageSupport {
  return new LanguageSupport(ruleStream, syntaxHighlighting(highlight));
}
