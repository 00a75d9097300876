// Each test is a thing that a user does, in a fresh story. Names are sentences of what holds.
import assert from "node:assert/strict";
import {
  editor,
  openPage,
  rulesText,
  selectInArticle,
  selectInRules,
  titles,
  until,
} from "./harness.mjs";

const kClash = "reconnected after";

async function opened(browser, story, look) {
  await story.serve();
  const page = await openPage(browser, story.url, look);
  await until(async () => (await titles(page)).length > 0, "findings");
  return page;
}

const hasClash = (page) => async () =>
  (await titles(page)).some((title) => title.includes(kClash));
const hasNoClash = (page) => async () => !(await hasClash(page)());
const clashButton = (page) =>
  page.locator("button.finding-title", { hasText: kClash }).first();

const idle = (page) =>
  until(
    async () =>
      (await page.locator(".status").getAttribute("data-activity")) === "idle",
    "all answers",
  );

/** Takes everything back that was typed, however the editor grouped it. */
async function undoAll(page) {
  for (let n = 0; n < 12; n++) await page.keyboard.press("Control+z");
}

async function replaceInRules(page, words, by) {
  await selectInRules(page, words);
  await page.keyboard.type(by);
}

export const tests = {
  async "the page opens with articles, rules and findings, and loads nothing from elsewhere"({
    browser,
    story,
  }) {
    const page = await opened(browser, story);
    assert.equal(await page.locator("article.story").count(), 3);
    assert.match(
      await page.locator(".articles").innerText(),
      /Engineers reconnected 600 homes/,
    );
    assert.match(await rulesText(page), /rule reconnected_were_cut_off/);
    assert.ok(await hasClash(page)());
    assert.ok((await page.locator(".claim[class*=fact-]").count()) >= 4);
    await until(
      async () =>
        /3 matches/.test(
          await page.locator(".editor .cm-lens").first().innerText(),
        ),
      "a lens with matches",
    );
    assert.deepEqual(page.outside, []);
    assert.deepEqual(page.faults, []);
  },

  async "a wrong token is refused"({ browser, story }) {
    await story.serve();
    const page = await openPage(
      browser,
      story.url.replace(/token=\w+/, "token=0123456789abcdef"),
    );
    assert.match(await page.locator("[role=alert]").innerText(), /token/);
    assert.equal(await page.locator("article.story").count(), 0);
    const status = await page.evaluate(() =>
      fetch("/api/state").then((answer) => answer.status),
    );
    assert.equal(status, 403);
  },

  async "hostile article text stays text"({ browser, story }) {
    const page = await opened(browser, story);
    await page
      .locator("article.story", { hasText: "Bread" })
      .scrollIntoViewIfNeeded();
    const body = page.locator("article.story", { hasText: "Bread" });
    assert.match(
      await body.innerText(),
      /<b onmouseover="window.hacked=1">Bread<\/b>/,
    );
    await body.locator(".claim").first().hover();
    await page.locator(".card").waitFor();
    await page.locator("button.finding-title").last().click();
    assert.equal(
      await page
        .locator(
          ".article-list :is(script, img, svg, b, style), .card :is(script, img, svg, style), .finding-list :is(script, img, svg, style)",
        )
        .count(),
      0,
    );
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.deepEqual(page.faults, []);
  },

  async "a finding lights up in the article and in the rules"({
    browser,
    story,
  }) {
    const page = await opened(browser, story);
    await clashButton(page).click();
    assert.equal(await clashButton(page).getAttribute("aria-expanded"), "true");
    await until(
      async () =>
        (await page.locator(".claim.lit").allInnerTexts())
          .join(" ")
          .includes("600 homes"),
      "lit words",
    );
    assert.ok(
      (await page.locator(".claim.lit").allInnerTexts())
        .join(" ")
        .includes("400 homes"),
    );
    const lit = (await page.locator(".editor .cm-lit").allInnerTexts()).join(
      "\n",
    );
    assert.match(lit, /engineers reconnected/);
    assert.match(lit, /reconnected_were_cut_off/);
    await page.keyboard.press("Escape");
    await until(
      async () => (await page.locator(".claim.lit").count()) === 0,
      "the light to go out",
    );
  },

  async "words of an article tell their claim, speaker and pattern"({
    browser,
    story,
  }) {
    const page = await opened(browser, story);
    await page.locator(".claim", { hasText: "Engineers reconnected" }).hover();
    const card = page.locator(".card");
    await card.waitFor();
    assert.match(await card.innerText(), /Lorvik Post › Nordvolt/);
    await page.locator(".claim", { hasText: "Engineers reconnected" }).click();
    await card.getByRole("button", { name: "Tree" }).first().click();
    await until(
      async () =>
        /reconnected/.test(
          await page
            .locator(".card .tree")
            .first()
            .innerText()
            .catch(() => ""),
        ),
      "the tree",
    );
    await card.getByRole("button", { name: /reconnected#1/ }).click();
    assert.ok(await page.locator(".card").isHidden());
    assert.ok(
      await page.evaluate(() =>
        document.activeElement.classList.contains("editor"),
      ),
    );
  },

  async "a finding vanishes and comes back as a rule is edited"({
    browser,
    story,
  }) {
    const page = await opened(browser, story);
    await replaceInRules(page, "<= cut_off(E)", "<= 3 * cut_off(E)");
    await until(hasNoClash(page), "the finding to vanish");
    await idle(page);
    assert.match(
      await page.locator(".strip").innerText(),
      /Findings \+0 −[1-9]/,
    );
    assert.ok(
      (await page.locator(`.chip.went[title*="${kClash}"]`).count()) > 0,
    );
    await new Promise((resolve) => setTimeout(resolve, 1700)); // a new change, for the strip
    await undoAll(page);
    await until(hasClash(page), "the finding to come back");
    await until(
      async () =>
        (await page.locator(`.chip.came[title*="${kClash}"]`).count()) > 0,
      "a chip for it",
    );
    await until(
      async () =>
        /appeared/.test(
          await page.locator(".strip [aria-live=polite]").innerText(),
        ),
      "words for screen readers",
    );
    assert.deepEqual(page.faults, []);
  },

  async "a broken rule is marked, and the rest works on"({ browser, story }) {
    const page = await opened(browser, story);
    await replaceInRules(page, "<= cut_off(E)", "<= cut_of(E)");
    await until(
      async () =>
        (await page.locator(".editor .cm-lintRange-error").count()) > 0,
      "a squiggle",
    );
    await until(
      async () =>
        /Problems \(\d+\)/.test(
          await page.locator("#tab-problems").innerText(),
        ),
      "a problem in the list",
    );
    assert.match(
      await page.locator("#panel-problems").innerText(),
      /power\.rules:17/,
    );
    await until(hasNoClash(page), "the broken rule's finding to vanish");
    assert.ok(
      (await page.locator(".claim", { hasText: "600 homes" }).count()) > 0,
      "claims stay",
    );
  },

  async "typing is never held up by the engine"({ browser, story }) {
    const page = await opened(browser, story);
    await page.route("**/api/update", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await editor(page).click();
    await page.keyboard.press("Control+End");
    const comment = "# typed while the engine is at work, letter by letter";
    const started = Date.now();
    await page.keyboard.type(comment, { delay: 15 });
    const took = Date.now() - started;
    assert.ok(
      (await rulesText(page)).includes(comment),
      "every letter is there",
    );
    assert.ok(took < comment.length * 15 + 3000, `typing took ${took} ms`);
    await page.unroute("**/api/update");
    await idle(page);
    assert.ok(await hasClash(page)());
  },

  async "an answer that comes late does not bring back the old state"({
    browser,
    story,
  }) {
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
    await selectInArticle(
      page,
      "The lights of 40 shops went out in the blackout in Lorvik",
    );
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog", { name: "Make a rule" });
    await dialog.waitFor();
    await until(
      async () => /\{N/.test(await dialog.getByLabel("Pattern").inputValue()),
      "a pattern with a slot",
    );
    assert.match(await dialog.getByLabel("Example").inputValue(), /example "/);
    await until(
      async () => /match/.test(await dialog.locator(".matches").innerText()),
      "what else it matches",
    );
    await page.keyboard.press("Enter");
    await until(
      async () => (await page.getByRole("dialog").count()) === 0 || null,
      "the dialog to close",
    );
    await until(
      async () =>
        /went out|lights of/.test(
          (await rulesText(page)).split('example "Engineers')[1] ?? "",
        ),
      "the pattern in the file",
    );
    const before = await rulesText(page);
    await page.keyboard.press("Control+z");
    await until(
      async () => (await rulesText(page)).length < before.length,
      "undo to take it out in one step",
    );
  },

  async "the words of a new rule are chosen with the keyboard"({
    browser,
    story,
  }) {
    const page = await opened(browser, story);
    await page
      .locator(".sentence", { hasText: "Candles were sold out" })
      .focus();
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog", { name: "Make a rule" });
    await dialog.waitFor();
    assert.match(
      await dialog.locator(".phrase mark").innerText(),
      /^Candles .* nine/,
    );
    await dialog
      .getByRole("button", { name: "End one word earlier" })
      .press("Enter");
    assert.match(await dialog.locator(".phrase mark").innerText(), /by$/);
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.match(
      await page.evaluate(() => document.activeElement.textContent),
      /Candles/,
    );
  },

  async "why-not shows what a sentence lacks"({ browser, story }) {
    const page = await opened(browser, story);
    await page
      .locator(".sentence", { hasText: "The school stayed closed" })
      .click();
    const panel = page.locator("#panel-why");
    await until(
      async () =>
        /How the sentence hangs together/.test(await panel.innerText()),
      "the answer",
    );
    assert.match(
      await panel.locator("blockquote").innerText(),
      /The school stayed closed/,
    );
    assert.ok((await panel.locator(".tree li").count()) >= 3);
  },

  async "what-if takes a claim, a rule and a source out, and back in"({
    browser,
    story,
  }) {
    const page = await opened(browser, story);
    for (const what of ["rule", "claim"]) {
      await page.locator("#tab-findings").click();
      if ((await clashButton(page).getAttribute("aria-expanded")) !== "true")
        await clashButton(page).click();
      const list =
        what === "rule"
          ? page.locator(".finding.open .plain")
          : page.locator(".finding.open .quotes");
      await list.getByRole("button", { name: "Set aside" }).last().click();
      await until(
        hasNoClash(page),
        `the finding to vanish without the ${what}`,
      );
      await page.locator("#tab-what-if").click();
      await page.getByRole("button", { name: "Take all back in" }).click();
      await until(hasClash(page), "the finding to come back");
    }
    await page.locator("#panel-what-if").getByLabel("Nordvolt").click();
    await until(hasNoClash(page), "the finding to vanish without its source");
    assert.match(await page.locator("#tab-what-if").innerText(), /\(1\)/);
  },

  async "saving shows the change first and writes it"({ browser, story }) {
    const page = await opened(browser, story);
    await replaceInRules(
      page,
      "nobody is reconnected",
      "no home is reconnected",
    );
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog", { name: /Save/ });
    await dialog.waitFor();
    assert.match(
      await dialog.locator(".side-by-side .cm-content").last().innerText(),
      /no home is reconnected/,
    );
    assert.ok(
      !story.read().includes("no home is reconnected"),
      "nothing is written before the user says so",
    );
    await page.keyboard.press("Enter");
    await until(
      () => story.read().includes("no home is reconnected"),
      "the file to be written",
    );
    await until(
      async () => !(await page.title()).startsWith("●"),
      "the mark of unsaved changes to go",
    );
  },

  async "a file that changed on disk is not overwritten unseen"({
    browser,
    story,
  }) {
    const page = await opened(browser, story);
    await replaceInRules(
      page,
      "nobody is reconnected",
      "no home is reconnected",
    );
    story.write(
      story
        .read()
        .replace(
          "Power cuts and who sat in the dark",
          "Power cuts, told by somebody else",
        ),
    );
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog", { name: /Save/ }).waitFor();
    await page.keyboard.press("Enter");
    const conflict = page.getByRole("dialog", { name: /changed on disk/ });
    await conflict.waitFor();
    assert.match(
      await conflict.locator(".side-by-side .cm-content").first().innerText(),
      /told by somebody else/,
    );
    assert.ok(!story.read().includes("no home is reconnected"));
    await conflict.locator(".cm-merge-revert button").first().click(); // takes over the other's change
    await conflict.getByRole("button", { name: "Save the right side" }).click();
    await until(
      () => story.read().includes("no home is reconnected"),
      "the merged file",
    );
    assert.ok(
      story.read().includes("told by somebody else"),
      "both changes are in it",
    );
    assert.match(await rulesText(page), /told by somebody else/);
  },

  async "the examples of a file run and tell which fail"({ browser, story }) {
    const page = await opened(browser, story);
    await replaceInRules(page, "= 300", "= 301");
    await page.locator("#tab-examples").click();
    await idle(page);
    await page
      .locator("#panel-examples")
      .getByRole("button", { name: /Run/ })
      .click();
    await until(
      async () =>
        /1 of 2 examples hold/.test(
          await page.locator("#panel-examples").innerText(),
        ),
      "one example to fail",
    );
    assert.match(
      await page.locator("#panel-examples").innerText(),
      /fails\s+line 22/i,
    );
  },

  async "names complete, and lead to where they are declared"({
    browser,
    story,
  }) {
    const page = await opened(browser, story);
    await editor(page).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("say reconn", { delay: 30 });
    await page.locator(".editor .cm-tooltip-autocomplete").waitFor();
    assert.match(
      await page.locator(".editor .cm-tooltip-autocomplete").innerText(),
      /reconnected/,
    );
    await page.keyboard.press("Escape");
    await selectInRules(page, "reconnected(E) <=");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("F12");
    await until(
      async () =>
        (await page.locator(".editor .cm-activeLine").innerText()).startsWith(
          "fact reconnected",
        ),
      "the declaration",
    );
  },

  async "a name is renamed everywhere"({ browser, story }) {
    const page = await opened(browser, story);
    await selectInRules(page, "cut_off(E)");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("F2");
    const field = page
      .getByRole("dialog", { name: "Rename" })
      .getByRole("textbox");
    assert.equal(await field.inputValue(), "cut_off");
    await field.fill("without_power");
    await page.keyboard.press("Enter");
    await until(
      async () => !/\bcut_off\b/.test(await rulesText(page)),
      "the old name to go",
    );
    await until(hasClash(page), "the finding under the new name");
  },

  async "all panes are reached and used without a mouse"({ browser, story }) {
    const page = await opened(browser, story);
    const inside = (selector) =>
      page.evaluate(
        (wanted) => document.activeElement.closest(wanted) !== null,
        selector,
      );
    await page.keyboard.press("F6");
    assert.ok(await inside(".pane.articles"));
    await page.keyboard.press("ArrowDown");
    assert.ok(await inside(".sentence"));
    await page.keyboard.press("F6");
    assert.ok(await inside(".pane.rules"));
    await page.keyboard.press("F6");
    assert.ok(await inside(".pane.answers"));
    await page.keyboard.press("ArrowDown");
    assert.equal(
      await page.evaluate(() =>
        document.activeElement.getAttribute("aria-expanded"),
      ),
      "true",
    );
    await page.keyboard.press("Shift+F6");
    assert.ok(await inside(".pane.rules"));
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys and marks" }).waitFor();
    await page.keyboard.press("Escape");
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll("button, select, input, textarea")]
        .filter(
          (item) =>
            item.offsetParent &&
            !item.getAttribute("aria-label") &&
            !item.textContent.trim() &&
            !item.closest("label"),
        )
        .map((item) => item.outerHTML),
    );
    assert.deepEqual(nameless, []);
  },

  async "dark and light follow the system and the switch, and nothing runs over at 1280 and 1920"({
    browser,
    story,
  }) {
    await story.serve();
    for (const [width, height, colorScheme] of [
      [1280, 800, "light"],
      [1920, 1080, "dark"],
    ]) {
      const page = await openPage(browser, story.url, {
        viewport: { width, height },
        colorScheme,
      });
      await until(async () => (await titles(page)).length > 0, "findings");
      const light = () =>
        page.evaluate(() =>
          getComputedStyle(document.body)
            .backgroundColor.match(/\d+/g)
            .every((part) => Number(part) > 200),
        );
      assert.equal(await light(), colorScheme === "light");
      assert.ok(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= window.innerWidth,
        ),
        `${width} wide`,
      );
      await page.keyboard.press("t");
      assert.equal(await light(), false);
      await page.keyboard.press("t");
      assert.equal(await light(), true);
      await page.close();
    }
  },
};
