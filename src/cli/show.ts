import { Command } from "commander";
import { fold } from "../languages/ar/fold.ts";
import type { ClaimRecord, Participant } from "../model/claim.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import { type GraphFile, readGraphFile } from "../stores/file/index.ts";
import { claimLine } from "./claim-line.ts";
import { requireGraph, withGraphOption } from "./graph-path.ts";

/** `rawi show NAME|ID|DOC`: ids first, then documents, then names. */
export function showCommand(): Command {
  return withGraphOption(new Command("show"))
    .description("show a claim, a document or an actor with all its claims")
    .argument("<what>", "an id, a document's path, or a name")
    .option("--text", "print exactly the text that offsets count into")
    .action(async (what: string, options: { graph: string; text?: boolean }) => {
      const file = await readGraphFile(requireGraph(options.graph));
      const claim = file.claims.find((each) => each.id === what);
      const document = claim ? undefined : documentOf(file, what);
      if (document) process.stdout.write(options.text ? document.text : card(document, file));
      else print(claim ? [claim] : claimsOf(file, what));
    });
}

function documentOf(file: GraphFile, what: string): Document | undefined {
  const exact = file.documents.find((each) => each.id === what || each.path === what);
  if (exact) return exact;
  const fits = file.documents.filter((each) => each.path.slice(each.path.lastIndexOf("/") + 1).startsWith(what));
  if (fits.length > 1)
    throw new RawiError(
      "show/ambiguous",
      `${what} fits several documents: ${fits.map((each) => each.path).join(", ")}.`,
      null,
      2,
    );
  return fits[0];
}

function claimsOf(file: GraphFile, name: string): ClaimRecord[] {
  const wanted = fold(name);
  const is = (participant: Participant | null) =>
    participant !== null &&
    (participant.id === name || [participant.name, ...participant.aliases].some((each) => fold(each) === wanted));
  const found = file.claims.filter(
    (claim) => is(claim.subject) || is(claim.object) || is(claim.place) || claim.attribution.some(is),
  );
  if (found.length === 0) process.stderr.write(`Nothing in this graph is called ${name}.\n`);
  return found;
}

function print(claims: readonly ClaimRecord[]): void {
  for (const claim of claims) process.stdout.write(`${claimLine(claim)}\n`);
}

function card(document: Document, file: GraphFile): string {
  const own = file.claims.filter((claim) => claim.document.id === document.id);
  const head = [
    document.id,
    document.path,
    document.publisher ?? "–",
    document.published ?? "–",
    document.language,
  ].join("  ");
  return `${head}\n${own.map((claim) => `${claimLine(claim)}\n`).join("")}`;
}
