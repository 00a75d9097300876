// A sentence's tree as an indented list: one word a line, the words that hang on it below it and further in.
import { h } from "./dom";
import type { TreeNode } from "./protocol";

export function treeElement(nodes: TreeNode[]): HTMLElement {
  const list = h("ol.tree", { "aria-label": "Tree of the sentence" });
  for (const node of nodes) {
    const item = h(
      "li",
      { "aria-level": node.depth + 1 },
      h("span.relation", {}, node.relation),
      h("b", {}, node.word),
      h("span.dim", {}, `${node.lemma} · ${node.tag}${node.place === undefined ? "" : ` · word ${node.place + 1}`}`),
    );
    item.style.paddingLeft = `${Math.min(node.depth, 30) * 14}px`;
    list.append(item);
  }
  return list;
}
