// What the server has told, kept current by applying its deltas. Panes read from here and are told what changed.
import type {
  Article,
  Claim,
  Coverage,
  Fact,
  Finding,
  Lens,
  RuleDiagnostic,
  RuleFile,
  RulePlace,
  Result,
  State,
  Suppressed,
  WhatIf,
} from "./protocol";

/** What is lit in all panes together. */
export type Selection =
  { kind: "finding"; key: string } | { kind: "claim"; key: string } | { kind: "pattern"; id: string } | null;

/** What one answer changed. `files` are the rule files whose diagnostics and lenses are new. */
export interface Change {
  addedClaims: Claim[];
  removedClaims: Claim[];
  /** Still there, but told otherwise: read by another pattern, for instance. */
  changedClaims: Claim[];
  addedFindings: Finding[];
  removedFindings: Finding[];
  changedFindings: Finding[];
  first: boolean;
}

export class Store {
  version = "";
  articles: Article[] = [];
  rules: RuleFile[] = [];
  facts: Fact[] = [];
  readonly claims = new Map<string, Claim>();
  readonly findings = new Map<string, Finding>();
  diagnostics: RuleDiagnostic[] = [];
  lenses: Lens[] = [];
  undecided: { what?: string; reason?: string }[] = [];
  suppressed: Suppressed[] = [];
  configuration = "";
  coverage: Coverage = { sentences: 0, with_claims: 0, checkable: 0 };
  milliseconds = 0;
  selection: Selection = null;
  readonly whatIf: WhatIf = { claims: [], links: [], rules: [], sources: [] };

  private readonly changeListeners: ((change: Change) => void)[] = [];
  private readonly selectionListeners: ((selection: Selection) => void)[] = [];
  private readonly byArticle = new Map<string, Set<Claim>>();

  onChange(listener: (change: Change) => void): void {
    this.changeListeners.push(listener);
  }
  onSelection(listener: (selection: Selection) => void): void {
    this.selectionListeners.push(listener);
  }

  open(state: State): void {
    this.version = state.version;
    this.articles = state.articles;
    this.rules = state.rules;
    this.facts = state.facts;
    this.configuration = state.configuration ?? "";
    this.restart(state.result);
  }

  /** Forgets all claims and findings and takes `result` as the whole. */
  restart(result: Result): void {
    this.claims.clear();
    this.findings.clear();
    this.byArticle.clear();
    this.apply(result, true);
  }

  apply(result: Result, first = false): void {
    const change: Change = {
      addedClaims: result.claims.added.filter((claim) => !this.claims.has(claim.key)),
      changedClaims: result.claims.added.filter((claim) => this.claims.has(claim.key)),
      removedClaims: result.claims.removed.map((key) => this.claims.get(key)).filter((claim) => claim !== undefined),
      addedFindings: result.findings.added,
      removedFindings: result.findings.removed.map((key) => this.findings.get(key)).filter((one) => one !== undefined),
      changedFindings: result.findings.changed ?? [],
      first,
    };
    for (const claim of change.removedClaims) this.drop(claim);
    for (const claim of result.claims.added) {
      const old = this.claims.get(claim.key);
      if (old) this.drop(old);
      this.claims.set(claim.key, claim);
      this.claimSet(claim.article).add(claim);
    }
    for (const finding of change.removedFindings) this.findings.delete(finding.key);
    for (const finding of [...change.addedFindings, ...change.changedFindings]) this.findings.set(finding.key, finding);
    this.diagnostics = result.diagnostics;
    this.lenses = result.lenses;
    this.undecided = result.undecided ?? [];
    this.suppressed = result.suppressed ?? [];
    this.coverage = result.coverage;
    this.milliseconds = result.milliseconds;
    for (const listener of this.changeListeners) listener(change);
    if (this.selection && !this.selectionHolds()) this.select(null);
  }

