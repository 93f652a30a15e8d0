import { RawiError } from "../../model/diagnostic.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import type { ShellCommand } from "./command.ts";

const [USUAL, LONGEST] = [2, 3600];

/** `.watch N`: the last question or query again every N seconds, over the graph as it is then, until a key is pressed. */
export const watch: ShellCommand = {
  name: "watch",
  argument: "none",
  run: async (argument, context) => {
    const { last, person, phrases, session, settings } = context;
    if (!last) throw new RawiError("shell/watch", phrases.noResult, null, 2);
    if (!person) throw new RawiError("shell/watch", phrases.needsTerminal, null, 2);
    const seconds = argument === "" ? USUAL : Number(argument);
    if (!(seconds > 0 && seconds <= LONGEST)) throw new RawiError("shell/watch", phrases.whichSeconds, null, 2);
    const { pager } = settings;
    settings.pager = "off";
    let written = session.writtenAt();
    try {
      do {
        const now = session.writtenAt();
        if (context.inMemory && now !== null && now !== written) {
          written = now;
          await context.turnTo(null, await session.reopen(context.graph.asOf));
        }
        person.clear();
        await context.say([fillPhrase(phrases.watching, { text: last.text, seconds })]);
        await context.runText(last.text, null);
      } while (await person.wait(seconds));
    } finally {
      settings.pager = pager;
    }
    return undefined;
  },
};
