import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type Options, type ZipFile } from "yauzl";

/** One file of an archive. */
export interface ArchiveFile {
  readonly name: string;
  /** Bytes unpacked, as the archive says; reading more than that throws. */
  readonly size: number;
  readonly packedSize: number;
  readonly isLocked: boolean;
  /** Unpacks it. Throws an error with a code `Z_…` when it is damaged. */
  read(): AsyncIterable<Uint8Array>;
}

/** The archive cannot be read; `code` begins with `Z_`, as of zlib's own errors. */
export class DamagedArchive extends Error {
  readonly code = "Z_ARCHIVE";
}

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** UTF-8, or what Windows writes into archives of Arabic files. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1256").decode(bytes);
  }
}

/** The files of a zip archive, folders left out, in the order of their names. Throws DamagedArchive. */
export async function filesOf(bytes: Buffer, limit: number): Promise<ArchiveFile[] | "too-many"> {
  try {
    const archive = await open(bytes, { lazyEntries: true, decodeStrings: false, autoClose: false });
    if (archive.entryCount > limit) return "too-many";
    const files = (await entriesOf(archive)).map((entry) => fileOf(archive, entry));
    return files
      .filter(({ name }) => !name.endsWith("/"))
      .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
  } catch (error) {
    throw new DamagedArchive((error as Error).message);
  }
}

function entriesOf(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    archive.on("entry", (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.on("end", () => resolve(entries));
    archive.on("error", reject);
    archive.readEntry();
  });
}

function fileOf(archive: ZipFile, entry: Entry): ArchiveFile {
  return {
    name: nameOf(entry.fileName as unknown as Uint8Array).replaceAll("\\", "/"),
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    isLocked: entry.isEncrypted(),
    async *read() {
      let sum = 0;
      try {
        const stream = await promisify<Entry, NodeJS.ReadableStream>(archive.openReadStream.bind(archive))(entry);
        for await (const chunk of stream) {
          sum = crc32(chunk as Uint8Array, sum);
          yield chunk as Uint8Array;
        }
      } catch (error) {
        throw new DamagedArchive((error as Error).message);
      }
      if (sum !== entry.crc32) throw new DamagedArchive("checksum");
    },
  };
}
