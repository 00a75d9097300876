// The rules: a choice of files, the editor, and below it the problems and the examples.
import type { Api } from "./api";
import { askText } from "./dialog";
import { count, h, replace } from "./dom";
import { RuleEditor } from "./editor";
import type { ExampleRun, Range, RuleDiagnostic, RuleFile, RulePlace } from "./protocol";
import { reviewAndSave, savedText } from "./save";
import type { Session } from "./session";
import type { Change, Store } from "./store";
import { Tabs } from "./tabs";

export class RulesPane {
  readonly element: HTMLElement;
  readonly editor: RuleEditor;
  private readonly choice = h("select", { "aria-label": "Rule file", onchange: () => this.open(this.choice.value) });
  private readonly note = h("p.banner", { hidden: true });
  private readonly problems = h("div.panel");
  private readonly examples = h("div.panel", { "aria-live": "polite" });
  private readonly tabs: Tabs;
  private readonly saveButton = h("button.small", { title: "Ctrl+S", onclick: () => this.save() }, "Save…");
  private readonly writers: HTMLButtonElement[];
  private marks = "-"; // which files have unsaved changes, as the choice shows it

  constructor(
    private readonly store: Store,
    private readonly api: Api,
    private readonly session: Session,
    private readonly say: (message: string, problem?: boolean) => void,
  ) {
    this.editor = new RuleEditor(
      api,
      {
        edited: (path, text) => this.edited(path, text),
        pickLens: (id) => store.select({ kind: "pattern", id }),
        save: () => this.save(),
        format: () => void this.format(),
        rename: () => void this.rename(),
        definition: () => void this.definition(),
      },
      store.rules,
    );
    const format = h("button.small", { title: "Shift+Alt+F", onclick: () => void this.format() }, "Format");
    const rename = h(
      "button.small",
      { title: "F2: the name at the cursor", onclick: () => void this.rename() },
      "Rename",
    );
    this.writers = [this.saveButton, format, rename];
    this.tabs = new Tabs("Below the rules", [
      { id: "problems", label: "Problems", panel: this.problems },
      { id: "examples", label: "Examples", panel: this.examples },
    ]);
    replace(
      this.examples,
      h("p.dim", {}, "Runs the examples of the open file, and shows which patterns and rules no example covers."),
      h("button.small", { onclick: () => void this.runExamples() }, "Run the examples"),
    );
    this.element = h(
      "section.pane.rules",
      { "aria-label": "Rules", tabindex: -1 },
      h(
        "div.pane-head",
        {},
        h("h2", {}, "Rules"),
        this.choice,
        h("button.small", { title: "A new rule file", onclick: () => void this.create() }, "New…"),
        ...this.writers,
      ),
      this.note,
      this.editor.element,
      h("div.below", {}, this.tabs.bar, this.tabs.panels),
    );
    this.fillChoice();
    const first = store.rules.find((file) => file.writable) ?? store.rules[0];
    if (first) this.open(first.path);
    store.onChange((change) => this.changed(change));
    store.onSelection(() => this.light(true));
  }

  /** The open file when it can be written, else the first one that can. */
  get target(): string | null {
    const open = this.store.rules.find((file) => file.path === this.editor.file);
    return (open?.writable ? open : this.store.rules.find((file) => file.writable))?.path ?? null;
  }

  focus(): void {
    this.editor.view.focus();
  }

  open(path: string, range?: Range): void {
    this.editor.open(path, range);
    this.choice.value = path;
    const file = this.file();
    for (const button of this.writers) button.disabled = !file?.writable;
    this.drawDirty();
    this.note.hidden = file?.writable ?? true;
    this.note.textContent = file?.builtin
      ? "Built in: shown to read and to learn from, not to edit."
      : "This file can only be read.";
    this.refresh();
  }

  /** Opens the file of `place` with the place selected. */
  show(place: RulePlace, focus = true): void {
    if (!this.store.rules.some((file) => file.path === place.path)) return;
    this.open(place.path, place);
    if (focus) this.editor.reveal(place, true);
    if (focus) this.focus();
  }

  /** Adds an item at the end of a file, as one step of its history. */
  insert(path: string, item: string): void {
    this.open(path);
    const text = this.editor.text;
    const gap = text === "" ? "" : text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
    this.editor.change(path, text.length, text.length, `${gap}${item}\n`);
    this.editor.reveal({ from: text.length + gap.length, to: text.length + gap.length + item.length }, true);
    this.focus();
  }

