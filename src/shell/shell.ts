import { ask } from "../answers/ask.ts";
import type { AskedGraph } from "../answers/asked-graph.ts";
import { renderAnswer } from "../answers/render-answer.ts";
import { toJson } from "../cypher/index.ts";
import type { ClaimRecord } from "../model/claim.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { CypherValue, RunOptions } from "../model/store.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import { explainClaim } from "./explain-claim.ts";
import { readLineKind } from "./read-line-kind.ts";
import type { ShellSession, Spoken } from "./shell-session.ts";

/** The last result: the claims of each row, in the order of their numbers, and the language it was answered in. */
interface LastResult {
  readonly rows: readonly (readonly ClaimRecord[])[];
  readonly language: Spoken;
}

/** Questions, queries and dot commands, one a line (design.md, section 7). It talks and decides nothing. */
export class Shell {
  private last: LastResult;
  private graph: AskedGraph;
  private readonly session: ShellSession;

  constructor(session: ShellSession) {
    this.session = session;
    this.graph = session.graph;
    this.last = { rows: [], language: session.language };
  }

  async greet(): Promise<void> {
    const { about } = this.session;
    await this.say([fillPhrase(this.phrases.greeting, { ...about, store: this.storeName })]);
  }

  /** Does what a line asks for; false when it asks to leave. Throws a RawiError when it cannot be done. */
  async run(typed: string, signal?: AbortSignal): Promise<boolean> {
    const bounds = signal ? { signal } : {};
    const line = readLineKind(typed);
    if (line.kind === "command") return await this.command(line.name, line.argument);
    if (line.kind === "query") await this.query(line.text, bounds);
    if (line.kind === "question") await this.question(line.text, line.fault, bounds);
    return true;
  }

  private get storeName(): string {
    const { name } = this.graph.store;
    return name === "memory" ? fillPhrase(this.phrases.inMemory, this.session.about) : name;
  }

  private get phrases() {
    return loadPhrases(this.last.language).shell;
  }

  private async say(lines: Iterable<string>): Promise<void> {
    for (const line of lines) await this.session.out.write(line);
  }

  private async command(name: string, argument: string): Promise<boolean> {
    if (name === ".quit" || name === ".exit") return false;
    if (name === ".help") await this.say(this.phrases.help);
    else if (name === ".why") await this.why(argument);
    else if (name === ".use") await this.use(argument);
    else {
      const message = fillPhrase(this.phrases.noCommand, { command: name });
      throw new RawiError("shell/command", message, ".help", 2);
    }
    return true;
  }

  private async use(target: string): Promise<void> {
    if (target === "") throw new RawiError("shell/use", this.phrases.useWhat, null, 2);
    this.graph = await this.session.use(target);
    await this.say([fillPhrase(this.phrases.using, { store: this.storeName })]);
  }

  private async why(argument: string): Promise<void> {
    const { rows, language } = this.last;
    const fault = (message: string) => new RawiError("shell/why", message, null, 2);
    if (!/^\d+$/u.test(argument)) throw fault(this.phrases.whichRow);
    const claims = rows[Number(argument) - 1];
    if (!claims) throw fault(fillPhrase(this.phrases.noRow, { row: argument, rows: rows.length }));
    if (claims.length === 0) throw fault(this.phrases.noClaim);
    const { documents, nameOf, out } = this.session;
    for (const claim of claims) {
      const document = documents.get(claim.document.id);
      if (document) await this.say(explainClaim(claim, document, { language, nameOf, colours: out.colours }));
    }
  }

  private async query(text: string, bounds: RunOptions): Promise<void> {
    const { table, out } = this.session;
    const result = await this.graph.store.run({ text, parameters: {} }, bounds);
    const numbered = result.rows.map((row, index) => [index + 1, ...row.map(toJson)]);
    await this.say(table(["#", ...result.columns], numbered));
    for (const { message, hint } of result.notices ?? []) await out.write(hint ? `${message} (${hint})` : message);
    this.last = { rows: result.rows.map((row) => this.claimsIn(row)), language: this.last.language };
  }

  /** Claims that a row holds: as nodes, as edges that carry one, or as ids. */
  private claimsIn(row: readonly CypherValue[]): ClaimRecord[] {
    const found = new Set<ClaimRecord>();
    for (const cell of row) {
      for (const id of idsIn(toJson(cell))) {
        const claim = this.graph.claims.get(id);
        if (claim) found.add(claim);
      }
    }
    return [...found];
  }

  private async question(text: string, fault: RawiError | null, bounds: RunOptions): Promise<void> {
    const { nameOf, out } = this.session;
    const answer = await ask(text, this.graph, bounds);
    if (answer.kind === "none" && fault) throw fault;
    for (const { code, message, hint } of answer.diagnostics) {
      if (code === "ask/out-of-step") await out.write(hint ? `${message} (${hint})` : message);
    }
    const rows: ClaimRecord[][] = [];
    for (const { text: line, claim } of renderAnswer(answer, { width: out.width, nameOf })) {
      if (claim) rows.push([claim]);
      await out.write(claim ? `${String(rows.length).padStart(4)}  ${line}` : line);
    }
    this.last = { rows, language: answer.language };
  }
}

/** Strings in a value that may be ids: the value itself, `claim` and `id` of what has properties, and so on inside. */
function* idsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const each of value) yield* idsIn(each);
  else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) yield* idsIn(each);
}
