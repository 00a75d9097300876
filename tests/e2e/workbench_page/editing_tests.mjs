// Editing rules: what comes and goes, making rules, names. Names are sentences of what holds.
import assert from "node:assert/strict";
import { editor, rulesText, selectInArticle, selectInRules, until } from "./harness.mjs";
import { kClash, opened, hasClash, hasNoClash, holdUpdates, idle, undoAll, replaceInRules } from "./steps.mjs";

/** The story `times` over: articles, claims and findings under new names. */
function multiplied(state, times) {
  const copies = (list, change) =>
    Array.from({ length: times }, (_, n) => list.map((one) => (n === 0 ? one : change(one, `~${n}`)))).flat();
  const { claims, findings } = state.result;
  state.articles = copies(state.articles, (one, tail) => ({ ...one, id: one.id + tail, path: one.path + tail }));
  claims.added = copies(claims.added, (one, tail) => ({ ...one, key: one.key + tail, article: one.article + tail }));
  findings.added = copies(findings.added, (one, tail) => ({
    ...one,
    key: one.key + tail,
    claims: one.claims.map((key) => key + tail),
  }));
  return state;
}

export const editing = {
  async "a finding vanishes and comes back as a rule is edited"({ browser, story }) {
    const page = await opened(browser, story);
    await replaceInRules(page, "<= cut_off(E)", "<= 3 * cut_off(E)");
    await until(hasNoClash(page), "the finding to vanish");
    await idle(page);
    assert.match(await page.locator(".strip").innerText(), /Findings \+0 −[1-9]/);
    assert.ok((await page.locator(`.chip.went[title*="${kClash}"]`).count()) > 0);
    await new Promise((resolve) => setTimeout(resolve, 1700)); // a new change, for the strip
    await undoAll(page);
    await until(hasClash(page), "the finding to come back");
    await until(async () => (await page.locator(`.chip.came[title*="${kClash}"]`).count()) > 0, "a chip for it");
    await until(
      async () => /appeared/.test(await page.locator(".strip [aria-live=polite]").innerText()),
      "words for screen readers",
    );
    assert.deepEqual(page.faults, []);
  },

  async "a broken rule is marked, and the rest works on"({ browser, story }) {
    const page = await opened(browser, story);
    await replaceInRules(page, "<= cut_off(E)", "<= cut_of(E)");
    await until(async () => (await page.locator(".editor .cm-lintRange-error").count()) > 0, "a squiggle");
    await until(
      async () => /Problems \(\d+\)/.test(await page.locator("#tab-problems").innerText()),
      "a problem in the list",
    );
    assert.match(await page.locator("#panel-problems").innerText(), /power\.rules:17/);
    await until(hasNoClash(page), "the broken rule's finding to vanish");
    assert.ok((await page.locator(".claim", { hasText: "600 homes" }).count()) > 0, "claims stay");
  },

  async "typing is never held up by the engine"({ browser, story }) {
    const page = await opened(browser, story);
    const release = await holdUpdates(page);
    await editor(page).click();
    await page.keyboard.press("Control+End");
    const comment = "# typed while the engine is at work, letter by letter";
    await page.keyboard.type(comment);
    assert.ok((await rulesText(page)).includes(comment), "every letter is there before any answer is");
    release();
    await idle(page);
    assert.ok(await hasClash(page)());
  },

  async "typing touches no article, however many there are"({ browser, story }) {
    await story.serve();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.route("**/api/state", async (route) => {
      const state = await (await route.fetch()).json();
      await route.fulfill({ json: multiplied(state, 167) });
    });
    await page.goto(story.url);
    await page.locator("button.finding-title").first().waitFor({ timeout: 0 });
    assert.equal(await page.locator("article.story").count(), 501);
    const release = await holdUpdates(page);
    await editor(page).click();
    await page.evaluate(() => {
      window.touched = 0;
      const observer = new MutationObserver((list) => (window.touched += list.length));
      for (const article of document.querySelectorAll("article.story"))
        observer.observe(article, { childList: true, subtree: true, attributes: true, characterData: true });
    });
    const comment = "# words that nobody waits for";
    await page.keyboard.type(comment);
    assert.ok((await rulesText(page)).includes(comment), "every letter is there");
    assert.equal(await page.evaluate(() => window.touched), 0, "no article is drawn anew for a letter");
    release();
  },

  async "an answer that comes late does not bring back the old state"({ browser, story }) {
    const page = await opened(browser, story);
    let first = true;
    await page.route("**/api/update", async (route) => {
      const late = first;
      first = false;
      const answer = await route.fetch();
      if (late) await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.fulfill({ response: answer });
    });
    await replaceInRules(page, "<= cut_off(E)", "<= 3 * cut_off(E)");
    await new Promise((resolve) => setTimeout(resolve, 700));
    await undoAll(page);
    await idle(page);
    await until(hasClash(page), "the finding");
    await new Promise((resolve) => setTimeout(resolve, 1700));
    assert.ok(await hasClash(page)());
  },

  async "a rule is made from selected words with one key"({ browser, story }) {
    const page = await opened(browser, story);
    await selectInArticle(page, "The lights of 40 shops went out in the blackout in Lorvik");
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog", { name: "Make a rule" });
    await dialog.waitFor();
    await until(async () => /\{N/.test(await dialog.getByLabel("Pattern").inputValue()), "a pattern with a slot");
    assert.match(await dialog.getByLabel("Example").inputValue(), /example "/);
    await until(async () => /match/.test(await dialog.locator(".matches").innerText()), "what else it matches");
    await page.keyboard.press("Enter");
    await until(async () => (await page.getByRole("dialog").count()) === 0 || null, "the dialog to close");
    await until(
      async () => /went out|lights of/.test((await rulesText(page)).split('example "Engineers')[1] ?? ""),
      "the pattern in the file",
    );
    const before = await rulesText(page);
    await page.keyboard.press("Control+z");
    await until(async () => (await rulesText(page)).length < before.length, "undo to take it out in one step");
  },

  async "the words of a new rule are chosen with the keyboard"({ browser, story }) {
    const page = await opened(browser, story);
    await page.locator(".sentence", { hasText: "Candles were sold out" }).focus();
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog", { name: "Make a rule" });
    await dialog.waitFor();
    assert.match(await dialog.locator(".phrase mark").innerText(), /^Candles .* nine/);
    await dialog.getByRole("button", { name: "End one word earlier" }).press("Enter");
    assert.match(await dialog.locator(".phrase mark").innerText(), /by$/);
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("dialog").count(), 0);
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await until(async () => /Candles/.test(await focused()), "the focus to come back to the sentence");
  },

  async "the examples of a file run and tell which fail"({ browser, story }) {
    const page = await opened(browser, story);
    await replaceInRules(page, "= 300", "= 301");
    await page.locator("#tab-examples").click();
    await idle(page);
    await page.locator("#panel-examples").getByRole("button", { name: /Run/ }).click();
    await until(
      async () => /1 of 2 examples hold/.test(await page.locator("#panel-examples").innerText()),
      "one example to fail",
    );
    assert.match(await page.locator("#panel-examples").innerText(), /fails\s+line 22/i);
  },

  async "names complete, and lead to where they are declared"({ browser, story }) {
    const page = await opened(browser, story);
    await editor(page).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("say reconn", { delay: 30 });
    await page.locator(".editor .cm-tooltip-autocomplete").waitFor();
    assert.match(await page.locator(".editor .cm-tooltip-autocomplete").innerText(), /reconnected/);
    await page.keyboard.press("Escape");
    await selectInRules(page, "reconnected(E) <=");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("F12");
    await until(
      async () => (await page.locator(".editor .cm-activeLine").innerText()).startsWith("fact reconnected"),
      "the declaration",
    );
  },

  async "a name is renamed everywhere"({ browser, story }) {
    const page = await opened(browser, story);
    await selectInRules(page, "cut_off(E)");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("F2");
    const field = page.getByRole("dialog", { name: "Rename" }).getByRole("textbox");
    assert.equal(await field.inputValue(), "cut_off");
    await field.fill("without_power");
    await page.keyboard.press("Enter");
    await until(async () => !/\bcut_off\b/.test(await rulesText(page)), "the old name to go");
    await until(hasClash(page), "the finding under the new name");
  },
};
