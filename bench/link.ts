/* Links generated claims and prints seconds, peak memory and how the time grows: tsx bench/link.ts [COUNT…]. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { linkClaims } from "../src/graph/link-claims.ts";
import { linkKnowledge, openReader } from "../src/pipeline.ts";
import { generateClaims } from "./generate-claims.ts";

interface Run {
  readonly count: number;
  readonly seconds: number;
  /** Seconds of processor time: what counts on a machine that others use too. */
  readonly processor: number;
  readonly megabytes: number;
}

const given = process.argv.slice(2);
if (given[0] === "--one") console.log(JSON.stringify(linkOnce(Number(given[1]))));
else compare(given.length > 0 ? given.map(Number) : [10_000, 30_000, 100_000]);

function linkOnce(count: number): Run {
  const knowledge = linkKnowledge(openReader());
  const { documents, claims } = generateClaims(count);
  const [from, worked] = [performance.now(), process.cpuUsage()];
  const linked = linkClaims(documents, claims, [], knowledge);
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(worked);
  const types = new Map<string, number>();
  for (const { type } of linked.relations) types.set(type, (types.get(type) ?? 0) + 1);
  const found = [...types].map(([type, number]) => `${number} ${type}`);
  console.error(`${count} claims: ${linked.contents.length} contents, ${found.join(", ")}`);
  return { count, seconds, processor: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Each size in a process of its own, so that peak memory is its own. */
function compare(counts: readonly number[]): void {
  const runs = counts.map((count): Run => {
    const run = spawnSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), "--one", String(count)],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    );
    return JSON.parse(run.stdout) as Run;
  });
  const [first] = runs;
  for (const { count, seconds, processor, megabytes } of runs) {
    const ratio = first ? processor / first.processor : 1;
    const linear = first ? (count * Math.log(count)) / (first.count * Math.log(first.count)) : 1;
    console.log(
      `${count} claims linked in ${seconds.toFixed(2)} s (${processor.toFixed(2)} s of processor), peak ${Math.round(megabytes)} MB; ${ratio.toFixed(1)} times the first (n log n: ${linear.toFixed(1)})`,
    );
  }
}
