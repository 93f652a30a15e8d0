import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

it("docs/dependencies.md lists what Rawi runs on, with version and licence", () => {
  const table = readFileSync("docs/dependencies.md", "utf8").split("## Built into the page")[0] ?? "";
  const listed = [...table.matchAll(/^\| (\S+) \| (\d\S*) \| (\S+) \|/gmu)].map(([, ...cells]) => cells);
  const { dependencies } = readJson("package.json") as { dependencies: Readonly<Record<string, string>> };
  const wanted = Object.entries(dependencies).map(([name, version]) => {
    return [name, version, readJson(`node_modules/${name}/package.json`).license];
  });
  expect(listed.sort()).toEqual(wanted.sort());
});
