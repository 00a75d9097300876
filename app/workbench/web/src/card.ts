// The card beside a marked piece of text: who says what, which pattern read it, and what can be done about it.
import { certaintyClass, colours } from "./articles";
import { count, h, replace, shorten } from "./dom";
import type { Claim, RulePlace } from "./protocol";
import { isGeneral, patternId, type Store } from "./store";

export interface CardActions {
  openRule(place: RulePlace): void;
  tree(claim: Claim): Promise<HTMLElement>;
  setAside(claim: Claim, aside: boolean): void;
  selectFinding(key: string): void;
  whyNot(claim: Claim): void;
}

const kModality: Record<string, string> = {
  denied: "denied",
  alleged: "alleged",
  hypothetical: "only supposed",
  planned: "planned",
  asked: "asked",
  retracted: "taken back",
};

/** "= 9", "≠ true"; what begins with a sign of its own keeps it. */
export function valueOf(claim: Claim): string {
  const value = shorten(claim.value, 60);
  if (/^(=|!=|<|>|≤|≥|≠)/.test(value)) return value;
  return `${claim.polarity === "negative" ? "≠" : "="} ${value}`;
}

/** "killed(the crash) = 9". */
export function statement(claim: Claim): string {
  return `${claim.fact}(${shorten(claim.subject, 60)}) ${valueOf(claim)}`;
}

export function speakers(claim: Claim): string {
  return claim.speakers.join(" › ") + (claim.own_voice ? " (in its own voice)" : "");
}

const kLimit = 6;

export class Card {
  private readonly element = h("div.card", { role: "dialog", "aria-label": "Claims here", hidden: true });
  private anchor: HTMLElement | null = null;
  private staying = false;
  private timer = 0;

  constructor(
    private readonly store: Store,
    private readonly actions: CardActions,
  ) {
    document.body.append(this.element);
    this.element.addEventListener("mouseenter", () => window.clearTimeout(this.timer));
    this.element.addEventListener("mouseleave", () => this.leave());
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close(true);
    });
    document.addEventListener("mousedown", (event) => {
      if (!this.element.contains(event.target as Node)) this.close(false);
    });
  }

  open(claims: Claim[], anchor: HTMLElement, stay: boolean): void {
    window.clearTimeout(this.timer);
    if (!stay && this.staying && !this.element.hidden) return;
    const sorted = [...claims].sort((a, b) => Number(isGeneral(a)) - Number(isGeneral(b)));
    replace(
      this.element,
      ...sorted.slice(0, kLimit).map((claim) => this.entry(claim)),
      sorted.length > kLimit ? h("p.dim", {}, `and ${count(sorted.length - kLimit, "reading")} more`) : null,
      stay ? null : h("p.dim", {}, "Click the words to keep this open."),
    );
    this.anchor = anchor;
    this.staying = stay;
    this.element.hidden = false;
    this.place();
    if (stay) this.element.querySelector<HTMLElement>("button")?.focus();
  }

  /** Lets the pointer wander from the text into the card. */
  leave(): void {
    if (this.staying) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.close(false), 250);
  }

  close(back: boolean): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.staying = false;
    if (back) (this.anchor?.closest<HTMLElement>(".sentence") ?? this.anchor)?.focus({ preventScroll: true });
  }

  private entry(claim: Claim): HTMLElement {
    const place = this.store.claimPlace(claim)[0];
    const aside = this.store.whatIf.claims.includes(claim.key);
    const described = this.store.describeFact(claim.fact);
    const tree = h("div");
    const findings = this.store.findingsOf(claim.key);
    return h(
      "div.card-entry",
      {},
      h(
        "p",
        {},
        h(`span.swatch.${isGeneral(claim) ? "general" : `fact-${colours.of(claim.fact)}`}` as "span.x", {}, claim.fact),
        " ",
        h("strong", {}, `${shorten(claim.subject, 80)} ${valueOf(claim)}`),
      ),
      described ? h("p.dim", {}, described) : null,
      h(
        "dl",
        {},
        h("dt", {}, "Said by"),
        h("dd", {}, speakers(claim)),
        h("dt", {}, "How sure"),
        h(
          "dd",
          {},
          `${kModality[claim.modality] ?? "asserted"}${claim.certainty ? `, ${claim.certainty}` : ""}`,
          h(`span.sample.claim.${certaintyClass(claim)}` as "span.x", { "aria-hidden": "true" }, "abc"),
        ),
        h("dt", {}, "Read by"),
        h(
          "dd",
          {},
          place
            ? h("button.link", { onclick: () => this.actions.openRule(place) }, patternId(claim))
            : claim.pattern || "the engine",
        ),
      ),
      ...findings
        .slice(0, 3)
        .map((finding) =>
          h(
            "p",
            {},
            h(`span.level.${finding.level}` as "span.x", {}, finding.level),
            " ",
            h("button.link", { onclick: () => this.actions.selectFinding(finding.key) }, finding.title),
          ),
        ),
      h(
        "div.row",
        {},
        h("button.small", { onclick: () => this.toggleTree(claim, tree) }, "Tree"),
        h("button.small", { onclick: () => this.actions.whyNot(claim) }, "Why not?"),
        h(
          "button.small",
          {
            "aria-pressed": aside ? "true" : "false",
            onclick: () => {
              this.actions.setAside(claim, !aside);
              this.close(true);
            },
          },
          aside ? "Take back in" : "Set aside",
        ),
      ),
      tree,
    );
  }

  private toggleTree(claim: Claim, holder: HTMLElement): void {
    if (holder.firstChild) return replace(holder);
    replace(holder, h("p.dim", {}, "Reading…"));
    void this.actions
      .tree(claim)
      .catch((problem: unknown) =>
        h("p.problem", { role: "alert" }, problem instanceof Error ? problem.message : "No answer."),
      )
      .then((tree) => {
        replace(holder, tree);
        this.place();
      });
  }

  private place(): void {
    const box = this.anchor?.getBoundingClientRect();
    if (!box) return;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const below = box.bottom + 6 + height <= window.innerHeight;
    const top = below ? box.bottom + 6 : Math.max(8, box.top - height - 6);
    this.element.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`;
    this.element.style.top = `${top}px`;
  }
}
