// The little Markdown that hovers use: paragraphs, lists, fenced code, `code`, **strong** and escapes. The rest stays as it
// is written: no links, no HTML.
import { h, type Child } from "./dom";

const kPiece = /(`[^`]+`|\*\*(?:[^*\\]|\\.)+\*\*)/;

const unescaped = (text: string): string => text.replace(/\\([\\`*_{}[\]<>()#+\-.!|~&])/g, "$1");

function inline(text: string): Child[] {
  // Escaped backticks and stars begin nothing: they are hidden from the split, and put back.
  const hidden = text.replace(/\\`/g, "\uE000").replace(/\\\*/g, "\uE001");
  const shown = (part: string): string => part.replace(/\uE000/g, "\\`").replace(/\uE001/g, "\\*");
  return hidden.split(kPiece).map((part) => {
    if (/^`[^`]+`$/.test(part)) return h("code", {}, shown(part.slice(1, -1)));
    if (/^\*\*.+\*\*$/.test(part)) return h("strong", {}, unescaped(shown(part.slice(2, -2))));
    return unescaped(shown(part));
  });
}

function block(text: string): HTMLElement[] {
  const out: HTMLElement[] = [];
  let list: HTMLElement | null = null;
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) out.push(h("p", {}, ...inline(lines.join(" "))));
    lines = [];
  };
  for (const line of text.split("\n")) {
    const item = /^[-*] (.*)/.exec(line);
    if (item) {
      flush();
      if (!list) out.push((list = h("ul")));
      list.append(h("li", {}, ...inline(item[1] ?? "")));
    } else {
      list = null;
      if (line.trim()) lines.push(line.trim());
      else flush();
    }
  }
  flush();
  return out;
}

export function markdown(text: string): HTMLElement {
  const out = h("div.hover");
  text.split(/^```.*$/m).forEach((part, at) => {
    if (at % 2 === 1) out.append(h("pre", {}, part.trim()));
    else out.append(...block(part));
  });
  return out;
}
