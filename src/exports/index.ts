import type { Exporter } from "./exporter.ts";
import { graphml } from "./graphml.ts";

export type { Exporter, ExportModel, ExportOptions, ExportReport } from "./exporter.ts";

/** A new format is a file of this folder and a word in this list. */
export const exporters: readonly Exporter[] = [graphml];
