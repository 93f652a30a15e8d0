/** One line on a terminal that shows how far the work is; nothing at all where standard error is no terminal. */
export interface Progress {
  /** `total` is null while nobody knows it. */
  show(done: number, total: number | null): void;
  /** Takes the line away, so that another can be written; the next `show` draws it again. */
  clear(): void;
  /** Leaves the line as it is, with the time the work took. */
  finish(): void;
}

const CELLS = 20;
/** Milliseconds between two drawings. */
const PAUSE = 80;

export function progressOn(stream: NodeJS.WriteStream, label: string): Progress {
  if (!stream.isTTY) return { show() {}, clear() {}, finish() {} };
  const begun = performance.now();
  let drawn = Number.NEGATIVE_INFINITY;
  let last = "";
  const draw = (text: string) => stream.write(`\r\u001B[K${text}`);
  return {
    show(done, total) {
      last = `${label} ${total === null ? `${done} documents` : `${bar(done, total)} ${done}/${total} documents`}`;
      if (performance.now() - drawn < PAUSE && done !== total) return;
      drawn = performance.now();
      draw(last);
    },
    clear: () => draw(""),
    finish() {
      if (last === "") return;
      draw(`${last}  ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
      last = "";
    },
  };
}

function bar(done: number, total: number): string {
  const full = total === 0 ? CELLS : Math.floor((done / total) * CELLS);
  return "━".repeat(full) + "─".repeat(CELLS - full);
}
