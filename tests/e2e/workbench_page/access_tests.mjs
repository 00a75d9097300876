// Keyboard, labels, themes, widths. Names are sentences of what holds.
import assert from "node:assert/strict";
import { openPage, titles, until } from "./harness.mjs";
import { opened } from "./steps.mjs";

export const access = {
  async "all panes are reached and used without a mouse"({ browser, story }) {
    const page = await opened(browser, story);
    const inside = (selector) => page.evaluate((wanted) => document.activeElement.closest(wanted) !== null, selector);
    await page.keyboard.press("F6");
    assert.ok(await inside(".pane.articles"));
    await page.keyboard.press("ArrowDown");
    assert.ok(await inside(".sentence"));
    await page.keyboard.press("F6");
    assert.ok(await inside(".pane.rules"));
    await page.keyboard.press("F6");
    assert.ok(await inside(".pane.answers"));
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-expanded")), "true");
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
            item.offsetParent && !item.getAttribute("aria-label") && !item.textContent.trim() && !item.closest("label"),
        )
        .map((item) => item.outerHTML),
    );
    assert.deepEqual(nameless, []);
  },

  async "dark and light follow the system and the switch, and nothing runs over at 1280 and 1920"({ browser, story }) {
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
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${width} wide`);
      await page.keyboard.press("t");
      assert.equal(await light(), false);
      await page.keyboard.press("t");
      assert.equal(await light(), true);
      await page.close();
    }
  },
};
