import type { Diagnostic } from "../../model/diagnostic.ts";
import {
  damagedFile,
  lockedFile,
  scannedPages,
  scannedPdf,
  tooLargeFile,
  tooManyPages,
  untoldLetters,
} from "../faults.ts";
import { type Format, wholeFile } from "../source-file.ts";

const MAX_PAGES = 2_000;

function faultOf(error: unknown, path: string): Diagnostic {
  const name = error instanceof Error ? error.constructor.name + error.name : "";
  if (name.includes("TooManyPages")) return tooManyPages(path, MAX_PAGES);
  return name.includes("Password") ? lockedFile(path) : damagedFile(path, "PDF");
}

/** `.pdf`: its text in reading order; a file of scans says that it is one. */
export const pdf: Format = {
  endings: [".pdf"],
  async *read(source) {
    const { path } = source;
    const bytes = await wholeFile(source);
    if (bytes === null) {
      yield { diagnostic: tooLargeFile(path, source.maxBytes) };
      return;
    }
    const { pdfText } = await import("../pdf/pdf-text.ts");
    let read: Awaited<ReturnType<typeof pdfText>>;
    try {
      read = await pdfText(new Uint8Array(bytes), MAX_PAGES);
    } catch (error) {
      yield { diagnostic: faultOf(error, path) };
      return;
    }
    const { title, text, pages, empty, untold } = read;
    if (text === "") {
      yield { diagnostic: scannedPdf(path, pages) };
      return;
    }
    if (empty.length > 0) yield { diagnostic: scannedPages(path, empty) };
    if (untold > 0) yield { diagnostic: untoldLetters(path, untold) };
    yield { raw: { fragment: null, line: null, text, stated: {}, implied: title === null ? {} : { title } } };
  },
};
