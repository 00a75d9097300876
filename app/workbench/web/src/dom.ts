// Builds elements. Text goes in as text nodes only: article text is hostile, and nothing in this program parses HTML.

export type Child = Node | string | null | undefined | false;

type Properties = Record<string, string | number | boolean | ((event: never) => void) | undefined>;

/** h("button.small", { onclick }, "Save"): tag and classes, properties (on… are listeners, the rest attributes), children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K | `${K}.${string}`,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const [tag, ...classes] = name.split(".") as [K, ...string[]];
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(key.slice(2), value as EventListener);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Node, children: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  }
}

export function replace(parent: Element, ...children: Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

/** A button that holds the focus of its group; the arrows move within `items`, Home and End to the ends. */
export function roving(container: HTMLElement, items: () => HTMLElement[], onMove?: (item: HTMLElement) => void): void {
  container.addEventListener("keydown", (event) => {
    const list = items();
    const at = list.findIndex((item) => item === document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next =
      event.key === "ArrowDown"
        ? at + 1
        : event.key === "ArrowUp"
          ? at - 1
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? list.length - 1
              : -1;
    const target = list[next];
    if (!target) return;
    event.preventDefault();
    moveRoving(list, target);
    target.focus();
    onMove?.(target);
  });
}

export function moveRoving(list: HTMLElement[], target: HTMLElement): void {
  for (const item of list) item.tabIndex = item === target ? 0 : -1;
}

/** `count(2, "claim")` is "2 claims". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** At most `limit` characters, cut at a word. */
export function shorten(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit / 2))}…`;
}
