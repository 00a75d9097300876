// Words of the engine in which claims have names ("c9"), with every name a way to the claim.
import { h, type Child } from "./dom";
import type { Claim, Finding } from "./protocol";
import type { Store } from "./store";

/** `text` in pieces; a name that the finding does not know stays text. */
export function withClaims(text: string, finding: Finding, store: Store, show: (claim: Claim) => void): Child[] {
  const names = finding.names ?? {};
  return text.split(/\b(c\d+)\b/).map((piece) => {
    const claim = Object.hasOwn(names, piece) ? store.claims.get(names[piece] ?? "") : undefined;
    return claim ? claimButton(piece, claim, store, show) : piece;
  });
}

export function claimButton(label: string, claim: Claim, store: Store, show: (claim: Claim) => void): HTMLElement {
  const title = `${store.outlet(claim.article)}: “${store.quote(claim).slice(0, 200)}”`;
  return h("button.link.claim-name", { title, onclick: () => show(claim) }, label);
}
