import { Command, InvalidArgumentError } from "commander";
import { assembleGraph } from "../graph/assemble-graph.ts";
import { participantsOf } from "../graph/identity/collect-parts.ts";
import { findActors } from "../graph/identity/find-actors.ts";
import { identify } from "../graph/identity/identify.ts";
import { findIntroductions } from "../graph/identity/introductions.ts";
import { NameIndex } from "../graph/identity/name-index.ts";
import { uniteParticipants } from "../graph/unite-participants.ts";
import type { ClaimRecord } from "../model/claim.ts";
import { linkKnowledge } from "../pipeline.ts";
import { type GraphFile, readGraphFile } from "../stores/file/index.ts";
import { actorCard } from "./actor-card.ts";
import { actorSurroundings } from "./actor-surroundings.ts";
import { chooseDocument } from "./choose-document.ts";
import { claimLine } from "./claim-line.ts";
import { requireGraph, withGraphOption } from "./graph-path.ts";
import { takeHeld } from "./held-on-server.ts";
import { readerOf } from "./open-graph.ts";
import { printLine } from "./print-line.ts";
import { type AskedStoreOptions, storeAt, withNeo4jOption } from "./server-options.ts";

interface ShowOptions extends AskedStoreOptions {
  readonly graph: string;
  readonly text?: boolean;
  readonly depth: number;
  readonly failEmpty?: boolean;
}

/** `rawi show NAME|ID|DOC`: ids first, then documents, then names. */
export function showCommand(): Command {
  return withNeo4jOption(withGraphOption(new Command("show")))
    .description("show a claim, a document, or an actor: why it is one, who is near, who relays whom, its claims")
    .argument("<what>", "an id, a document's path, or a name")
    .option("--text", "print exactly the text that offsets count into")
    .option("--depth <steps>", "how many edges away from an actor its neighbours may be (0 to 9)", readDepth, 1)
    .option("--fail-empty", "exit with 3 when there is no such thing")
    .action(async (what: string, options: ShowOptions) => {
      const file = await readFile(options);
      const claim = file.claims.find((each) => each.id === what);
      const document = claim ? undefined : chooseDocument(file.documents, what);
      if (document && options.text) process.stdout.write(document.text);
      else if (document) {
        const { id, path, publisher, published, language } = document;
        await printLine([id, path, publisher ?? "–", published ?? "–", language].join("  "));
        await printClaims(
          file.claims.filter((each) => each.document.id === id),
          file,
        );
      } else if (claim) await printClaims([claim], file);
      else await showActors(what, file, options);
    });
}

/** The graph file; with `--neo4j`, what of it the server holds. */
async function readFile(options: ShowOptions): Promise<GraphFile> {
  const file = await readGraphFile(requireGraph(options.graph));
  if (options.neo4j === undefined) return file;
  const store = await storeAt(options.neo4j, options);
  return await takeHeld(file, store).finally(() => store.close());
}

/** Claims that were rejected are listed too, and said to be rejected. */
async function showActors(what: string, file: GraphFile, { graph, depth, failEmpty }: ShowOptions): Promise<void> {
  const reader = readerOf(file.header, graph);
  const { entities, fold, comparison } = linkKnowledge(reader);
  const names = new NameIndex(entities, fold, comparison.placeKinds);
  const standing = file.decisions.filter(({ kind }) => kind !== "reject");
  const documents = new Map(file.documents.map((document) => [document.id, document]));
  const introductions = findIntroductions(file.claims, documents, comparison.knownAs, fold);
  const identities = identify(file.claims, standing, entities, names, introductions);
  const participants = uniteParticipants(identities.claims, entities);
  const actors = findActors(what, identities, names, entities);
  if (actors.length === 0) {
    process.stderr.write(`Nothing in this graph is called ${what}.\n`);
    if (failEmpty) process.exitCode = 3;
    return;
  }
  const rejected = new Set(file.decisions.flatMap(({ kind, ids }) => (kind === "reject" ? ids : [])));
  const told = identities.claims.filter((claim) => !rejected.has(claim.id));
  const knowledge = assembleGraph(file.documents, told, reader.resources, entities);
  for (const actor of actors) {
    for (const line of actorCard(actor, participants, standing)) await printLine(line);
    for (const line of actorSurroundings(knowledge, actor.id, depth)) await printLine(line);
    await printClaims(
      identities.claims.filter((claim) => participantsOf(claim).some(({ id }) => id === actor.id)),
      file,
    );
  }
}

async function printClaims(claims: readonly ClaimRecord[], { decisions }: GraphFile): Promise<void> {
  const rejected = new Map(
    decisions.filter(({ kind }) => kind === "reject").flatMap((each) => each.ids.map((id) => [id, each] as const)),
  );
  for (const claim of claims) {
    const decision = rejected.get(claim.id);
    await printLine(claimLine(claim));
    if (decision)
      await printLine(`    rejected${decision.because ? `: ${decision.because}` : ""} (decision ${decision.number})`);
  }
}

function readDepth(given: string): number {
  if (!/^\d$/u.test(given)) throw new InvalidArgumentError("expected 0 to 9.");
  return Number(given);
}
