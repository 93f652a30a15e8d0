import { compareText } from "../compare-text.ts";
import type { Alignment } from "./alignment.ts";
import type { Verdict } from "./claim-relation.ts";
import { agentOf, responsibilityOf } from "./kinds/agent.ts";
import { controlOf } from "./kinds/control.ts";
import { polarityOf } from "./kinds/polarity.ts";
import { quantityOf, supersedes } from "./kinds/quantity.ts";
import { placeOf, timeOf } from "./kinds/time-and-place.ts";
import type { Statement } from "./statement.ts";

export interface Finding {
  readonly left: Statement;
  readonly right: Statement;
  /** null: left supersedes right. */
  readonly verdict: Verdict | null;
}

type Rule = (left: Statement, right: Statement, align: Alignment) => Verdict | null;

/** Days between two events that can still be told as one. */
const REACH = 3;
/** First come, first told: a pair of claims contradicts itself in one way. */
const PAIRED: readonly Rule[] = [quantityOf, agentOf, timeOf, placeOf];

/**
 * Contradictions and later figures among claims. Compared are neighbours only: those of one family, target or group and
 * place, in days that can be one. What is only intended takes no side.
 */
export function findContradictions(statements: readonly Statement[], align: Alignment): readonly Finding[] {
  const taken = withoutHeadings(statements.filter(({ claim }) => claim.modality !== "intended"));
  const affirmed = taken.filter(({ claim }) => claim.polarity === "affirmed");
  const denied = taken.filter(({ claim }) => claim.polarity === "negated");
  const found = new Findings();
  findDenials(affirmed, denied, align, found);
  for (const block of blocksOf(affirmed, eventKeys)) sweep(block, (a, b) => pairUp(a, b, align, found));
  findHolds(affirmed, align, found);
  return found.sorted();
}

/** A heading, or what a text says once more in the words that it gives to a source, is that source's: compared once. */
function withoutHeadings(statements: readonly Statement[]): readonly Statement[] {
  const wordsOf = ({ claim: { document, relation, polarity, evidence } }: Statement) =>
    `${document.id} ${relation} ${polarity} ${evidence.text}`;
  const given = new Set(statements.flatMap((each) => (each.claim.attribution.length > 0 ? [wordsOf(each)] : [])));
  return statements.filter((each) => each.claim.attribution.length > 0 || !given.has(wordsOf(each)));
}

/** One finding a pair, whichever block it is met in. */
class Findings {
  readonly #found = new Map<string, Finding>();

