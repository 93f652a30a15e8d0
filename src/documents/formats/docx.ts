import { type ArchiveFile, filesOf } from "../archive.ts";
import { damagedFile, lockedFile, suspiciousRatio, tooLargeFile } from "../faults.ts";
import { type Format, type SourceFile, wholeFile } from "../source-file.ts";

const MAX_PARTS = 10_000;
/** Word's XML packs better than text, to a twentieth. */
const MAX_RATIO = 400;
const HARMLESS = 1024 * 1024;
/** How files begin that Office locked with a password, and those of Word 97. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

const isSuspicious = ({ size, packedSize }: ArchiveFile) => size > HARMLESS && size > MAX_RATIO * packedSize;

async function partOf(file: ArchiveFile | undefined, source: SourceFile): Promise<string | null> {
  if (!file || file.size > source.maxBytes) return null;
  const bytes = await wholeFile({ ...source, chunks: file.read() });
  return bytes === null ? null : new TextDecoder("utf-8").decode(bytes);
}

/** `.docx`: paragraphs, and tables row by row; not what reviewers deleted. */
export const docx: Format = {
  endings: [".docx"],
  async *read(source) {
    const { path, maxBytes } = source;
    const bytes = await wholeFile(source);
    if (bytes === null) {
      yield { diagnostic: tooLargeFile(path, maxBytes) };
      return;
    }
    if (bytes.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) {
      yield { diagnostic: lockedFile(path) };
      return;
    }
    try {
      const files = await filesOf(bytes, MAX_PARTS);
      const part = (name: string) => (Array.isArray(files) ? files.find((file) => file.name === name) : undefined);
      const body = part("word/document.xml");
      if (body && isSuspicious(body)) {
        yield { diagnostic: suspiciousRatio(path) };
        return;
      }
      const xml = await partOf(body, source);
      if (xml === null) {
        yield { diagnostic: body ? tooLargeFile(path, maxBytes) : damagedFile(path, "Word") };
        return;
      }
      const properties = part("docProps/core.xml");
      const { docxText, docxTitle } = await import("../docx-text.ts");
      const title = docxTitle((properties && !isSuspicious(properties) && (await partOf(properties, source))) || "");
      const implied = title === null ? {} : { title };
      yield { raw: { fragment: null, line: null, text: docxText(xml), stated: {}, implied } };
    } catch {
      yield { diagnostic: damagedFile(path, "Word") };
    }
  },
};
