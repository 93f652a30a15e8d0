import { Command, Option } from "commander";
import { ask } from "../answers/ask.ts";
import { askedGraph } from "../answers/asked-graph.ts";
import { renderAnswer } from "../answers/render-answer.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { withAsOf } from "./as-of.ts";
import { withGraphOption } from "./graph-path.ts";
import { namesOf } from "./names.ts";
import { openGraph } from "./open-graph.ts";
import { printLine } from "./print-line.ts";
import { terminalWidth } from "./terminal-width.ts";

interface AskCommandOptions {
  readonly graph: string;
  readonly format: "text" | "json";
  readonly explain?: boolean;
  readonly failEmpty?: boolean;
  readonly asOf?: string;
}

/** `rawi ask "QUESTION"`: an answer in the question's language, with the claims behind it. */
export function askCommand(): Command {
  return withAsOf(withGraphOption(new Command("ask")))
    .description("answer a question in Arabic or English, with the evidence")
    .argument("<question>", "who, what, where, when, how many, who says, or yes or no")
    .addOption(new Option("--format <format>", "how to print the answer").choices(["text", "json"]).default("text"))
    .option("--explain", "print the Cypher statement that answers, on standard error")
    .option("--fail-empty", "exit with 3 when there is no answer")
    .action(async (question: string, options: AskCommandOptions) => {
      const { linked, knowledge, reader } = await openGraph(options.graph, options.asOf);
      const answer = await ask(question, askedGraph(memoryStore(knowledge.view), reader, linked));
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
