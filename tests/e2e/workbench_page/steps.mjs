// Steps that several tests share.
import { openPage, selectInRules, titles, until } from "./harness.mjs";

export const kClash = "reconnected after";

export async function opened(browser, story, look) {
  await story.serve();
  const page = await openPage(browser, story.url, look);
  await until(async () => (await titles(page)).length > 0, "findings");
  return page;
}

export const hasClash = (page) => async () => (await titles(page)).some((title) => title.includes(kClash));
export const hasNoClash = (page) => async () => !(await hasClash(page)());
export const clashButton = (page) => page.locator("button.finding-title", { hasText: kClash }).first();

export const idle = (page) =>
  until(async () => (await page.locator(".status").getAttribute("data-activity")) === "idle", "all answers");

/** Takes everything back that was typed, however the editor grouped it. */
export async function undoAll(page) {
  for (let n = 0; n < 12; n++) await page.keyboard.press("Control+z");
}

export async function replaceInRules(page, words, by) {
  await selectInRules(page, words);
  await page.keyboard.type(by);
}

/** Holds back what the page asks of the engine while rules are typed; the answer lets it go on. */
export async function holdUpdates(page) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**/api/update", async (route) => {
    await released;
    await route.continue().catch(() => {}); // the page has asked anew, or is gone
  });
  return release;
}
