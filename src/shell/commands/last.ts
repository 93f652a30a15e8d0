import { RawiError } from "../../model/diagnostic.ts";
import { SETTINGS, type Settings } from "../settings.ts";
import { showResult } from "../show-result.ts";
import type { ShellCommand } from "./command.ts";

/** `.last`, `.last json`: the last result once more, perhaps in another way. */
export const last: ShellCommand = {
  name: "last",
  argument: SETTINGS.mode,
  run: async (argument, context) => {
    const { last: result, settings, phrases } = context;
    if (!result) throw new RawiError("shell/last", phrases.noResult, null, 2);
    const mode = SETTINGS.mode.find((each) => each === argument) ?? settings.mode;
    const shown: Settings = { ...settings, mode };
    await showResult({ ...result, milliseconds: 0 }, { ...context, settings: shown });
    return undefined;
  },
};
