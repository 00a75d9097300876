// Saving, and what happens when somebody else saved. Names are sentences of what holds.
import assert from "node:assert/strict";
import { rulesText, until } from "./harness.mjs";
import { idle, opened, replaceInRules } from "./steps.mjs";

export const files = {
  async "saving shows the change first and writes it"({ browser, story }) {
    const page = await opened(browser, story);
    await replaceInRules(page, "nobody is reconnected", "no home is reconnected");
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog", { name: /Save/ });
    await dialog.waitFor();
    assert.match(await dialog.locator(".side-by-side .cm-content").last().innerText(), /no home is reconnected/);
    assert.ok(!story.read().includes("no home is reconnected"), "nothing is written before the user says so");
    await page.keyboard.press("Enter");
    await until(() => story.read().includes("no home is reconnected"), "the file to be written");
    await until(async () => !(await page.title()).startsWith("●"), "the mark of unsaved changes to go");
  },

  async "edits that were not saved are there, and known as such, when the page is opened anew"({ browser, story }) {
    const page = await opened(browser, story);
    await replaceInRules(page, "nobody is reconnected", "no home is reconnected");
    await idle(page);
    await until(async () => (await page.title()).startsWith("●"), "the mark of unsaved changes");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.locator(".editor").waitFor();
    await until(async () => /no home is reconnected/.test(await rulesText(page)), "the edit");
    assert.ok((await page.title()).startsWith("●"));
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog", { name: /Save/ });
    await dialog.waitFor();
    assert.match(await dialog.locator(".side-by-side .cm-content").first().innerText(), /nobody is reconnected/);
  },

  async "a new rule file where none may be written is refused"({ browser, story }) {
    const page = await opened(browser, story);
    await page.getByRole("button", { name: "New…" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("/etc/must-not-be.rules");
    await page.keyboard.press("Enter");
    await until(async () => (await page.locator(".toast.problem").count()) > 0, "the refusal");
    assert.equal(await page.locator(".rules option", { hasText: "must-not-be" }).count(), 0);
  },

  async "a file that changed on disk is not overwritten unseen"({ browser, story }) {
    const page = await opened(browser, story);
    await replaceInRules(page, "nobody is reconnected", "no home is reconnected");
    story.write(story.read().replace("Power cuts and who sat in the dark", "Power cuts, told by somebody else"));
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog", { name: /Save/ }).waitFor();
    await page.keyboard.press("Enter");
    const conflict = page.getByRole("dialog", { name: /changed on disk/ });
    await conflict.waitFor();
    assert.match(await conflict.locator(".side-by-side .cm-content").first().innerText(), /told by somebody else/);
    assert.ok(!story.read().includes("no home is reconnected"));
    await conflict.locator(".cm-merge-revert button").first().click(); // takes over the other's change
    await conflict.getByRole("button", { name: "Save the right side" }).click();
    await until(() => story.read().includes("no home is reconnected"), "the merged file");
    assert.ok(story.read().includes("told by somebody else"), "both changes are in it");
    assert.match(await rulesText(page), /told by somebody else/);
  },
};
