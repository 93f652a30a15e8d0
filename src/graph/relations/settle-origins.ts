import type { Origin } from "../origins/origin.ts";
import { type CopiedTexts, followReworded } from "./follow-copies.ts";
import type { Statement } from "./statement.ts";

export interface OriginContext extends CopiedTexts {
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
  return followRelays(followReworded(content, context), context);
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
