// A stand-in for the live engine: writes the rules to a folder, runs `gainsay check` on them, and tells the difference.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type {
  Article,
  Claim,
  Finding,
  Lens,
  Result,
  RuleDiagnostic,
  RuleFile,
  State,
  TreeNode,
  WhatIf,
  WhyNot,
} from "../src/protocol";

interface Report {
  articles: { id: string; path: string; title?: string; outlet?: string; published?: string }[];
  claims: (Record<string, string> & {
    start: number;
    end: number;
    speaker: string[];
    own_voice: boolean;
    value: { text?: string; name?: string; truth?: boolean };
  })[];
  findings: (Omit<Finding, "key"> & { fingerprint: string })[];
  coverage: Result["coverage"];
}

const filesIn = (path: string, ending: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(path, name))
    : [path];

export const hashOf = (text: string): string =>
  [...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7).toString(16);

/** UTF-16 offset of byte `at` of `text`. */
const fromByte = (bytes: Buffer, at: number): number => bytes.subarray(0, at).toString("utf8").length;

export class Story {
  readonly rules: RuleFile[] = [];
  articles: Article[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), "gainsay-mock-"));
  private claims = new Map<string, Claim>();
  private findings = new Map<string, Finding>();

  constructor(
    private readonly binary: string,
    builtin: string,
    own: string[],
    private readonly inputs: string[],
  ) {
    for (const path of filesIn(builtin, ".rules")) this.add(path, `rules/${basename(path)}`, true);
    for (const path of own) this.add(path, path, false);
  }

  private add(file: string, path: string, builtin: boolean): void {
    const text = readFileSync(file, "utf8");
    this.rules.push({ path, text, builtin, writable: !builtin, hash: hashOf(text) });
  }

  state(): State {
    this.claims = new Map();
    this.findings = new Map();
    const result = this.update({ claims: [], links: [], rules: [], sources: [] });
    const facts = this.rules.flatMap((file) =>
      [...file.text.matchAll(/^fact (\w+)(?:\(([^)]*)\))? is (\w+)(?:.*describe "([^"]*)")?/gm)].map((match) => ({
        name: match[1] ?? "",
        parameters: (match[2] ?? "").split(",").map((name) => name.trim()),
        type: match[3] ?? "",
        description: match[4] ?? "",
        pack: basename(file.path, ".rules"),
      })),
    );
    return { version: "mock", articles: this.articles, rules: this.rules, facts, result };
  }

  update(off: WhatIf): Result {
    const started = Date.now();
    const { report, diagnostics } = this.check();
    const claims = new Map<string, Claim>();
    const byId = new Map<string, string>();
    for (const claim of this.read(report)) {
      let key = claim.key;
      for (let n = 2; claims.has(key); n++) key = `${claim.key}~${n}`;
      byId.set(report.claims[claims.size]?.["id"] ?? "", key);
      claims.set(key, { ...claim, key });
    }
    const isOff = (claim: Claim): boolean =>
      off.claims.includes(claim.key) || claim.speakers.some((name) => off.sources.includes(name));
    const findings = new Map<string, Finding>();
    for (const { fingerprint, ...finding } of report.findings) {
      const keys = finding.claims.map((id) => byId.get(id) ?? id);
      const links = finding.assumptions.map((link) => ({ ...link, id: link.text }));
      if (keys.some((key) => isOff(claims.get(key)!)) || links.some((link) => off.links.includes(link.id))) continue;
      if (finding.rules.some((rule) => off.rules.includes(rule.id))) continue;
      findings.set(fingerprint, { ...finding, key: fingerprint, claims: keys, assumptions: links });
    }
    const lenses = this.lenses([...claims.values()], [...findings.values()]);
    for (const finding of findings.values())
      finding.rules = finding.rules.map((rule) => ({
        ...(lenses.find((lens) => lens.id === rule.id) ?? { from: 0, to: 0, path: "" }),
        id: rule.id,
      }));
    const result: Result = {
      diagnostics,
      lenses,
      undecided: [],
      coverage: report.coverage,
      milliseconds: Date.now() - started,
      claims: {
        added: [...claims.values()].filter((one) => !this.claims.has(one.key)),
        removed: [...this.claims.keys()].filter((key) => !claims.has(key)),
      },
      findings: {
        added: [...findings.values()].filter((one) => !this.findings.has(one.key)),
        removed: [...this.findings.keys()].filter((key) => !findings.has(key)),
        changed: [],
      },
    };
    this.claims = claims;
    this.findings = findings;
    return result;
  }

  whyNot(article: string, from: number, to: number): WhyNot {
    const text = this.articles.find((one) => one.id === article)?.text ?? "";
    const quote = text.slice(from, to).trim();
    const out = spawnSync(this.binary, ["why-not", quote, ...this.inputs], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    }).stdout;
    const tree: TreeNode[] = [...out.matchAll(/^( {2,})(\S+) (\S+) (\S+) ([A-Z]+)(?: \S+)?$/gm)].map((m) => ({
      depth: (m[1]?.length ?? 2) / 2 - 1,
      relation: m[2] ?? "",
      word: m[3] ?? "",
      lemma: m[4] ?? "",
      tag: m[5] ?? "",
    }));
    const misses = [...out.matchAll(/^ {2}([\w/]+#\d+) {2}"(.*)"\n((?: {4}.*\n)*)/gm)].map((m) => ({
      pattern: m[1] ?? "",
      text: m[2] ?? "",
      reasons: (m[3] ?? "").trim().split(/\n\s*/),
    }));
    const claims = [...this.claims.values()]
      .filter((one) => one.article === article && one.from < to && one.to > from)
      .map((one) => one.key);
    return { sentence: { from, to }, claims, tree, misses, consistent: [] };
  }

  private check(): { report: Report; diagnostics: RuleDiagnostic[] } {
    for (const file of this.rules) writeFileSync(join(this.folder, file.path.replace(/\//g, "__")), file.text);
    const run = spawnSync(
      this.binary,
      ["check", "--format", "json", "--no-builtin", "--rules", this.folder, ...this.inputs],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    const report = JSON.parse(run.stdout) as Report;
    this.articles = report.articles.map((one) => ({ ...one, text: readFileSync(one.path, "utf8") }));
    const diagnostics: RuleDiagnostic[] = [];
    for (const match of run.stderr.matchAll(
      /^(.*?):(\d+):(\d+): (error|warning|note): (.*)\n(?: {2}.*\n {2}.*\n)?(?: {2}(.*)\n)?/gm,
    )) {
      const file = this.rules.find((one) => (match[1] ?? "").endsWith(one.path.replace(/\//g, "__")));
      if (!file) continue;
      const from = offsetOfLine(file.text, Number(match[2])) + Number(match[3]) - 1;
      diagnostics.push({
        path: file.path,
        severity: match[4] as RuleDiagnostic["severity"],
        code: "",
        message: match[5] ?? "",
        hint: match[6] ?? "",
        from,
        to: from + (/^[^\s]+/.exec(file.text.slice(from))?.[0].length ?? 1),
      });
    }
    return { report, diagnostics };
  }

  private read(report: Report): Claim[] {
    const bytes = new Map(this.articles.map((one) => [one.id, Buffer.from(one.text)]));
    return report.claims.map((claim) => {
      const article = bytes.get(claim["article"] ?? "") ?? Buffer.from("");
      const value = claim.value.text || claim.value.name || String(claim.value.truth ?? "");
      const pattern = (claim["pattern"] ?? "").replace(/^.*: /, "");
      return {
        key: hashOf([claim["article"], claim.start, claim.end, claim["fact"], value, pattern].join("|")),
        article: claim["article"] ?? "",
        from: fromByte(article, claim.start),
        to: fromByte(article, claim.end),
        fact: claim["fact"] ?? "",
        subject: claim["subject"] ?? "",
        value,
        polarity: claim["polarity"] ?? "",
        modality: claim["modality"] ?? "",
        speakers: claim.speaker,
        own_voice: claim.own_voice,
        certainty: "sure",
        pattern: (claim["pattern"] ?? "").startsWith("built in") ? (claim["pattern"] ?? "") : pattern,
      };
    });
  }

  private lenses(claims: Claim[], findings: Finding[]): Lens[] {
    const clashing = new Map<string, number>();
    for (const finding of findings) for (const key of finding.claims) clashing.set(key, (clashing.get(key) ?? 0) + 1);
    return this.rules.flatMap((file) => {
      const pack = /^pack (\w+)/m.exec(file.text)?.[1] ?? basename(file.path, ".rules");
      const numbers = new Map<string, number>();
      const lenses: Lens[] = [];
      for (const item of file.text.matchAll(/^(say|rule) (\w+).*\n((?:[ \t]+.*\n?|\n(?=[ \t]))*)/gm)) {
        const start = item.index + item[0].indexOf("\n") + 1;
        if (item[1] === "rule") {
          const id = `${pack}/${item[2]}`;
          lenses.push({
            path: file.path,
            id,
            kind: "rule",
            from: item.index,
            to: start - 1,
            matches: 0,
            clashes: findings.filter((one) => one.rules.some((rule) => rule.id === id)).length,
          });
        } else
          for (const pattern of (item[3] ?? "").matchAll(/"(?:[^"\\]|\\.)*"/g)) {
            const number = (numbers.get(item[2] ?? "") ?? 0) + 1;
            numbers.set(item[2] ?? "", number);
            const id = `${pack}/${item[2]}#${number}`;
            const own = claims.filter((claim) => claim.pattern === id);
            lenses.push({
              path: file.path,
              id,
              kind: "pattern",
              from: start + pattern.index,
              to: start + pattern.index + pattern[0].length,
              matches: own.length,
              clashes: own.filter((claim) => clashing.has(claim.key)).length,
            });
          }
      }
      return lenses;
    });
  }

  format(text: string): string {
    const path = join(this.folder, "format.txt");
    writeFileSync(path, text);
    try {
      execFileSync(this.binary, ["rules", "format", path], { stdio: "ignore" });
    } catch {
      return text;
    }
    return readFileSync(path, "utf8");
  }

  test(path: string): { line: number; holds: boolean; problems: { message?: string }[] }[] {
    const out = spawnSync(this.binary, ["test", "--no-builtin", "--format", "json", this.folder], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }).stdout;
    const report = JSON.parse(out) as {
      examples: { file: string; line: number; holds: boolean; problems: { message?: string }[] }[];
    };
    return report.examples.filter((one) => one.file.endsWith(path.replace(/\//g, "__")));
  }
}

export function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let n = 1; n < line; n++) at = text.indexOf("\n", at) + 1;
  return at;
}
