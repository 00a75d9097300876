// The little Markdown that hovers use: paragraphs, fenced code, `code` and **strong**. Anything else stays as it is written.
import { h, type Child } from "./dom";

function inline(text: string): Child[] {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .map((part) =>
      part.startsWith("`") && part.length > 2
        ? h("code", {}, part.slice(1, -1))
        : part.startsWith("**") && part.length > 4
          ? h("strong", {}, part.slice(2, -2))
          : part,
    );
}

export function markdown(text: string): HTMLElement {
  const out = h("div.hover");
  text.split(/^```.*$/m).forEach((part, at) => {
    if (at % 2 === 1) out.append(h("pre", {}, part.trim()));
    else
      for (const paragraph of part.split(/\n\s*\n/))
        if (paragraph.trim()) out.append(h("p", {}, ...inline(paragraph.trim())));
  });
  return out;
}