  save(): void {
    const file = this.file();
    if (!file?.writable) return this.say("This file cannot be written.", true);
    reviewAndSave(this.api, file, {
      text: (path) => this.editor.textOf(path),
      setText: (path, text) => this.editor.setText(path, text),
      saved: () => this.fillChoice(),
      say: this.say,
    });
  }

  private file(): RuleFile | undefined {
    return this.store.rules.find((one) => one.path === this.editor.file);
  }

  private dirty(file: RuleFile): boolean {
    return this.session.text(file.path) !== savedText(file);
  }

  private edited(path: string, text: string): void {
    this.session.edit(path, text);
    this.fillChoice();
  }

  private fillChoice(): void {
    const marks = this.store.rules.map((file) => (this.dirty(file) ? "●" : "")).join();
    if (marks === this.marks) return;
    this.marks = marks;
    const group = (label: string, files: RuleFile[]) =>
      files.length === 0
        ? null
        : h(
            "optgroup",
            { label },
            ...files.map((file) =>
              h(
                "option",
                { value: file.path, title: file.path },
                `${shortPath(file.path, files)}${this.dirty(file) ? " ●" : ""}`,
              ),
            ),
          );
    replace(
      this.choice,
      group(
        "Your rules",
        this.store.rules.filter((file) => !file.builtin),
      ),
      group(
        "Built in (read only)",
        this.store.rules.filter((file) => file.builtin),
      ),
    );
    this.choice.value = this.editor.file;
    this.drawDirty();
  }

  private drawDirty(): void {
    const file = this.file();
    const dirty = file !== undefined && this.dirty(file);
    this.saveButton.textContent = dirty ? "Save… ●" : "Save…";
    document.title = `${this.store.rules.some((one) => this.dirty(one)) ? "● " : ""}gainsay workbench`;
  }

  get unsaved(): boolean {
    return this.store.rules.some((file) => this.dirty(file));
  }

  private changed(_change: Change): void {
    this.refresh();
    this.drawProblems();
  }

  /** Shows what the last answer says of the open file, unless the text has moved on since. */
  private refresh(): void {
    const path = this.editor.file;
    if (!this.session.current(path)) return;
    this.editor.showDiagnostics(this.store.diagnostics.filter((one) => one.path === path));
    this.editor.showLenses(this.store.lenses.filter((one) => one.path === path));
    this.light(false);
  }

  private light(follow: boolean): void {
    const places = this.store.litPlaces();
    if (follow && places.length > 0 && !this.element.contains(document.activeElement)) {
      const here = places.find((place) => place.path === this.editor.file) ?? places[0]!;
      if (here.path !== this.editor.file) {
        this.show(here, false);
        return;
      }
      this.editor.reveal(here, false);
    }
    this.editor.light(places.filter((place) => place.path === this.editor.file));
  }

  private drawProblems(): void {
    const all = this.store.diagnostics;
    const errors = all.filter((one) => one.severity === "error").length;
    this.tabs.label("problems", all.length === 0 ? "Problems" : `Problems (${all.length})`);
    const rows = all.slice(0, 100).map((one) => this.problem(one));
    replace(
      this.problems,
      all.length === 0
        ? h("p.dim", {}, "No problems in the rules.")
        : h(
            "p.dim",
            {},
            errors > 0
              ? "Items with errors are left out; all else works on."
              : `${count(all.length, "remark")}, no error.`,
          ),
      h("ul.plain", {}, ...rows),
    );
  }

  private problem(one: RuleDiagnostic): HTMLElement {
    const text = this.editor.textOf(one.path);
    const line = text.slice(0, one.from).split("\n").length;
    return h(
      "li",
      {},
      h(
        "button.link",
        { onclick: () => this.show({ id: "", path: one.path, from: one.from, to: one.to }) },
        `${shortPath(one.path, this.store.rules)}:${line}`,
      ),
      " ",
      h(`span.level.${one.severity}` as "span.x", {}, one.severity),
      ` ${one.message}`,
      one.hint ? h("div.dim", {}, one.hint) : null,
    );
  }

  /** Makes a file on disk at once, so that the server tells whether it may be written there. */
  private async create(): Promise<void> {
    const like = this.store.rules.find((file) => file.writable)?.path ?? "my.rules";
    const path = await askText(
      "New rule file",
      "Path, in a folder given with --rules",
      like.replace(/[^/]*$/, "new.rules"),
    );
    if (!path) return;
    await this.attempt(async () => {
      const pack = (/([^/]*?)(\.rules)?$/.exec(path)?.[1] ?? "").replace(/\W/g, "_") || "new";
      const text = `pack ${pack} "What this pack is about"\n`;
      const made = await this.api.save(path, text, "");
      if (made.kind === "conflict") return this.say(`${path} is there already.`, true);
      const file: RuleFile = { path, text, builtin: false, writable: true, hash: made.hash };
      this.store.rules.push(file);
      this.editor.add(file);
      this.session.add(path, text);
      this.marks = "";
      this.fillChoice();
      this.open(path);
      this.focus();
    });
  }

