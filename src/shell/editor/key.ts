/* Keys by their names: `text`, `paste`, `enter`, `left`, `C-a` with Ctrl, `M-f` with Alt, `S-tab` with Shift. */
import type { Key as NodeKey } from "node:readline";

export interface Key {
  readonly name: string;
  /** What was typed or pasted; empty for keys that only move. */
  readonly text: string;
}

const UNDO = "\u001F";
const PRINTABLE = /^\P{Cc}+$/u;

/** What Node says of a key press. */
export function keyOf(text: string | undefined, key: NodeKey): Key {
  if (key.sequence === UNDO) return { name: "C-_", text: "" };
  const base = key.name === "return" ? "enter" : key.name;
  if (key.ctrl && base !== undefined) return { name: `C-${base}`, text: "" };
  if (key.meta && base !== undefined) return { name: `M-${base}`, text: "" };
  if (base === "tab" && key.shift) return { name: "S-tab", text: "" };
  if (text !== undefined && !key.meta && PRINTABLE.test(text)) return { name: "text", text };
  return { name: base ?? "", text: "" };
}
