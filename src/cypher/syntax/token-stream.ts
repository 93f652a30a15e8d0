import type { Span } from "../../model/span.ts";
import type { Name } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Token } from "./lexer.ts";
import { isReserved } from "./reserved-words.ts";

/** The tokens of a query and how far they have been read. Keywords are names that stand where the grammar wants them. */
export class TokenStream {
  readonly text: string;
  readonly #tokens: readonly Token[];
  #position = 0;
  #furthest: CypherError | null = null;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#position + ahead, this.#tokens.length - 1)]!;
  }

  next(): Token {
    const token = this.peek();
    this.#position++;
    return token;
  }

  mark(): number {
    return this.#position;
  }

  reset(mark: number): void {
    this.#position = mark;
  }

  /** Reads on trial: null, and nothing read, when that fails. How far a failed trial came is kept in `furthest`. */
  attempt<Result>(read: () => Result): { result: Result; mark: number } | null {
    const mark = this.#position;
    try {
      return { result: read(), mark };
    } catch (error) {
      if (!(error instanceof CypherError)) throw error;
      if (startOf(error) > startOf(this.#furthest)) this.#furthest = error;
      this.#position = mark;
      return null;
    }
  }

  /** Of two readings that both fail, the one that came further tells the user more. */
  furthestOf(error: CypherError): CypherError {
    return startOf(this.#furthest) > startOf(error) ? this.#furthest! : error;
  }

  isKeyword(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "name" && token.text.length === word.length && token.text.toUpperCase() === word;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "symbol" && token.text === symbol;
  }

  /** Reads the words when all of them come next. */
  acceptKeywords(...words: string[]): boolean {
    if (!words.every((word, ahead) => this.isKeyword(word, ahead))) return false;
    this.#position += words.length;
    return true;
  }

  acceptSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.#position++;
    return true;
  }

  expectKeyword(word: string, context: string): void {
    if (!this.acceptKeywords(word)) throw this.unexpected(`${word} ${context}`);
  }

  expectSymbol(symbol: string, context: string): void {
    if (!this.acceptSymbol(symbol)) throw this.unexpected(`\`${symbol}\` ${context}`);
  }

  /** A name that makes or names a variable. */
  variableName(context: string): Name {
    const token = this.peek();
    if (token.kind === "name" && isReserved(token.text)) {
      const hint = `${token.text} is a word of the language; write \`${token.text}\` in back-ticks to use it as a name.`;
      throw this.unexpected(`a name ${context}`, hint);
    }
    return this.schemaName(context);
  }

  /** A label, relationship type, property key or field: any word will do. */
  schemaName(context: string): Name {
    const token = this.peek();
    if (token.kind !== "name" && token.kind !== "quoted-name") throw this.unexpected(`a name ${context}`);
    this.#position++;
    return { name: token.text, span: { start: token.start, end: token.end } };
  }

  spanFrom(start: number): Span {
    const last = this.#tokens[Math.max(0, this.#position - 1)]!;
    return { start, end: Math.max(start, last.end) };
  }

  unexpected(wanted: string, hint: string | null = null): CypherError {
    const token = this.peek();
    const found = token.kind === "end" ? "the query ends" : `found \`${this.text.slice(token.start, token.end)}\``;
    return new CypherError("unexpected-syntax", `Expected ${wanted}, but ${found}.`, token, hint);
  }
}

function startOf(error: CypherError | null): number {
  return error?.span?.start ?? -1;
}
