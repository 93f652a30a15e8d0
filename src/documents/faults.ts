import type { Diagnostic } from "../model/diagnostic.ts";

/** Endings that Rawi reads, each also with `.gz`. */
export const READABLE_ENDINGS = [
  ".txt",
  ".md",
  ".html",
  ".htm",
  ".json",
  ".jsonl",
  ".pdf",
  ".docx",
  ".rss",
  ".atom",
  ".xml",
  ".zip",
] as const;

const LISTED = `${READABLE_ENDINGS.join(", ")}, each also with .gz, and - for standard input`;
const megabytes = (bytes: number) => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

type Severity = Diagnostic["severity"];

function fault(
  severity: Severity,
  name: string,
  file: string | null,
  line: number | null,
  message: string,
  hint: string | null,
): Diagnostic {
  return { severity, code: `documents/${name}`, message, file, line, span: null, hint };
}

/*
 * Everything that can be wrong with an input, in the words that users see. A door prints `file:line message` and the
 * hint. An error means that something was not read; a warning, that it was read with something missing.
 */

export const notFound = (path: string) =>
  fault("error", "not-found", path, null, "There is no such file or folder.", "Check the path.");

export const unreadable = (path: string, reason: string) =>
  fault("error", "unreadable", path, null, `Cannot be read: ${reason}.`, "Check its permissions.");

export const noDocuments = (folder: string) =>
  fault("warning", "no-documents", folder, null, "This folder holds no document.", `Rawi reads ${LISTED}.`);

export const unknownFormat = (path: string, ending: string) =>
  fault(
    "error",
    "unknown-format",
    path,
    null,
    ending === "" ? "A file without an ending is not read." : `Files that end in ${ending} are not read.`,
    `Rawi reads ${LISTED}.`,
  );

/** `named`: the user named the file himself, so that it is an error that it is not read. */
export const unsupportedFormat = (path: string, format: string, named: boolean) =>
  fault(
    named ? "error" : "warning",
    "unsupported-format",
    path,
    null,
    `${format} files are not supported yet.`,
    "Save it as .docx, .txt or .html.",
  );

export const binary = (path: string) =>
  fault(
    "error",
    "binary",
    path,
    null,
    "This is not text: it holds NUL or control characters.",
    "If it is a text, save it as UTF-8.",
  );

export const undecodable = (path: string, line: number | null = null) =>
  fault("error", "undecodable", path, line, "The encoding of this text cannot be told.", "Save it as UTF-8.");

export const damagedUtf8 = (path: string, count: number, line: number | null = null) =>
  fault(
    "warning",
    "damaged-utf8",
    path,
    line,
    `${count} ${count === 1 ? "character is" : "characters are"} broken UTF-8 and read as U+FFFD.`,
    "Get an undamaged copy.",
  );

export const empty = (path: string, line: number | null = null) =>
  fault("warning", "empty", path, line, "There is no text in it.", "Nothing is kept of it.");

export const tooLargeFile = (path: string, limit: number) =>
  fault("error", "too-large", path, null, `This file is larger than ${megabytes(limit)}.`, "Split it.");

export const tooLargeText = (path: string, line: number | null, bytes: number, limit: number) =>
  fault(
    "error",
    "too-large",
    path,
    line,
    `The text is ${megabytes(bytes)} long; ${megabytes(limit)} are read at most.`,
    "Split it into its articles.",
  );

export const tooLargeLine = (path: string, line: number, limit: number) =>
  fault(
    "error",
    "too-large",
    path,
    line,
    `This line is longer than ${megabytes(limit)}.`,
    "If the file is one array, name it .json.",
  );

export const damagedGzip = (path: string) =>
  fault("error", "damaged-gzip", path, null, "The compressed data is damaged or cut off.", "Get an undamaged copy.");

export const notJson = (path: string, line: number, whole: boolean) =>
  fault(
    "error",
    "not-json",
    path,
    line,
    whole ? "The file is not JSON from here on." : "This line is not JSON.",
    whole ? "If it has one object a line, name it .jsonl." : "One object a line is expected.",
  );

export const notRecord = (path: string, line: number) =>
  fault(
    "error",
    "not-a-record",
    path,
    line,
    "An object with `text` is expected here.",
    'Write a document as {"text": "…"}.',
  );

export const noText = (path: string, line: number) =>
  fault("error", "no-text", path, line, "`text` is missing or no string.", "Every record needs its text.");

