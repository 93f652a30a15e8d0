import { Source } from "./source.ts";

/** A statement that makes a small graph, the same for the same seed: loops, parallels, nodes of several labels and none. */
export function generateGraph(seed: number): string {
  const source = new Source(seed);
  const nodes = 3 + source.below(3);
  const parts = Array.from({ length: nodes }, (_, index) => {
    const labels = [":A", ":B", ":C"].filter(() => source.chance(55)).join("");
    const properties = [
      `id: 'n${index}'`,
      ...maybe(source, 80, `name: ${source.pick(["'a'", "'b'", "'Abc'"])}`),
      ...maybe(source, 80, `n: ${source.pick(["0", "1", "2", "-1"])}`),
      ...maybe(source, 60, `x: ${source.pick(["0.5", "2.0", "-1.25"])}`),
      ...maybe(source, 50, `on: date('${source.pick(["2022-01-22", "2022-03-01"])}')`),
      ...maybe(source, 50, `flag: ${source.pick(["true", "false"])}`),
      ...maybe(source, 40, `list: ${source.pick(["[1, 2]", "[3]"])}`),
    ];
    return `(n${index}${labels} {${properties.join(", ")}})`;
  });
  const links = Array.from({ length: 3 + source.below(6) }, (_, index) => {
    const [from, to] = [source.below(nodes), source.below(nodes)];
    const properties = [`id: 'r${index}'`, ...maybe(source, 80, `k: ${source.below(3)}`)];
    return `(n${from})-[:${source.pick(["S", "T"])} {${properties.join(", ")}}]->(n${to})`;
  });
  return `CREATE ${[...parts, ...links].join(", ")}`;
}

function maybe(source: Source, percent: number, text: string): string[] {
  return source.chance(percent) ? [text] : [];
}
