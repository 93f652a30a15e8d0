/* Which of the deeds that a question speaks of it asks about. */
import { type Trigger, type TriggerLexicon, triggerAt } from "./asked-relation.ts";
import { stands } from "./phrases.ts";
import { type QuestionReading, useTokens } from "./question-reading.ts";

/** Marks the words of the deed that is asked about, and of the others, as used. */
export function findRelation(reading: QuestionReading, lexicon: TriggerLexicon): void {
  const found = deedsAmong(allTriggers(reading, lexicon), reading);
  const verbs = found.filter(({ form }) => form !== "noun");
  const carried = verbs.filter(({ at }) => !stands(reading.tokens[at], reading.words.carrying, reading.fold));
  const trigger =
    carried[0] ??
    verbs.find(({ uses }) => uses.length > 0) ??
    found.find(({ form }) => form === "noun") ??
    possessionIn(reading);
  if (!trigger) return;
  reading.trigger = { ...trigger, relations: widened(reading, trigger.relations) };
  reading.others = found.filter(
    (other) => other.at !== trigger.at && !trigger.uses.includes(other.at) && !carries(other, trigger, reading),
  );
  useTokens(reading, trigger.at, trigger.end);
  for (const at of trigger.uses) useTokens(reading, at, at + 1);
  for (const { at, end } of reading.others) useTokens(reading, at, end);
}

/** "was the head of the prison killed": beside a deed, an office or membership only says who somebody is. */
function deedsAmong(found: readonly Trigger[], reading: QuestionReading): readonly Trigger[] {
  const { tokens, opening, words, fold, relations } = reading;
  const structural = (id: string) => relations.get(id)?.traits.includes("structural") ?? false;
  const asked = ({ at }: Trigger) =>
    opening?.kind === "who" &&
    opening.focus === undefined &&
    tokens.slice(opening.end, at).every((token) => stands(token, words.articles, fold));
  const deeds = found.filter(
    (each) => !((each.fixed || each.form === "noun") && each.relations.every(structural) && !asked(each)),
  );
  return deeds.length > 0 ? deeds : found;
}

/** "how many prisoners does it hold": one deed, told by its verb and its noun. */
function carries(verb: Trigger, { relations }: Trigger, { tokens, words, fold }: QuestionReading): boolean {
  return (
    stands(tokens[verb.at], words.carrying, fold) && verb.relations.every((relation) => relations.includes(relation))
  );
}

function allTriggers(reading: QuestionReading, lexicon: TriggerLexicon): readonly Trigger[] {
  const { tokens, words, used, language } = reading;
  const found: Trigger[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (used.has(at) || isNamed(reading, at)) continue;
    const here = triggerAt(tokens, at, words, lexicon, language).filter(
      ({ relations }) => words.order === "subject-first" || !relations.includes("LOCATED_IN"),
    );
    const chosen = here.length > 1 ? oneForm(reading, here) : here[0];
    if (!chosen) continue;
    found.push(united(chosen, here));
    at = chosen.end - 1;
  }
  return found;
}

/** "strike" is a verb behind its subject, a noun behind an article, an adjective or "of". */
function oneForm(reading: QuestionReading, here: readonly Trigger[]): Trigger | undefined {
  const { tokens, words } = reading;
  const noun = here.find(({ form }) => form === "noun");
  const verb = here.find(({ form }) => form !== "noun");
  if (!noun || !verb) return participleOrPast(here);
  const before = tokens[noun.at - 1];
  const helped = tokens.slice(0, noun.at).some((token) => stands(token, words.auxiliaries, reading.fold));
  const opens = stands(before, words.nouns.after, reading.fold);
  const closes = stands(tokens[noun.end], words.nouns.before, reading.fold);
  if (
    opens ||
    (closes && (reading.opening?.focus !== undefined || (helped && tokens[noun.at + 1] && isCarried(reading, noun.at))))
  )
    return noun;
  return stands(before, words.binding, reading.fold) ? noun : verb;
}

function isCarried({ tokens, words, fold }: QuestionReading, at: number): boolean {
  return tokens.slice(0, at).some((token) => stands(token, words.carrying, fold));
}

/** "attacked" alone is both: a helping verb before it makes it passive, which is settled with the roles. */
function participleOrPast(here: readonly Trigger[]): Trigger | undefined {
  return here.find(({ form }) => form === "middle") ?? here.find(({ form }) => form === "verb") ?? here[0];
}

/** Relations of every trigger that has the chosen form, or that differs from it in voice alone. */
function united(chosen: Trigger, here: readonly Trigger[]): Trigger {
  if (chosen.form === "noun") return chosen;
  const alike = here.filter(({ form }) => form !== "noun");
  return { ...chosen, relations: [...new Set(alike.flatMap(({ relations }) => relations))] };
}

/** A word that belongs to the name of somebody whom the graph knows ("Security Media Centre") is no deed. */
function isNamed({ tokens, names }: QuestionReading, at: number): boolean {
  for (let length = 4; length > 1; length--) {
    for (let first = Math.max(0, at - length + 1); first <= at && first + length <= tokens.length; first++) {
      const part = tokens.slice(first, first + length);
      if (part.some(({ kind }) => kind === "punctuation")) continue;
      if (!part.every(({ folded }) => names.keys.keysOf(folded).length > 0)) continue;
      const { exact } = names.find(part.map((token) => names.meant(token)));
      if (exact.some((id) => names.isTold(id) && !id.includes(":"))) return true;
    }
  }
  return false;
}

/** "in the hands of X". */
function possessionIn(reading: QuestionReading): Trigger | undefined {
  const { tokens, words, used, fold, language } = reading;
  const token = tokens.find(
    ({ index, nouns }) =>
      !used.has(index) &&
      (stands(tokens[index], words.possession, fold) ||
        nouns.some(
          ({ stem, preposition }) =>
            preposition !== "" && words.possession.some((word) => language.fold(word) === stem),
        )),
  );
  if (!token) return undefined;
  const { index: at } = token;
  const relations = ["CONTROLS"];
  return {
    at,
    end: at + 1,
    relations,
    mode: [],
    form: "possession",
    fixed: true,
    subject: [],
    object: [],
    enclitic: "",
    uses: [],
  };
}

function widened({ words }: QuestionReading, relations: readonly string[]): readonly string[] {
  const wider = words.widen.filter(({ relation }) => relations.includes(relation)).flatMap((each) => each.with);
  return [...new Set([...relations, ...wider])].sort();
}
