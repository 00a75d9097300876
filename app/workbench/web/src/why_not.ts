// Why a sentence gave what it gave, or nothing: its claims, the nearest patterns and where they fail, scenarios, the tree.
import type { Api } from "./api";
import type { Picked } from "./articles";
import { speakers, statement } from "./card";
import { count, h, replace, type Child } from "./dom";
import type { Claim, RulePlace, WhyNot } from "./protocol";
import { isGeneral, type Store } from "./store";
import { treeElement } from "./tree";

export interface WhyNotActions {
  openRule(place: RulePlace): void;
  showClaim(claim: Claim): void;
  makeRule(range: Picked): void;
}

export class WhyNotPanel {
  readonly element = h(
    "div.panel",
    { "aria-live": "polite" },
    h("p.dim", {}, "Click a sentence without marks, or press W on one, to see why it gives no claim."),
  );
  private asked = 0;

  constructor(
    private readonly store: Store,
    private readonly api: Api,
    private readonly actions: WhyNotActions,
  ) {}

  async ask(range: Picked): Promise<void> {
    const mine = ++this.asked;
    replace(this.element, h("p.dim", {}, "Asking…"));
    try {
      const answer = await this.api.whyNot(range.article, range.from, range.to);
      if (mine === this.asked) this.draw(range.article, answer);
    } catch (problem) {
      if (mine === this.asked)
        replace(
          this.element,
          h("p.problem", { role: "alert" }, problem instanceof Error ? problem.message : String(problem)),
        );
    }
  }

  private draw(article: string, answer: WhyNot): void {
    const text = this.store.article(article)?.text.slice(answer.sentence.from, answer.sentence.to) ?? "";
    const claims = answer.claims.map((key) => this.store.claims.get(key)).filter((claim) => claim !== undefined);
    const strong = claims.filter((claim) => !isGeneral(claim));
    const range = { article, ...answer.sentence };
    // Readings that every clause gets say little beside those of a pack.
    const telling = answer.consistent.filter((one) => !one.claims.some((key) => this.general(key)));
    const others = answer.consistent.filter((one) => !telling.includes(one));
    const nothing = claims.length === 0 && answer.misses.length === 0;
    replace(
      this.element,
      h("blockquote", {}, text.trim()),
      h("div.row", {}, h("button.small", { onclick: () => this.actions.makeRule(range) }, "Make a rule of it")),
      nothing && answer.tree.length === 0
        ? h("p", {}, "This was not read: the words stand in a block that was taken for page furniture.")
        : null,
      nothing && answer.tree.length > 0 ? h("p", {}, "No pattern comes near it.") : null,
      strong.length > 0 ? h("h4", {}, "It was read as") : null,
      this.readings(strong),
      claims.length > strong.length
        ? h(
            "details",
            {},
            h("summary", {}, count(claims.length - strong.length, "general reading")),
            this.readings(claims.filter(isGeneral)),
          )
        : null,
      telling.length > 0 ? h("h4", {}, "Why that clashes with nothing") : null,
      telling.length > 0 ? h("ul.plain.stacked", {}, ...telling.map((one) => this.consistent(one))) : null,
      others.length > 0
        ? h(
            "details",
            {},
            h("summary", {}, "Why its general readings clash with nothing"),
            h("ul.plain.stacked", {}, ...others.map((one) => this.consistent(one))),
          )
        : null,
      answer.misses.length > 0 ? h("h4", {}, "The nearest patterns that do not fit") : null,
      ...answer.misses.map((miss) => this.miss(miss)),
      answer.tree.length > 0
        ? h(
            "details",
            { open: claims.length === 0 },
            h("summary", {}, "How the sentence hangs together"),
            treeElement(answer.tree),
          )
        : null,
    );
  }

  private readings(claims: Claim[]): HTMLElement {
    const rows = claims.map((claim) =>
      h("li", {}, this.claim(claim), h("div.dim", {}, speakers(claim), ...this.by(claim))),
    );
    return h("ul.plain.stacked", {}, ...rows);
  }

  private general(key: string): boolean {
    const claim = this.store.claims.get(key);
    return claim !== undefined && isGeneral(claim);
  }

  private claim(claim: Claim): HTMLElement {
    const title = `${this.store.outlet(claim.article)}: “${this.store.quote(claim).slice(0, 200)}”`;
    return h("button.link", { title, onclick: () => this.actions.showClaim(claim) }, h("code", {}, statement(claim)));
  }

  /** The pattern that read the claim. */
  private by(claim: Claim): Child[] {
    const place = this.store.claimPlace(claim)[0];
    if (!place) return [];
    return [", read by ", h("button.link", { onclick: () => this.actions.openRule(place) }, place.id)];
  }

  private consistent(one: { claims: string[]; scenario: string }): HTMLElement {
    const claims = one.claims.map((key) => this.store.claims.get(key)).filter((claim) => claim !== undefined);
    return h(
      "li",
      {},
      ...claims.flatMap((claim, at) =>
        at > 0 ? [h("span.dim", {}, " with "), this.claim(claim)] : [this.claim(claim)],
      ),
      h("div.multiline", {}, one.scenario),
    );
  }

  private miss(miss: WhyNot["misses"][number]): HTMLElement {
    const lens = this.store.lenses.find((one) => one.id === miss.pattern);
    const { pattern: id, path, from = 0, to = 0 } = miss;
    const place = lens ?? (path ? { id, path, from, to } : null);
    const name = place ? h("button.link", { onclick: () => this.actions.openRule(place) }, id) : h("span", {}, id);
    return h(
      "div.miss",
      {},
      name,
      " ",
      h("code", {}, miss.text),
      h("ul", {}, ...miss.reasons.map((reason) => h("li", {}, reason))),
    );
  }
}
