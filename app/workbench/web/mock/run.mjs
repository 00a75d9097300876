// Bundles the mock server and runs it: npm run mock -- --binary ../../../build/release/gainsay --rules my.rules ARTICLES…
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundle = at("../node_modules/.cache/mock.mjs");
await build({
  entryPoints: [at("server.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "error",
});
await import(`file://${bundle}`);
