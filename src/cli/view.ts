import { Command, InvalidArgumentError, Option } from "commander";
import { ask } from "../answers/ask.ts";
import { askedGraph } from "../answers/asked-graph.ts";
import { namesOf } from "../answers/participant-names.ts";
import { renderAnswer } from "../answers/render-answer.ts";
import { pageGraph } from "../exports/index.ts";
import type { PageLanguage } from "../model/page.ts";
import { readGraphFile } from "../stores/file/index.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { readPageAssets } from "../view/page-assets.ts";
import { pageKnowledge, pageWords } from "../view/page-content.ts";
import { openView, type Viewed } from "../view/server.ts";
import { takeAsOf, withAsOf } from "./as-of.ts";
import { requireGraph, withGraphOption } from "./graph-path.ts";
import { takeHeld } from "./held-on-server.ts";
import { graphOf, readerOf } from "./open-graph.ts";
import { printLine } from "./print-line.ts";
import { whenInterrupted } from "./run-safely.ts";
import { type AskedStoreOptions, storeAt, withNeo4jOption } from "./server-options.ts";
import { VERSION } from "./version.ts";

interface ViewOptions extends AskedStoreOptions {
  readonly graph: string;
  readonly asOf?: string;
  readonly port: number;
  readonly lang: PageLanguage;
}

/** Milliseconds that a question of the page may take. */
const PATIENCE = 30_000;

/** `rawi view`: the graph in a browser of this machine, until Ctrl-C. */
export function viewCommand(): Command {
  return withAsOf(withNeo4jOption(withGraphOption(new Command("view"))))
    .description("look at the graph in a browser: who says what, and the sentence that proves it")
    .option("--port <number>", "of 127.0.0.1 (default: any that is free)", readPort, 0)
    .addOption(new Option("--lang <language>", "in which the page opens").choices(["ar", "en"]).default("en"))
    .action(async (options: ViewOptions) => {
      const { url } = await openView(await viewedOf(options), options.port);
      whenInterrupted("The page is closed.");
      await printLine(url);
      process.stderr.write(
        "Open it in a browser of this machine; Ctrl-C ends it. Nobody without this address can read it.\n",
      );
    });
}

async function viewedOf(options: ViewOptions): Promise<Viewed> {
  const assets = readPageAssets();
  const { graph, asOf, lang, neo4j } = options;
  const stored = takeAsOf(await readGraphFile(requireGraph(graph)), asOf);
  const server = neo4j === undefined ? null : await storeAt(neo4j, options);
  const held = server ? await takeHeld(stored, server) : stored;
  const { linked, knowledge, reader } = graphOf(held, readerOf(held.header, graph));
  const { view } = knowledge;
  const asked = askedGraph(server ?? memoryStore(view), reader, linked);
  const layout = { width: null, nameOf: namesOf(reader) };
  return {
    assets,
    words: pageWords(reader.resources),
    language: lang,
    graph: pageGraph(view, linked.claims, pageKnowledge(linked), { version: VERSION, texts: false }),
    view,
    async ask(question, signal) {
      const answer = await ask(question, asked, { signal, timeout: PATIENCE });
      const [headline] = renderAnswer(answer, layout);
      return { line: headline?.text ?? "", claims: answer.evidence.map(({ id }) => id) };
    },
  };
}

function readPort(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError("expected 0 to 65535.");
  return port;
}
