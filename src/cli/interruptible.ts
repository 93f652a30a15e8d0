import { RawiError } from "../model/diagnostic.ts";
import { doNotLinger } from "./lingering.ts";

/**
 * Runs `work` with a signal that Ctrl-C aborts, so that it can end what it began (on a server, for one) before the
 * program leaves with status 130. A second Ctrl-C leaves at once.
 */
export async function interruptible<Result>(
  words: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const others = process.listeners("SIGINT");
  process.removeAllListeners("SIGINT");
  process.on("SIGINT", () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  });
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    doNotLinger();
    throw new RawiError("interrupted", words, null, 130);
  } finally {
    process.removeAllListeners("SIGINT");
    for (const listener of others) process.on("SIGINT", listener);
  }
}
