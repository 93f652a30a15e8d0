/* What a person can set in the shell, each with the values it can have; the first is the usual one. */
import { FORMATS } from "../cli/render-table.ts";

export const SETTINGS = {
  /** How rows are shown: a table at a terminal and tsv in a pipe, or one way in both. */
  mode: ["auto", ...FORMATS],
  /** A row as lines of its own: when the table is too wide for the terminal, always, or never. */
  expanded: ["auto", "on", "off"],
  timing: ["on", "off"],
  pager: ["on", "off"],
  /** Shows the statement that a question became. */
  explain: ["off", "on"],
  lang: ["en", "ar"],
  /** What is done for terminals that know how Arabic is written, and for those that do not. */
  bidi: ["auto", "marks", "visual", "off"],
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { -readonly [Name in SettingName]: (typeof SETTINGS)[Name][number] };

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export function usualSettings(): Settings {
  return {
    mode: "auto",
    expanded: "auto",
    timing: "on",
    pager: "on",
    explain: "off",
    lang: "en",
    bidi: "auto",
  };
}

/** Sets it, when the value is one that it can have. */
export function setTo(settings: Settings, name: SettingName, value: string): boolean {
  if (!(SETTINGS[name] as readonly string[]).includes(value)) return false;
  Object.assign(settings, { [name]: value });
  return true;
}

/** The other of two values; null when there are more. */
export function toggled(settings: Settings, name: SettingName): string | null {
  const values: readonly string[] = SETTINGS[name];
  if (values.length !== 2 || name === "lang") return null;
  return values.find((value) => value !== settings[name]) ?? null;
}
