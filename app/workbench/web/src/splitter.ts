// The bars between the panes: dragged, or moved with the arrow keys.
import { h } from "./dom";

const kStep = 24; // pixels
const kLeast = 220;

/** `grid` has the custom properties --left and --right (pixels); `side` tells which one this bar moves. */
export function splitter(grid: HTMLElement, side: "left" | "right", label: string): HTMLElement {
  const name = `--${side}`;
  const bar = h("div.splitter", {
    role: "separator",
    "aria-orientation": "vertical",
    "aria-label": label,
    tabindex: 0,
  });
  const pane = () => (side === "left" ? grid.firstElementChild : grid.lastElementChild) as HTMLElement;
  const set = (width: number) => {
    const most = Math.max(kLeast, window.innerWidth - 2 * kLeast);
    const clamped = Math.round(Math.min(most, Math.max(kLeast, width)));
    grid.style.setProperty(name, `${clamped}px`);
    bar.setAttribute("aria-valuenow", String(clamped));
    bar.setAttribute("aria-valuemin", String(kLeast));
    bar.setAttribute("aria-valuemax", String(most));
  };
  const sign = side === "left" ? 1 : -1;
  bar.addEventListener("pointerdown", (down) => {
    const start = pane().offsetWidth;
    bar.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => set(start + sign * (event.clientX - down.clientX));
    bar.addEventListener("pointermove", move);
    bar.addEventListener("pointerup", () => bar.removeEventListener("pointermove", move), { once: true });
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    set(pane().offsetWidth + sign * (event.key === "ArrowRight" ? kStep : -kStep));
  });
  return bar;
}
