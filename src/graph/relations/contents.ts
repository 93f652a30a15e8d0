import { compareText } from "../compare-text.ts";
import { type Alignment, oneDocument, spotOf } from "./alignment.ts";
import { dayBuckets } from "./day-buckets.ts";
import { Signature } from "./signature.ts";
import type { Statement } from "./statement.ts";

/**
 * Statements by what they state: one list a content, the most telling account first. A statement that fits contents of
 * several hands ("the prison was attacked") stays by itself: ambiguity is shown, not guessed. Only neighbours are
 * compared: of one relation and target, at a place that can be the same, in the same days.
 */
export function groupContents(statements: readonly Statement[], align: Alignment): readonly (readonly Statement[])[] {
  const blocks = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = blockOf(statement);
    const block = blocks.get(key);
    if (block) block.push(statement);
    else blocks.set(key, [statement]);
  }
  const contents: (readonly Statement[])[] = [];
  for (const block of blocks.values()) {
    const index = new ContentIndex(align);
    for (const statement of block.sort(byDetail)) index.place(statement);
    for (const { statements } of index.signatures) contents.push(statements);
  }
  return contents;
}

function blockOf(statement: Statement): string {
  const { relation, claim } = statement;
  const mood = `${relation.id} ${claim.polarity} ${claim.modality === "intended"}`;
  const who = (role: "subject" | "object") => claim[role]?.id ?? "-";
  if (relation.symmetric) {
    // "Government forces" and "the army", neither named, against one side: what kind of side it is says enough.
    const side = (role: "subject" | "object") => statement[role] ?? `a ${claim[role]?.type ?? "-"}`;
    return `${mood} ${[side("subject"), side("object")].sort(compareText).join(" ")}`;
  }
  if (statement.object !== null) return `${mood} ${statement.object}`;
  return `${mood} ${relation.counts === "object" && statement.group !== null ? statement.group : who("object")}`;
}

/** What says most comes first, so that the vaguer can be fitted to it; ids settle the rest. */
function byDetail(left: Statement, right: Statement): number {
  const detail = ({ subject, dated, where, count }: Statement) =>
    Number(subject !== null) * 4 + Number(dated !== null) * 2 + Number(count !== null) + Number(where !== null);
  return (
    detail(right) - detail(left) ||
    (left.scope?.end ?? 0) - (right.scope?.end ?? 0) ||
    compareText(left.claim.id, right.claim.id)
  );
}

/** Contents found so far, by where and when they can be told again. */
class ContentIndex {
  readonly signatures: Signature[] = [];
  readonly #byKey = new Map<string, Set<Signature>>();
  readonly #align: Alignment;

  constructor(align: Alignment) {
    this.#align = align;
  }

  place(statement: Statement): void {
    const fitting = this.#near(statement).filter((each) => each.admits(statement, this.#align));
    const signature = this.#choose(fitting, statement) ?? this.#open();
    signature.add(statement, this.#align);
    for (const key of this.#keysOf(statement, true)) {
      const known = this.#byKey.get(key);
      if (known) known.add(signature);
      else this.#byKey.set(key, new Set([signature]));
    }
  }

  #open(): Signature {
    const signature = new Signature();
    this.signatures.push(signature);
    return signature;
  }

  /** Of one text before of another; a statement without a subject fits one hand or none. */
  #choose(fitting: readonly Signature[], statement: Statement): Signature | undefined {
    if (fitting.length < 2) return fitting[0];
    const own = fitting.filter(({ statements }) => statements.some((each) => oneDocument(each, statement)));
    const [first, ...rest] = own.length > 0 ? own : fitting;
    if (statement.subject !== null) return first;
    return rest.every(({ subject }) => subject === first?.subject) ? first : undefined;
  }

  #near(statement: Statement): readonly Signature[] {
    return [...new Set(this.#keysOf(statement, false).flatMap((key) => [...(this.#byKey.get(key) ?? [])]))];
  }

  /** `told`: the keys under which it is found; else those under which it looks. */
  #keysOf(statement: Statement, told: boolean): readonly string[] {
    const { relation, claim, object } = statement;
    const where = spotOf(statement);
    const buckets = relation.lasting ? ["any"] : dayBuckets(statement.scope);
    const around = where === null ? [] : [...this.#align.bodies.wholesOf(where)];
    const spots = told ? around.map((each) => `in ${each}`) : around.map((each) => `at ${each}`);
    if (where !== null) spots.push(`at ${where}`);
    if (where !== null && !told) spots.push(`in ${where}`);
    if (where === null) spots.push("nowhere");
    // One target can be told of without its place.
    if (object !== null) spots.push(told ? "somewhere" : where === null ? "somewhere" : "nowhere");
    return [`document ${claim.document.id}`, ...spots.flatMap((spot) => buckets.map((bucket) => `${spot} ${bucket}`))];
  }
}
