import { openDialog } from "./dialog";
import { h } from "./dom";

const kKeys: [string, [string, string][]][] = [
  [
    "Everywhere",
    [
      ["F6, Shift+F6", "next and previous pane"],
      ["Ctrl+S", "save the open rule file, after a look at what changed"],
      ["M", "make a rule of the selected words, or of the sentence with the focus"],
      ["W", "why does this sentence give no claim?"],
      ["T", "dark, light, as the system has it"],
      ["?", "this list"],
      ["Escape", "close what is open; let go of the selection"],
    ],
  ],
  [
    "Articles",
    [
      ["↑ ↓", "sentence by sentence"],
      ["Enter", "claims of the sentence"],
    ],
  ],
  [
    "Rules",
    [
      ["Ctrl+Space", "complete"],
      ["F12, Ctrl+click", "go to the definition"],
      ["F2", "rename"],
      ["Shift+Alt+F", "format"],
      ["Ctrl+Z, Ctrl+Y", "undo, redo"],
      ["Ctrl+F", "find"],
      ["F8", "next problem"],
      ["Ctrl+Shift+M", "list problems"],
      ["Ctrl+M", "let Tab leave the editor"],
    ],
  ],
  [
    "Findings",
    [
      ["↑ ↓", "finding by finding; the selected one lights up"],
      ["Enter", "open and close"],
    ],
  ],
];

export function openHelp(): void {
  openDialog(
    "Keys and marks",
    [
      h(
        "div.help",
        {},
        ...kKeys.map(([title, keys]) =>
          h(
            "section",
            {},
            h("h3", {}, title),
            h(
              "dl.keys",
              {},
              ...keys.flatMap(([key, does]) => [
                h("dt", {}, ...key.split(", ").flatMap((one, at) => [at > 0 ? " " : null, h("kbd", {}, one)])),
                h("dd", {}, does),
              ]),
            ),
          ),
        ),
        h(
          "section",
          {},
          h("h3", {}, "Marks in articles"),
          h(
            "dl.keys",
            {},
            h("dt", {}, h("span.claim.fact-0.is-sure", {}, "words")),
            h("dd", {}, "a claim; the colour tells the fact"),
            h("dt", {}, h("span.claim.fact-0.is-likely", {}, "words")),
            h("dd", {}, "said with a reserve: alleged, or only likely meant so"),
            h("dt", {}, h("span.claim.fact-0.is-open", {}, "words")),
            h("dd", {}, "commits nobody: planned, asked, supposed, taken back"),
            h("dt", {}, h("span.claim.fact-0.is-denied", {}, "words")),
            h("dd", {}, "denied"),
            h("dt", {}, h("span.claim.fact-0.lit", {}, "words")),
            h("dd", {}, "belongs to what is selected"),
          ),
        ),
      ),
    ],
    { wide: true },
  );
}
