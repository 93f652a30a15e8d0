import type { CypherValue } from "../../../src/model/store.ts";
import { ExpressionWriter } from "./expression-writer.ts";
import { PatternWriter } from "./pattern-writer.ts";
import { Source } from "./source.ts";
import { AGGREGATES, type Kind } from "./templates.ts";

export interface GeneratedStatement {
  readonly text: string;
  /** The rows come in an order that the statement says in full. */
  readonly ordered: boolean;
}

export const PARAMETERS: Readonly<Record<string, CypherValue>> = { number: 2n, text: "a", numbers: [1n, 2n] };

const SCALARS: readonly Kind[] = ["int", "float", "string", "boolean", "date", "int", "string"];
const ANYTHING: readonly Kind[] = [...SCALARS, "ints", "strings", "map", "duration"];

/** A statement that reads, the same for the same seed. */
export function generateStatement(seed: number): GeneratedStatement {
  return new StatementWriter(new Source(seed)).write();
}

class StatementWriter {
  readonly #source: Source;
  #names = 0;
  #scope = new Map<string, Kind>();
  readonly #quantified: boolean;

  constructor(source: Source) {
    this.#source = source;
    this.#quantified = source.chance(50);
  }

  write(): GeneratedStatement {
    const source = this.#source;
    if (source.chance(3)) return this.#procedure();
    if (source.chance(6)) return this.#union();
    return this.#query();
  }

  #query(): GeneratedStatement {
    const clauses = this.#clauses(this.#source.pick([0, 0, 1, 1, 2]));
    const { text, ordered } = this.#projection("RETURN");
    return { text: [...clauses, text].join(" "), ordered };
  }

  #clauses(more: number): string[] {
    const clauses = [this.#source.chance(85) ? this.#match("MATCH") : this.#unwind()];
    for (let count = 0; count < more; count++) clauses.push(this.#clause());
    return clauses;
  }

  #clause(): string {
    switch (this.#source.below(6)) {
      case 0:
        return this.#match("MATCH");
      case 1:
      case 2:
        return this.#match("OPTIONAL MATCH");
      case 3:
        return this.#unwind();
      case 4:
        return this.#subquery();
      default:
        return this.#with();
    }
  }

  #newName(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }

  #expressions(): ExpressionWriter {
    return new ExpressionWriter(this.#source, this.#scope);
  }

  #match(word: string): string {
    const writer = new PatternWriter(this.#source, this.#scope, (prefix) => this.#newName(prefix), this.#quantified);
    return `${word} ${writer.match()}`;
  }

  #unwind(): string {
    const list = this.#expressions().write("ints", 1);
    const name = this.#newName("u");
    this.#scope.set(name, "int");
    return `UNWIND ${list} AS ${name}`;
  }

  #subquery(): string {
    const nodes = [...this.#scope].filter(([, kind]) => kind === "node");
    const name = this.#newName("s");
    const [imported] = nodes.length > 0 ? this.#source.pick(nodes) : [null];
    const inner = this.#source.pick([
      "RETURN count(m) AS ",
      "RETURN m.n AS ",
      "WITH m ORDER BY m.id LIMIT 1 RETURN m.n AS ",
    ]);
    this.#scope.set(name, "int");
    const optional = this.#source.chance(25) ? "OPTIONAL " : "";
    if (imported === null) return `${optional}CALL () { MATCH (m:A) ${inner}${name} }`;
    if (this.#source.chance(30)) return `CALL { WITH ${imported} MATCH (${imported})--(m) ${inner}${name} }`;
    return `${optional}CALL (${imported}) { MATCH (${imported})-->(m) ${inner}${name} }`;
  }

  #with(): string {
    if (this.#source.chance(40)) return this.#projection("WITH").text;
    const kept = [...this.#scope].filter(() => this.#source.chance(80));
    if (kept.length === 0) return this.#projection("WITH").text;
    const expressions = this.#expressions();
    const added = this.#newName("w");
    const kind = this.#source.pick(SCALARS);
    const items = [...kept.map(([name]) => name), `${expressions.write(kind, 2)} AS ${added}`];
    this.#scope = new Map([...kept, [added, kind]]);
    const where = this.#source.chance(20) ? ` WHERE ${this.#expressions().write("boolean", 1)}` : "";
    return `WITH ${this.#source.chance(20) ? "DISTINCT " : ""}${items.join(", ")}${where}`;
  }

  /** WITH or RETURN of expressions alone, sometimes grouped, sorted and cut. */
  #projection(word: "WITH" | "RETURN"): GeneratedStatement {
    const source = this.#source;
    const expressions = this.#expressions();
    const grouped = source.chance(30);
    const sortable = source.chance(35);
    const kinds = Array.from({ length: 1 + source.below(3) }, () =>
      source.pick(sortable || word === "WITH" ? SCALARS : ANYTHING),
    );
    const columns = kinds.map((kind) => ({
      name: this.#newName("c"),
      kind,
      text: this.#column(expressions, kind, word),
    }));
    const items = columns.map(({ name, text }) => `${text} AS ${name}`);
    if (grouped) items.push(`${expressions.fill(source.pick(AGGREGATES), 1)} AS ${this.#newName("g")}`);
    const names = columns.map(({ name }) => name);
    this.#scope = new Map(columns.map(({ name, kind }) => [name, kind]));
    const order = sortable && !grouped;
    const sorted = names.map((name) => name + (source.chance(30) ? " DESC" : ""));
    const cut = order && source.chance(50) ? source.pick([" LIMIT 3", " SKIP 1", " SKIP 1 LIMIT 2", " OFFSET 1"]) : "";
    const distinct = !grouped && source.chance(20) ? "DISTINCT " : "";
    const text = `${word} ${distinct}${items.join(", ")}${order ? ` ORDER BY ${sorted.join(", ")}` : ""}${cut}`;
    return { text, ordered: order && word === "RETURN" };
  }

  #column(expressions: ExpressionWriter, kind: Kind, word: string): string {
    const entities = [...this.#scope].filter(
      ([, each]) => each === "node" || each === "relationship" || each === "path",
    );
    if (word === "RETURN" && kind === "map" && entities.length > 0) return this.#source.pick(entities)[0];
    return expressions.write(kind, 2);
  }

  #union(): GeneratedStatement {
    const part = (): string => {
      this.#scope = new Map();
      const clauses = this.#clauses(0);
      const expressions = this.#expressions();
      return `${clauses.join(" ")} RETURN ${expressions.write("int", 1)} AS x, ${expressions.write("string", 1)} AS y`;
    };
    return {
      text: [part(), part()].join(this.#source.pick([" UNION ", " UNION ALL ", " UNION DISTINCT "])),
      ordered: false,
    };
  }

  #procedure(): GeneratedStatement {
    return this.#source.pick([
      { text: "CALL db.labels() YIELD label RETURN label ORDER BY label", ordered: true },
      { text: "CALL db.relationshipTypes() YIELD relationshipType AS t WHERE t <> 'S' RETURN t", ordered: false },
      {
        text: "MATCH (n) CALL db.labels() YIELD label WHERE label IN labels(n) RETURN label, count(*) AS c",
        ordered: false,
      },
      { text: "CALL db.propertyKeys() YIELD propertyKey AS k WHERE k IN ['n', 'k'] RETURN k", ordered: false },
    ]);
  }
}