  private async format(): Promise<void> {
    const path = this.editor.file;
    if (!this.file()?.writable) return;
    await this.attempt(async () => {
      const before = this.editor.textOf(path);
      const { text } = await this.api.format(path, before);
      if (this.editor.textOf(path) !== before) return; // typed on meanwhile
      this.editor.setText(path, text);
      this.say(text === before ? "It is in the canonical form already." : "Formatted.");
    });
  }

  private async rename(): Promise<void> {
    const path = this.editor.file;
    const at = this.editor.cursor;
    const text = this.editor.textOf(path);
    const [before] = /\w*$/.exec(text.slice(0, at)) ?? [""];
    const [after] = /^\w*/.exec(text.slice(at)) ?? [""];
    const name = await askText("Rename", "New name, everywhere in the rules", before + after);
    if (!name || name === before + after) return;
    await this.attempt(async () => {
      const { edits } = await this.api.rename(path, text, at, name);
      if (edits.length === 0) return this.say("Put the cursor on a name that is declared in your rules.", true);
      const foreign = edits.find((edit) => !this.store.rules.find((file) => file.path === edit.path)?.writable);
      if (foreign) return this.say(`The name also stands in ${foreign.path}, which cannot be changed.`, true);
      for (const edit of [...edits].sort((a, b) => b.from - a.from))
        this.editor.change(edit.path, edit.from, edit.to, edit.text);
      this.say(`Renamed in ${count(edits.length, "place")}.`);
    });
    this.focus();
  }

  private async definition(): Promise<void> {
    await this.attempt(async () => {
      const found = await this.api.definition(this.editor.file, this.editor.text, this.editor.cursor);
      if (found) this.show({ id: "", ...found });
      else this.say("There is no definition of what stands here.");
    });
  }

  async runExamples(): Promise<void> {
    const path = this.editor.file;
    this.tabs.show("examples");
    replace(this.examples, h("p.dim", {}, "Running…"));
    await this.attempt(async () => this.drawExamples(path, await this.api.examples(path)));
  }

  private drawExamples(path: string, run: ExampleRun): void {
    const failed = run.examples.filter((one) => !one.holds);
    const open = run.coverage.filter((one) => !one.positive || !one.negative);
    const text = this.editor.textOf(path);
    const link = (from: number, to: number, label?: string) =>
      h(
        "button.link",
        { onclick: () => this.show({ id: "", path, from, to }) },
        label ?? `line ${text.slice(0, from).split("\n").length}`,
      );
    this.tabs.label("examples", failed.length > 0 ? `Examples (${failed.length} fail)` : "Examples");
    replace(
      this.examples,
      h(
        "p",
        {},
        h("strong", {}, `${run.examples.length - failed.length} of ${count(run.examples.length, "example")} hold`),
        `; ${run.coverage.length - open.length} of ${count(run.coverage.length, "pattern and rule", "patterns and rules")} shown on both sides.`,
      ),
      h(
        "ul.plain",
        {},
        ...failed.map((one) =>
          h(
            "li",
            {},
            h("span.level.error", {}, "fails"),
            " ",
            link(one.from, one.to),
            h("span.multiline", {}, ` ${one.message}`),
          ),
        ),
      ),
      open.length > 0 ? h("h4", {}, "Shown by no example") : null,
      h(
        "ul.plain",
        {},
        ...open.map((one) =>
          h(
            "li",
            {},
            link(one.from, one.to, one.pattern),
            h(
              "span.dim",
              {},
              ` ${[one.positive ? "" : "what it finds", one.negative ? "" : "what it leaves alone"].filter((part) => part).join(" and ")}`,
            ),
          ),
        ),
      ),
      h("button.small", { onclick: () => void this.runExamples() }, "Run again"),
    );
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (problem) {
      this.say(problem instanceof Error ? problem.message : String(problem), true);
    }
  }
}

/** The last name of a path, with as many folders as set it apart from the other files. */
function shortPath(path: string, files: RuleFile[]): string {
  const parts = path.split("/");
  for (let many = 1; many < parts.length; many++) {
    const end = parts.slice(-many).join("/");
    if (files.filter((file) => file.path === end || file.path.endsWith(`/${end}`)).length < 2) return end;
  }
  return path;
}