  add(left: Statement, right: Statement, verdict: Verdict | null): void {
    const key = [left.claim.id, right.claim.id].sort(compareText).join(" ");
    if (!this.#found.has(key)) this.#found.set(key, { left, right, verdict });
  }

  sorted(): readonly Finding[] {
    return [...this.#found].sort(([left], [right]) => compareText(left, right)).map(([, finding]) => finding);
  }
}

function pairUp(left: Statement, right: Statement, align: Alignment, found: Findings): void {
  const claimed = responsibilityOf(left, right, align) ?? responsibilityOf(right, left, align);
  if (claimed) found.add(left, right, claimed);
  else if (left.relation.id !== right.relation.id) return;
  else if (supersedes(left, right, align)) found.add(left, right, null);
  else if (supersedes(right, left, align)) found.add(right, left, null);
  else {
    const verdict = firstOf(PAIRED, left, right, align);
    if (verdict) found.add(left, right, verdict);
  }
}

function firstOf(rules: readonly Rule[], left: Statement, right: Statement, align: Alignment): Verdict | null {
  for (const rule of rules) {
    const verdict = rule(left, right, align);
    if (verdict) return verdict;
  }
  return null;
}

/** Denials are few: each claim looks for those of its family that are about its target, its place, or its sides. */
function findDenials(
  affirmed: readonly Statement[],
  denied: readonly Statement[],
  align: Alignment,
  found: Findings,
): void {
  const byKey = new Map<string, Statement[]>();
  for (const statement of denied) for (const key of new Set(denialKeys(statement))) push(byKey, key, statement);
  if (byKey.size === 0) return;
  for (const said of affirmed) {
    const near = new Set(lookups(said, align).flatMap((key) => byKey.get(key) ?? []));
    for (const denial of near) {
      const verdict = polarityOf(said, denial, align) ?? responsibilityOf(said, denial, align);
      if (verdict) found.add(said, denial, verdict);
    }
  }
}

function denialKeys(statement: Statement): readonly string[] {
  const { relation, subject, object, where, claim } = statement;
  const family = familyOf(statement);
  const keys = [`${family} document ${claim.document.id}`];
  if (object !== null) keys.push(`${family} ${object}`);
  else if (where !== null) keys.push(`${family} ${where}`);
  if (relation.symmetric && subject !== null) keys.push(`${family} ${subject}`);
  return keys;
}

function lookups(statement: Statement, { bodies }: Alignment): readonly string[] {
  const { relation, subject, object, where, claim } = statement;
  const family = familyOf(statement);
  const names = new Set<string>();
  for (const id of [object, where, relation.symmetric ? subject : null]) {
    if (id === null) continue;
    names.add(id);
    for (const whole of bodies.wholesOf(id)) names.add(whole);
  }
  return [`${family} document ${claim.document.id}`, ...[...names].map((name) => `${family} ${name}`)];
}

/** Who claims a strike and who denies it speak of one event. */
function familyOf({ relation }: Statement): string {
  return relation.family === "claimed_responsibility" ? "assault" : relation.family;
}

function eventKeys(statement: Statement): readonly string[] {
  const { relation, object, group, where, claim, count } = statement;
  const keys: string[] = [];
  if (object !== null) keys.push(`${familyOf(statement)} ${object}`);
  if (group !== null && count !== null) {
    keys.push(`${relation.id} ${group} ${where ?? `document ${claim.document.id}`}`);
    // Places can be what two accounts differ in: there the figure is what they share.
    if (count.exact) keys.push(`${relation.id} ${group} ${count.min}`);
  }
  return keys;
}

/** Holders of one place, and who sits in what another is said to hold wholly. */
function findHolds(affirmed: readonly Statement[], align: Alignment, found: Findings): void {
  const holds = affirmed.filter(({ relation }) => relation.id === "CONTROLS" || relation.id === "ENTRENCHED_IN");
  const full = holds.filter(({ relation, held }) => relation.id === "CONTROLS" && held === "full");
  const byPlace = new Map<string, Statement[]>();
  for (const statement of full) if (statement.where !== null) push(byPlace, statement.where, statement);
  for (const statement of holds) {
    if (statement.where === null) continue;
    for (const holder of byPlace.get(statement.where) ?? []) {
      if (holder === statement) continue;
      const verdict = controlOf(holder, statement, align);
      if (verdict) found.add(holder, statement, verdict);
    }
  }
}

function blocksOf(
  statements: readonly Statement[],
  keysOf: (statement: Statement) => readonly string[],
): Iterable<readonly Statement[]> {
  const blocks = new Map<string, Statement[]>();
  for (const statement of statements) for (const key of keysOf(statement)) push(blocks, key, statement);
  return blocks.values();
}

/** Every pair whose days can meet, in the order of days: a block of years costs no more than its weeks. */
function sweep(block: readonly Statement[], meet: (left: Statement, right: Statement) => void): void {
  if (block.length < 2) return;
  const start = ({ scope }: Statement) => scope?.start ?? Number.NEGATIVE_INFINITY;
  const sorted = block.toSorted((a, b) => compareNumbers(start(a), start(b)) || compareText(a.claim.id, b.claim.id));
  for (const [index, left] of sorted.entries()) {
    const end = (left.scope?.end ?? Number.NEGATIVE_INFINITY) + REACH;
    for (let next = index + 1; next < sorted.length; next++) {
      const right = sorted[next] as Statement;
      // Without any date only one text is comparable, and those stand together at the front.
      if (right.scope && right.scope.start > end && !isPerson(left)) break;
      meet(left, right);
    }
  }
}

/** The death of one person is one event, whenever it is told. */
function isPerson({ claim, relation }: Statement): boolean {
  return relation.once && claim.object?.type === "Person";
}

function compareNumbers(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