export const badField = (path: string | null, line: number | null, field: string) =>
  fault(
    "warning",
    "bad-field",
    path,
    line,
    `\`${field}\` is not a string and is left out.`,
    "Put it between quotes; null means that it is unknown.",
  );

export const badDate = (path: string | null, line: number | null, value: string) =>
  fault(
    "warning",
    "bad-date",
    path,
    line,
    `\`published\` is no date: ${JSON.stringify(value)}.`,
    "Write it as YYYY-MM-DD; until then the day is unknown.",
  );

export const badLanguage = (path: string | null, line: number | null, value: string) =>
  fault(
    "warning",
    "bad-language",
    path,
    line,
    `\`language\` is no language code: ${JSON.stringify(value)}.`,
    "Write it as ar, en, fr; until then it is told by the letters.",
  );

export const repeatedId = (path: string, line: number, id: string) =>
  fault(
    "warning",
    "repeated-id",
    path,
    line,
    `The id ${JSON.stringify(id)} stands here again.`,
    "This record is known by its line instead.",
  );

export const badYaml = (path: string, line: number, reason: string) =>
  fault("error", "bad-yaml", path, line, `The metadata cannot be read: ${reason}`, "The texts are read without it.");

export const unknownKey = (path: string, line: number, key: string) =>
  fault(
    "warning",
    "unknown-key",
    path,
    line,
    `\`${key}\` is not known here.`,
    "Known are title, publisher, published, url and language.",
  );

export const unknownFile = (path: string, line: number, name: string) =>
  fault(
    "warning",
    "unknown-file",
    path,
    line,
    `There is no file ${JSON.stringify(name)} in this folder.`,
    "documents.yaml names the files of its own folder.",
  );

export const plainStandardInput = () =>
  fault(
    "info",
    "plain-text-input",
    "-",
    null,
    "Standard input is not JSON: read as one plain text.",
    "Documents in JSON lines begin with {.",
  );

export const lockedFile = (path: string) =>
  fault("error", "locked", path, null, "This file is protected by a password.", "Save it without one.");

export const damagedFile = (path: string, format: string) =>
  fault("error", "damaged", path, null, `This is no ${format} file, or it is damaged.`, "Get an undamaged copy.");

export const scannedPdf = (path: string, pages: number) =>
  fault(
    "error",
    "no-text-in-pdf",
    path,
    null,
    pages === 1
      ? "Its page holds no text: it is a scan or a picture."
      : "None of its pages holds text: they are scans.",
    "Have its letters recognized (OCR) and save it again.",
  );

/** At most this many page numbers are listed. */
const LISTED_PAGES = 8;

export const scannedPages = (path: string, pages: readonly number[]) =>
  fault(
    "warning",
    "pages-without-text",
    path,
    null,
    `${pages.length === 1 ? "Page" : "Pages"} ${pages.slice(0, LISTED_PAGES).join(", ")}${
      pages.length > LISTED_PAGES ? ` and ${pages.length - LISTED_PAGES} more` : ""
    } of it ${pages.length === 1 ? "holds" : "hold"} no text: scans or pictures.`,
    "Have their letters recognized (OCR) and save it again.",
  );

export const untoldLetters = (path: string, count: number) =>
  fault(
    "warning",
    "untold-letters",
    path,
    null,
    `Its fonts do not tell ${count === 1 ? "one letter" : `${count} letters`}: read as U+FFFD.`,
    "Compare quotes with the page.",
  );

export const tooManyPages = (path: string, limit: number) =>
  fault("error", "too-many-pages", path, null, `This PDF has more than ${limit} pages.`, "Split it.");

export const notFeed = (path: string) =>
  fault("error", "not-a-feed", path, null, "This XML is neither RSS nor Atom.", "Save its text as .txt or .html.");

export const tooManyFiles = (path: string, limit: number) =>
  fault("error", "too-many-files", path, null, `This archive holds more than ${limit} files.`, "Split it.");

export const tooLargeUnpacked = (path: string, limit: number) =>
  fault("error", "too-large", path, null, `Unpacked it is larger than ${megabytes(limit)}.`, "Split it.");

export const suspiciousRatio = (path: string) =>
  fault(
    "error",
    "suspicious",
    path,
    null,
    "It is packed so densely that it looks made to fill the memory.",
    "If it is sound, unpack it and name the folder.",
  );

export const archiveInArchive = (path: string) =>
  fault("warning", "archive-in-archive", path, null, "Archives inside archives are not opened.", "Unpack it first.");
