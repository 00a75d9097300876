// What the page and the server say to each other. All offsets are UTF-16 code units into the text of an article or a rule file
// as the server sent it (articles) or got it last (rules); ranges are half open.

export interface Range {
  from: number;
  to: number;
}

export interface Article {
  id: string;
  path: string;
  title?: string;
  outlet?: string;
  published?: string;
  /** Others are held against it; clashes among accepted articles are no findings. */
  accepted?: boolean;
  text: string;
  /** Its blocks, in order; without them paragraphs are told by blank lines. */
  parts?: (Range & { kind: string })[];
}

export interface RuleFile {
  path: string;
  /** As the engine has it: with edits that were not saved, when the page was opened anew. */
  text: string;
  /** False: `text` has edits that are not on disk. */
  saved?: boolean;
  builtin: boolean;
  writable: boolean;
  hash: string;
}

export interface Fact {
  name: string;
  parameters: string[];
  type: string;
  description?: string;
  pack?: string;
}

export interface Claim extends Range {
  key: string;
  article: string;
  fact: string;
  subject: string;
  value: string;
  polarity: string;
  modality: string;
  speakers: string[];
  own_voice: boolean;
  certainty: string;
  pattern: string;
  rule_path?: string;
  rule_from?: number;
  rule_to?: number;
  sentence?: string | number;
}

export interface Assumption {
  id: string;
  text: string;
  certainty: string;
  /** The claims of the finding that a link ties together. */
  claims?: string[];
}

export interface RulePlace extends Range {
  id: string;
  path: string;
}

export interface Repair {
  retract?: string[];
  weaken?: string[];
}

export type Level = "error" | "warning" | "note";

export interface Finding {
  key: string;
  id: string;
  kind: string;
  level: Level;
  title: string;
  explanation: string;
  claims: string[];
  /** What explanation, scenarios and repairs call the claims ("c9") → their keys. */
  names?: Record<string, string>;
  /** Why it may stand, when it is in the baseline. */
  known?: string;
  assumptions: Assumption[];
  rules: RulePlace[];
  scenarios: string[];
  repairs: (string | Repair)[];
  same_root: string[];
}

export interface RuleDiagnostic extends Range {
  path: string;
  severity: "error" | "warning" | "note" | "info";
  code: string;
  message: string;
  hint?: string;
}

export interface Lens extends Range {
  path: string;
  id: string;
  matches: number;
  clashes: number;
  kind: "pattern" | "rule";
}

export interface Coverage {
  sentences: number;
  with_claims: number;
  checkable: number;
}

export interface Suppressed {
  title: string;
  reason: string;
  place: string;
}

export interface Result {
  /** All there is, and not only what is new. */
  whole?: boolean;
  diagnostics: RuleDiagnostic[];
  claims: { added: Claim[]; removed: string[] };
  findings: { added: Finding[]; removed: string[]; changed: Finding[] };
  lenses: Lens[];
  undecided: { what?: string; reason?: string }[];
  suppressed?: Suppressed[];
  coverage: Coverage;
  milliseconds: number;
}

export interface WhatIf {
  claims: string[];
  links: string[];
  rules: string[];
  sources: string[];
}

export interface State {
  version: string;
  articles: Article[];
  rules: RuleFile[];
  facts: Fact[];
  /** The path of gainsay.toml; empty when there is none. */
  configuration?: string;
  result: Result;
}

export interface UpdateRequest {
  seq: number;
  rules: { path: string; text: string }[];
  what_if: WhatIf;
}

export interface UpdateAnswer {
  seq: number;
  cancelled?: boolean;
  result?: Result;
}

export interface TreeNode {
  word: string;
  lemma: string;
  tag: string;
  relation: string;
  /** The number of the word in the sentence, from 0; words come in the order of the tree. */
  place?: number;
  depth: number;
}

export interface RuleMiss {
  pattern: string;
  text: string;
  reasons: string[];
}

export interface WhyNot {
  sentence: Range;
  claims: string[];
  tree: TreeNode[];
  misses: (RuleMiss & Partial<RulePlace>)[];
  consistent: { claims: string[]; scenario: string }[];
}

export interface Quote extends Range {
  article: string;
  quote: string;
}

export interface Proposal {
  fact: string;
  pattern: string;
  say: string;
  example: string;
  path_suggestion?: string;
  matches: Quote[];
  facts: string[];
}

export interface ExampleRun {
  examples: (Range & { holds: boolean; message: string })[];
  coverage: (Range & { pattern: string; positive: number | boolean; negative: number | boolean })[];
}

export interface CompletionItem extends Range {
  label: string;
  kind: string;
  detail?: string;
  insert?: string;
}

export interface TextEdit extends Range {
  path: string;
  text: string;
}
