import { existsSync, readFileSync } from "node:fs";
import { Command } from "commander";
import { RawiError, withHint } from "../model/diagnostic.ts";
import { openReader } from "../pipeline.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import { loadQuestions } from "../resources/load-questions.ts";
import { readGraphFile } from "../stores/file/index.ts";
import { readPageAssets } from "../view/page-assets.ts";
import { withGraphOption } from "./graph-path.ts";
import { printLine } from "./print-line.ts";
import { type AskedStoreOptions, connectTo, withNeo4jOption } from "./server-options.ts";
import { ordersBothDirections } from "./terminal-bidi.ts";
import { VERSION } from "./version.ts";

interface DoctorOptions extends AskedStoreOptions {
  readonly graph: string;
  readonly with?: string;
}

interface Finding {
  readonly state: "ok" | "note" | "wrong";
  readonly text: string;
}

type Check = readonly [name: string, look: () => Promise<Finding> | Finding];

const ok = (text: string): Finding => ({ state: "ok", text });
const note = (text: string): Finding => ({ state: "note", text });

/** `rawi doctor`: one line for everything that Rawi needs or can use; exit status 1 when something is wrong. */
export function doctorCommand(): Command {
  return withNeo4jOption(withGraphOption(new Command("doctor")))
    .description("check what Rawi needs: Node, its data files, the graph, the page, the terminal, a Neo4j server")
    .option("--with <folder>", "a folder of your own data files, to check them too")
    .action(async (options: DoctorOptions) => {
      let status = 0;
      for (const [name, look] of checksOf(options)) {
        const { state, text } = await examine(look, (given) => {
          status = Math.max(status, given);
        });
        await printLine(`${state.padEnd(5)}  ${name.padEnd(9)} ${text}`);
      }
      process.exitCode = status;
    });
}

async function examine(look: Check[1], worsen: (status: number) => void): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof RawiError)) throw error;
    worsen(error.exitStatus);
    return { state: "wrong", text: withHint(error) };
  }
}

function checksOf(options: DoctorOptions): readonly Check[] {
  return [
    ["rawi", () => ok(VERSION)],
    ["node", checkNode],
    ["data", () => checkData(options.with)],
    ["graph", () => checkGraph(options.graph)],
    ["page", checkPage],
    ["terminal", checkTerminal],
    ["neo4j", () => checkServer(options)],
  ];
}

function checkNode(): Finding {
  const file = new URL("../../package.json", import.meta.url);
  const wanted = String(JSON.parse(readFileSync(file, "utf8")).engines.node).replace(/^>=/u, "");
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldest = 0, least = 0] = wanted.split(".").map(Number);
  if (major > oldest || (major === oldest && minor >= least)) return ok(process.versions.node);
  throw new RawiError("doctor/node", `Node ${process.versions.node} is too old.`, `install ${wanted} or later`);
}

function checkData(folder: string | undefined): Finding {
  const { resources, entities } = openReader(folder === undefined ? {} : { with: folder });
  for (const language of ["ar", "en"] as const) loadPhrases(language);
  loadQuestions("ar");
  loadQuestions("en");
  const [warning] = resources.warnings;
  const counts = `${entities.size} actors and places, ${resources.relations.size} relations`;
  return warning ? note(`${counts}; ${warning.file}: ${warning.message}`) : ok(counts);
}

async function checkGraph(path: string): Promise<Finding> {
  if (!existsSync(path)) return note(`none at ${path} yet: rawi build PATH… makes one`);
  const { documents, claims } = await readGraphFile(path);
  return ok(`${path}: ${documents.length} documents, ${claims.length} claims`);
}

function checkPage(): Finding {
  readPageAssets();
  return ok("built: rawi view");
}

function checkTerminal(): Finding {
  if (!process.stdout.isTTY) return note("standard output is no terminal");
  const orders = ordersBothDirections(process.env);
  const sample = loadPhrases("ar").page.title;
  if (orders) return ok(`reads from right to left: ${sample}`);
  const doubt = orders === null ? "may not read from right to left" : "does not read from right to left";
  return note(`${doubt}: ${sample} (if it stands in the wrong order, use rawi view)`);
}

async function checkServer(options: DoctorOptions): Promise<Finding> {
  if (options.neo4j === undefined) return note("not asked for: --neo4j bolt://localhost:7687");
  const connection = await connectTo(options.neo4j, options);
  await connection.close();
  return ok(`${connection.uri}, database ${connection.database}`);
}
