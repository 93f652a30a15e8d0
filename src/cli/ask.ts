import { Command, Option } from "commander";
import { ask } from "../answers/ask.ts";
import { askedGraph } from "../answers/asked-graph.ts";
import { namesInGraph } from "../answers/names-in-graph.ts";
import { namesOf } from "../answers/participant-names.ts";
import { renderAnswer } from "../answers/render-answer.ts";
import { withHint } from "../model/diagnostic.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { withAsOf, withoutLater } from "./as-of.ts";
import { withGraphOption } from "./graph-path.ts";
import { interruptible } from "./interruptible.ts";
import { withMinConfidence } from "./min-confidence.ts";
import { openGraph, openLinks } from "./open-graph.ts";
import { printLine } from "./print-line.ts";
import { type AskedStoreOptions, storeAt, withNeo4jOption, withTimeoutOption } from "./server-options.ts";
import { terminalWidth } from "./terminal-width.ts";

interface AskCommandOptions extends AskedStoreOptions {
  readonly graph: string;
  readonly format: "text" | "json";
  readonly explain?: boolean;
  readonly cypher?: boolean;
  readonly context: readonly string[];
  readonly failEmpty?: boolean;
  readonly asOf?: string;
  readonly minConfidence?: number;
}

/** `rawi ask "QUESTION"`: an answer in the question's language, with the claims behind it. */
export function askCommand(): Command {
  return withMinConfidence(withAsOf(withTimeoutOption(withNeo4jOption(withGraphOption(new Command("ask"))))))
    .description("answer a question in Arabic or English, with the evidence")
    .argument("<question>", "who, what, where, when, how many, who says, or yes or no")
    .addOption(new Option("--format <format>", "how to print the answer").choices(["text", "json"]).default("text"))
    .option(
      "--context <question>",
      "the question before, for one that leans on it; may be repeated, oldest first",
      (text: string, before: readonly string[]) => [...before, text],
      [] as readonly string[],
    )
    .option("--cypher", "print the Cypher statement and its parameters instead of the answer")
    .option("--explain", "print the Cypher statement that answers, on standard error")
    .option("--fail-empty", "exit with 3 when there is no answer")
    .action(async (question: string, options: AskCommandOptions) => {
      const { timeout } = options;
      const bounds = timeout === undefined ? {} : { timeout };
      const { graph, reader } = await openAsked(options);
      const answer = await interruptible("Interrupted.", (signal) =>
        ask(question, graph, { ...bounds, signal, context: options.context }),
      ).finally(() => graph.store.close());
      for (const diagnostic of answer.diagnostics) {
        if (diagnostic.code === "ask/out-of-step") process.stderr.write(`${withHint(diagnostic)}\n`);
      }
      if (options.cypher && answer.statement) {
        await printLine(`${answer.statement.text}\n${JSON.stringify(answer.statement.parameters)}`);
        return;
      }
      if (options.explain && answer.statement) {
        const { text, parameters } = answer.statement;
        process.stderr.write(`${text}\n${JSON.stringify(parameters)}\n`);
      }
      const layout = { width: terminalWidth(), nameOf: namesOf(reader) };
      if (options.format === "json") await printLine(JSON.stringify(answer));
      else for (const { text, claim } of renderAnswer(answer, layout)) await printLine(claim ? `    ${text}` : text);
      if (options.failEmpty && answer.answers.length === 0) process.exitCode = 3;
    });
}

/** A server holds everything: it is asked by all names, and rows that `--as-of` or `--min-confidence` leave out go. */
async function openAsked({ graph, neo4j, asOf, minConfidence, ...server }: AskCommandOptions) {
  const { linked, knowledge, reader } = await openGraph(graph, asOf, minConfidence);
  if (neo4j === undefined) return { graph: askedGraph(memoryStore(knowledge.view), reader, linked), reader };
  const whole = asOf === undefined && minConfidence === undefined ? linked : (await openLinks(graph)).linked;
  const kept = new Set(linked.claims.map(({ id }) => id));
  const later = new Set(whole.claims.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  const store = withoutLater(await storeAt(neo4j, server), later);
  const names = namesInGraph(whole.claims, reader.entities, reader.language);
  return { graph: { ...askedGraph(store, reader, linked), names }, reader };
}
