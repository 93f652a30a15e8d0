/* A line from a person at a terminal. */
import { type EditorState, type EditorWorld, freshState } from "./editor-state.ts";
import { type FrameOptions, frameOf } from "./frame.ts";
import type { Keyboard } from "./keyboard.ts";
import { layOut } from "./layout.ts";
import { bufferOf, EMPTY } from "./line-buffer.ts";
import { pressKey } from "./press-key.ts";
import type { Screen } from "./screen.ts";

/** How a line ended: `abandoned` with Ctrl-C, `left` with Ctrl-D. */
export type Entered =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "abandoned"; readonly text: string }
  | { readonly kind: "left" };

export interface EditLineOptions extends Pick<FrameOptions, "prompt" | "further" | "searching" | "colours" | "mark"> {
  readonly world: EditorWorld;
  /** What stands in the line already. */
  readonly initial?: string;
  /** The line in an editor of its own; what comes back from there. */
  readonly editOutside?: (text: string) => Promise<string>;
  /** Ctrl-Z. */
  readonly suspend?: () => Promise<void>;
}

export interface Terminal {
  readonly keyboard: Keyboard;
  readonly screen: Screen;
  /** Hears when the size changes; gives back how to stop hearing. */
  readonly onResize: (changed: () => void) => () => void;
}

export async function editLine(terminal: Terminal, options: EditLineOptions): Promise<Entered> {
  const { keyboard, screen, onResize } = terminal;
  const { world } = options;
  let state = freshState(options.initial ? bufferOf(options.initial) : EMPTY);
  const draw = (shown: EditorState, quiet = false) =>
    screen.draw(
      frameOf(shown, quiet ? { ...world, ghost: () => "" } : world, {
        ...options,
        columns: screen.columns,
        height: screen.height,
      }),
    );
  const stopHearing = onResize(() => {
    const { text, cursor } = state.buffer;
    screen.redrawFrom(layOut(text, cursor, options.prompt, options.further, screen.columns).cursor.row);
    draw(state);
  });
  try {
    for (;;) {
      draw(state);
      const step = pressKey(state, await keyboard.next(), world);
      state = step.state;
      if (step.outcome === "clear") screen.clear();
      else if (step.outcome === "edit" && options.editOutside) {
        const edited = await options.editOutside(state.buffer.text);
        screen.forget();
        state = { ...state, undo: [...state.undo, state.buffer], buffer: bufferOf(edited) };
      } else if (step.outcome === "suspend" && options.suspend) {
        await options.suspend();
        screen.forget();
      } else if (step.outcome === "submit" || step.outcome === "abandon" || step.outcome === "leave") {
        const { text } = state.buffer;
        // The whole line stays on the screen, without the list and the ghost.
        draw({ ...state, buffer: bufferOf(text), menu: null, search: null }, true);
        screen.finish();
        if (step.outcome === "leave") return { kind: "left" };
        return { kind: step.outcome === "submit" ? "line" : "abandoned", text };
      }
    }
  } finally {
    stopHearing();
  }
}
