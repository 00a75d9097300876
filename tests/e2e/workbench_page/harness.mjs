// What the tests share: a story in a fresh folder, a server on it, a page in headless Chromium, and a plain runner.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = fileURLToPath(new URL(".", import.meta.url));
export const web = join(here, "../../../app/workbench/web");
export const kSkip = 77;
const kPatience = 90000; // milliseconds that anything may take on a busy machine

export function chromiumPath() {
  const named = process.env.GAINSAY_CHROMIUM;
  return [named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
    (path) => path && existsSync(path),
  );
}

/** The command that serves `story`; with `mock` the stand-in of app/workbench/web/mock, which runs the binary for each answer. */
function command(options, rules, articles) {
  if (options.mock) {
    return {
      program: process.execPath,
      cwd: web,
      words: [join(web, "mock/run.mjs"), "--binary", options.binary, "--rules", rules, articles],
    };
  }
  return {
    program: options.binary,
    cwd: undefined,
    words: ["workbench", "--no-open", "--port", "0", "--rules", rules, articles],
  };
}

export class Story {
  constructor(options) {
    this.folder = mkdtempSync(join(tmpdir(), "gainsay-page-"));
    cpSync(join(here, "story"), join(this.folder, "story"), {
      recursive: true,
    });
    cpSync(join(here, "power.rules"), join(this.folder, "power.rules"));
    this.rules = join(this.folder, "power.rules");
    this.options = options;
  }

  async serve() {
    const { program, cwd, words } = command(this.options, this.rules, join(this.folder, "story"));
    this.server = spawn(program, words, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    this.url = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the server printed no address: ${said}`)), kPatience);
      const listen = (data) => {
        said += data;
        const match = /http:\/\/\S+token=\w+/.exec(said);
        if (!match) return;
        clearTimeout(timer);
        resolve(match[0]);
      };
      this.server.stdout.on("data", listen);
      this.server.stderr.on("data", listen);
      this.server.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
    return this;
  }

  read() {
    return readFileSync(this.rules, "utf8");
  }
  write(text) {
    writeFileSync(this.rules, text);
  }
  end() {
    this.server?.kill("SIGTERM");
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function launch() {
  const { chromium } = createRequire(join(web, "package.json"))("playwright-core");
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

/** A page of the workbench, open and settled; errors of the page are kept in `page.faults`. */
export async function openPage(browser, url, look = {}) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    ...look,
  });
  page.setDefaultTimeout(kPatience);
  page.faults = [];
  page.outside = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error") page.faults.push(line.text());
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin && !request.url().startsWith("data:"))
      page.outside.push(request.url());
  });
  await page.goto(url);
  await page.waitForSelector(".grid, [role=alert]");
  return page;
}

/** Waits until `ask` (run here, again and again) gives something true, and returns it. */
export async function until(ask, what) {
  const end = Date.now() + kPatience;
  for (;;) {
    const got = await ask();
    if (got) return got;
    if (Date.now() > end) assert.fail(`waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export const editor = (page) => page.locator(".editor .cm-content");
export const titles = (page) => page.locator("button.finding-title .title").allTextContents();
export const rulesText = (page) =>
  page.evaluate(() =>
    [...document.querySelector(".editor").shadowRoot.querySelectorAll(".cm-line")]
      .map((line) => {
        const copy = line.cloneNode(true);
        copy.querySelectorAll(".cm-lens").forEach((lens) => lens.remove());
        return copy.textContent;
      })
      .join("\n"),
  );

/** Selects `words` in the editor with the page's own search: what a user would do. */
export async function selectInRules(page, words) {
  await editor(page).click();
  await page.keyboard.press("Control+f");
  const field = page.locator(".editor .cm-search input[name=search]");
  await field.fill("");
  await field.pressSequentially(words);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** Selects `words` with the mouse's range in the article that holds them. */
export async function selectInArticle(page, words) {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector(".article-list"), NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    const whole = nodes.map((node) => node.data).join("");
    const start = whole.indexOf(wanted);
    if (start < 0) throw new Error(`no article holds: ${wanted}`);
    const place = (at) => {
      let base = 0;
      for (const node of nodes) {
        if (at <= base + node.data.length) return [node, at - base];
        base += node.data.length;
      }
    };
    const range = document.createRange();
    range.setStart(...place(start + 1));
    range.setStart(range.startContainer, range.startOffset - 1);
    range.setEnd(...place(start + wanted.length));
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }, words);
}

export function ensurePackages() {
  if (existsSync(join(web, "node_modules/playwright-core"))) return;
  console.log("installing the packages of the page (npm ci)");
  const run = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: web,
    stdio: "inherit",
  });
  if (run.status !== 0) throw new Error("npm ci failed");
}
