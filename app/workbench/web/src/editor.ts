// One CodeMirror view for all rule files; each file keeps its own state with cursor, selection and history.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  snippet,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  type KeyBinding,
} from "@codemirror/view";
import type { Api } from "./api";
import { editorStyle } from "./editor_style";
import { ruleLanguage } from "./language";
import { markdown } from "./markdown";
import { ruleMarks, setLenses, setLight } from "./marks_in_rules";
import type { Lens, Range, RuleDiagnostic, RuleFile } from "./protocol";

export interface EditorActions {
  edited(path: string, text: string): void;
  pickLens(id: string): void;
  save(): void;
  format(): void;
  rename(): void;
  definition(): void;
}

const kKinds: Record<string, string> = {
  fact: "function",
  kind: "type",
  words: "class",
  keyword: "keyword",
  variable: "variable",
  trait: "property",
};

export class RuleEditor {
  readonly element: HTMLElement;
  readonly view: EditorView;
  private readonly states = new Map<string, EditorState>();
  private path = "";
  private readonly common: Extension;
  private readonly scroll = new Map<string, number>();

  constructor(
    private readonly api: Api,
    private readonly actions: EditorActions,
    files: RuleFile[],
  ) {
    this.element = document.createElement("div");
    this.element.className = "editor";
    const root = this.element.attachShadow({ mode: "open" });
    this.common = this.extensions();
    for (const file of files) this.add(file);
    this.view = new EditorView({ root, parent: root, state: EditorState.create({ extensions: [editorStyle] }) });
    this.view.dom.style.height = "100%";
  }

  get file(): string {
    return this.path;
  }
  get text(): string {
    return this.view.state.doc.toString();
  }
  get cursor(): number {
    return this.view.state.selection.main.head;
  }

  textOf(path: string): string {
    return (path === this.path ? this.view.state : this.states.get(path))?.doc.toString() ?? "";
  }

  /** Where the file was left, or at `range`. */
  open(path: string, range?: Range): void {
    const state = this.states.get(path);
    if (!state || path === this.path) {
      if (state && range) this.reveal(range, false);
      return;
    }
    if (this.path) {
      this.states.set(this.path, this.view.state);
      this.scroll.set(this.path, this.view.scrollDOM.scrollTop);
    }
    this.path = path;
    this.view.setState(state);
    if (range) return this.reveal(range, false);
    const top = this.scroll.get(path) ?? 0;
    requestAnimationFrame(() => {
      this.view.scrollDOM.scrollTop = top;
    });
  }

  add(file: RuleFile): void {
    this.states.set(file.path, this.stateOf(file, this.common));
  }

  reveal(range: Range, select: boolean): void {
    const to = Math.min(range.to, this.view.state.doc.length);
    const from = Math.min(range.from, to);
    this.view.dispatch({
      ...(select ? { selection: { anchor: from, head: to } } : {}),
      effects: EditorView.scrollIntoView(from, { y: "center" }),
    });
  }

  /** Replaces what differs, so that cursor and history stay useful. */
  setText(path: string, text: string): void {
    const old = this.textOf(path);
    let from = 0;
    while (from < old.length && from < text.length && old[from] === text[from]) from++;
    let end = 0;
    while (
      end < old.length - from &&
      end < text.length - from &&
      old[old.length - 1 - end] === text[text.length - 1 - end]
    )
      end++;
    this.change(path, from, old.length - end, text.slice(from, text.length - end));
  }

  change(path: string, from: number, to: number, insert: string): void {
    if (from === to && insert === "") return;
    const spec = { changes: { from, to, insert } };
    if (path === this.path) return this.view.dispatch(spec);
    const state = this.states.get(path);
    if (!state) return;
    const next = state.update(spec).state;
    this.states.set(path, next);
    this.actions.edited(path, next.doc.toString());
  }

  showDiagnostics(all: RuleDiagnostic[]): void {
    const length = this.view.state.doc.length;
    const list: Diagnostic[] = all.map((one) => ({
      from: Math.min(one.from, length),
      to: Math.min(Math.max(one.to, one.from), length),
      severity: one.severity === "error" || one.severity === "warning" ? one.severity : "info",
      source: one.code,
      message: one.hint ? `${one.message}\n${one.hint}` : one.message,
    }));
    this.view.dispatch(setDiagnostics(this.view.state, list));
  }

  showLenses(lenses: Lens[]): void {
    this.view.dispatch({ effects: setLenses.of(lenses) });
  }
  light(ranges: Range[]): void {
    this.view.dispatch({ effects: setLight.of(ranges) });
  }

  private stateOf(file: RuleFile, common: Extension): EditorState {
    const extensions = [
      common,
      EditorState.readOnly.of(!file.writable),
      EditorView.contentAttributes.of({ "aria-label": `Rules, ${file.path}${file.writable ? "" : ", read only"}` }),
    ];
    return EditorState.create({ doc: file.text, extensions });
  }

  private extensions(): Extension {
    const run = (action: () => void) => () => {
      action();
      return true;
    };
    const own: KeyBinding[] = [
      { key: "Mod-s", run: run(() => this.actions.save()), preventDefault: true },
      { key: "Shift-Alt-f", run: run(() => this.actions.format()) },
      { key: "F2", run: run(() => this.actions.rename()) },
      { key: "F12", run: run(() => this.actions.definition()) },
    ];
    return [
      EditorView.lineWrapping,
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      indentUnit.of("  "),
      ruleLanguage(),
      editorStyle,
      autocompletion({ override: [(context) => this.complete(context)] }),
      hoverTooltip((_view, at) => this.hover(at)),
      ruleMarks((id) => this.actions.pickLens(id)),
      keymap.of([
        ...own,
        ...closeBracketsKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...completionKeymap,
        ...lintKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      EditorView.domEventHandlers({
        click: (event) => {
          if (!event.ctrlKey && !event.metaKey) return false;
          this.actions.definition();
          return true;
        },
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) this.actions.edited(this.path, update.state.doc.toString());
      }),
    ];
  }

  private async complete(context: CompletionContext): Promise<CompletionResult | null> {
    const word = context.matchBefore(/[\w{<]+/);
    if (!word && !context.explicit) return null;
    const { items } = await this.api
      .completion(this.path, context.state.doc.toString(), context.pos)
      .catch(() => ({ items: [] }));
    const first = items[0];
    if (!first || context.aborted) return null;
    return {
      from: first.from,
      to: first.to,
      validFor: /^\w*$/,
      options: items.map((item) => ({
        label: item.label,
        type: kKinds[item.kind] ?? "text",
        ...(item.detail ? { detail: item.detail } : {}),
        ...(item.insert && item.insert !== item.label
          ? { apply: /\$\{/.test(item.insert) ? snippet(item.insert) : item.insert }
          : {}),
      })),
    };
  }

  private async hover(at: number) {
    const found = await this.api.hover(this.path, this.text, at).catch(() => null);
    if (!found) return null;
    return { pos: found.from, end: found.to, above: true, create: () => ({ dom: markdown(found.markdown) }) };
  }
}
