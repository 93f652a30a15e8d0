/* Lines from a person at a terminal, with inquirer: loaded only here, because a script has no use for it. */

/** How the person left. */
export type Leaving = "left" | "interrupted";

/** Yields what is typed; ends with Ctrl-D or Ctrl-C. */
export async function* typedLines(prompt: string): AsyncGenerator<string, Leaving> {
  const { default: inquirer } = await import("inquirer");
  for (;;) {
    const closed = new AbortController();
    // Ctrl-D closes the prompt's reader without settling the prompt; a closed reader pauses its input.
    const onPause = () => setImmediate(() => closed.abort());
    process.stdin.once("pause", onPause);
    try {
      const { line } = await inquirer.createPromptModule({ signal: closed.signal })([
        { type: "input", name: "line", message: prompt, theme: { prefix: "" } },
      ]);
      process.stdin.removeListener("pause", onPause);
      yield String(line);
    } catch (error) {
      process.stdin.removeListener("pause", onPause);
      if (!(error instanceof Error)) throw error;
      if (error.name === "ExitPromptError") return "interrupted";
      if (error.name === "AbortPromptError") return "left";
      throw error;
    }
  }
}
