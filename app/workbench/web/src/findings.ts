// The findings, worst first; the selected one opens and lights up in the other panes.
import { speakers } from "./card";
import { count, h, moveRoving, replace, roving, shorten } from "./dom";
import type { Claim, Finding, Level, Repair, RulePlace } from "./protocol";
import { type Change, type Store } from "./store";

export interface FindingActions {
  showClaim(claim: Claim): void;
  openRule(place: RulePlace): void;
  toggle(what: "claims" | "links" | "rules" | "sources", id: string): void;
}

const kLevels: Level[] = ["error", "warning", "note"];
const kKinds: Record<string, string> = {
  within_article: "within one article",
  between_outlets: "between outlets",
  between_speakers: "between speakers",
  own_voice_disputed: "own voice disputed",
  misreport: "misreport",
  changed_story: "changed story",
  superseded: "superseded",
  quote_variant: "quote variant",
};

export class FindingsPanel {
  readonly element = h("div.panel");
  private readonly list = h("ul.finding-list");
  private readonly summary = h("p.dim.summary", { role: "status" });
  private readonly shown = new Set<Level>(kLevels);
  private fresh = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly actions: FindingActions,
  ) {
    const filters = kLevels.map((level) =>
      h(
        "label.check",
        {},
        h("input", {
          type: "checkbox",
          checked: true,
          onchange: (event: Event) => {
            if ((event.target as HTMLInputElement).checked) this.shown.add(level);
            else this.shown.delete(level);
            this.draw();
          },
        }),
        `${level}s`,
      ),
    );
    this.element.append(
      h("div.row", { role: "group", "aria-label": "Levels shown" }, ...filters),
      this.summary,
      this.list,
    );
    roving(
      this.list,
      () => this.buttons(),
      (item) => this.pick(item.dataset["key"] ?? ""),
    );
    store.onChange((change) => this.changed(change));
    store.onSelection(() => this.draw());
  }

  focus(): void {
    (this.buttons().find((button) => button.tabIndex === 0) ?? this.buttons()[0])?.focus();
  }

  private buttons(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("button.finding-title")];
  }

  private changed(change: Change): void {
    this.fresh = new Set(change.first ? [] : change.addedFindings.map((finding) => finding.key));
    this.draw();
  }

  private sorted(): Finding[] {
    const rank = (finding: Finding) =>
      kLevels.indexOf(finding.level) * 1e6 + Number(finding.id.replace(/\D/g, "") || 0);
    return [...this.store.findings.values()].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
  }

  private draw(): void {
    const focused = (document.activeElement as HTMLElement | null)?.dataset["key"];
    const had = this.list.contains(document.activeElement);
    const all = this.sorted();
    const shown = all.filter((finding) => this.shown.has(finding.level));
    const tally = kLevels.map((level) => count(all.filter((finding) => finding.level === level).length, level));
    this.summary.textContent =
      all.length === 0 ? "No contradiction: all that was read can be true together." : tally.join(", ");
    if (this.store.undecided.length > 0) this.summary.textContent += `; ${this.store.undecided.length} not decided`;
    const selection = this.store.selection;
    const selected = selection?.kind === "finding" ? selection.key : "";
    replace(this.list, ...shown.map((finding) => this.item(finding, finding.key === selected)));
    const buttons = this.buttons();
    const target =
      buttons.find((button) => button.dataset["key"] === focused) ??
      buttons.find((button) => button.dataset["key"] === selected) ??
      buttons[0];
    if (target) moveRoving(buttons, target);
    if (had) target?.focus({ preventScroll: true });
  }

  private item(finding: Finding, open: boolean): HTMLElement {
    const touched =
      this.store.selection?.kind === "pattern" &&
      finding.rules.some((rule) => rule.id === (this.store.selection as { id: string }).id);
    const claims = finding.claims.map((key) => this.store.claims.get(key)).filter((claim) => claim !== undefined);
    const outlets = [...new Set(claims.map((claim) => this.store.outlet(claim.article)))];
    return h(
      `li.finding.${finding.level}${open ? ".open" : ""}${touched ? ".touched" : ""}${this.fresh.has(finding.key) ? ".fresh" : ""}` as "li.x",
      {},
      h(
        "button.finding-title",
        {
          "data-key": finding.key,
          "aria-expanded": open ? "true" : "false",
          tabindex: -1,
          onclick: () => (open ? this.store.select(null) : this.pick(finding.key)),
        },
        h(`span.level.${finding.level}` as "span.x", {}, finding.level),
        h("span.title", {}, finding.title),
        h("span.dim", {}, `${kKinds[finding.kind] ?? finding.kind} · ${outlets.join(", ")}`),
      ),
      open ? this.detail(finding, claims) : null,
    );
  }

  private detail(finding: Finding, claims: Claim[]): HTMLElement {
    const off = this.store.whatIf;
    const repairs = finding.repairs.map((repair) => this.repairText(repair)).filter((text) => text !== "");
    return h(
      "div.finding-detail",
      {},
      h("p", {}, finding.names ? finding.explanation : finding.explanation.replace(/ \(c\d+\)/g, "")),
      h("h4", {}, `These ${claims.length === 1 ? "words" : `${claims.length} statements`} cannot all be true`),
      h(
        "ul.quotes",
        {},
        ...claims.map((claim) =>
          h(
            "li",
            {},
            h(
              "button.quote",
              { title: "Show it in the article", onclick: () => this.actions.showClaim(claim) },
              finding.names ? h("span.dim.ref", {}, finding.names[finding.claims.indexOf(claim.key)] ?? "") : null,
              h("q", {}, shorten(this.store.quote(claim), 160)),
              h("span.dim", {}, `${speakers(claim)}`),
            ),
            h(
              "button.small",
              {
                title: "What if this did not hold?",
                "aria-pressed": off.claims.includes(claim.key) ? "true" : "false",
                onclick: () => this.actions.toggle("claims", claim.key),
              },
              "Set aside",
            ),
          ),
        ),
      ),
      finding.assumptions.length > 0 ? h("h4", {}, "if the same is meant") : null,
      finding.assumptions.length > 0
        ? h(
            "ul.plain",
            {},
            ...finding.assumptions.map((link) =>
              h(
                "li",
                {},
                h("span", {}, link.text, h("span.dim", {}, ` (${link.certainty})`)),
                h(
                  "button.small",
                  {
                    title: "What if this did not hold?",
                    "aria-pressed": off.links.includes(link.id) ? "true" : "false",
                    onclick: () => this.actions.toggle("links", link.id),
                  },
                  "Set aside",
                ),
              ),
            ),
          )
        : null,
      finding.rules.length > 0 ? h("h4", {}, "by the rules") : null,
      finding.rules.length > 0
        ? h(
            "ul.plain",
            {},
            ...finding.rules.map((rule) =>
              h(
                "li",
                {},
                rule.path
                  ? h("button.link", { onclick: () => this.actions.openRule(rule) }, rule.id)
                  : h("span", {}, rule.id),
                h(
                  "button.small",
                  {
                    title: "What if this did not hold?",
                    "aria-pressed": off.rules.includes(rule.id) ? "true" : "false",
                    onclick: () => this.actions.toggle("rules", rule.id),
                  },
                  "Set aside",
                ),
              ),
            ),
          )
        : null,
      repairs.length > 0 ? h("h4", {}, "Any one of these settles it") : null,
      repairs.length > 0 ? h("ul.plain", {}, ...repairs.map((text) => h("li", {}, text))) : null,
      finding.scenarios.length > 0
        ? h(
            "details",
            {},
            h("summary", {}, "What can be true otherwise"),
            h("ul.plain", {}, ...finding.scenarios.map((text) => h("li", {}, text))),
          )
        : null,
      finding.same_root.length > 0
        ? h("p.dim", {}, `Has its root in common with ${count(finding.same_root.length, "other finding")}.`)
        : null,
    );
  }

  private pick(key: string): void {
    this.store.select({ kind: "finding", key });
  }

  private repairText(repair: string | Repair): string {
    if (typeof repair === "string") return repair;
    const retract = (repair.retract ?? []).map((key) => {
      const claim = this.store.claims.get(key);
      return claim
        ? `take back “${shorten(this.store.quote(claim), 60)}” (${claim.speakers.at(-1) ?? ""})`
        : `take back ${key}`;
    });
    const weaken = (repair.weaken ?? []).map((text) => `weaken ${text}`);
    return [...retract, ...weaken].join(" and ");
  }
}
