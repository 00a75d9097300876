// A small server of the protocol for work on the page without the real one. It answers by running the gainsay binary, so it
// is slow and does not cancel; positions, deltas, save conflicts and the token are as in the real server.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Proposal, UpdateRequest } from "../src/protocol";
import { hashOf, offsetOfLine, Story } from "./story";

interface Options {
  binary: string;
  builtin: string;
  assets: string;
  port: number;
  rules: string[];
  articles: string[];
}

function optionsOf(words: string[]): Options {
  const root = join(process.cwd(), "../../..");
  const options: Options = {
    binary: join(root, "build/release/gainsay"),
    builtin: join(root, "rules"),
    assets: "../assets",
    port: 0,
    rules: [],
    articles: [],
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const name = word.slice(2) as keyof Options;
    if (!word.startsWith("--")) options.articles.push(word);
    else if (name === "rules") options.rules.push(words[++i] ?? "");
    else if (name === "port") options.port = Number(words[++i]);
    else if (name === "binary" || name === "builtin" || name === "assets") options[name] = words[++i] ?? "";
  }
  return options;
}

const options = optionsOf(process.argv.slice(2));
const token = randomBytes(16).toString("hex");
const story = new Story(options.binary, options.builtin, options.rules, options.articles);
story.state();

const kTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};
const kPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Body = Record<string, unknown> & {
  path: string;
  text: string;
  at: number;
  article: string;
  from: number;
  to: number;
};

function propose(body: Body): Proposal {
  const article = story.articles.find((one) => one.id === body.article);
  const quote = (article?.text ?? "").slice(body.from, body.to).replace(/\s+/g, " ").trim();
  const fact = typeof body["fact"] === "string" ? body["fact"] : "killed";
  const number = /(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen) (\w+)/i;
  const pattern = quote.replace(/[."]/g, "").replace(number, "{N $2}");
  const say = `say ${fact}(this) = N\n  "${pattern}"`;
  const number_ = number.exec(quote)?.[0] ?? "";
  const matches = story.articles.flatMap((one) =>
    [...one.text.matchAll(/[^.\n]+/g)]
      .filter((m) => number_ !== "" && m[0].includes(quote.split(" ").pop() ?? "?"))
      .map((m) => ({ article: one.id, from: m.index, to: m.index + m[0].length, quote: m[0].trim() })),
  );
  return {
    fact,
    pattern,
    say,
    example: `example "${quote}"\n  => ${fact}(_) = ${number_.split(" ")[0]}`,
    matches,
    facts: ["killed", "injured", "aboard"],
  };
}

function save(body: Body, answer: (value: unknown, status?: number) => void): void {
  const file = story.rules.find((one) => one.path === body.path && one.writable);
  if (!file) return answer({ error: "this file may not be written" }, 403);
  const disk = readFileSync(file.path, "utf8");
  if (hashOf(disk) !== body["hash"]) return answer({ text: disk, hash: hashOf(disk) }, 409);
  writeFileSync(file.path, body.text);
  file.hash = hashOf(body.text);
  answer({ hash: file.hash });
}

function ruleCall(name: string, body: Body): unknown {
  const word =
    (/\w*$/.exec(body.text.slice(0, body.at))?.[0] ?? "") + (/^\w*/.exec(body.text.slice(body.at))?.[0] ?? "");
  const start = body.at - (/\w*$/.exec(body.text.slice(0, body.at))?.[0].length ?? 0);
  const declared = story.rules
    .map((file) => ({ file, match: new RegExp(`^(?:fact|kind|words) ${word}\\b.*`, "m").exec(file.text) }))
    .find((one) => word && one.match);
  if (name === "completion") {
    const names = story.rules.flatMap((file) => [...file.text.matchAll(/^(fact|kind|words) (\w+)/gm)]);
    return {
      items: names
        .filter((m) => m[2]?.startsWith(word))
        .slice(0, 50)
        .map((m) => ({ label: m[2], kind: m[1], from: start, to: body.at })),
    };
  }
  if (name === "hover")
    return declared
      ? {
          from: start,
          to: start + word.length,
          markdown: `\`${declared.match?.[0] ?? ""}\`\n\nin ${declared.file.path}`,
        }
      : null;
  if (name === "definition")
    return declared
      ? {
          path: declared.file.path,
          from: declared.match?.index,
          to: (declared.match?.index ?? 0) + (declared.match?.[0].length ?? 0),
        }
      : null;
  if (name === "rename")
    return {
      edits: [...body.text.matchAll(new RegExp(`\\b${word}\\b`, "g"))].map((m) => ({
        path: body.path,
        from: m.index,
        to: m.index + word.length,
        text: body["name"],
      })),
    };
  return { text: story.format(body.text) };
}

function call(name: string, body: Body, answer: (value: unknown, status?: number) => void): void {
  if (name === "state") {
    const state = story.state();
    const rules = state.rules.map((file) =>
      file.builtin ? file : { ...file, saved: readFileSync(file.path, "utf8") === file.text },
    );
    return answer({ ...state, rules });
  }
  if (name === "update") {
    const request = body as unknown as UpdateRequest;
    for (const { path, text } of request.rules) {
      const file = story.rules.find((one) => one.path === path);
      if (file) file.text = text;
    }
    return answer({ seq: request.seq, result: story.update(request.what_if) });
  }
  if (name === "why-not") return answer(story.whyNot(body.article, body.from, body.to));
  if (name === "propose") return answer(propose(body));
  if (name === "save") return save(body, answer);
  if (name === "examples") {
    const text = story.rules.find((one) => one.path === body.path)?.text ?? "";
    return answer({
      examples: story.test(body.path).map((one) => ({
        from: offsetOfLine(text, one.line),
        to: offsetOfLine(text, one.line + 1),
        holds: one.holds,
        message: one.problems.map((problem) => problem.message ?? JSON.stringify(problem)).join("; "),
      })),
      coverage: [],
    });
  }
  if (name.startsWith("rule/")) return answer(ruleCall(name.slice(5), body));
  answer({ error: "there is no such call" }, 404);
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const send = (status: number, type: string, body: string | Buffer) => {
    response.writeHead(status, {
      "Content-Type": type,
      "Content-Security-Policy": kPolicy,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    });
    response.end(body);
  };
  const answer = (value: unknown, status = 200) => send(status, "application/json", JSON.stringify(value));
  if (!url.pathname.startsWith("/api/")) {
    const name = url.pathname === "/" ? "index.html" : url.pathname.slice(1);
    if (!/^[\w.]+$/.test(name)) return answer({ error: "not found" }, 404);
    return send(200, kTypes[extname(name)] ?? "text/plain", readFileSync(join(options.assets, name)));
  }
  if (request.headers["x-gainsay-token"] !== token) return answer({ error: "wrong token" }, 403);
  let text = "";
  for await (const part of request) text += String(part);
  call(url.pathname.slice(5), (text === "" ? {} : JSON.parse(text)) as Body, answer);
}

const server = createServer(
  (request, response) =>
    void handle(request, response).catch((problem: unknown) => {
      response.writeHead(500);
      response.end(JSON.stringify({ error: String(problem) }));
    }),
);
server.listen(options.port, "127.0.0.1", () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/?token=${token}`);
});
