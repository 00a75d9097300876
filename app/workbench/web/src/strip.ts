// The strip below the title: which claims and findings came and went. Edits that follow each other closely count as one
// change, of which the strip shows what it came to: a rule that is broken for the length of a word leaves no trace.
import { statement } from "./card";
import { count, h, replace, shorten } from "./dom";
import type { Claim, Finding } from "./protocol";
import type { Change, Store } from "./store";

export interface StripActions {
  showClaim(claim: Claim): void;
  selectFinding(key: string): void;
}

const kChips = 8;
const kPause = 1500; // milliseconds after which an edit begins a new change
const kHush = 700; // milliseconds of quiet before a screen reader is told

/** What came and went in all, where coming after going is nothing. */
class Net<T extends { key: string }> {
  readonly came = new Map<string, T>();
  readonly went = new Map<string, T>();

  add(added: T[], removed: T[]): void {
    for (const one of removed) if (!this.came.delete(one.key)) this.went.set(one.key, one);
    for (const one of added) if (!this.went.delete(one.key)) this.came.set(one.key, one);
  }
  get size(): number {
    return this.came.size + this.went.size;
  }
}

export class Strip {
  readonly element = h("div.strip", { role: "group", "aria-label": "What the last change did" });
  private readonly chips = h("div.chips");
  private readonly said = h("p.visually-hidden", { "aria-live": "polite" });
  private readonly summary = h(
    "strong.first",
    {},
    "Edit a rule, and this line tells what it changes. Select words in an article and press M to make one.",
  );
  private claims = new Net<Claim>();
  private findings = new Net<Finding>();
  private last = 0;
  private moved = false;
  private timer = 0;

  constructor(
    private readonly store: Store,
    private readonly actions: StripActions,
  ) {
    this.element.append(this.summary, this.chips, this.said);
    store.onChange((change) => this.changed(change));
  }

  private changed(change: Change): void {
    if (change.first) return;
    const now = performance.now();
    if (now - this.last > kPause) {
      this.claims = new Net();
      this.findings = new Net();
      this.moved = false;
    }
    this.last = now;
    this.claims.add(change.addedClaims, change.removedClaims);
    this.findings.add(change.addedFindings, change.removedFindings);
    this.moved ||=
      change.addedClaims.length +
        change.removedClaims.length +
        change.addedFindings.length +
        change.removedFindings.length >
      0;
    this.draw();
  }

  private draw(): void {
    const { claims, findings } = this;
    this.summary.classList.remove("first");
    this.summary.textContent =
      claims.size + findings.size > 0
        ? `Findings +${findings.came.size} −${findings.went.size}, claims +${claims.came.size} −${claims.went.size}`
        : this.moved
          ? "All is as it was before."
          : "The last change moved nothing.";
    const chips = [
      ...[...findings.came.values()].map((one) => this.findingChip(one, true)),
      ...[...findings.went.values()].map((one) => this.findingChip(one, false)),
      ...[...claims.came.values()].map((one) => this.claimChip(one, true)),
      ...[...claims.went.values()].map((one) => this.claimChip(one, false)),
    ];
    replace(
      this.chips,
      ...chips.slice(0, kChips),
      chips.length > kChips ? h("span.dim", {}, `and ${chips.length - kChips} more`) : null,
    );
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.announce(), kHush);
  }

  private announce(): void {
    const { claims, findings } = this;
    this.said.textContent = [
      findings.came.size > 0 ? `${count(findings.came.size, "finding")} appeared` : "",
      findings.went.size > 0 ? `${count(findings.went.size, "finding")} vanished` : "",
      claims.came.size > 0 ? `${count(claims.came.size, "claim")} appeared` : "",
      claims.went.size > 0 ? `${count(claims.went.size, "claim")} vanished` : "",
    ]
      .filter((part) => part !== "")
      .join(", ");
  }

  private findingChip(finding: Finding, came: boolean): HTMLElement {
    const text = `${came ? "+" : "−"} ${finding.level}: ${shorten(finding.title, 70)}`;
    if (!came) return h("span.chip.went", { title: finding.title }, text);
    return h(
      "button.chip.came",
      { title: finding.title, onclick: () => this.actions.selectFinding(finding.key) },
      text,
    );
  }

  private claimChip(claim: Claim, came: boolean): HTMLElement {
    const text = `${came ? "+" : "−"} ${shorten(statement(claim), 60)}`;
    const title = `${this.store.outlet(claim.article)}: “${shorten(this.store.quote(claim), 200)}”`;
    if (!came) return h("span.chip.went.minor", { title }, text);
    return h("button.chip.came.minor", { title, onclick: () => this.actions.showClaim(claim) }, text);
  }
}
