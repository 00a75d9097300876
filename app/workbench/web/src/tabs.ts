// Tabs as screen readers know them: one stop, arrows between the tabs.
import { h } from "./dom";

export interface Tab {
  id: string;
  label: string;
  panel: HTMLElement;
}

export class Tabs {
  readonly bar: HTMLElement;
  readonly panels: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();

  constructor(
    label: string,
    private readonly tabs: Tab[],
    private readonly shown: (id: string) => void = () => undefined,
  ) {
    this.bar = h("div.tabs", { role: "tablist", "aria-label": label });
    this.panels = h("div.tab-panels");
    for (const tab of tabs) {
      const button = h(
        "button.tab",
        { role: "tab", id: `tab-${tab.id}`, "aria-controls": `panel-${tab.id}`, onclick: () => this.show(tab.id) },
        tab.label,
      );
      this.buttons.set(tab.id, button);
      tab.panel.id = `panel-${tab.id}`;
      tab.panel.setAttribute("role", "tabpanel");
      tab.panel.setAttribute("aria-labelledby", `tab-${tab.id}`);
      this.bar.append(button);
      this.panels.append(tab.panel);
    }
    this.bar.addEventListener("keydown", (event) => this.key(event));
    if (tabs[0]) this.show(tabs[0].id);
  }

  show(id: string): void {
    for (const tab of this.tabs) {
      const own = tab.id === id;
      const button = this.buttons.get(tab.id);
      tab.panel.hidden = !own;
      button?.setAttribute("aria-selected", own ? "true" : "false");
      if (button) button.tabIndex = own ? 0 : -1;
    }
    this.shown(id);
  }

  label(id: string, text: string): void {
    const button = this.buttons.get(id);
    if (button) button.textContent = text;
  }

  focus(): void {
    this.bar.querySelector<HTMLElement>("[aria-selected='true']")?.focus();
  }

  private key(event: KeyboardEvent): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = this.tabs.findIndex((tab) => this.buttons.get(tab.id) === document.activeElement);
    const target = step === 0 || at < 0 ? undefined : this.tabs[(at + step + this.tabs.length) % this.tabs.length];
    if (!target) return;
    event.preventDefault();
    this.show(target.id);
    this.buttons.get(target.id)?.focus();
  }
}
