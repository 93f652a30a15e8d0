/** A pattern and how far it has been read, character by character (whole code points). */
export class RegexReader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  /** Empty at the end. */
  peek(): string {
    const code = this.#text.codePointAt(this.#position);
    return code === undefined ? "" : String.fromCodePoint(code);
  }

  take(): string {
    const character = this.peek();
    this.#position += character.length;
    return character;
  }

  startsWith(text: string): boolean {
    return this.#text.startsWith(text, this.#position);
  }

  /** Reads what the expression, which begins with `^`, finds here; null, and nothing read, when it finds nothing. */
  accept(expression: RegExp): RegExpExecArray | null {
    const found = expression.exec(this.#text.slice(this.#position));
    if (found) this.#position += found[0].length;
    return found;
  }
}
