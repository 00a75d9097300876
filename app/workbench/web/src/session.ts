// Keeps the server's engine in step with the editors without ever making typing wait: edits are gathered for a moment, only
// changed files are sent, a newer request overtakes an older one, and answers are applied in the order they were asked for.
import { ApiError, type Api } from "./api";
import type { UpdateAnswer } from "./protocol";
import type { Store } from "./store";

const kGather = 60; // milliseconds without an edit before the edits are sent
const kRetry = 2000;

export type Activity = "idle" | "working" | "offline" | "refused";

export class Session {
  private readonly texts = new Map<string, string>();
  private readonly known = new Map<string, string>(); // the texts that the engine's last answer rests on
  private seq = 0;
  private next = 1; // the oldest request that was not answered
  private readonly waiting = new Map<number, UpdateAnswer>();
  private readonly sent = new Map<number, Map<string, string>>();
  private timer = 0;

  constructor(
    private readonly api: Api,
    private readonly store: Store,
    private readonly show: (activity: Activity, why?: string) => void,
  ) {
    for (const file of store.rules) {
      this.texts.set(file.path, file.text);
      this.known.set(file.path, file.text);
    }
  }

  text(path: string): string {
    return this.texts.get(path) ?? "";
  }

  add(path: string, text: string): void {
    this.texts.set(path, text);
    this.schedule(0);
  }

  edit(path: string, text: string): void {
    this.texts.set(path, text);
    this.schedule(kGather);
  }

  whatIfChanged(): void {
    this.schedule(0);
  }

  /** True when the last answer was about the texts as they are now: positions in it may be shown. */
  current(path: string): boolean {
    return this.texts.get(path) === this.known.get(path);
  }

  private schedule(delay: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), delay);
  }

  private async send(): Promise<void> {
    const seq = ++this.seq;
    const changed = new Map(
      [...this.texts].filter(([path, text]) => this.known.get(path) !== text || this.onTheWay(path)),
    );
    this.sent.set(seq, changed);
    this.show("working");
    try {
      const rules = [...changed].map(([path, text]) => ({ path, text }));
      this.take(seq, await this.api.update({ seq, rules, what_if: this.store.whatIf }));
    } catch (problem) {
      this.failed(seq, problem);
    }
  }

  /** Whether an unanswered request carries the file: what the engine has is then not known, and the file is sent again. */
  private onTheWay(path: string): boolean {
    return [...this.sent.values()].some((texts) => texts.has(path));
  }

  private take(seq: number, answer: UpdateAnswer): void {
    this.waiting.set(seq, answer);
    for (let ready = this.waiting.get(this.next); ready; ready = this.waiting.get(this.next)) {
      this.waiting.delete(this.next);
      const texts = this.sent.get(this.next);
      this.sent.delete(this.next++);
      if (ready.cancelled || !ready.result) continue;
      for (const [path, text] of texts ?? []) this.known.set(path, text);
      if (ready.result.whole) this.store.restart(ready.result);
      else this.store.apply(ready.result);
    }
    if (this.next > this.seq) this.show("idle");
  }

  private failed(seq: number, problem: unknown): void {
    if (problem instanceof ApiError && problem.status === 403) return this.show("refused", problem.message);
    this.show("offline", problem instanceof Error ? problem.message : String(problem));
    if (seq !== this.seq) return this.take(seq, { seq, cancelled: true });
    window.setTimeout(() => void this.resync(), kRetry);
  }

  /** After a failure nobody knows which deltas were lost: take the whole state anew, then send what differs. */
  private async resync(): Promise<void> {
    try {
      const state = await this.api.state();
      for (const file of state.rules) this.known.set(file.path, file.text);
      this.next = this.seq + 1;
      this.waiting.clear();
      this.sent.clear();
      this.store.restart(state.result);
      await this.send();
    } catch (problem) {
      this.failed(this.seq, problem);
    }
  }
}
