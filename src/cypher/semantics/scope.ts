import type { Name } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { StaticType } from "../functions/signature.ts";
import { didYouMean } from "../suggest-name.ts";

/** The variables that can be seen at one place of a query, and what is known of their kinds. Never changed. */
export class Scope {
  readonly #types: ReadonlyMap<string, StaticType>;

  constructor(types: Iterable<readonly [string, StaticType]> = []) {
    this.#types = new Map(types);
  }

  typeOf(name: string): StaticType | undefined {
    return this.#types.get(name);
  }

  has(name: string): boolean {
    return this.#types.has(name);
  }

  with(...added: (readonly [string, StaticType])[]): Scope {
    return new Scope([...this.#types, ...added]);
  }

  /** With the variables of the other scope besides, which hide those of the same name. */
  joinedWith(other: Scope): Scope {
    return new Scope([...this.#types, ...other.#types]);
  }

  only(names: readonly string[]): Scope {
    return new Scope([...this.#types].filter(([name]) => names.includes(name)));
  }

  inOrder(): Iterable<string> {
    return this.#types.keys();
  }

  /** Sorted. */
  names(): string[] {
    return [...this.#types.keys()].sort();
  }

  /** The kind of a variable that has to be there. */
  require(name: string, span: Name["span"]): StaticType {
    const type = this.#types.get(name);
    if (type !== undefined) return type;
    const hint = didYouMean(name, this.#types.keys());
    throw new CypherError("undefined-variable", `Variable \`${name}\` is not defined here.`, span, hint);
  }

  /** The variable must be new. */
  refuse(variable: Name): void {
    if (!this.#types.has(variable.name)) return;
    const message = `Variable \`${variable.name}\` is defined already.`;
    throw new CypherError("variable-already-bound", message, variable.span);
  }
}
