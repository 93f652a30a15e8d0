import { createInterface } from "node:readline";

/** Lines of a script on standard input. */
export async function* pipedLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}
