import { type Line, runsRightToLeft } from "./lines.ts";
import { DIGIT, LEFT_TO_RIGHT, RIGHT_TO_LEFT, type Run, rightOf } from "./run.ts";

/*
 * A line as it is read. A page keeps where words stand, not in which order they are read: in a right-to-left line words
 * come from the right, but Latin words and the digits of a number from the left (the Unicode Bidirectional Algorithm,
 * turned round).
 */

/** Room between runs that is a blank, as a share of the letters' size. */
const BLANK = 0.15;
const PAIRS = ["()", "[]", "{}", "\u00AB\u00BB", "\u2039\u203A"] as const;

/** Runs that are painted inside the room of another, such as brackets, part it at the blank that they stand in. */
function parted(runs: readonly Run[]): Run[] {
  const result = [...runs];
  for (const inner of runs) {
    const at = result.findIndex(
      (outer) => outer !== inner && outer.x < inner.x && rightOf(outer) > rightOf(inner) && outer.text.includes(" "),
    );
    const outer = result[at];
    if (outer) result.splice(at, 1, ...partedAt(outer, inner));
  }
  return result.sort((left, right) => left.x - right.x || left.width - right.width);
}

function partedAt(outer: Run, inner: Run): Run[] {
  const fromRight = runsRightToLeft(outer.text);
  const before = fromRight ? rightOf(outer) - rightOf(inner) : inner.x - outer.x;
  const expected = (before / outer.width) * outer.text.length;
  const blanks = [...outer.text.matchAll(/ /gu)].map(({ index }) => index);
  const at = blanks.reduce((best, each) => (Math.abs(each - expected) < Math.abs(best - expected) ? each : best));
  const first = { ...outer, text: outer.text.slice(0, at), width: before };
  const second = { ...outer, text: outer.text.slice(at + 1), width: outer.width - before - inner.width };
  if (fromRight)
    return [
      { ...second, x: outer.x },
      { ...first, x: rightOf(inner) },
    ];
  return [first, { ...second, x: rightOf(inner) }];
}

/** `1.`, `%12`: what stands around a number is on its other side for a right-to-left reader; 30-20 is from 20 to 30. */
function numberFromRight(text: string): string {
  const [, before = "", number = "", after = ""] = /^([^\p{Nd}]*)(.*?)([^\p{Nd}]*)$/su.exec(text) ?? [];
  const isIsoDay = /^\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2}$/u.test(number);
  const turned = isIsoDay
    ? number
    : number
        .split(/([-\u2013+])/u)
        .reverse()
        .join("");
  return [...after].reverse().join("") + turned + [...before].reverse().join("");
}

const kindOf = (text: string) =>
  RIGHT_TO_LEFT.test(text) ? "right" : LEFT_TO_RIGHT.test(text) ? "left" : DIGIT.test(text) ? "number" : "neutral";

interface Piece {
  readonly text: string;
  readonly run: Run;
  /** Brackets of right-to-left text may be stored by their looks. */
  readonly turns: boolean;
}

/** Pieces of a right-to-left line in reading order: runs from the right, stretches of Latin text from the left. */
function fromRight(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  let at = runs.length - 1;
  while (at >= 0) {
    const run = runs[at] as Run;
    const kind = kindOf(run.text);
    if (kind !== "left") {
      pieces.push({ run, text: kind === "number" ? numberFromRight(run.text) : run.text, turns: true });
      at--;
      continue;
    }
    let first = at;
    for (let next = at - 1; next >= 0; next--) {
      const kindOfNext = kindOf(runs[next]?.text ?? "");
      if (kindOfNext === "right") break;
      if (kindOfNext === "left") first = next;
    }
    for (const each of runs.slice(first, at + 1)) pieces.push({ run: each, text: each.text, turns: false });
    at = first - 1;
  }
  return pieces;
}

/** Pieces of a left-to-right line: stretches of right-to-left text from the right. */
function fromLeft(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < runs.length) {
    let last = at;
    if (kindOf(runs[at]?.text ?? "") === "right") {
      for (let next = at + 1; next < runs.length; next++) {
        const kind = kindOf(runs[next]?.text ?? "");
        if (kind === "left") break;
        if (kind === "right") last = next;
      }
      pieces.push(...fromRight(runs.slice(at, last + 1)));
    } else {
      const run = runs[at] as Run;
      pieces.push({ run, text: run.text, turns: false });
    }
    at = last + 1;
  }
  return pieces;
}

function isBlankBetween(left: Run, right: Run): boolean {
  const gap = Math.max(right.x - rightOf(left), left.x - rightOf(right));
  return gap > BLANK * Math.min(left.size, right.size);
}

const withoutStrayMarks = (text: string) => text.replace(/(^|\s)\p{M}+/gu, "$1");
/** An alef by itself is no word: a ligature of lam and alef was torn apart. */
const withoutTornLigatures = (text: string) => text.replace(/(?<=\u0644) (?=\u0627(?:[\s\p{P}]|$))/gu, "");
/** Blanks that were lost beside brackets and digits, where Arabic always has one. */
const withBlanks = (text: string) =>
  text
    .replace(/(?<=[\p{L}\p{M}\p{Nd}])(?=[([\u00AB])/gu, " ")
    .replace(/(?<=[)\]\u00BB])(?=\p{L})/gu, " ")
    .replace(/(?<=\p{Nd})(?=\p{Script=Arabic})(?=\p{L})/gu, " ");

/** Pairs of brackets that right-to-left text stores by their looks, the opening one as `)`. */
export type Mirrored = ReadonlySet<string>;

/** For each pair of brackets, how many stand as their shape says, less those that stand the other way round. */
export type BracketVotes = Map<string, number>;

export function mirroredBy(votes: BracketVotes): Mirrored {
  return new Set([...votes].filter(([, vote]) => vote < 0).map(([pair]) => pair));
}

function turned(text: string, mirrored: Mirrored): string {
  let result = text;
  for (const pair of mirrored) {
    const [opening = "", closing = ""] = pair;
    result = result.replace(/./gsu, (each) => (each === opening ? closing : each === closing ? opening : each));
  }
  return result;
}

/** A bracket that opens has a blank before it and none after it; one that closes has it the other way. */
function vote(text: string, votes: BracketVotes): void {
  const isOutside = (sign: string | undefined) => sign === undefined || /[\s\p{P}]/u.test(sign);
  for (const pair of PAIRS) {
    for (let at = 0; at < text.length; at++) {
      const side = pair.indexOf(text[at] as string);
      const [before, after] = [isOutside(text[at - 1]), isOutside(text[at + 1])];
      if (side < 0 || before === after) continue;
      votes.set(pair, (votes.get(pair) ?? 0) + (before === (side === 0) ? 1 : -1));
    }
  }
}

/** The text of a line; `votes` learns how its brackets stand before they are turned. */
export function lineText(
  line: Line,
  rightToLeft: boolean,
  mirrored: Mirrored,
  votes: BracketVotes = new Map(),
): string {
  const pieces = rightToLeft ? fromRight(parted(line.runs)) : fromLeft(parted(line.runs));
  let text = "";
  for (const [index, { run, text: own, turns }] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before && isBlankBetween(before.run, run)) text += " ";
    text += turns ? turned(own, mirrored) : own;
  }
  const clean = withoutStrayMarks(text.replace(/\s+/gu, " "));
  if (rightToLeft) vote(clean, votes);
  return (rightToLeft ? withBlanks(withoutTornLigatures(clean)) : clean).trim();
}
