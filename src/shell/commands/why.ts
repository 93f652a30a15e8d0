import { RawiError } from "../../model/diagnostic.ts";
import { explainClaim } from "../explain-claim.ts";
import { chosenRow } from "./chosen-row.ts";
import type { ShellCommand } from "./command.ts";

/** `.why N`: the words behind a row. */
export const why: ShellCommand = {
  name: "why",
  argument: "none",
  run: async (argument, context) => {
    const { graph, output, phrases } = context;
    const { result, index } = chosenRow(argument, context);
    const claims = result.claims[index] ?? [];
    if (claims.length === 0) throw new RawiError("shell/why", phrases.noClaim, null, 2);
    const lines: string[] = [];
    for (const claim of claims) {
      const document = graph.documents.get(claim.document.id);
      if (!document) continue;
      const options = { language: result.language, nameOf: graph.nameOf, colours: output.colours };
      if (lines.length > 0) lines.push("");
      lines.push(...explainClaim(claim, document, options));
    }
    await output.show(lines);
    await output.endOfResult();
    return undefined;
  },
};
