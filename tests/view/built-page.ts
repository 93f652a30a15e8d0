import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { readPageAssets } from "../../src/view/page-assets.ts";

/** The client, built from its sources as `npm run build:page` does. */
export async function buildPage() {
  const outDir = mkdtempSync(join(tmpdir(), "rawi-page-"));
  try {
    await build({ configFile: "src/view/client/vite.config.ts", build: { outDir } });
    return readPageAssets(outDir);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
