/* The line editor as a prompt of inquirer's, beside its own: type `rawi`. */
import inquirer from "inquirer";
import { type EditLineOptions, type Entered, editLine, type Terminal } from "./editor/edit-line.ts";

export interface LineQuestion {
  readonly message: string;
  readonly initial: string;
}

/** Asks for lines, one after the other. */
export function linePrompt(terminal: Terminal, options: Omit<EditLineOptions, "prompt" | "initial">) {
  const module = inquirer.createPromptModule<{ rawi: { message: string; initial: string } }>();
  module.registerPrompt("rawi", (question: LineQuestion) =>
    editLine(terminal, { ...options, prompt: question.message, initial: question.initial }),
  );
  return async (question: LineQuestion): Promise<Entered> => {
    const { entered } = await module([{ type: "rawi", name: "entered", ...question }]);
    return entered as Entered;
  };
}
