interface KeyActions {
  search(): void;
  help(): void;
  table(): void;
  clear(): void;
}

/** Keys of the whole page; those of a pane are its own. */
export function listenToKeys(panes: readonly HTMLElement[], actions: KeyActions): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "F6") {
      event.preventDefault();
      nextPane(panes, event.shiftKey ? -1 : 1);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (isTyping(event.target)) return;
    const press = { "/": actions.search, "?": actions.help, t: actions.table, Escape: actions.clear }[event.key];
    if (!press) return;
    event.preventDefault();
    press();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, select, textarea") !== null;
}

/** What of a pane takes the focus, best first. */
const ENTRIES = [".stage", "[data-cell]", "tbody button", ".start button", "[tabindex='0']", "input"];

/** From pane to pane, into the first thing of each that takes the focus. */
function nextPane(panes: readonly HTMLElement[], step: number): void {
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at < 0 && step < 0 ? panes.length - 1 : at + step + panes.length) % panes.length];
  if (!next) return;
  const inside = ENTRIES.flatMap((entry) => [...next.querySelectorAll<HTMLElement>(entry)]);
  (inside.find((each) => each.checkVisibility()) ?? next).focus();
}
