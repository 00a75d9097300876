// Cuts the text of an article into blocks, sentences and segments that lie under the same claims.
import type { Article, Claim, Range } from "./protocol";

export interface Block extends Range {
  /** "title" of a header line "Title: …" of a file that is shown as it is; none for other blocks. */
  header?: string;
  /** "headline", "paragraph", … */
  kind: string;
}

const kHeader = /^(Title|Outlet|Published|Updated|Author|URL|Language):/i;

/** As the server tells them; else paragraphs, and the header lines of a text file one by one. */
export function blocksOf(article: Article): Block[] {
  if (article.parts) return article.parts.map((part) => ({ ...part }));
  const { text } = article;
  const blocks: Block[] = [];
  let at = 0;
  for (
    let end = text.indexOf("\n");
    kHeader.test(text.slice(at, end < 0 ? undefined : end));
    end = text.indexOf("\n", at)
  ) {
    const line = { kind: "header", from: at, to: end < 0 ? text.length : end };
    blocks.push({ ...line, header: text.slice(at, text.indexOf(":", at)).toLowerCase() });
    at = end < 0 ? text.length : end + 1;
  }
  const paragraph = /[^\n]+(?:\n(?![ \t\r]*\n)[^\n]+)*/g;
  paragraph.lastIndex = at;
  for (let match = paragraph.exec(text); match; match = paragraph.exec(text)) {
    if (!match[0].trim()) continue;
    const kind = blocks.length === 0 && match[0].trim() === article.title ? "headline" : "paragraph";
    blocks.push({ kind, from: match.index, to: match.index + match[0].length });
  }
  return blocks;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

export function sentencesOf(text: string, block: Range): Range[] {
  const out: Range[] = [];
  for (const piece of segmenter.segment(text.slice(block.from, block.to))) {
    const from = block.from + piece.index;
    out.push({ from, to: from + piece.segment.length });
  }
  return out;
}

export interface Segment extends Range {
  claims: Claim[];
}

/** `claims` in any order; the segments cover `range` without gaps, each with its claims, the shortest first. */
export function segmentsOf(range: Range, claims: Claim[]): Segment[] {
  const inside = claims.filter((claim) => claim.from < range.to && claim.to > range.from);
  const cuts = new Set([range.from, range.to]);
  for (const claim of inside) {
    if (claim.from > range.from) cuts.add(claim.from);
    if (claim.to < range.to) cuts.add(claim.to);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const out: Segment[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [from, to] = [sorted[i]!, sorted[i + 1]!];
    const own = inside.filter((claim) => claim.from <= from && claim.to >= to);
    own.sort((a, b) => a.to - a.from - (b.to - b.from) || (a.key < b.key ? -1 : 1));
    out.push({ from, to, claims: own });
  }
  return out;
}

/** The number of its colour, given out in the order of first use, so that a fact keeps its colour for the whole session. */
export class Colours {
  private readonly numbers = new Map<string, number>();
  constructor(private readonly many: number) {}
  of(fact: string): number {
    let number = this.numbers.get(fact);
    if (number === undefined) this.numbers.set(fact, (number = this.numbers.size % this.many));
    return number;
  }
}
