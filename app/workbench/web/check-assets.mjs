// Builds the page anew and compares it with the committed assets, byte for byte: npm run check
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const run = (program, words) => {
  const done = spawnSync(program, words, { cwd: here, encoding: "utf8" });
  if (done.status === 0) return;
  console.error(`${program} ${words.join(" ")} failed\n${done.stdout}${done.stderr}`);
  process.exit(2);
};

if (!existsSync(join(here, "node_modules/vite"))) run("npm", ["ci", "--no-audit", "--no-fund"]);
const fresh = mkdtempSync(join(tmpdir(), "gainsay-assets-"));
run("npx", ["tsc", "--noEmit"]);
run("npx", ["vite", "build", "--outDir", fresh, "--emptyOutDir", "--logLevel", "warn"]);
const committed = join(here, "../assets");
const names = [...new Set([...readdirSync(fresh), ...readdirSync(committed)])].sort();
const different = names.filter((name) => {
  const [one, other] = [join(fresh, name), join(committed, name)];
  return !existsSync(one) || !existsSync(other) || !readFileSync(one).equals(readFileSync(other));
});
rmSync(fresh, { recursive: true });
if (different.length > 0) {
  console.error(
    `app/workbench/assets is not what the sources give: ${different.join(", ")}\nrun: npm ci && npm run build, in app/workbench/web`,
  );
  process.exit(1);
}
console.log(`${names.length} assets are what the sources give`);
