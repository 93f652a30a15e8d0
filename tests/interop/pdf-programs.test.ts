import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { reading } from "../documents/reading.ts";

/* PDFs and Word files as programs make them, which no hand-made file replaces. */
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "rawi-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function missing(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "pipe" });
    return false;
  } catch {
    process.stderr.write(`Files of ${program}: skipped, it is not installed\n`);
    return true;
  }
}

const PARAGRAPHS = [
  "اقتحم مقاتلون مجهولون مخفر الميناء القديم فجر الاثنين.",
  "وأفاد ناطق باسم الشرطة بأن 19 عنصرا قُتلوا وجُرح 27 آخرون (بينهم ضابطان).",
  "ونقل موقع Observer عن مسؤول أمني قوله إن الاقتحام وقع في 2031-05-14 عند الساعة 03:40.",
  "«لم ننسحب من الميناء»، قال القائد لإذاعة الساحل.",
  "وألحق القصف أضرارا بنحو 7.5% من الأرصفة، ولا أنباء عن الأسرى.",
];
const withoutMarks = (text: string) => text.replace(/\p{M}/gu, "");
/** Chromium's files of Amiri do not tell letters that bear a mark. */
const pageOf = (font: string, columns: number) => `<!doctype html><html dir="rtl" lang="ar"><meta charset="utf-8">
  <title>تقرير</title><style>body { font: 13px "${font}"; columns: ${columns}; } h1 { column-span: all }</style>
  <h1>تقرير من الميناء القديم عن ليلة الاقتحام وما تلاها</h1>${PARAGRAPHS.map(
    (text) => `<p>${font === "Amiri" ? withoutMarks(text) : text}</p>`,
  ).join("")}`;
/** Paragraphs of ours that stand in a text, word for word but for vowel marks. */
const found = (text: string | undefined) =>
  PARAGRAPHS.filter((paragraph) => withoutMarks(text ?? "").includes(withoutMarks(paragraph)));

describe.skipIf(missing("chromium"))("PDFs of Chromium", () => {
  it.each([
    ["DejaVu Sans", 1],
    ["DejaVu Sans", 2],
    ["Amiri", 1],
    ["Noto Naskh Arabic", 2],
  ])("%s in %d columns", async (font, columns) => {
    const page = join(folder, "page.html");
    const file = join(folder, "page.pdf");
    writeFileSync(page, pageOf(font, columns));
    const options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"];
    await run("chromium", [...options, `--print-to-pdf=${file}`, `file://${page}`]);
    const { documents } = await reading({ "page.pdf": readFileSync(file) });
    expect(found(documents[0]?.text)).toEqual(PARAGRAPHS);
    expect(documents[0]?.text.startsWith("تقرير من الميناء القديم")).toBe(true);
  });
});

describe.skipIf(missing("soffice"))("files of LibreOffice", () => {
  it("PDF and DOCX", async () => {
    const page = join(folder, "report.html");
    writeFileSync(page, pageOf("DejaVu Sans", 1));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const convert = (to: string, from: string) =>
      run("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, from]);
    await convert("odt:writer8", page);
    const report = join(folder, "report.odt");
    await convert("pdf", report);
    await convert("docx:MS Word 2007 XML", report);
    for (const name of ["report.pdf", "report.docx"]) {
      expect(existsSync(join(folder, name))).toBe(true);
      const { documents } = await reading({ [name]: readFileSync(join(folder, name)) });
      expect(found(documents[0]?.text)).toEqual(PARAGRAPHS);
    }
  });
});
