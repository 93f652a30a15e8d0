/*
 * npm run score [-- --missed]: how well documents are read, stage by stage, learning and validation apart. `--missed` lists the arguments
 * of learning documents that no mention covers; of validation documents only totals are ever printed.
 */
import { fileOf, GOLD, type Gold, isValidation, loadScorer, missing } from "./gold.ts";
import { type MissedArgument, measure, NO_COUNTS, type Share } from "./measure.ts";
import { stageReader } from "./read-stages.ts";

async function main(listMissed: boolean): Promise<void> {
  const absent = missing();
  if (absent) {
    console.log(`Skipped: the annotated documents are not here (${absent}).`);
    return;
  }
  const scorer = await loadScorer();
  const golds = scorer.loadGold(GOLD);
  const read = stageReader();
  for (const [name, part] of [
    ["learning", golds.filter((gold) => !isValidation(gold.doc))],
    ["validation", golds.filter((gold) => isValidation(gold.doc))],
  ] as const) {
    const missed = await report(name, part, read, scorer);
    if (listMissed && name === "learning") for (const each of missed) console.log(line(each));
  }
}

async function report(
  name: string,
  golds: readonly Gold[],
  read: ReturnType<typeof stageReader>,
  scorer: Awaited<ReturnType<typeof loadScorer>>,
): Promise<MissedArgument[]> {
  const counts = NO_COUNTS();
  const missed: MissedArgument[] = [];
  const claims = [];
  for (const gold of golds) {
    const file = fileOf(gold.doc);
    if (!file) continue;
    const stages = await read(file);
    measure(gold, stages, scorer, counts, missed);
    claims.push(...stages.claims);
  }
  const total = scorer.score(golds, claims);
  const share = ([right, all]: Share) => `${percent(all ? right / all : null)} (${right} of ${all})`;
  console.log(`${name}: P ${percent(total.precision)}  R ${percent(total.recall)}  F1 ${percent(total.f1)}`);
  console.log(`  mention recall            ${share(counts.mentions)}`);
  console.log(`  … named in its sentence   ${share(counts.near)}`);
  console.log(`  trigger recall            ${share(counts.triggers)}`);
  console.log(`  linking, given both       ${share(counts.linking)}`);
  console.log(`  wrong: one argument       ${share(counts.oneWrong)}`);
  console.log(`  wrong: the relation       ${share(counts.wrongRelation)}`);
  const { speaker, fullChain, polarity, count, date, place } = total;
  console.log(
    `  of the matched: speaker ${percent(speaker)}  chain ${percent(fullChain)}  polarity ${percent(polarity)}  ` +
      `count ${percent(count)}  date ${percent(date)}  place ${percent(place)}`,
  );
  return missed;
}

function percent(ratio: number | null): string {
  return ratio === null ? "–" : (100 * ratio).toFixed(1);
}

function line({ claim, where, relation, role, type, names, evidence }: MissedArgument): string {
  return [claim, where, relation, role, type, names.join(" | "), `«${evidence}»`].join("\t");
}

await main(process.argv.includes("--missed"));
