// What is set aside, with the answer live: claims, links, rules and sources that are taken not to hold.
import { speakers, statement } from "./card";
import { count, h, replace } from "./dom";
import type { Claim, Finding, RulePlace, WhatIf } from "./protocol";
import type { Store } from "./store";

export class WhatIfPanel {
  readonly element = h("div.panel");
  private readonly off = h("ul.plain");
  private readonly sources = h("ul.plain.sources");
  private readonly clear = h("button.small", { onclick: () => this.clearAll() }, "Take all back in");
  private readonly filter = h("input", {
    type: "search",
    placeholder: "Find a source",
    "aria-label": "Find a source",
    oninput: () => this.draw(),
  });
  private readonly links = new Map<string, { text: string; claim: string | undefined }>();
  private readonly rules = new Map<string, RulePlace>();

  constructor(
    private readonly store: Store,
    private readonly changed: () => void,
    private readonly actions: { showClaim(claim: Claim): void; openRule(place: RulePlace): void },
  ) {
    this.element.append(
      h(
        "p.dim",
        {},
        "Set a claim, a link, a rule or a whole source aside, and see which findings stay. Nothing is saved.",
      ),
      h("h4", {}, "Set aside"),
      this.off,
      this.clear,
      h("h4", {}, "Sources"),
      this.filter,
      this.sources,
    );
    store.onChange(() => {
      for (const finding of store.findings.values()) this.remember(finding);
      this.draw();
    });
  }

  toggle(what: keyof WhatIf, id: string): void {
    const list = this.store.whatIf[what];
    const at = list.indexOf(id);
    if (at < 0) list.push(id);
    else list.splice(at, 1);
    this.draw();
    this.changed();
  }

  get size(): number {
    const { claims, links, rules, sources } = this.store.whatIf;
    return claims.length + links.length + rules.length + sources.length;
  }

  private clearAll(): void {
    for (const list of Object.values(this.store.whatIf) as string[][]) list.length = 0;
    this.draw();
    this.changed();
  }

  /** Findings that go while something is set aside are the ones that knew where it is. */
  private remember(finding: Finding): void {
    for (const link of finding.assumptions) this.links.set(link.id, { text: link.text, claim: link.claims?.[0] });
    for (const rule of finding.rules) if (rule.path) this.rules.set(rule.id, rule);
  }

  private name(what: keyof WhatIf, id: string): HTMLElement {
    const link = what === "links" ? this.links.get(id) : undefined;
    const claim = what === "claims" ? this.store.claims.get(id) : link ? this.store.claims.get(link.claim ?? "") : null;
    const rule = what === "rules" ? this.rules.get(id) : undefined;
    const text = link?.text ?? (claim ? `${statement(claim)}, ${speakers(claim)}` : id);
    if (claim) return h("button.link", { onclick: () => this.actions.showClaim(claim) }, text);
    if (rule) return h("button.link", { onclick: () => this.actions.openRule(rule) }, text);
    return h("span", {}, text);
  }

  private draw(): void {
    const rows = (Object.keys(this.store.whatIf) as (keyof WhatIf)[]).flatMap((what) =>
      this.store.whatIf[what].map((id) =>
        h(
          "li",
          {},
          h("span", {}, h("span.dim", {}, `${what.slice(0, -1)} `), this.name(what, id)),
          h("button.small", { onclick: () => this.toggle(what, id) }, "Take back in"),
        ),
      ),
    );
    replace(
      this.off,
      ...(rows.length > 0
        ? rows
        : [h("li.dim", {}, "Nothing. Use “Set aside” beside a claim or a finding, or a source below.")]),
    );
    this.clear.hidden = rows.length === 0;
    this.drawSources();
  }

  private drawSources(): void {
    const tally = new Map<string, number>();
    for (const claim of this.store.claims.values())
      for (const name of new Set(claim.speakers)) tally.set(name, (tally.get(name) ?? 0) + 1);
    for (const name of this.store.whatIf.sources) if (!tally.has(name)) tally.set(name, 0);
    const wanted = this.filter.value.toLowerCase();
    const names = [...tally]
      .filter(([name]) => name.toLowerCase().includes(wanted))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    replace(
      this.sources,
      ...names.slice(0, 60).map(([name, many]) =>
        h(
          "li",
          {},
          h(
            "label.check",
            {},
            h("input", {
              type: "checkbox",
              checked: !this.store.whatIf.sources.includes(name),
              onchange: () => this.toggle("sources", name),
            }),
            name,
            h("span.dim", {}, count(many, "claim")),
          ),
        ),
      ),
      names.length > 60 ? h("li.dim", {}, `and ${names.length - 60} more: type to find one`) : null,
    );
  }
}
