// The page of the workbench in a real browser: node run.mjs --binary build/release/gainsay [--mock] [--only WORD]
import { spawnSync } from "node:child_process";
import { chromiumPath, ensurePackages, kSkip, launch, Story } from "./harness.mjs";
import { access } from "./access_tests.mjs";
import { editing } from "./editing_tests.mjs";
import { files } from "./files_tests.mjs";
import { reading } from "./reading_tests.mjs";

const tests = { ...reading, ...editing, ...files, ...access };
const words = process.argv.slice(2);
const value = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const options = { binary: value("--binary"), mock: words.includes("--mock") };

if (!options.binary) {
  console.error("give --binary PATH of gainsay");
  process.exit(2);
}
if (!chromiumPath()) {
  console.log("skipped: no Chromium here (tools/packages-test.txt names it; GAINSAY_CHROMIUM may point to one)");
  process.exit(kSkip);
}
const help = () => spawnSync(options.binary, ["workbench", "--help"], { encoding: "utf8" }).stdout ?? "";
if (!options.mock && !help().includes("gainsay workbench")) {
  console.log("this gainsay has no command `workbench`: testing the page on the stand-in server");
  options.mock = true;
}
ensurePackages();

const browser = await launch();
let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  if (value("--only") && !name.includes(value("--only"))) continue;
  const story = new Story(options);
  const started = Date.now();
  try {
    await test({ browser, story, options });
    console.log(`ok    ${name} (${Date.now() - started} ms)`);
  } catch (problem) {
    failed++;
    console.log(`FAIL  ${name}\n${problem.stack}`);
  } finally {
    for (const context of browser.contexts()) await context.close();
    story.end();
  }
}
await browser.close();
console.log(failed === 0 ? "all hold" : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
