import { RawiError } from "../../model/diagnostic.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import { SETTING_NAMES, SETTINGS, type SettingName, setTo, toggled } from "../settings.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

/** `.set`: all that is set; `.set NAME VALUE`. */
export const set: ShellCommand = {
  name: "set",
  argument: SETTING_NAMES,
  run: async (argument, context) => {
    if (argument === "") {
      const widest = Math.max(...SETTING_NAMES.map((name) => name.length));
      await context.say(
        SETTING_NAMES.map(
          (name) => `  ${name.padEnd(widest)}   ${context.settings[name].padEnd(8)} ${SETTINGS[name].join(" | ")}`,
        ),
      );
      return undefined;
    }
    const [name = "", ...rest] = argument.split(/\s+/u);
    const known = SETTING_NAMES.find((each) => each === name);
    if (!known) {
      const message = fillPhrase(context.phrases.noSetting, { name });
      throw new RawiError("shell/set", message, SETTING_NAMES.join(", "), 2);
    }
    await change(known, rest.join(" "), context);
    return undefined;
  },
};

/** `.mode json` and the like: `.set` in fewer words. */
export const settingCommands: readonly ShellCommand[] = SETTING_NAMES.map((name) => ({
  name,
  argument: SETTINGS[name],
  run: async (argument: string, context: ShellContext) => {
    await change(name, argument, context);
    return undefined;
  },
}));

async function change(name: SettingName, value: string, context: ShellContext): Promise<void> {
  const { settings, phrases, say, person } = context;
  const wanted = value === "" ? toggled(settings, name) : value;
  const chosen =
    wanted ??
    (await person?.select(
      `${name}:`,
      SETTINGS[name].map((each) => ({ name: each, value: each })),
    )) ??
    null;
  if (chosen !== null && !setTo(settings, name, chosen)) {
    const message = fillPhrase(phrases.noValue, { name, value: chosen });
    throw new RawiError("shell/set", message, SETTINGS[name].join(", "), 2);
  }
  if (person || chosen === null) await say([`${name}: ${settings[name]}`]);
}
