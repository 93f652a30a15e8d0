import {
  type ExportOptions,
  type ExportReport,
  type ExportSource,
  exporters,
  type RelationWords,
} from "../../src/exports/index.ts";
import type { GraphView } from "../../src/model/graph.ts";
import { loadPhrases } from "../../src/resources/load-phrases.ts";

const phrases = { ar: loadPhrases("ar").dossier, en: loadPhrases("en").dossier };

export const relationWords = (en: string, ar: string, more: Partial<RelationWords> = {}): RelationWords => ({
  caption: { en, ar },
  sentence: { en: `{subject} ${en} {object}`, ar: `{subject} ${ar} {object}` },
  acled: [],
  acledWhen: [],
  ...more,
});

export function sourceOf(view: GraphView, more: Partial<ExportSource> = {}): ExportSource {
  return { view, claims: [], relations: new Map(), phrases, about: null, version: "0.0.0", ...more };
}

/** What an exporter of one file writes. */
export async function exportedText(
  name: string,
  view: GraphView,
  options: ExportOptions = {},
  more: Partial<ExportSource> = {},
) {
  const exporter = exporters.find((each) => each.name === name);
  if (exporter?.makes !== "file") throw new Error(`no exporter of one file: ${name}`);
  const chunks: string[] = [];
  const reports: ExportReport[] = [];
  const onReport = (report: ExportReport) => reports.push(report);
  for await (const chunk of exporter.write(sourceOf(view, more), { ...options, onReport })) chunks.push(chunk);
  return { text: chunks.join(""), chunks, reports };
}

/** What an exporter of a folder writes, by file name. */
export async function exportedFolder(
  name: string,
  view: GraphView,
  options: ExportOptions = {},
  more: Partial<ExportSource> = {},
) {
  const exporter = exporters.find((each) => each.name === name);
  if (exporter?.makes !== "folder") throw new Error(`no exporter of a folder: ${name}`);
  const files = new Map<string, string>();
  const reports: ExportReport[] = [];
  const onReport = (report: ExportReport) => reports.push(report);
  for (const file of exporter.write(sourceOf(view, more), { ...options, onReport })) {
    let text = "";
    for await (const chunk of file.chunks) text += chunk;
    files.set(file.name, text);
  }
  return { files, reports };
}
