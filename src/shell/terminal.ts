import type { Terminal } from "./editor/edit-line.ts";
import { Keyboard } from "./editor/keyboard.ts";
import { Screen } from "./editor/screen.ts";

/** The terminal of this process; nothing is read from it before the keyboard is opened. */
export function openTerminal(): Terminal {
  return {
    keyboard: new Keyboard(process.stdin, process.stdout),
    screen: new Screen(process.stdout),
    onResize: (changed) => {
      process.stdout.on("resize", changed);
      return () => process.stdout.removeListener("resize", changed);
    },
  };
}
