import { readFileSync } from "node:fs";
import { pdfText } from "./src/documents/pdf/pdf-text.ts";

const expected = readFileSync("/tmp/pdfs/text.txt", "utf8").trim().split("\n");
let good = 0,
  all = 0;
for (const f of process.argv.slice(2)) {
  const r = await pdfText(new Uint8Array(readFileSync(f)), 100);
  console.log("==", f, r.title, r.pages, r.empty, r.untold);
  const strip = (s: string) => s.replace(/[\u064B-\u0652]/g, "");
  for (const t of r.text.split("\n\n")) {
    const k = expected.includes(t) ? "OK " : expected.map(strip).includes(strip(t)) ? "ok " : "   ";
    all++;
    if (k !== "   ") good++;
    console.log(k, t);
  }
}
console.log(good, all);
