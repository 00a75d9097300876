// The only place that talks to the server. Every call carries the token of the opened address; nothing else is stored.
import type {
  CompletionItem,
  ExampleRun,
  Proposal,
  Range,
  State,
  TextEdit,
  UpdateAnswer,
  UpdateRequest,
  WhyNot,
} from "./protocol";

/** An answer other than 2xx. `body` is what came with it, when that was JSON. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly body: unknown,
  ) {
    super(message);
  }
}

export type Saved = { kind: "saved"; hash: string } | { kind: "conflict"; text: string; hash: string };

function messageOf(status: number, body: unknown): string {
  const said = body as { error?: unknown; message?: unknown } | null;
  const text = said?.error ?? said?.message;
  if (typeof text === "string") return text;
  if (status === 403) return "The server refused the token. Open the address that “gainsay workbench” printed.";
  return `The server answered ${status}.`;
}

export class Api {
  /** Tells this page from others that are open: each has its own edits. */
  private readonly page = [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

  constructor(private readonly token: string) {}

  state(): Promise<State> {
    return this.call<State>("state");
  }
  update(request: UpdateRequest): Promise<UpdateAnswer> {
    return this.call<UpdateAnswer>("update", request);
  }
  whyNot(article: string, from: number, to: number): Promise<WhyNot> {
    return this.call<WhyNot>("why-not", { article, from, to });
  }
  propose(article: string, from: number, to: number, fact?: string): Promise<Proposal> {
    return this.call<Proposal>("propose", { article, from, to, ...(fact ? { fact } : {}) });
  }
  examples(path: string): Promise<ExampleRun> {
    return this.call<ExampleRun>("examples", { path });
  }
  completion(path: string, text: string, at: number): Promise<{ items: CompletionItem[] }> {
    return this.call("rule/completion", { path, text, at });
  }
  hover(path: string, text: string, at: number): Promise<(Range & { markdown: string }) | null> {
    return this.call("rule/hover", { path, text, at });
  }
  definition(path: string, text: string, at: number): Promise<(Range & { path: string }) | null> {
    return this.call("rule/definition", { path, text, at });
  }
  rename(path: string, text: string, at: number, name: string): Promise<{ edits: TextEdit[] }> {
    return this.call("rule/rename", { path, text, at, name });
  }
  format(path: string, text: string): Promise<{ text: string }> {
    return this.call("rule/format", { path, text });
  }

  /** `hash` names the text that the editor started from; another one on disk is a conflict, not an error. */
  async save(path: string, text: string, hash: string): Promise<Saved> {
    try {
      return { kind: "saved", hash: (await this.call<{ hash: string }>("save", { path, text, hash })).hash };
    } catch (problem) {
      if (!(problem instanceof ApiError) || problem.status !== 409) throw problem;
      const disk = problem.body as { text: string; hash: string };
      return { kind: "conflict", text: disk.text, hash: disk.hash };
    }
  }

  private async call<T>(name: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = { "X-Gainsay-Token": this.token, "X-Gainsay-Page": this.page };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const response = await fetch(`/api/${name}`, {
      method: body === undefined ? "GET" : "POST",
      headers,
      cache: "no-store",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) throw new ApiError(response.status, messageOf(response.status, answer), answer);
    return answer as T;
  }
}
