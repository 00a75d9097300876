// Saving: what changed is shown side by side first, and a file that changed on disk meanwhile is never overwritten unseen.
import type { Api } from "./api";
import { openDialog } from "./dialog";
import { h } from "./dom";
import { sideBySide } from "./merge_view";
import type { RuleFile } from "./protocol";

export interface SaveHost {
  text(path: string): string;
  setText(path: string, text: string): void;
  saved(file: RuleFile): void;
  say(message: string, problem?: boolean): void;
}

const kUnseen = "unseen"; // the hash of no text: asks for what is on disk, and writes nothing
const seen = new WeakMap<RuleFile, string>();

/** What is known to be on disk; null when that was never seen, as after opening the page anew with unsaved edits. */
export function savedText(file: RuleFile): string | null {
  return seen.get(file) ?? (file.saved === false ? null : file.text);
}

export function reviewAndSave(api: Api, file: RuleFile, host: SaveHost): void {
  const text = host.text(file.path);
  const saved = savedText(file);
  if (saved === null) return void write(api, file, text, kUnseen, host);
  if (text === saved) return host.say(`${file.path} has no changes to save.`);
  const view = sideBySide(saved, text, ["Saved", "With your changes"], false);
  const save = h(
    "button.primary",
    {
      onclick: () => {
        dialog.close();
        void write(api, file, text, file.hash, host);
      },
    },
    "Save",
  );
  const dialog = openDialog(
    `Save ${file.path}?`,
    [
      h("div.side-names", {}, h("span", {}, "Saved"), h("span", {}, "With your changes")),
      view.element,
      h(
        "div.row.end",
        {},
        h("span.dim", {}, "Enter saves, Escape goes back"),
        h("button", { onclick: () => dialog.close() }, "Cancel"),
        save,
      ),
    ],
    { wide: true, closed: () => view.destroy() },
  );
  save.focus();
}

async function write(api: Api, file: RuleFile, text: string, hash: string, host: SaveHost): Promise<void> {
  try {
    const answer = await api.save(file.path, text, hash);
    if (answer.kind === "conflict") return resolveConflict(api, file, text, answer, host, hash === kUnseen);
    seen.set(file, text);
    file.hash = answer.hash;
    host.saved(file);
    host.say(`Saved ${file.path}.`);
  } catch (problem) {
    host.say(`${file.path} was not saved: ${problem instanceof Error ? problem.message : String(problem)}`, true);
  }
}

function resolveConflict(
  api: Api,
  file: RuleFile,
  text: string,
  disk: { text: string; hash: string },
  host: SaveHost,
  unseen: boolean,
): void {
  const view = sideBySide(disk.text, text, ["On disk now", "Yours"], true);
  const mine = h(
    "button.primary",
    {
      onclick: () => {
        const merged = view.right();
        dialog.close();
        host.setText(file.path, merged);
        void write(api, file, merged, disk.hash, host);
      },
    },
    "Save the right side",
  );
  const theirs = h(
    "button",
    {
      onclick: () => {
        dialog.close();
        seen.set(file, disk.text);
        file.hash = disk.hash;
        host.setText(file.path, disk.text);
        host.saved(file);
        host.say(`Took ${file.path} as it is on disk; undo brings yours back.`);
      },
    },
    "Take the left side",
  );
  const dialog = openDialog(
    unseen ? `Save ${file.path}?` : `${file.path} changed on disk`,
    [
      h(
        "p",
        {},
        unseen
          ? "The page was opened anew with edits that were not saved; so look at what is on disk first. The right side can be edited; the arrows take single changes over from the left."
          : "Somebody else saved this file since you opened it. The right side is yours and can be edited; the arrows take single changes over from the left.",
      ),
      h("div.side-names", {}, h("span", {}, "On disk now"), h("span", {}, "Yours")),
      view.element,
      h("div.row.end", {}, h("button", { onclick: () => dialog.close() }, "Decide later"), theirs, mine),
    ],
    { wide: true, closed: () => view.destroy() },
  );
  dialog.element.classList.add("conflict");
  theirs.focus();
}
