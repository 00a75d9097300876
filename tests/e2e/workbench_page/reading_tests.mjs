// Opening and reading: articles, claims, findings, questions. Names are sentences of what holds.
import assert from "node:assert/strict";
import { editor, openPage, rulesText, titles, until } from "./harness.mjs";
import { opened, hasClash, hasNoClash, clashButton } from "./steps.mjs";

export const reading = {
  async "the page opens with articles, rules and findings, and loads nothing from elsewhere"({ browser, story }) {
    const page = await opened(browser, story);
    assert.equal(await page.locator("article.story").count(), 3);
    assert.match(await page.locator(".articles").innerText(), /Engineers reconnected 600 homes/);
    assert.match(await rulesText(page), /rule reconnected_were_cut_off/);
    assert.ok(await hasClash(page)());
    assert.ok((await page.locator(".claim[class*=fact-]").count()) >= 4);
    await until(
      async () => /3 matches/.test(await page.locator(".editor .cm-lens").first().innerText()),
      "a lens with matches",
    );
    assert.deepEqual(page.outside, []);
    assert.deepEqual(page.faults, []);
  },

  async "a wrong token is refused"({ browser, story }) {
    await story.serve();
    const page = await openPage(browser, story.url.replace(/token=\w+/, "token=0123456789abcdef"));
    assert.match(await page.locator("[role=alert]").innerText(), /token/);
    assert.equal(await page.locator("article.story").count(), 0);
    const status = await page.evaluate(() => fetch("/api/state").then((answer) => answer.status));
    assert.equal(status, 403);
  },

  async "hostile article text stays text"({ browser, story }) {
    const page = await opened(browser, story);
    await page.locator("article.story", { hasText: "Bread" }).scrollIntoViewIfNeeded();
    const body = page.locator("article.story", { hasText: "Bread" });
    assert.match(await body.innerText(), /<b onmouseover="window.hacked=1">Bread<\/b>/);
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

  async "a finding lights up in the article and in the rules"({ browser, story }) {
    const page = await opened(browser, story);
    await clashButton(page).click();
    assert.equal(await clashButton(page).getAttribute("aria-expanded"), "true");
    await until(
      async () => (await page.locator(".claim.lit").allInnerTexts()).join(" ").includes("600 homes"),
      "lit words",
    );
    assert.ok((await page.locator(".claim.lit").allInnerTexts()).join(" ").includes("400 homes"));
    const lit = (await page.locator(".editor .cm-lit").allInnerTexts()).join("\n");
    assert.match(lit, /engineers reconnected/);
    assert.match(lit, /reconnected_were_cut_off/);
    await page.keyboard.press("Escape");
    await until(async () => (await page.locator(".claim.lit").count()) === 0, "the light to go out");
  },

  async "words of an article tell their claim, speaker and pattern"({ browser, story }) {
    const page = await opened(browser, story);
    await page.locator(".claim", { hasText: "Engineers reconnected" }).hover();
    const card = page.locator(".card");
    await card.waitFor();
    assert.match(await card.innerText(), /Lorvik Post › Nordvolt/);
    await page.locator(".claim", { hasText: "Engineers reconnected" }).click();
    await card.getByRole("button", { name: "Tree" }).first().click();
    await card.locator(".tree").waitFor();
    assert.match(await card.locator(".tree").innerText(), /reconnected/);
    await card.getByRole("button", { name: /reconnected#1/ }).click();
    assert.ok(await page.locator(".card").isHidden());
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("editor")));
  },

  async "why-not shows what a sentence lacks"({ browser, story }) {
    const page = await opened(browser, story);
    await page.locator(".sentence", { hasText: "The school stayed closed" }).click();
    const panel = page.locator("#panel-why");
    await until(async () => /How the sentence hangs together/.test(await panel.innerText()), "the answer");
    assert.match(await panel.locator("blockquote").innerText(), /The school stayed closed/);
    assert.ok((await panel.locator(".tree li").count()) >= 3);
  },

  async "what-if takes a claim, a rule and a source out, and back in"({ browser, story }) {
    const page = await opened(browser, story);
    for (const what of ["rule", "claim"]) {
      await page.locator("#tab-findings").click();
      if ((await clashButton(page).getAttribute("aria-expanded")) !== "true") await clashButton(page).click();
      const list = what === "rule" ? page.locator(".finding.open .plain") : page.locator(".finding.open .quotes");
      await list.getByRole("button", { name: "Set aside" }).last().click();
      await until(hasNoClash(page), `the finding to vanish without the ${what}`);
      await page.locator("#tab-what-if").click();
      await page.getByRole("button", { name: "Take all back in" }).click();
      await until(hasClash(page), "the finding to come back");
    }
    await page.locator("#panel-what-if").getByLabel("Nordvolt").click();
    await until(hasNoClash(page), "the finding to vanish without its source");
    assert.match(await page.locator("#tab-what-if").innerText(), /\(1\)/);
  },

  async "names of claims in a finding lead to their words"({ browser, story }) {
    const page = await openPage(browser, (await story.serve()).url);
    await page.locator("button.finding-title").first().click();
    const name = page.locator(".finding-detail .claim-name").first();
    assert.match(await name.textContent(), /^c\d+$/);
    await name.click();
    await page.waitForSelector(".articles .lit");
    const links = page.locator(".finding-detail");
    assert.doesNotMatch(await links.first().innerText(), /\bin a\d+\b/, "articles are called by their outlets");
    assert.deepEqual(page.faults, []);
  },

  async "two pages at once have each its own edits and findings"({ browser, story }) {
    const { url } = await story.serve();
    const first = await openPage(browser, url);
    const second = await openPage(browser, url);
    const before = await titles(second);
    await until(async () => (await titles(first)).length === before.length, "the same findings");
    await first.locator("button.finding-title").first().click();
    await first.locator(".finding-detail button", { hasText: "Set aside" }).first().click();
    await until(async () => (await titles(first)).length < before.length, "the first page's finding to go");
    await editor(second).click();
    await second.keyboard.press("Control+End");
    await second.keyboard.type("# a note\n");
    await second.waitForTimeout(1200);
    assert.deepEqual(await titles(second), before);
    assert.ok(!(await rulesText(first)).includes("# a note"));
  },
};
