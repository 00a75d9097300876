// The articles: all of the story below each other, claims marked, sentences walked with the arrow keys.
import { count, h, moveRoving, replace, roving } from "./dom";
import { blocksOf, Colours, segmentsOf, sentencesOf, type Block } from "./marks";
import type { Article, Claim, Range } from "./protocol";
import { isGeneral, type Change, type Store } from "./store";

export interface Picked extends Range {
  article: string;
}

export interface ArticleActions {
  /** Shows what is known of the claims at `anchor`; `stay` when the user asked for it and not only passed by. */
  card(claims: Claim[], anchor: HTMLElement, stay: boolean): void;
  leave(): void;
  whyNot(range: Picked): void;
  makeRule(range: Picked): void;
}

const kTold = /^(outlet|published|language)$/;

export const colours = new Colours(10);

interface View {
  article: Article;
  blocks: Block[];
  section: HTMLElement;
  body: HTMLElement;
  tally: HTMLElement;
  drawn: boolean;
}

export class ArticlesPane {
  readonly element: HTMLElement;
  private readonly list = h("div.article-list");
  private readonly views = new Map<string, View>();
  private readonly legend = h("div.legend", { "aria-label": "Colours of the facts" });
  private readonly near: IntersectionObserver;
  private general = false;
  private lit = new Set<string>();
  private extra: Picked[] = [];
  private hoverTimer = 0;

