/* A plan as batches, each one transaction: in an order that leaves nothing dangling wherever it is cut short. */
import type { CypherValue } from "../../model/store.ts";
import { distinction } from "./canonical-text.ts";
import type { NodeChange, RelationshipChange } from "./difference.ts";
import { encodeMap } from "./encode-value.ts";
import type { PushPlan } from "./plan-push.ts";
import { isRole } from "./relationship-id.ts";

/** Name of a statement in cypher/import, and its rows; `type` stands in the statement of relationships. */
export interface Step {
  readonly statement: string;
  readonly type: string | null;
  readonly rows: readonly Row[];
}

type Row = Readonly<Record<string, unknown>>;
type Unit = readonly (readonly [statement: string, row: Row])[];

/** By measurement (bench/push.ts; 66,576 edges, two cores): 8,100 edges a second in thousands, 10,000 in these, 8,400 in
 * ten thousands. */
export const BATCH = 5_000;
/** UTF-16 units of text in a batch, so that long documents do not make a huge one. */
const TEXT = 4_000_000;

/**
 * First the documents that are rewritten lose their hash; then shared nodes; then what goes; then claims, each together
 * with its edges, so that none is ever without its document; then what joins claims; then the hashes; at last the
 * nodes that nothing needs any more.
 */
export function* planBatches(plan: PushPlan, size = BATCH): Generator<readonly Step[]> {
  const { documents, nodes, relationships, nodesGone, relationshipsGone } = plan;
  const isClaim = ({ node }: NodeChange) => node.labels.includes("Claim");
  yield* pack(
    documents.started.map((id) => single("open-documents", { id })),
    size,
  );
  yield* pack(
    nodes.filter((each) => !isClaim(each)).map((each) => single("nodes", nodeRow(each))),
    size,
  );
  yield* pack(
    relationshipsGone.map(({ elementId, type }) => single("remove-relationships", { id: elementId, type })),
    size,
  );
  const claimsGone = nodesGone.filter(({ labels }) => labels.includes("Claim"));
  yield* pack(
    claimsGone.map(({ id }) => single("remove-nodes", { id })),
    size,
  );
  const { units, between } = unitsOfClaims(nodes.filter(isClaim), relationships);
  yield* pack(units, size);
  yield* pack(between, size);
  yield* pack(
    documents.changed.map(({ node, hash }) => single("close-documents", { id: node.id, hash })),
    size,
  );
  const othersGone = nodesGone.filter(({ labels }) => !labels.includes("Claim"));
  yield* pack(
    othersGone.map(({ id }) => single("remove-nodes", { id })),
    size,
  );
}

const single = (statement: string, row: Row): Unit => [[statement, row]];

/** Each claim with the edges that it makes; apart, the edges whose other end is a claim that may not be there yet. */
function unitsOfClaims(
  claims: readonly NodeChange[],
  relationships: readonly RelationshipChange[],
): { units: Unit[]; between: Unit[] } {
  const byClaim = new Map<string, (readonly [string, Row])[]>();
  for (const change of claims) byClaim.set(change.node.id, [["nodes", nodeRow(change)]]);
  const between: Unit[] = [];
  for (const change of relationships) {
    const { by, key } = distinction(change.relationship.properties);
    const step = [STATEMENTS[by], relationshipRow(change)] as const;
    if (by === "ends" && !isRole(change.relationship.type)) between.push([step]);
    else {
      const claim = by === "claim" ? key : change.relationship.start;
      const unit = byClaim.get(claim);
      if (unit) unit.push(step);
      else byClaim.set(claim, [step]);
    }
  }
  return { units: [...byClaim.values()], between };
}

const STATEMENTS = { claim: "typed-edges", hop: "speakers", ends: "edges" } as const;
const TYPED: ReadonlySet<string> = new Set(Object.values(STATEMENTS));

function nodeRow({ node, goneLabels, goneKeys }: NodeChange): Row {
  return {
    id: node.id,
    labels: node.labels,
    gone: goneLabels,
    properties: { ...encodeMap(node.properties as Record<string, CypherValue>), ...nulls(goneKeys) },
  };
}

function relationshipRow({ relationship, goneKeys }: RelationshipChange): Row {
  const { type, start, end, properties } = relationship;
  const { key } = distinction(properties);
  return {
    type,
    start,
    end,
    key,
    properties: { ...encodeMap(properties as Record<string, CypherValue>), ...nulls(goneKeys) },
  };
}

/** `SET n += {key: null}` removes the property. */
function nulls(keys: readonly string[]): Record<string, null> {
  return Object.fromEntries(keys.map((key) => [key, null]));
}

/** Units together until there are `size` rows; inside a batch nodes come before edges. */
function* pack(units: Iterable<Unit>, size: number): Generator<readonly Step[]> {
  let steps = new Map<string, { statement: string; type: string | null; rows: Row[] }>();
  let rows = 0;
  let text = 0;
  for (const unit of units) {
    for (const [statement, row] of unit) {
      const type = TYPED.has(statement) ? String(row["type"]) : null;
      const key = `${statement} ${type}`;
      const step = steps.get(key);
      if (step) step.rows.push(row);
      else steps.set(key, { statement, type, rows: [row] });
      rows++;
      text += lengthOf(row);
    }
    if (rows < size && text < TEXT) continue;
    yield inOrder(steps.values());
    steps = new Map();
    rows = 0;
    text = 0;
  }
  if (rows > 0) yield inOrder(steps.values());
}

function inOrder(steps: Iterable<Step>): Step[] {
  const rank = ({ statement }: Step) => (statement === "nodes" ? 0 : 1);
  return [...steps].sort((left, right) => rank(left) - rank(right));
}

function lengthOf({ properties }: Row): number {
  const text = (properties as { text?: unknown } | undefined)?.text;
  return typeof text === "string" ? text.length : 0;
}
