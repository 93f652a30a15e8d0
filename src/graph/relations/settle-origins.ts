import type { Document } from "../../model/document.ts";
import { compareText } from "../compare-text.ts";
import type { Origin } from "../origins/origin.ts";
import { passageOf } from "../origins/passage.ts";
import { findCopies } from "../origins/text-copies.ts";
import type { Statement } from "./statement.ts";

export interface OriginContext {
  readonly documents: ReadonlyMap<string, Document>;
  fold(text: string): string;
  /** The origin that a document's publisher has in his own voice. */
  publisherOf(statement: Statement): Origin;
}

/**
 * Origins of the statements of one content, judged together. A publisher who copies another's passage has no voice of
 * his own in it: the copy has the origin of the earliest. An outlet that is quoted for what it has itself from somebody
 * is no origin: its source is (B quotes A's report, which quotes S).
 */
export function settleOrigins(content: readonly Statement[], context: OriginContext): readonly Statement[] {
  if (content.length < 2) return content;
  return followRelays(followCopies(content, context), context);
}

function followCopies(content: readonly Statement[], { documents, fold }: OriginContext): readonly Statement[] {
  const own = content.filter(({ origin }) => origin.kind === "publisher");
  const outlets = new Set(content.map(({ claim }) => claim.document.publisher ?? claim.document.id));
  if (own.length === 0 || outlets.size < 2) return content;
  const ordered = [...content].sort(byPublication);
  const passages = ordered.map(({ claim }) => ({
    id: claim.id,
    text: passageOf(claim, documents.get(claim.document.id)),
  }));
  const copies = findCopies(passages, fold);
  const byId = new Map(content.map((statement) => [statement.claim.id, statement]));
  return content.map((statement) => {
    const original = byId.get(copies.get(statement.claim.id) ?? "");
    // Who names his source has said himself whose words these are.
    if (!original || statement.origin.kind !== "publisher" || original === statement) return statement;
    return { ...statement, origin: original.origin };
  });
}

/** The undated come last; ids settle the rest, so that the order of the input says nothing. */
function byPublication(left: Statement, right: Statement): number {
  const day = ({ told }: Statement) => told ?? Number.POSITIVE_INFINITY;
  const difference = day(left) - day(right);
  return (Number.isNaN(difference) ? 0 : difference) || compareText(left.claim.id, right.claim.id);
}

function followRelays(content: readonly Statement[], context: OriginContext): readonly Statement[] {
  const told = new Map<string, Statement[]>();
  for (const statement of content) {
    const { key } = context.publisherOf(statement);
    const list = told.get(key);
    if (list) list.push(statement);
    else told.set(key, [statement]);
  }
  return content.map((statement) => {
    const outlet = statement.claim.attribution.at(-1);
    if (outlet?.type !== "Media" || statement.origin.kind !== "source") return statement;
    const reports = (told.get(statement.origin.key) ?? []).filter(
      (each) =>
        each.claim.document.id !== statement.claim.document.id && (each.told ?? 0) <= (statement.told ?? Infinity),
    );
    const sources = new Map(reports.map(({ origin }) => [origin.key, origin]));
    const [source] = sources.values();
    // An outlet that speaks in its own voice too, or has it from several, stays what it is.
    return sources.size === 1 && source ? { ...statement, origin: source } : statement;
  });
}
