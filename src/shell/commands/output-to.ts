import { existsSync } from "node:fs";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import { fileSink, programSink, type Sink } from "../output/sink.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

/** `.output FILE`, `.output | PROGRAM`: results go there; without either, back to the terminal. */
export const output: ShellCommand = {
  name: "output",
  argument: "paths",
  run: async (argument, context) => {
    const sink = await sinkFor(argument, context);
    if (sink === undefined) return undefined;
    await context.output.redirect(sink);
    if (context.person) {
      const { outputTo, outputBack } = context.phrases;
      await context.output.tell(sink ? fillPhrase(outputTo, { target: sink.name }) : outputBack);
    }
    return undefined;
  },
};

/** `.once FILE`, `.once | PROGRAM`: the next result goes there. */
export const once: ShellCommand = {
  name: "once",
  argument: "paths",
  run: async (argument, context) => {
    const sink = await sinkFor(argument, context);
    if (sink) await context.output.redirect(sink, true);
    return undefined;
  },
};

/** Null: back to the terminal; undefined: the file stands there and shall stay. */
async function sinkFor(argument: string, { person, phrases }: ShellContext): Promise<Sink | null | undefined> {
  if (argument === "" || argument === "stdout") return null;
  if (argument.startsWith("|")) return programSink(argument.slice(1).trim());
  if (person && existsSync(argument) && !(await person.confirm(fillPhrase(phrases.overwrite, { file: argument })))) {
    return undefined;
  }
  return fileSink(argument);
}
