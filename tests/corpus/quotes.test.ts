import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { misplacedQuotes } from "../../scripts/check-spans.ts";
import { readDocuments } from "../../src/documents/index.ts";
import { reader } from "../support/reading.ts";

const CORPUS = "../shared/corpora/ant-2018.jsonl.gz";
const missing = existsSync(CORPUS) ? null : `there is no ${CORPUS}`;
if (missing) process.stderr.write(`Quotes in 300 articles: skipped, ${missing}\n`);

/** Park and Miller's generator: the same 300 articles every time, spread over the whole file. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

describe.skipIf(missing !== null)("of 300 articles out of 5,747", () => {
  it("every quote stands where its claim says", { timeout: 240_000 }, async () => {
    const next = seeded(20180101);
    let articles = 0;
    let claims = 0;
    const wrong: string[] = [];
    // npm run bench -- ../shared/corpora/ant-2018.jsonl.gz holds all of them against their texts.
    for await (const result of readDocuments([CORPUS], { furniture: reader.resources.words.furniture })) {
      if (!("document" in result) || next() > 300 / 5747) continue;
      const { document } = result;
      articles++;
      for (const claim of reader.read(document)) {
        claims++;
        for (const quote of misplacedQuotes(claim, document.text)) wrong.push(`${document.path}:${quote.start}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(articles).toBeGreaterThan(200);
    expect(claims / articles).toBeGreaterThan(5);
  });
});
