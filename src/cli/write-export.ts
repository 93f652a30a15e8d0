/* Where an export goes: standard output, a file or a folder; what stands there appears whole or not at all. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Chunks, Exporter, ExportOptions, ExportSource } from "../exports/index.ts";
import { RawiError } from "../model/diagnostic.ts";
import { keep, removeAtExit } from "../stores/file/leftovers.ts";
import { whenInterrupted } from "./run-safely.ts";

/** `target` null: standard output. */
export async function writeExport(
  exporter: Exporter,
  source: ExportSource,
  options: ExportOptions,
  target: string | null,
): Promise<void> {
  if (target !== null) whenInterrupted("Interrupted: the file that was being written is not there.");
  if (exporter.makes === "folder") {
    if (target === null)
      throw new RawiError(
        "export/needs-folder",
        `${exporter.name} is several files.`,
        `name a folder: rawi export ${exporter.name} FOLDER`,
        2,
      );
    await orRefuse(target, async () => {
      await mkdir(target, { recursive: true });
      for (const { name, chunks } of exporter.write(source, { ...options, folder: target }))
        await writeWhole(join(target, name), chunks);
    });
    return;
  }
  const chunks = exporter.write(source, options);
  if (target === null) for await (const chunk of chunks) await print(chunk);
  else await orRefuse(target, () => writeWhole(target, chunks));
}

async function print(chunk: string): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
}

async function writeWhole(file: string, chunks: Chunks): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  removeAtExit(temporary);
  try {
    await pipeline(Readable.from(chunks), createWriteStream(temporary));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    keep(temporary);
  }
}

async function orRefuse(target: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof RawiError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    // Without the path that Node adds, which is that of the temporary file.
    const reason = /^[A-Z]+: ([^,]+)/u.exec(message)?.[1] ?? message;
    throw new RawiError("export/write", `${target} could not be written: ${reason}.`, "choose another place");
  }
}
