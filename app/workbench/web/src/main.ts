// Puts the page together: opens the session, builds the panes, and ties keys and actions to them.
import "./style/colours.css";
import "./style/frame.css";
import "./style/articles.css";
import "./style/rules.css";
import "./style/answers.css";
import "./style/overlays.css";
import { Api, ApiError } from "./api";
import { ArticlesPane, type Picked } from "./articles";
import { Card } from "./card";
import { h, replace, shorten } from "./dom";
import { FindingsPanel } from "./findings";
import { openHelp } from "./help";
import { makeRule } from "./make_rule";
import type { Claim } from "./protocol";
import { RulesPane } from "./rules_pane";
import { Session, type Activity } from "./session";
import { splitter } from "./splitter";
import { Store } from "./store";
import { Strip } from "./strip";
import { Tabs } from "./tabs";
import { applyTheme, nextTheme } from "./theme";
import { treeElement } from "./tree";
import { WhatIfPanel } from "./what_if";
import { WhyNotPanel } from "./why_not";

const kActivity: Record<Activity, string> = {
  idle: "",
  working: "…",
  offline: "no answer from gainsay: trying again",
  refused: "refused",
};

function start(api: Api, store: Store, app: HTMLElement): void {
  const status = h("span.status", { role: "status" });
  const message = h("div.toast", { role: "status", hidden: true });
  let messageTimer = 0;
  const say = (text: string, problem = false) => {
    message.textContent = text;
    message.classList.toggle("problem", problem);
    message.hidden = false;
    window.clearTimeout(messageTimer);
    messageTimer = window.setTimeout(
      () => {
        message.hidden = true;
      },
      problem ? 9000 : 4000,
    );
  };
  const session = new Session(api, store, (activity, why) => {
    status.dataset["activity"] = activity;
    if (activity === "offline" || activity === "refused")
      status.textContent = why ? `${kActivity[activity]} (${shorten(why, 80)})` : kActivity[activity];
    else if (activity === "idle") showStatus();
  });
  const showStatus = () => {
    const { sentences, with_claims: read } = store.coverage;
    status.textContent = `${store.articles.length} articles, ${read} of ${sentences} sentences read, ${Math.round(store.milliseconds)} ms`;
    if (store.undecided.length > 0) status.textContent += `, ${store.undecided.length} not decided`;
    if (store.configuration) status.title = `Names, levels and suppressions are those of ${store.configuration}`;
  };

  const showClaim = (claim: Claim) => {
    if (!store.litClaims().has(claim.key)) store.select({ kind: "claim", key: claim.key });
    articles.show(claim);
  };
  const askWhyNot = (range: Picked) => {
    card.close(false);
    tabs.show("why");
    void whyNot.ask(range);
  };
  const openMakeRule = (range: Picked | null) => {
    if (!range) return say("Select the words in an article first, or go to a sentence with the arrow keys.");
    card.close(false);
    floating.hidden = true;
    makeRule(store, api, range, {
      preview: (ranges) => articles.preview(ranges),
      insert: (path, text) => rules.insert(path, text),
      target: rules.target,
    });
  };

  const rules = new RulesPane(store, api, session, say);
  const whatIf = new WhatIfPanel(
    store,
    () => {
      tabs.label("what-if", whatIf.size > 0 ? `What if? (${whatIf.size})` : "What if?");
      app.classList.toggle("what-if", whatIf.size > 0);
      session.whatIfChanged();
    },
    { showClaim, openRule: (place) => rules.show(place) },
  );
  const card = new Card(store, {
    openRule: (place) => {
      card.close(false);
      rules.show(place);
    },
    tree: async (claim) => treeElement((await api.whyNot(claim.article, claim.from, claim.to)).tree),
    setAside: (claim) => whatIf.toggle("claims", claim.key),
    selectFinding: (key) => {
      card.close(false);
      tabs.show("findings");
      store.select({ kind: "finding", key });
    },
    whyNot: (claim) => askWhyNot(claim),
  });
  const articles = new ArticlesPane(store, {
    card: (claims, anchor, stay) => card.open(claims, anchor, stay),
    leave: () => card.leave(),
    whyNot: askWhyNot,
    makeRule: openMakeRule,
  });
  const findings = new FindingsPanel(store, {
    showClaim,
    openRule: (place) => rules.show(place),
    toggle: (what, id) => whatIf.toggle(what, id),
  });
  const whyNot = new WhyNotPanel(store, api, {
    openRule: (place) => rules.show(place),
    showClaim,
    makeRule: openMakeRule,
  });
  const tabs = new Tabs("Findings and questions", [
    { id: "findings", label: "Findings", panel: findings.element },
    { id: "why", label: "Why not?", panel: whyNot.element },
    { id: "what-if", label: "What if?", panel: whatIf.element },
  ]);
  const strip = new Strip(store, {
    showClaim,
    selectFinding: (key) => {
      tabs.show("findings");
      store.select({ kind: "finding", key });
    },
  });
  const answers = h(
    "section.pane.answers",
    { "aria-label": "Findings", tabindex: -1 },
    h("div.pane-head", {}, tabs.bar),
    tabs.panels,
  );
  const floating = h(
    "button.floating.primary",
    { hidden: true, onclick: () => openMakeRule(articles.picked()) },
    "Make a rule ",
    h("kbd", {}, "M"),
  );

  const grid = h("main.grid");
  grid.append(
    articles.element,
    splitter(grid, "left", "Width of the articles"),
    rules.element,
    splitter(grid, "right", "Width of the findings"),
    answers,
  );
  const themeButton = h("button.small", { title: "T", onclick: () => turnTheme() }, "Theme");
  const turnTheme = () => say(`Theme: ${nextTheme()}`);
  replace(
    app,
    h(
      "header.top",
      {},
      h("h1", {}, "gainsay workbench"),
      status,
      h("span.grow"),
      h(
        "button.small",
        {
          title: "M",
          onmousedown: (event: Event) => event.preventDefault(),
          onclick: () => openMakeRule(articles.picked()),
        },
        "Make a rule",
      ),
      themeButton,
      h("button.small", { title: "?", onclick: openHelp }, "Keys"),
    ),
    strip.element,
    grid,
    floating,
    message,
  );

  store.onChange(() => {
    tabs.label("findings", `Findings (${store.findings.size})`);
    showStatus();
  });
  bindKeys();
  bindSelection();
  window.addEventListener("beforeunload", (event) => {
    if (rules.unsaved) event.preventDefault();
  });

  function bindKeys(): void {
    const panes = [
      { element: articles.element, focus: () => articles.focus() },
      { element: rules.element, focus: () => rules.focus() },
      { element: answers, focus: () => (findings.element.hidden ? tabs.focus() : findings.focus()) },
    ];
    document.addEventListener("keydown", (event) => {
      if (document.querySelector("dialog[open]")) return;
      if (event.key === "F6") {
        event.preventDefault();
        const at = panes.findIndex((pane) => pane.element.contains(document.activeElement));
        const next = at < 0 ? 0 : (at + (event.shiftKey ? panes.length - 1 : 1)) % panes.length;
        panes[next]?.focus();
        return;
      }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && !event.defaultPrevented) {
        event.preventDefault();
        rules.save();
        return;
      }
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
      if (event.key === "?") openHelp();
      else if (event.key === "t") turnTheme();
      else if (event.key === "m") openMakeRule(articles.picked());
      else if (event.key === "w") {
        const range = articles.picked();
        if (range) askWhyNot(range);
      } else if (event.key === "Escape") {
        card.close(true);
        store.select(null);
      } else return;
      event.preventDefault();
    });
  }

  function bindSelection(): void {
    document.addEventListener("selectionchange", () => {
      if (document.getSelection()?.isCollapsed) floating.hidden = true;
    });
    articles.element.addEventListener("mouseup", (event) => {
      window.setTimeout(() => {
        floating.hidden = document.getSelection()?.isCollapsed !== false || !articles.picked();
        floating.style.left = `${Math.min(event.clientX + 6, window.innerWidth - 150)}px`;
        floating.style.top = `${Math.min(event.clientY + 12, window.innerHeight - 44)}px`;
      });
    });
    floating.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
  }
}

/** Single letters are shortcuts only where nobody writes. */
function typing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

async function boot(): Promise<void> {
  applyTheme();
  const app = document.getElementById("app");
  if (!app) return;
  const api = new Api(new URLSearchParams(location.search).get("token") ?? "");
  replace(app, h("p.boot", { role: "status" }, "Reading the articles…"));
  try {
    const state = await api.state();
    const store = new Store();
    store.articles = state.articles;
    store.rules = state.rules;
    store.facts = state.facts;
    start(api, store, app);
    store.open(state);
  } catch (problem) {
    const text = problem instanceof ApiError || problem instanceof Error ? problem.message : String(problem);
    replace(app, h("div.boot", { role: "alert" }, h("h1", {}, "gainsay workbench"), h("p", {}, text)));
    if (!(problem instanceof ApiError)) console.error(problem);
  }
}

void boot();
