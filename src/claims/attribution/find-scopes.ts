/*
 * Who says it (PARC: source, cue, content). A cue stands in the claim's own sentence; speakers do not leak over full stops
 * (reading-arabic, 2.3 and 3.8). Chains are outermost first.
 */
import type { SentenceView } from "../sentence-view.ts";
import { nounCue } from "./noun-cue.ts";
import { phraseCue } from "./phrase-cue.ts";
import { join, type Scope, type SpeakerMemory, stanceOf } from "./scope.ts";
import { contentAfter, verbCue } from "./verb-cue.ts";

const TANWIN = "\u064B";
const ALEF = "\u0627";
const HEH = "\u0647";

export function findScopes(view: SentenceView, memory: SpeakerMemory): Scope[] {
  let scopes: Scope[] = [];
  for (let index = view.sentence.first; index < view.sentence.end; index++) {
    if (view.tokens[index]!.kind !== "word") continue;
    const aside =
      phraseCue(view, index, memory) ?? participleCue(view, index, scopes, memory) ?? nounCue(view, index, memory);
    if (aside) {
      scopes.push(aside);
      continue;
    }
    const scope = verbCue(view, index, memory);
    if (!scope) continue;
    if (stands(view, index))
      scopes = scopes.map((each) => (each.outer || each.to <= index ? each : { ...each, to: index }));
    scopes.push(scope);
    if (scope.chain.length > 0) memory.chain = scope.chain;
  }
  const inner = scopes.findLast((scope) => !scope.outer && scope.chain.length > 0 && scope.cue !== null);
  const outer = scopes.findLast((scope) => scope.outer && scope.chain.length > 0);
  if (outer) memory.chain = join(outer.chain, inner?.chain ?? []);
  return scopes;
}

/** A verb of saying that opens a clause of its own ends what was said before it. */
function stands(view: SentenceView, index: number): boolean {
  if (view.tokens[index]!.verbs.some((verb) => verb.conjunction !== "")) return !quoted(view, index);
  const clause = view.clauseAt(index);
  return clause.kind === "subordinate" && index - clause.first <= 3 && !quoted(view, index);
}

function quoted(view: SentenceView, index: number): boolean {
  let open = false;
  for (let at = view.sentence.first; at < index; at++) {
    const { raw } = view.tokens[at]!;
    if (raw === '"') open = !open;
    else if (raw === "\u00AB" || raw === "\u201C") open = true;
    else if (raw === "\u00BB" || raw === "\u201D") open = false;
  }
  return open;
}

/** ", adding that": the speaker of its sentence, else the last one. */
function participleCue(
  view: SentenceView,
  index: number,
  scopes: readonly Scope[],
  memory: SpeakerMemory,
): Scope | null {
  const token = view.tokens[index]!;
  const participle = view.lexicon.sayingParticiples.get(token.folded);
  const adverbial = token.raw.includes(TANWIN) || token.folded.endsWith(ALEF) || token.folded.endsWith(HEH);
  if (!participle || !adverbial || contentAfter(view, index + 1, 4) === null) return null;
  const chain = scopes.findLast((scope) => !scope.outer)?.chain ?? memory.chain;
  if (chain.length === 0) return null;
  return { from: index, to: view.sentence.end, chain, stance: stanceOf(participle.stance), cue: index, outer: false };
}
