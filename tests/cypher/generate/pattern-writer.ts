import { ExpressionWriter } from "./expression-writer.ts";
import type { Source } from "./source.ts";
import type { Kind } from "./templates.ts";

const LABELS = [":A", ":B", ":A|B", ":A&B", ":!A", ":%", ":(A|B)&!C", ":C"];
const TYPES = ["", "", ":S", ":T", ":S|T", ":!S"];
const LENGTHS = ["*1..2", "*0..1", "*2", "*..2", "*"];
const REPEATS = ["{1,2}", "{2}", "+", "{0,1}", "{,2}"];

/** Patterns of one statement; new variables go into the scope. */
export class PatternWriter {
  readonly #source: Source;
  readonly #scope: Map<string, Kind>;
  readonly #newName: (prefix: string) => string;
  /** The two ways to write walks cannot stand in one statement. */
  readonly #quantified: boolean;

  constructor(source: Source, scope: Map<string, Kind>, newName: (prefix: string) => string, quantified: boolean) {
    this.#source = source;
    this.#scope = scope;
    this.#newName = newName;
    this.#quantified = quantified;
  }

  /** One or two paths, with or without WHERE. */
  match(): string {
    if (this.#source.chance(8)) return this.#shortest();
    const paths = [this.#path(true)];
    if (this.#source.chance(15)) paths.push(this.#path(true));
    return `${paths.join(", ")}${this.#source.chance(25) ? ` WHERE ${this.#condition()}` : ""}`;
  }

  #condition(): string {
    const expressions = new ExpressionWriter(this.#source, this.#scope);
    if (!expressions.has("node") || this.#source.chance(70)) return expressions.write("boolean", 2);
    return expressions.fill(
      this.#source.pick(["(%bound)-->()", "NOT (%bound)<-[:S]-()", "(%bound)--(:A) OR %boolean"]),
      1,
    );
  }

  #path(walks: boolean): string {
    const steps = this.#source.pick([0, 1, 1, 1, 2, 2, 3]);
    let text = this.#node();
    let simple = true;
    for (let step = 0; step < steps; step++) {
      const walk = walks && this.#source.chance(15);
      if (walk) simple = false;
      text += (walk ? this.#walk() : this.#relationship()) + this.#node();
    }
    if (!this.#source.chance(simple ? 15 : 30)) return text;
    const name = this.#newName("p");
    this.#scope.set(name, "path");
    return `${name} = ${text}`;
  }

  #node(): string {
    const source = this.#source;
    const known = [...this.#scope].filter(([, kind]) => kind === "node").map(([name]) => name);
    if (known.length > 0 && source.chance(18)) return `(${source.pick(known)})`;
    const label = source.chance(28) ? source.pick(LABELS) : "";
    const properties = source.chance(6) ? ` {name: ${source.pick(["'a'", "'b'", "$text"])}}` : "";
    if (source.chance(25)) return `(${label}${properties})`;
    const name = this.#newName("n");
    const where = source.chance(6) ? ` WHERE ${name}.n > 0` : "";
    this.#scope.set(name, "node");
    return `(${name}${label}${properties}${where})`;
  }

  #relationship(): string {
    const source = this.#source;
    if (source.chance(15)) return source.pick(["-->", "<--", "--"]);
    const type = source.pick(TYPES);
    const properties = source.chance(8) ? " {k: 1}" : "";
    if (source.chance(50)) return this.#arrow(`${type}${properties}`);
    const name = this.#newName("r");
    const where = source.chance(8) ? ` WHERE ${name}.k < 2` : "";
    const text = this.#arrow(`${name}${type}${properties}${where}`);
    this.#scope.set(name, "relationship");
    return text;
  }

  #arrow(body: string): string {
    const line = body === "" ? "--" : `-[${body}]-`;
    return this.#source.pick([`${line}>`, `<${line}`, line]);
  }

  #walk(): string {
    const source = this.#source;
    const type = source.pick(["", ":S", ":T", ":S|T"]);
    if (!this.#quantified) return this.#arrow(`${type}${source.pick(LENGTHS)}${source.chance(10) ? " {k: 1}" : ""}`);
    const repeat = source.pick(REPEATS);
    if (source.chance(50)) return `${source.pick([`-[${type}]->`, `<-[${type}]-`, `-[${type}]-`])}${repeat}`;
    if (source.chance(50)) return ` (()-[${type}]->())${repeat} `;
    const [first, last] = [this.#newName("x"), this.#newName("y")];
    const where = source.chance(50) ? ` WHERE ${first}.n >= 0` : "";
    return ` ((${first})-[${type}]->(${last})${where})${repeat} `;
  }

  #shortest(): string {
    const [from, to, path] = [this.#newName("n"), this.#newName("n"), this.#newName("p")];
    const which = this.#source.pick(["shortestPath", "allShortestPaths"]);
    // Which of several shortest paths is taken, nobody says: only its length is looked at.
    this.#scope
      .set(from, "node")
      .set(to, "node")
      .set(path, which === "shortestPath" ? "shortest" : "path");
    const type = this.#source.pick(["", ":S", ":S|T"]);
    const arrow = this.#source.pick([`-[${type}*..3]-`, `-[${type}*..3]->`, `-[${type}*]-`]);
    return `(${from}), (${to}) WHERE ${from}.id < ${to}.id MATCH ${path} = ${which}((${from})${arrow}(${to}))`;
  }
}