  constructor(
    private readonly store: Store,
    private readonly actions: ArticleActions,
  ) {
    const general = h("input", {
      type: "checkbox",
      id: "show-general",
      onchange: () => {
        this.general = general.checked;
        for (const view of this.views.values()) if (view.drawn) this.draw(view);
      },
    });
    const jump = h("select", { "aria-label": "Go to article", onchange: () => this.goTo(jump.value) });
    for (const article of store.articles) jump.append(h("option", { value: article.id }, this.name(article)));
    this.element = h(
      "section.pane.articles",
      { "aria-label": "Articles", tabindex: -1 },
      h(
        "div.pane-head",
        {},
        h("h2", {}, "Articles"),
        jump,
        h(
          "label.check",
          { title: "Also mark what gainsay reads in every clause, beside what the packs read" },
          general,
          "All readings",
        ),
      ),
      this.legend,
      this.list,
    );
    this.near = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const view = this.views.get((entry.target as HTMLElement).dataset["article"] ?? "");
          if (view && entry.isIntersecting && !view.drawn) this.draw(view);
        }
      },
      { root: this.element, rootMargin: "800px" },
    );
    for (const article of store.articles) this.add(article);
    roving(
      this.list,
      () => [...this.list.querySelectorAll<HTMLElement>(".sentence")],
      (item) => item.scrollIntoView({ block: "nearest" }),
    );
    this.listen();
    store.onChange((change) => this.changed(change));
    store.onSelection(() => this.relight());
  }

  /** Marks ranges that are no claims, such as everything a proposed pattern matches. */
  preview(ranges: Picked[]): void {
    const touched = new Set([...this.extra, ...ranges].map((range) => range.article));
    this.extra = ranges;
    for (const id of touched) this.redraw(id);
  }

  show(range: Picked): void {
    const view = this.views.get(range.article);
    if (!view) return;
    if (!view.drawn) this.draw(view);
    const spans = [...view.body.querySelectorAll<HTMLElement>("[data-from]")];
    const target = spans.filter((span) => Number(span.dataset["from"]) <= range.from).pop() ?? view.section;
    target.scrollIntoView({ block: "center" });
  }

  focus(): void {
    (this.list.querySelector<HTMLElement>(".sentence[tabindex='0']") ?? this.element).focus();
  }

  /** What is selected with the mouse, or else the sentence that has the focus. */
  picked(): Picked | null {
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed && selection.rangeCount > 0) {
      const range = selection.getRangeAt(0);
      const from = this.offset(range.startContainer, range.startOffset);
      const to = this.offset(range.endContainer, range.endOffset);
      if (from && to && from.article === to.article && from.at < to.at)
        return { article: from.article, from: from.at, to: to.at };
    }
    const sentence = document.activeElement?.closest<HTMLElement>(".sentence");
    return sentence ? this.rangeOf(sentence) : null;
  }

  private name(article: Article): string {
    const title = article.title || article.path.split("/").pop() || article.id;
    return article.outlet ? `${article.outlet}: ${title}` : title;
  }

  private add(article: Article): void {
    const tally = h("span.tally");
    const body = h("div.body");
    const section = h(
      "article.story",
      { "aria-label": this.name(article), "data-article": article.id },
      h(
        "h3",
        { title: article.path },
        h("span.outlet", {}, article.outlet || article.path.split("/").pop() || article.id),
        article.published ? h("time", {}, article.published) : null,
        article.accepted
          ? h(
              "span.dim",
              { title: "Others are held against it; what it clashes with itself in is not shown" },
              "accepted",
            )
          : null,
        tally,
      ),
      body,
    );
    // Reserves about the height of the text, so that the scroll bar is right before the text is drawn.
    section.style.minHeight = `${Math.round(article.text.length * 0.45)}px`;
    this.views.set(article.id, { article, blocks: blocksOf(article), section, body, tally, drawn: false });
    this.list.append(section);
    this.near.observe(section);
  }

  private goTo(id: string): void {
    const view = this.views.get(id);
    if (!view) return;
    if (!view.drawn) this.draw(view);
    view.section.scrollIntoView({ block: "start" });
  }

  private redraw(id: string): void {
    const view = this.views.get(id);
    if (view?.drawn) this.draw(view);
  }

  private draw(view: View): void {
    const focused = view.body.contains(document.activeElement)
      ? document.activeElement?.getAttribute("data-from")
      : null;
    const claims = this.visible(view.article.id);
    const blocks = view.blocks.map((block) => this.block(view.article, block, claims));
    view.drawn = true;
    view.section.style.minHeight = "";
    replace(view.body, ...blocks);
    const strong = this.store.claimsOf(view.article.id).filter((claim) => !isGeneral(claim)).length;
    view.tally.textContent = count(strong, "claim");
    if (!this.list.querySelector(".sentence[tabindex='0']"))
      this.list.querySelector<HTMLElement>(".sentence")?.setAttribute("tabindex", "0");
    if (focused)
      view.body.querySelector<HTMLElement>(`.sentence[data-from='${focused}']`)?.focus({ preventScroll: true });
  }

  private visible(article: string): Claim[] {
    return this.store.claimsOf(article).filter((claim) => this.general || this.lit.has(claim.key) || !isGeneral(claim));
  }

  private block(article: Article, block: Block, claims: Claim[]): HTMLElement {
    const element = h(block.header || /^head/.test(block.kind) ? "div" : "p", { class: kindClass(block.kind) });
    if (block.header) {
      // The outlet and the day stand above the article already; the words stay in the page, for offsets and findings.
      element.className = `header-line header-${block.header === "title" ? "title" : kTold.test(block.header) ? "told" : "other"}`;
      const value = article.text.indexOf(":", block.from) + 1;
      const key = h("span.header-key", { "data-from": block.from }, article.text.slice(block.from, value));
      element.append(key);
      block = { ...block, from: value };
    }
    for (const range of sentencesOf(article.text, block)) {
      const own = segmentsOf(range, claims);
      const number = new Set(own.flatMap((segment) => segment.claims)).size;
      const sentence = h("span.sentence", {
        tabindex: -1,
        role: "group",
        "data-from": range.from,
        "data-to": range.to,
        "aria-label": `${article.text.slice(range.from, range.to).trim()} ${number > 0 ? `(${count(number, "claim")})` : "(nothing read)"}`,
      });
      for (const segment of own) sentence.append(this.segment(article, segment.from, segment.to, segment.claims));
      element.append(sentence);
    }
    return element;
  }

  private segment(article: Article, from: number, to: number, claims: Claim[]): HTMLElement {
    const span = h("span", { "data-from": from });
    span.textContent = article.text.slice(from, to);
    const strong =
      claims.find((claim) => this.lit.has(claim.key)) ?? claims.find((claim) => !isGeneral(claim)) ?? claims[0];
    const classes: string[] = [];
    if (strong) {
      span.dataset["claims"] = claims.map((claim) => claim.key).join(" ");
      classes.push("claim", isGeneral(strong) ? "general" : `fact-${colours.of(strong.fact)}`, certaintyClass(strong));
      if (claims.some((claim) => this.lit.has(claim.key))) classes.push("lit");
      if (claims.some((claim) => this.store.whatIf.claims.includes(claim.key))) classes.push("aside");
    }
    if (this.extra.some((range) => range.article === article.id && range.from < to && range.to > from))
      classes.push("preview");
    if (classes.length > 0) span.className = classes.join(" ");
    return span;
  }

  private changed(change: Change): void {
    const touched = change.first
      ? new Set(this.views.keys())
      : new Set(
          [...change.addedClaims, ...change.removedClaims, ...change.changedClaims].map((claim) => claim.article),
        );
    for (const id of touched) this.redraw(id);
    this.drawLegend();
    if (this.store.selection) this.relight(false);
  }

  private relight(scroll = true): void {
    const before = this.lit;
    this.lit = this.store.litClaims();
    const touched = new Set<string>();
    for (const key of [...before, ...this.lit]) {
      const claim = this.store.claims.get(key);
      if (claim && before.has(key) !== this.lit.has(key)) touched.add(claim.article);
    }
    for (const id of touched) this.redraw(id);
    if (!scroll || this.element.contains(document.activeElement)) return;
    const first = [...this.lit].map((key) => this.store.claims.get(key)).find((claim) => claim !== undefined);
    if (first) this.show(first);
  }

  private drawLegend(): void {
    const tally = new Map<string, number>();
    for (const claim of this.store.claims.values())
      if (!isGeneral(claim)) tally.set(claim.fact, (tally.get(claim.fact) ?? 0) + 1);
    const facts = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
    replace(
      this.legend,
      ...facts.map(([fact, many]) =>
        h(
          `span.swatch.fact-${colours.of(fact)}` as "span.x",
          { title: this.store.describeFact(fact) },
          `${fact} ${many}`,
        ),
      ),
    );
  }

  private listen(): void {
    const claimsAt = (target: EventTarget | null): [Claim[], HTMLElement] | null => {
      const span = (target as HTMLElement | null)?.closest?.<HTMLElement>("[data-claims]");
      if (!span) return null;
      const claims = (span.dataset["claims"] ?? "").split(" ").map((key) => this.store.claims.get(key));
      return [claims.filter((claim) => claim !== undefined), span];
    };
    this.list.addEventListener("mouseover", (event) => {
      window.clearTimeout(this.hoverTimer);
      const found = claimsAt(event.target);
      if (found && event.buttons === 0)
        this.hoverTimer = window.setTimeout(() => this.actions.card(...found, false), 180);
      else this.actions.leave();
    });
    this.list.addEventListener("mouseleave", () => {
      window.clearTimeout(this.hoverTimer);
      this.actions.leave();
    });
    this.list.addEventListener("click", (event) => {
      const sentence = (event.target as HTMLElement).closest<HTMLElement>(".sentence");
      if (!document.getSelection()?.isCollapsed || !sentence) return;
      moveRoving([...this.list.querySelectorAll<HTMLElement>(".sentence[tabindex='0']")], sentence);
      sentence.tabIndex = 0;
      sentence.focus({ preventScroll: true });
      const found = claimsAt(event.target);
      if (found) this.actions.card(...found, true);
      else this.actions.whyNot(this.rangeOf(sentence));
    });
    this.list.addEventListener("keydown", (event) => this.key(event));
  }

  private key(event: KeyboardEvent): void {
    const sentence = (event.target as HTMLElement).closest<HTMLElement>(".sentence");
    if (!sentence || event.ctrlKey || event.metaKey || event.altKey) return;
    const range = this.picked() ?? this.rangeOf(sentence);
    if (event.key === "Enter" || event.key === " ") {
      const keys = [...sentence.querySelectorAll<HTMLElement>("[data-claims]")].flatMap((span) =>
        (span.dataset["claims"] ?? "").split(" "),
      );
      const claims = [...new Set(keys)].map((key) => this.store.claims.get(key)).filter((claim) => claim !== undefined);
      if (claims.length > 0) this.actions.card(claims, sentence, true);
      else this.actions.whyNot(this.rangeOf(sentence));
    } else if (event.key === "w") this.actions.whyNot(this.rangeOf(sentence));
    else if (event.key === "m") this.actions.makeRule(range);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private rangeOf(sentence: HTMLElement): Picked {
    const view = sentence.closest<HTMLElement>("[data-article]");
    return {
      article: view?.dataset["article"] ?? "",
      from: Number(sentence.dataset["from"]),
      to: Number(sentence.dataset["to"]),
    };
  }

  private offset(node: Node, at: number): { article: string; at: number } | null {
    const holder = node instanceof Text ? node.parentElement : ((node.childNodes[at] ?? node.lastChild) as Node | null);
    const element = holder instanceof Text ? holder.parentElement : holder instanceof Element ? holder : null;
    const span = element?.closest<HTMLElement>("[data-from]") ?? element?.querySelector<HTMLElement>("[data-from]");
    const article = span?.closest<HTMLElement>("[data-article]")?.dataset["article"];
    if (!span || !article) return null;
    const base = Number(span.dataset["from"]);
    return { article, at: node instanceof Text ? base + at : base };
  }
}

function kindClass(kind: string): string {
  if (kind === "headline" || kind === "title") return "header-title";
  if (/^(paragraph|header|list.item|quote|caption|subhead|pull.quote)$/.test(kind))
    return `block-${kind.replace(/[^a-z]/g, "-")}`;
  return "block-furniture";
}

/** How sure it is that the text commits its speaker: the style of the underline. */
export function certaintyClass(claim: Claim): string {
  if (claim.modality === "denied") return "is-denied";
  if (claim.certainty === "open" || /^(hypothetical|planned|asked|retracted)$/.test(claim.modality)) return "is-open";
  if (claim.certainty === "likely" || claim.modality === "alleged") return "is-likely";
  return "is-sure";
}
