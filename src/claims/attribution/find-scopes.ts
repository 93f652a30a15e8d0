/*
 * Who says it (PARC: source, cue, content). A cue stands in the claim's own sentence; speakers do not leak over full stops, but for a
 * quotation that goes on (reading-arabic, 2.3 and 3.8). Chains are outermost first.
 */
import type { SentenceView } from "../sentence-view.ts";
import { connectorAt } from "./connectors.ts";
import { headlineCue } from "./headline-cue.ts";
import { remember, type SpeakerMemory } from "./memory.ts";
import { nounCue } from "./noun-cue.ts";
import { participleCue } from "./participle-cue.ts";
import { phraseCue } from "./phrase-cue.ts";
import { carriedOn, leftOpen, quotationAround } from "./quotation.ts";
import { isMedia, join, type Scope } from "./scope.ts";
import { noteStatements } from "./statement.ts";
import { verbCue } from "./verb-cue.ts";

/** How far a connector may stand from the word of saying of its clause, in tokens. */
const CLAUSE = 9;

export function findScopes(view: SentenceView, memory: SpeakerMemory): Scope[] {
  const { index: sentence } = view.sentence;
  let scopes: Scope[] = [carriedOn(view, memory) ?? headlineCue(view)].filter((scope) => scope !== null);
  noteStatements(view, memory);
  for (let index = view.sentence.first; index < view.sentence.end; index++) {
    if (view.tokens[index]!.kind !== "word") continue;
    const aside =
      phraseCue(view, index, memory) ??
      participleCue(view, index, scopes, memory) ??
      (awaited(scopes, index) ? null : nounCue(view, index, memory));
    if (aside) {
      if (aside.place === "outside") scopes = scopes.map((each) => (each.place ? each : upTo(each, aside)));
      scopes.push(aside);
      continue;
    }
    const scope = verbCue(view, index, memory);
    if (!scope) continue;
    if (stands(view, index))
      scopes = scopes.map((each) => (each.place || each.to <= index ? each : { ...each, to: index }));
    scopes.push(scope);
    remember(memory, scope.chain, sentence);
    for (const chain of scope.joint ?? []) remember(memory, chain, sentence);
  }
  const inner = scopes.findLast((scope) => scope.place === null && scope.chain.length > 0 && scope.cue !== null);
  const outer = scopes.findLast((scope) => scope.place === "outside");
  // A medium hands on all that its source says; others who confirm it once do not.
  if (outer && (!inner || isMedia(outer.chain.at(-1))))
    remember(memory, join(outer.chain, inner?.chain ?? []), sentence);
  memory.open = leftOpen(view, scopes, memory);
  return scopes;
}

/** "M quotes X as saying that": between a verb of saying and its content. */
function awaited(scopes: readonly Scope[], index: number): boolean {
  return scopes.some(({ cue, from }) => cue !== null && cue < index && index < from);
}

/** "X said A, but B, according to Y": what Y covers alone is no more X's. */
function upTo(scope: Scope, { from }: Scope): Scope {
  return from > scope.from && from < scope.to ? { ...scope, to: from } : scope;
}

/** A verb of saying that opens a clause of its own ends what was said before it. */
function stands(view: SentenceView, index: number): boolean {
  if (quotationAround(view, index) !== null) return false;
  if (view.tokens[index]!.verbs.some((verb) => verb.conjunction !== "")) return true;
  const clause = view.clauseAt(index);
  if (clause.kind === "subordinate" && index - clause.first <= 3) return true;
  for (let at = index - 1; at >= Math.max(view.sentence.first, index - CLAUSE); at--) {
    const effect = connectorAt(view, at)?.effect;
    if (effect === "turns" || effect === "apart") return true;
    if (at > view.sentence.first && isVerb(view, at)) return false;
  }
  return false;
}

/** A verb between a connector and a word of saying has the connector for itself. */
function isVerb(view: SentenceView, at: number): boolean {
  const token = view.tokens[at]!;
  const auxiliary = view.lexicon.stop.has(token.folded);
  return (
    !auxiliary && !view.slotAt(at) && token.verbs.some((verb) => verb.person === 3) && !token.nouns.some((n) => n.known)
  );
}
