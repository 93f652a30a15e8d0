import type { Source } from "./source.ts";
import { type Kind, LITERALS, TEMPLATES } from "./templates.ts";

const WAYS = new Map<string, readonly string[]>(
  Object.entries(TEMPLATES).map(([kind, text]) => [
    kind,
    text.split(/\s~\s/).map((way) => way.trim().replace(/\s+/g, " ")),
  ]),
);

/** Writes expressions over the variables that can be seen. */
export class ExpressionWriter {
  readonly #source: Source;
  /** Names and kinds of the variables. */
  readonly scope: ReadonlyMap<string, Kind>;

  constructor(source: Source, scope: ReadonlyMap<string, Kind>) {
    this.#source = source;
    this.scope = scope;
  }

  has(kind: Kind): boolean {
    return [...this.scope.values()].includes(kind);
  }

  /** An expression of the kind; a node, relationship or path only when there is a variable to make it of. */
  write(kind: Kind, depth: number): string {
    const source = this.#source;
    const variables = [...this.scope].filter(([, each]) => each === kind).map(([name]) => name);
    const literals = LITERALS[kind] ?? [];
    if (variables.length > 0 && (source.chance(35) || literals.length === 0)) return source.pick(variables);
    const ways = (WAYS.get(kind) ?? []).filter((way) => this.#canWrite(way));
    if ((depth <= 0 && literals.length > 0) || ways.length === 0) return source.pick(literals);
    return this.fill(source.pick(ways), depth - 1);
  }

  /** Puts expressions where the template wants them. */
  fill(template: string, depth: number): string {
    return template.replace(/%([a-z]+)/g, (_, hole: string) => {
      if (hole === "pattern") return this.#pattern();
      if (hole === "bound") return this.#source.pick([...this.scope].filter(([, kind]) => kind === "node"))[0];
      const text = this.write(hole as Kind, depth);
      return /^(?:[\w$]+|'[^']*'|\w+\([^()]*\)|\[[^\][]*\]|\{[^{}]*\})$/.test(text) ? text : `(${text})`;
    });
  }

  #canWrite(way: string): boolean {
    const needs = [...way.matchAll(/%([a-z]+)/g)].map(([, hole]) => hole!);
    return needs.every((hole) => {
      if (hole === "pattern" || hole === "bound" || hole === "node") return this.has("node");
      return (hole !== "relationship" && hole !== "path" && hole !== "shortest") || this.has(hole);
    });
  }

  /** A pattern from a node that is known to one that is not. */
  #pattern(): string {
    const [node] = this.#source.pick([...this.scope].filter(([, kind]) => kind === "node"));
    return this.#source.pick([
      `(${node})-->()`,
      `(${node})-[:S]->(found:A)`,
      `(${node})<-[found:T]-()`,
      `(${node})--(found) WHERE found.n > 0`,
      `(${node})-[:S|T]->()-->(found)`,
    ]);
  }
}
