import { element } from "../element.ts";
import type { Words } from "../words.ts";

const KEYS = [
  ["/", "keySearch"],
  ["F6", "keyPanes"],
  ["\u2190 \u2191 \u2192 \u2193  Enter", "keyGraph"],
  ["+  \u2212  0", "keyZoom"],
  ["t", "keyTable"],
  ["Esc", "keyEscape"],
  ["?", "keyHelp"],
] as const;

/** What every key does. */
export function showHelp(words: Words): void {
  const title = words.say("keys");
  const dialog = element(
    "dialog",
    { "aria-label": title },
    element("h2", {}, title),
    element(
      "dl",
      { class: "facts" },
      ...KEYS.flatMap(([key, phrase]) => [
        element("dt", {}, element("kbd", { dir: "ltr" }, key)),
        element("dd", {}, words.say(phrase)),
      ]),
    ),
    element("p", { class: "note" }, words.say("offsets")),
    element("form", { method: "dialog" }, element("button", {}, words.say("close"))),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