  select(selection: Selection): void {
    this.selection = selection;
    for (const listener of this.selectionListeners) listener(selection);
  }

  article(id: string): Article | undefined {
    return this.articles.find((article) => article.id === id);
  }
  claimsOf(article: string): Claim[] {
    return [...this.claimSet(article)];
  }
  quote(claim: Claim): string {
    return this.article(claim.article)?.text.slice(claim.from, claim.to) ?? "";
  }
  outlet(articleId: string): string {
    const article = this.article(articleId);
    return article?.outlet || article?.title || article?.path.split("/").pop() || articleId;
  }
  findingsOf(claim: string): Finding[] {
    return [...this.findings.values()].filter((finding) => finding.claims.includes(claim));
  }
  describeFact(name: string): string {
    return this.facts.find((fact) => fact.name === name)?.description ?? "";
  }

  /** Claims that the selection lights up. */
  litClaims(): Set<string> {
    const selection = this.selection;
    if (selection?.kind === "finding") return new Set(this.findings.get(selection.key)?.claims ?? []);
    if (selection?.kind === "claim") return new Set([selection.key]);
    if (selection?.kind === "pattern") {
      const own = [...this.claims.values()]
        .filter((claim) => patternId(claim) === selection.id)
        .map((claim) => claim.key);
      return new Set([...own, ...this.ruleFindings(selection.id).flatMap((finding) => finding.claims)]);
    }
    return new Set();
  }

  /** Where the patterns and rules stand on which the selection rests. */
  litPlaces(): RulePlace[] {
    const selection = this.selection;
    if (!selection) return [];
    if (selection.kind === "pattern") return this.place(selection.id) ?? [];
    const claims = [...this.litClaims()].map((key) => this.claims.get(key)).filter((claim) => claim !== undefined);
    const places = claims.flatMap((claim) => this.claimPlace(claim));
    if (selection.kind === "finding") {
      for (const rule of this.findings.get(selection.key)?.rules ?? [])
        places.unshift(...(this.place(rule.id) ?? [rule]));
    }
    return places.filter((one, at) => one.path && places.findIndex((other) => other.id === one.id) === at);
  }

  claimPlace(claim: Claim): RulePlace[] {
    const id = patternId(claim);
    const known = this.place(id);
    if (known) return known;
    if (!claim.rule_path || claim.rule_from === undefined || claim.rule_to === undefined) return [];
    return [{ id, path: claim.rule_path, from: claim.rule_from, to: claim.rule_to }];
  }

  private place(id: string): RulePlace[] | null {
    const lens = this.lenses.find((one) => one.id === id);
    return lens ? [{ id, path: lens.path, from: lens.from, to: lens.to }] : null;
  }
  private ruleFindings(id: string): Finding[] {
    return [...this.findings.values()].filter((finding) => finding.rules.some((rule) => rule.id === id));
  }
  private claimSet(article: string): Set<Claim> {
    let set = this.byArticle.get(article);
    if (!set) this.byArticle.set(article, (set = new Set()));
    return set;
  }
  private drop(claim: Claim): void {
    this.claims.delete(claim.key);
    this.claimSet(claim.article).delete(claim);
  }
  private selectionHolds(): boolean {
    const selection = this.selection;
    if (selection?.kind === "finding") return this.findings.has(selection.key);
    if (selection?.kind === "claim") return this.claims.has(selection.key);
    return selection !== null;
  }
}

/** "rules/x.rules: pack/fact#3" → "pack/fact#3": the id as lenses have it. */
export function patternId(claim: Claim): string {
  const at = claim.pattern.lastIndexOf(": ");
  return at < 0 ? claim.pattern : claim.pattern.slice(at + 2);
}

/** Claims that the engine makes of every clause; they are shown faintly, and only when asked for. */
export function isGeneral(claim: Claim): boolean {
  return claim.pattern.startsWith("built in") || patternId(claim).startsWith("open/") || claim.pattern === "";
}
