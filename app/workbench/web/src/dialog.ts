// Modal dialogs on the browser's own <dialog>: focus stays inside, Escape closes, and it goes back to where it came from.
import { h, type Child } from "./dom";

export interface Dialog {
  element: HTMLDialogElement;
  close(): void;
}

/** Opens at once. `wide` is for side-by-side views. `closed` is called once, however it was closed. */
export function openDialog(
  title: string,
  content: Child[],
  options: { wide?: boolean; closed?: () => void } = {},
): Dialog {
  const back = document.activeElement as HTMLElement | null;
  const element = h(
    "dialog",
    { "aria-label": title, class: options.wide ? "wide" : undefined },
    h(
      "div.dialog-head",
      {},
      h("h2", {}, title),
      h("button.small", { "aria-label": "Close", onclick: () => element.close() }, "✕"),
    ),
    h("div.dialog-body", {}, ...content),
  );
  element.addEventListener("close", () => {
    element.remove();
    options.closed?.();
    back?.focus({ preventScroll: true });
  });
  document.body.append(element);
  element.showModal();
  return { element, close: () => element.close() };
}

/** One line of text, or null when it was given up. */
export function askText(title: string, label: string, value: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer: string | null = null;
    const input = h("input", { type: "text", value, "aria-label": label, spellcheck: "false" });
    const form = h(
      "form",
      {
        onsubmit: (event: Event) => {
          event.preventDefault();
          answer = input.value.trim() || null;
          dialog.close();
        },
      },
      h("label.field", {}, label, input),
      h("div.row.end", {}, h("button.primary", { type: "submit" }, "Apply")),
    );
    const dialog = openDialog(title, [form], { closed: () => resolve(answer) });
    input.focus();
    input.select();
  });
}
