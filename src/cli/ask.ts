import { Command, Option } from "commander";
import { ask } from "../answers/ask.ts";
import { renderAnswer } from "../answers/render-answer.ts";
import { openReader } from "../pipeline.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { withGraphOption } from "./graph-path.ts";
import { openGraph } from "./open-graph.ts";

interface AskCommandOptions {
  readonly graph: string;
  readonly format: "text" | "json";
  readonly explain?: boolean;
  readonly failEmpty?: boolean;
}

/** `rawi ask "QUESTION"`: an answer in the question's language, with the claims behind it. */
export function askCommand(): Command {
  return withGraphOption(new Command("ask"))
    .description("answer a question in Arabic or English, with the evidence")
    .argument("<question>", "who, what, where, when, how many, who says, or yes or no")
    .addOption(new Option("--format <format>", "how to print the answer").choices(["text", "json"]).default("text"))
    .option("--explain", "print the Cypher statement that answers, on standard error")
    .option("--fail-empty", "exit with 3 when there is no answer")
    .action(async (question: string, options: AskCommandOptions) => {
      const { file, knowledge } = await openGraph(options.graph);
      const folder = file.header.with?.path;
      const reader = openReader(folder === undefined ? {} : { with: folder });
      const answer = await ask(question, { store: memoryStore(knowledge.view), reader, claims: file.claims });
      if (options.explain && answer.statement) {
        const { text, parameters } = answer.statement;
        process.stderr.write(`${text}\n${JSON.stringify(parameters)}\n`);
      }
      if (options.format === "json") process.stdout.write(`${JSON.stringify(answer)}\n`);
      else for (const line of renderAnswer(answer)) process.stdout.write(`${line}\n`);
      if (options.failEmpty && answer.answers.length === 0) process.exitCode = 3;
    });
}
