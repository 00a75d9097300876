import { readdirSync, readFileSync, existsSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

/** The licences of all packages whose code is in the script, beside it. */
function licences(): Plugin {
  return {
    name: "licences",
    generateBundle(_options, bundle) {
      const packages = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const id of Object.keys(chunk.modules)) {
          const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
          if (name) packages.add(name);
        }
      }
      const texts = [...packages].sort().map((name) => {
        const folder = new URL(`node_modules/${name}/`, import.meta.url);
        const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) : undefined;
        if (!file) throw new Error(`${name} has no licence file`);
        return `${name}\n\n${readFileSync(new URL(file, folder), "utf8").trim()}\n`;
      });
      this.emitFile({
        type: "asset",
        fileName: "LICENSES.txt",
        source: `workbench.js holds code of these packages.\n\n${texts.join("\n\n")}`,
      });
    },
  };
}

// The assets are committed and embedded in the binary, so the names are fixed and the bytes depend on nothing but the sources
// and the lock file: one script, one style sheet, one page.
export default defineConfig({
  base: "./",
  plugins: [licences()],
  build: {
    outDir: "../assets",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    target: "es2022",
    rollupOptions: {
      output: {
        entryFileNames: "workbench.js",
        assetFileNames: "workbench.[ext]",
        inlineDynamicImports: true,
      },
    },
  },
});
