import type { Document } from "../../model/document.ts";
import { compareText } from "../compare-text.ts";
import { passageOf, SHORTEST } from "../origins/passage.ts";
import { findCopies } from "../origins/text-copies.ts";
import { wordsOf } from "../words-of.ts";
import { oneDocument } from "./alignment.ts";
import type { Statement } from "./statement.ts";

export interface CopiedTexts {
  readonly documents: ReadonlyMap<string, Document>;
  fold(text: string): string;
}

/**
 * Who prints another's words means the day that they meant ("yesterday" is not of the day of the copy), and has no voice of his own in them: what he says there in his own voice, or has from somebody
 * without a name, has the origin that it has where it was printed first. Passages of the same words are found whatever
 * is read in them, so that one text has one origin in everything that it says.
 */
export function followPrintedAgain(statements: readonly Statement[], { documents }: CopiedTexts): readonly Statement[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { claim } = statement;
    const words = wordsOf(passageOf(claim, documents.get(claim.document.id)));
    if (words.length < SHORTEST) continue;
    // What else stands in the sentence can have another speaker.
    const key = `${claim.relation} ${claim.evidence.text} ${words.join(" ")}`;
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  const followed = new Map<string, Statement>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const [original, ...copies] = group.sort(byPublication);
    for (const copy of copies)
      if (original && !oneDocument(copy, original)) followed.set(copy.claim.id, copyOf(copy, original));
  }
  return statements.map((statement) => followed.get(statement.claim.id) ?? statement);
}

/** As `followPrintedAgain`, of near-equal passages in statements of one content. */
export function followReworded(content: readonly Statement[], { documents, fold }: CopiedTexts): readonly Statement[] {
  const own = content.filter(isWithoutName);
  const printed = new Set(content.map(({ claim }) => claim.document.id));
  if (own.length === 0 || printed.size < 2) return content;
  const passages = content
    .toSorted(byPublication)
    .map(({ claim }) => ({ id: claim.id, text: passageOf(claim, documents.get(claim.document.id)) }));
  const copies = findCopies(passages, fold);
  const byId = new Map(content.map((statement) => [statement.claim.id, statement]));
  return content.map((statement) => {
    const original = byId.get(copies.get(statement.claim.id) ?? "");
    return original && isWithoutName(statement) ? printedBy(statement, original) : statement;
  });
}

/** Who names his source has said himself whose words these are. */
function isWithoutName({ origin }: Statement): boolean {
  return origin.kind !== "source";
}

function copyOf(copy: Statement, original: Statement): Statement {
  const dated = original.dated ?? copy.dated;
  const told = isWithoutName(copy) ? printedBy(copy, original) : copy;
  return { ...told, dated, scope: original.dated ?? copy.scope };
}

function printedBy(copy: Statement, original: Statement): Statement {
  if (copy === original) return copy;
  // A source without a name is the same one in a copy; it is not the paper that prints it first.
  if (copy.origin.kind === "unnamed" && original.origin.kind !== "unnamed") return copy;
  return { ...copy, origin: original.origin };
}

/** The undated come last; then one document before the other in all that both say, and at last ids settle it. */
function byPublication(left: Statement, right: Statement): number {
  const day = ({ told }: Statement) => told ?? Number.POSITIVE_INFINITY;
  const difference = day(left) - day(right);
  return (
    (Number.isNaN(difference) ? 0 : difference) ||
    compareText(left.claim.document.id, right.claim.document.id) ||
    compareText(left.claim.id, right.claim.id)
  );
}
