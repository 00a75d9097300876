// What is shown in the editor beside the text: the number of matches and clashes behind each pattern and rule, and light on
// the ranges that the selection rests on. Both move with the text until the next answer comes.
import { StateEffect, StateField, type EditorState, type Extension, type Range as CodeRange } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import { count } from "./dom";
import type { Lens, Range } from "./protocol";

export const setLenses = StateEffect.define<Lens[]>();
export const setLight = StateEffect.define<Range[]>();

class LensWidget extends WidgetType {
  constructor(
    private readonly lens: Lens,
    private readonly pick: (id: string) => void,
  ) {
    super();
  }
  override eq(other: LensWidget): boolean {
    return (
      other.lens.id === this.lens.id &&
      other.lens.matches === this.lens.matches &&
      other.lens.clashes === this.lens.clashes
    );
  }
  override toDOM(): HTMLElement {
    const { matches, clashes, id, kind } = this.lens;
    const button = document.createElement("button");
    button.className = clashes > 0 ? "cm-lens cm-lens-clash" : matches > 0 ? "cm-lens" : "cm-lens cm-lens-none";
    const parts = kind === "rule" ? [] : [count(matches, "match", "matches")];
    if (clashes > 0 || kind === "rule") parts.push(count(clashes, "clash", "clashes"));
    button.textContent = parts.join(" · ");
    button.title = `${id}: show where`;
    button.tabIndex = -1;
    button.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.pick(id);
    });
    return button;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

function lensDecorations(state: EditorState, lenses: Lens[], pick: (id: string) => void): DecorationSet {
  const marks: CodeRange<Decoration>[] = [];
  for (const lens of lenses) {
    if (lens.to > state.doc.length) continue;
    const line = state.doc.lineAt(lens.kind === "rule" ? lens.from : Math.max(lens.from, lens.to - 1));
    marks.push(Decoration.widget({ widget: new LensWidget(lens, pick), side: 1 }).range(line.to));
  }
  return Decoration.set(marks, true);
}

function lightDecorations(state: EditorState, ranges: Range[]): DecorationSet {
  const marks: CodeRange<Decoration>[] = [];
  for (const range of ranges) {
    if (range.to > state.doc.length || range.from >= range.to) continue;
    marks.push(Decoration.mark({ class: "cm-lit" }).range(range.from, range.to));
    const last = state.doc.lineAt(range.to).number;
    for (let n = state.doc.lineAt(range.from).number; n <= last; n++) {
      marks.push(Decoration.line({ class: "cm-lit-line" }).range(state.doc.line(n).from));
    }
  }
  return Decoration.set(marks, true);
}

/** `pick` is called with the id of the lens that was clicked. */
export function ruleMarks(pick: (id: string) => void): Extension {
  const lenses = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(value, transaction) {
      for (const effect of transaction.effects)
        if (effect.is(setLenses)) return lensDecorations(transaction.state, effect.value, pick);
      return value.map(transaction.changes);
    },
    provide: (field) => EditorView.decorations.from(field),
  });
  const light = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(value, transaction) {
      for (const effect of transaction.effects)
        if (effect.is(setLight)) return lightDecorations(transaction.state, effect.value);
      return value.map(transaction.changes);
    },
    provide: (field) => EditorView.decorations.from(field),
  });
  return [lenses, light];
}
