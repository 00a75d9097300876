// The findings, worst first; the selected one opens and lights up in the other panes.
import { speakers } from "./card";
import { count, h, moveRoving, replace, roving, shorten, type Child } from "./dom";
import { claimButton, withClaims } from "./named";
import type { Assumption, Claim, Finding, Level, Repair, RulePlace } from "./protocol";
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
  private readonly open = h("div");
  private readonly put_aside = h("div");
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
      this.open,
      this.list,
      this.put_aside,
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
    this.drawOutside();
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

  /** What is neither a finding nor ruled out: undecided for want of time, or suppressed. */
  private drawOutside(): void {
    const { undecided, suppressed } = this.store;
    replace(
      this.open,
      undecided.length > 0
        ? h(
            "div.banner",
            { role: "alert" },
            h("strong", {}, `Not decided: ${undecided.length}. There may be contradictions that are not shown.`),
            h(
              "ul.plain.stacked",
              {},
              ...undecided
                .slice(0, 20)
                .map((one) => h("li", {}, one.what ?? "", h("span.dim", {}, ` ${one.reason ?? ""}`))),
            ),
          )
        : null,
    );
    replace(
      this.put_aside,
      suppressed.length > 0
        ? h(
            "details",
            {},
            h("summary", {}, `${count(suppressed.length, "finding")} suppressed`),
            h(
              "ul.plain.stacked",
              {},
              ...suppressed.map((one) =>
                h("li", {}, one.title, h("span.dim", {}, ` — ${one.reason}${one.place ? ` (${one.place})` : ""}`)),
              ),
            ),
          )
        : null,
    );
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
        h(
          "span.dim",
          {},
          `${kKinds[finding.kind] ?? finding.kind} · ${outlets.join(", ")}${finding.known ? " · known" : ""}`,
        ),
      ),
      open ? this.detail(finding, claims) : null,
    );
  }

  private detail(finding: Finding, claims: Claim[]): HTMLElement {
    const off = this.store.whatIf;
    const named = (text: string): Child[] => withClaims(text, finding, this.store, this.actions.showClaim);
    const repairs = finding.repairs.map((repair) => this.repair(repair, named)).filter((parts) => parts.length > 0);
    const nameOf = (claim: Claim): string =>
      Object.entries(finding.names ?? {}).find(([, key]) => key === claim.key)?.[0] ?? "";
    const related = finding.same_root.map((key) => this.store.findings.get(key)).filter((one) => one !== undefined);
    return h(
      "div.finding-detail",
      {},
      finding.known ? h("p.banner", {}, `Known: ${finding.known}`) : null,
      h("p", {}, ...named(finding.explanation)),
      h(
        "h4",
        {},
        claims.length === 1
          ? "These words cannot be true"
          : claims.length === 2
            ? "These two statements cannot both be true"
            : `These ${claims.length} statements cannot all be true`,
      ),
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
              nameOf(claim) ? h("span.dim.ref", {}, nameOf(claim)) : null,
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
                h("span", {}, ...this.linkText(link), h("span.dim", {}, ` (${link.certainty})`)),
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
      repairs.length > 0 ? h("ul.plain", {}, ...repairs.map((parts) => h("li", {}, h("span", {}, ...parts)))) : null,
      finding.scenarios.length > 0
        ? h(
            "details",
            {},
            h("summary", {}, "What can be true otherwise"),
            h("ul.plain", {}, ...finding.scenarios.map((text) => h("li", {}, h("span", {}, ...named(text))))),
          )
        : null,
      related.length > 0 ? h("h4", {}, "About the same matter") : null,
      related.length > 0
        ? h(
            "ul.plain.stacked",
            {},
            ...related.map((one) =>
              h("li", {}, h("button.link", { onclick: () => this.pick(one.key) }, `${one.level}: ${one.title}`)),
            ),
          )
        : null,
    );
  }

  private pick(key: string): void {
    this.store.select({ kind: "finding", key });
  }

  /** "'the mill' in a1 and 'it' in a3 …" with the outlets for the numbers, each a way to the words that are meant. */
  private linkText(link: Assumption): Child[] {
    const claims = (link.claims ?? []).map((key) => this.store.claims.get(key)).filter((claim) => claim !== undefined);
    return link.text.split(/\b(a\d+)\b/).map((piece) => {
      if (!this.store.article(piece)) return piece;
      const claim = claims.find((one) => one.article === piece);
      const name = this.store.outlet(piece);
      return claim ? claimButton(name, claim, this.store, this.actions.showClaim) : name;
    });
  }

  private repair(repair: string | Repair, named: (text: string) => Child[]): Child[] {
    if (typeof repair === "string") return named(repair);
    const parts: Child[][] = (repair.retract ?? []).map((key) => {
      const claim = this.store.claims.get(key);
      if (!claim) return [`take back ${key}`];
      const label = `“${shorten(this.store.quote(claim), 60)}”`;
      return [
        "take back ",
        claimButton(label, claim, this.store, this.actions.showClaim),
        ` (${claim.speakers.at(-1) ?? ""})`,
      ];
    });
    for (const text of repair.weaken ?? []) parts.push(["weaken ", ...named(text)]);
    return parts.flatMap((part, at) => (at > 0 ? [" and ", ...part] : part));
  }
}
