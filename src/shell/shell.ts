import { ask } from "../answers/ask.ts";
import type { AskedGraph } from "../answers/asked-graph.ts";
import { RawiError, withHint } from "../model/diagnostic.ts";
import type { CypherValue } from "../model/store.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import { commandNamed, commandOfWord } from "./command-names.ts";
import type { ShellContext } from "./commands/command.ts";
import { Output } from "./output/output.ts";
import { readLineKind } from "./read-line-kind.ts";
import { type Result, resultOfQuery, rowsAsParameter } from "./result.ts";
import { resultOfAnswer } from "./result-of-answer.ts";
import type { ShellGraph, ShellSession } from "./shell-session.ts";
import { showResult } from "./show-result.ts";
import { type Statement, splitStatements } from "./statement-end.ts";

/** Files that read files that read files. */
const DEEPEST = 16;

const LONGEST_CONVERSATION = 8;

/** Questions, queries and dot commands (design.md, section 7). It talks and decides nothing. */
export class Shell implements ShellContext {
  readonly session: ShellSession;
  readonly output: Output;
  readonly parameters: Map<string, CypherValue>;
  graph: ShellGraph;
  last: Result | null = null;
  signal: AbortSignal | undefined;
  private asked: AskedGraph;
  private depth = 0;
  /** Questions that the next one may lean on, oldest first. */
  private conversation: readonly string[] = [];

  constructor(session: ShellSession) {
    this.session = session;
    this.graph = session.graph;
    this.asked = session.graph.asked;
    this.parameters = new Map(Object.entries(session.parameters));
    this.output = new Output(session.end, session.settings);
  }

  get settings() {
    return this.session.settings;
  }

  get person() {
    return this.session.person;
  }

  get language() {
    return this.settings.lang;
  }

  get phrases() {
    return loadPhrases(this.language).shell;
  }

  get inMemory(): boolean {
    return this.asked.store.name === "memory";
  }

  get storeName(): string {
    return this.inMemory ? fillPhrase(this.phrases.inMemory, this.graph.about) : this.asked.store.name;
  }

  async greet(): Promise<void> {
    const { greeting, welcome } = this.phrases;
    await this.say([fillPhrase(greeting, { ...this.graph.about, store: this.storeName }), ...welcome]);
  }

  readonly say = async (lines: Iterable<string>): Promise<void> => {
    for (const line of lines) await this.output.write(line);
  };

  readonly forgetConversation = (): void => {
    this.conversation = [];
  };

  readonly turnTo = async (target: string | null, graph: ShellGraph): Promise<void> => {
    const stays = target === null && this.inMemory;
    this.asked = stays ? graph.asked : target === null ? this.asked : await this.session.use(target, graph);
    this.graph = graph;
  };

  readonly present = async (result: Result): Promise<void> => {
    this.last = result;
    if (result.rows.length > 0) this.parameters.set("_", rowsAsParameter(result));
    await showResult(result, this);
  };

  /** Does what a statement asks for; false when it asks to leave. Throws a RawiError when it cannot be done. */
  async run(typed: string, signal?: AbortSignal): Promise<boolean> {
    this.signal = signal;
    const word = commandOfWord(typed);
    const line = word === null ? readLineKind(typed) : { kind: "command" as const, name: `.${word}`, argument: "" };
    if (line.kind === "command") return await this.command(line.name, line.argument);
    if (line.kind === "query") await this.runQuery(line.text);
    if (line.kind === "question") await this.question(line.text, line.fault);
    return true;
  }

  /** `origin`: the file that a fault names with the line; empty: only the line; null: neither. */
  readonly runText = async (text: string, origin: string | null): Promise<boolean> => {
    if (this.depth >= DEEPEST) throw new RawiError("shell/depth", this.phrases.tooDeep, null, 2);
    this.depth++;
    try {
      for (const statement of splitStatements(text)) {
        try {
          if (!(await this.run(statement.text, this.signal))) return false;
        } catch (error) {
          if (!(error instanceof RawiError) || origin === null) throw error;
          throw located(error, origin, statement);
        }
      }
      return true;
    } finally {
      this.depth--;
    }
  };

  readonly runQuery = async (text: string, more: Readonly<Record<string, CypherValue>> = {}): Promise<void> => {
    const begun = performance.now();
    const parameters = { ...Object.fromEntries(this.parameters), ...more };
    const table = await this.asked.store.run({ text, parameters }, this.bounds);
    await this.present(resultOfQuery(text, table, this.asked, this.language, performance.now() - begun));
  };

  private get bounds() {
    return this.signal ? { signal: this.signal } : {};
  }

  private async command(name: string, argument: string): Promise<boolean> {
    const command = commandNamed(name, this.language);
    return (await command.run(this.inAsciiDigits(argument), this)) !== "leave";
  }

  /** A number may be written with the digits of Arabic. */
  private inAsciiDigits(argument: string): string {
    return /^[\u0660-\u0669]+$/u.test(argument) ? this.graph.asked.reader.language.fold(argument) : argument;
  }

  private async question(text: string, fault: RawiError | null): Promise<void> {
    const begun = performance.now();
    const answer = await ask(text, this.asked, { ...this.bounds, context: this.conversation });
    if (answer.kind === "none" && fault) throw fault;
    this.settings.lang = answer.language;
    if (answer.kind !== "none") this.conversation = [...this.conversation, text].slice(-LONGEST_CONVERSATION);
    for (const remark of answer.diagnostics) {
      if (remark.code === "ask/out-of-step") await this.output.tell(withHint(remark));
    }
    if (this.settings.explain === "on" && answer.statement) {
      const { text: statement, parameters } = answer.statement;
      await this.say([...statement.split("\n").map((line) => `  ${line}`), `  ${JSON.stringify(parameters)}`]);
    }
    await this.present(resultOfAnswer(answer, this.graph, performance.now() - begun));
  }
}

/** The same fault, with the place from which the statement came: its line, behind the file when there is one. */
export function located(error: RawiError, origin: string, { line }: Statement): RawiError {
  const place = origin === "" ? `line ${line}` : `${origin}:${line}`;
  const told = new RawiError(error.code, `${place}: ${error.message}`, error.hint, error.exitStatus);
  return error.excerpt === null ? told : Object.assign(told, { excerpt: error.excerpt });
}
