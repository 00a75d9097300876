// Two texts side by side, in a shadow root for the same reason as the editor.
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { history, historyKeymap, defaultKeymap } from "@codemirror/commands";
import { keymap } from "@codemirror/view";
import { editorStyle } from "./editor_style";
import { ruleLanguage } from "./language";

export interface SideBySide {
  element: HTMLElement;
  right(): string;
  destroy(): void;
}

/** The right side can be edited when `edit`; arrows then take single changes over from the left. */
export function sideBySide(left: string, right: string, names: [string, string], edit: boolean): SideBySide {
  const element = document.createElement("div");
  element.className = "side-by-side";
  const root = element.attachShadow({ mode: "open" });
  const common = [lineNumbers(), ruleLanguage(), editorStyle, EditorView.lineWrapping];
  const labelled = (label: string, readOnly: boolean) => [
    EditorState.readOnly.of(readOnly),
    EditorView.editable.of(!readOnly),
    EditorView.contentAttributes.of({ "aria-label": label }),
  ];
  const view = new MergeView({
    parent: root,
    root,
    a: { doc: left, extensions: [...common, ...labelled(names[0], true)] },
    b: {
      doc: right,
      extensions: [
        ...common,
        ...labelled(names[1], !edit),
        ...(edit ? [history(), keymap.of([...historyKeymap, ...defaultKeymap])] : []),
      ],
    },
    ...(edit ? { revertControls: "a-to-b" as const } : {}),
    collapseUnchanged: { margin: 3, minSize: 6 },
  });
  return { element, right: () => view.b.state.doc.toString(), destroy: () => view.destroy() };
}
