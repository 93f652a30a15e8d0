/* What may stand in a line: no control characters, and none that only steer the direction of writing. */

/** They come along, unseen, when text is copied from elsewhere. */
const DIRECTION_MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;
const CONTROLS = /[\p{Cc}]/gu;

export function dropDirectionMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, "");
}

/** Text as typed or pasted, fit for a line: line ends as `\n`, tabs as blanks, nothing unseen. */
export function cleanInput(text: string): string {
  return dropDirectionMarks(text)
    .replace(/\r\n?/gu, "\n")
    .replace(/\t/gu, "  ")
    .replace(CONTROLS, (character) => (character === "\n" ? character : ""));
}
