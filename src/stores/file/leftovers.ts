import { rmSync } from "node:fs";

/*
 * Files that must not outlive the process: half-written copies and locks. They go when it exits and when a signal
 * ends it; whoever else listens to the signal (the shell's Ctrl-C) decides whether it does end.
 */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const leftovers = new Set<string>();

function removeAll(): void {
  for (const path of leftovers) {
    try {
      rmSync(path, { force: true });
    } catch {
      // The process ends anyway: the next writer deals with what stays.
    }
  }
}

function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  process.removeListener(signal, onSignal);
  process.kill(process.pid, signal);
}

/** From now on `path` goes with the process, until `keep` is called. */
export function removeAtExit(path: string): void {
  if (leftovers.size === 0) {
    process.on("exit", removeAll);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }
  leftovers.add(path);
}

/** `path` is done with: moved to its place or removed. */
export function keep(path: string): void {
  if (!leftovers.delete(path) || leftovers.size > 0) return;
  process.removeListener("exit", removeAll);
  for (const signal of SIGNALS) process.removeListener(signal, onSignal);
}
