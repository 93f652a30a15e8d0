/* A server that hangs keeps its socket, and so the program, alive for ever; the driver has no way to drop it. */

let lingering = false;

/** From here on the program does not wait for what is open when its work is done. */
export function doNotLinger(): void {
  lingering = true;
}

/** Ends the program once all that it printed is on its way, if somebody said so. */
export function leaveIfLingering(): void {
  if (!lingering) return;
  if (process.stdout.writableLength === 0) process.exit();
  process.stdout.once("drain", () => process.exit());
}
