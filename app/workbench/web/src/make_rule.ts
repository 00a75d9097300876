// From selected words to a pattern: a proposal with everything else it would match, taken over with Enter.
import type { Api } from "./api";
import type { Picked } from "./articles";
import { openDialog } from "./dialog";
import { count, h, replace, shorten } from "./dom";
import { blocksOf, sentencesOf } from "./marks";
import type { Article, Proposal, Range } from "./protocol";
import type { Store } from "./store";

export interface MakeRuleHost {
  preview(ranges: Picked[]): void;
  insert(path: string, text: string): void;
  /** The rule file that is open, when it can be written. */
  target: string | null;
}

const kGather = 120;

function wordsOf(text: string, sentence: Range): Range[] {
  const words: Range[] = [];
  const pattern = /[\p{L}\p{N}$€£%](?:[^\s]*[\p{L}\p{N}%])?/gu;
  const slice = text.slice(sentence.from, sentence.to);
  for (let match = pattern.exec(slice); match; match = pattern.exec(slice)) {
    words.push({ from: sentence.from + match.index, to: sentence.from + match.index + match[0].length });
  }
  return words;
}

function sentenceAt(article: Article, at: number): Range {
  const { text } = article;
  const block = blocksOf(article).find((one) => one.from <= at && at < one.to) ?? { from: 0, to: text.length };
  return sentencesOf(text, block).find((one) => one.from <= at && at < one.to) ?? block;
}

export function makeRule(store: Store, api: Api, picked: Picked, host: MakeRuleHost): void {
  const article = store.article(picked.article);
  const files = store.rules.filter((file) => file.writable);
  if (!article) return;
  const words = wordsOf(article.text, sentenceAt(article, picked.from));
  let first = Math.max(
    0,
    words.findIndex((word) => word.to > picked.from),
  );
  let last = Math.max(
    first,
    words.findLastIndex((word) => word.from < picked.to),
  );
  let asked = 0;
  let timer = 0;
  let proposal: Proposal | null = null;

  const phrase = h("p.phrase");
  const fact = h("input", {
    type: "text",
    list: "fact-names",
    "aria-label": "Fact",
    spellcheck: "false",
    autocomplete: "off",
  });
  const names = h("datalist", { id: "fact-names" });
  const described = h("p.dim");
  const say = h("textarea", { rows: 3, spellcheck: "false", "aria-label": "Pattern" });
  const example = h("textarea", { rows: 3, spellcheck: "false", "aria-label": "Example" });
  const file = h(
    "select",
    { "aria-label": "Rule file" },
    ...files.map((one) => h("option", { value: one.path }, one.path)),
  );
  const matches = h("div.matches", { "aria-live": "polite" });
  const accept = h("button.primary", { type: "submit" }, "Add to the rules");

  const step = (label: string, text: string, move: () => void) =>
    h(
      "button.small",
      {
        type: "button",
        "aria-label": label,
        title: label,
        onclick: () => {
          move();
          drawPhrase();
          window.clearTimeout(timer);
          timer = window.setTimeout(() => void propose(), kGather);
        },
      },
      text,
    );

  function drawPhrase(): void {
    const from = words[first]?.from ?? picked.from;
    const to = words[last]?.to ?? picked.to;
    const sentence = sentenceAt(article!, from);
    replace(
      phrase,
      article!.text.slice(sentence.from, from),
      h("mark", {}, article!.text.slice(from, to)),
      article!.text.slice(to, sentence.to).trimEnd(),
    );
  }

  async function propose(): Promise<void> {
    const mine = ++asked;
    replace(matches, h("p.dim", {}, "Looking…"));
    const range = { from: words[first]?.from ?? picked.from, to: words[last]?.to ?? picked.to };
    try {
      const answer = await api.propose(picked.article, range.from, range.to, fact.value.trim() || undefined);
      if (mine === asked) take(answer);
    } catch (problem) {
      if (mine === asked)
        replace(
          matches,
          h("p.problem", { role: "alert" }, problem instanceof Error ? problem.message : String(problem)),
        );
    }
  }

  function take(answer: Proposal): void {
    if (!proposal && answer.path_suggestion && files.some((one) => one.path === answer.path_suggestion))
      file.value = answer.path_suggestion;
    proposal = answer;
    fact.value = answer.fact;
    described.textContent =
      store.describeFact(answer.fact) || (store.facts.some((one) => one.name === answer.fact) ? "" : "A new fact.");
    replace(
      names,
      ...[...new Set([...answer.facts, ...store.facts.map((one) => one.name)])].map((name) =>
        h("option", { value: name }),
      ),
    );
    say.value = answer.say;
    example.value = answer.example;
    example.placeholder = answer.example
      ? ""
      : "None: alone, the sentence states nothing (it leans on the text before it, or says only what may be). Write one if you like.";
    for (const area of [say, example]) area.rows = Math.min(9, area.value.split("\n").length + 1);
    const others = answer.matches.filter(
      (match) => !(match.article === picked.article && match.from < picked.to && match.to > picked.from),
    );
    replace(
      matches,
      h(
        "h4",
        {},
        others.length === 0
          ? "It matches nothing else in these articles"
          : `It would also match ${count(others.length, "other place")}`,
      ),
      h(
        "ul.plain",
        {},
        ...others
          .slice(0, 30)
          .map((match) =>
            h("li", {}, h("span.dim", {}, `${store.outlet(match.article)}: `), h("q", {}, shorten(match.quote, 160))),
          ),
      ),
      others.length > 30 ? h("p.dim", {}, `and ${others.length - 30} more`) : null,
    );
    host.preview(answer.matches);
  }

  function submit(event: Event): void {
    event.preventDefault();
    if (!proposal || say.value.trim() === "" || files.length === 0) return;
    const text = [say.value.trimEnd(), example.value.trim() === "" ? "" : example.value.trimEnd()]
      .filter((part) => part !== "")
      .join("\n\n");
    const path = file.value;
    dialog.close();
    host.insert(path, text);
  }

  fact.addEventListener("change", () => void propose());
  const form = h(
    "form.make-rule",
    { onsubmit: submit },
    phrase,
    h(
      "div.row",
      { role: "group", "aria-label": "Words to use" },
      h("span.dim", {}, "First word"),
      step("Start one word earlier", "←", () => {
        first = Math.max(0, first - 1);
      }),
      step("Start one word later", "→", () => {
        first = Math.min(last, first + 1);
      }),
      h("span.dim", {}, "Last word"),
      step("End one word earlier", "←", () => {
        last = Math.max(first, last - 1);
      }),
      step("End one word later", "→", () => {
        last = Math.min(words.length - 1, last + 1);
      }),
    ),
    h(
      "div.columns",
      {},
      h(
        "div",
        {},
        h("label.field", {}, "It states the fact", fact),
        names,
        described,
        h("label.field", {}, "Pattern", say),
        h("label.field", {}, "Example that goes with it", example),
        h("label.field", {}, "Into", file),
        files.length === 0
          ? h("p.problem", {}, "No rule file can be written here. Start the workbench with --rules FILE to have one.")
          : null,
      ),
      matches,
    ),
    h(
      "div.row.end",
      {},
      h("span.dim", {}, "Enter adds it; undo takes it back"),
      h("button", { type: "button", onclick: () => dialog.close() }, "Cancel"),
      accept,
    ),
  );
  const dialog = openDialog("Make a rule", [form], { wide: true, closed: () => host.preview([]) });
  dialog.element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
  });
  if (host.target) file.value = host.target;
  if (files.length === 0) accept.disabled = true;
  drawPhrase();
  accept.focus();
  void propose();
}
