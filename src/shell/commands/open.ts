import type { ClaimRecord } from "../../model/claim.ts";
import { RawiError } from "../../model/diagnostic.ts";
import type { Document } from "../../model/document.ts";
import { markPassage } from "../mark-passage.ts";
import { idsIn, resultOfClaims } from "../result.ts";
import { chosenRow } from "./chosen-row.ts";
import type { ShellCommand, ShellContext } from "./command.ts";
import { describeActor } from "./describe.ts";

/** `.open N`: what a row is about: the document of a claim with the sentence marked, else the actor or the place. */
export const open: ShellCommand = {
  name: "open",
  argument: "none",
  run: async (argument, context) => {
    const { graph, phrases } = context;
    const { result, index } = chosenRow(argument, context);
    const [claim] = result.claims[index] ?? [];
    const ids = [...idsIn(result.rows[index] ?? [])];
    if (claim) await openDocument(claim, context);
    else {
      const document = ids.map((id) => graph.documents.get(id)).find((each) => each !== undefined);
      const { actors } = graph.asked.linked.identities;
      const actor = ids.find((id) => actors.has(id)) ?? ids.find((id) => graph.asked.names.exact([id]).length === 1);
      if (document) await openClaims(document, context);
      else if (actor !== undefined) await describeActor(actor, context);
      else throw new RawiError("shell/open", phrases.nothingToOpen, null, 2);
    }
    return undefined;
  },
};

async function openDocument(claim: ClaimRecord, { graph, output, phrases }: ShellContext): Promise<void> {
  const document = graph.documents.get(claim.document.id);
  if (!document) throw new RawiError("shell/open", phrases.nothingToOpen, null, 2);
  const paint = (_key: string, text: string) => (output.colours ? `\u001B[33m${text}\u001B[39m` : text);
  const { text } = document;
  const lines: string[] = headOf(document);
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    const span = { start: Math.max(start, claim.evidence.start), end: Math.min(end, claim.evidence.end) };
    const marks = span.end > span.start ? [{ span, key: "→" }] : [];
    lines.push(end > start ? markPassage(text, { start, end }, marks, paint) : "");
    start = end + 1;
  }
  await output.show(lines);
  await output.endOfResult();
}

async function openClaims(document: Document, context: ShellContext): Promise<void> {
  const { graph, language } = context;
  await context.say(headOf(document));
  const claims = [...graph.asked.claims.values()].filter((claim) => claim.document.id === document.id);
  await context.present(resultOfClaims(document.path, claims, graph, language));
}

function headOf({ title, publisher, published, url, path }: Document): string[] {
  const told = [publisher, published, path, url].filter((each) => each !== null && each !== undefined);
  return [...(title ? [title] : []), told.join("   "), ""];
}
