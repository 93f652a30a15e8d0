import type { Diagnostic } from "../../model/diagnostic.ts";

/** The parts of a server's notification that Rawi passes on. */
export interface ServerNotification {
  readonly code: string;
  readonly description: string;
}

const UNKNOWN: Readonly<Record<string, { readonly kind: string; readonly words: string }>> = {
  "Neo.ClientNotification.Statement.UnknownLabelWarning": { kind: "label", words: "label" },
  "Neo.ClientNotification.Statement.UnknownRelationshipTypeWarning": { kind: "type", words: "relationship type" },
  "Neo.ClientNotification.Statement.UnknownPropertyKeyWarning": { kind: "property", words: "property" },
};

/** Names that the database does not have, in the words of the graph in memory. */
export function noticesOf(notifications: readonly ServerNotification[]): Diagnostic[] {
  return notifications.flatMap(({ code, description }) => {
    const known = UNKNOWN[code];
    if (!known) return [];
    const name = /missing [\w ]+ is: (.+?)\)/u.exec(description)?.[1] ?? description;
    const message = `The graph has no ${known.words} \`${name}\`.`;
    const place = { file: null, line: null, span: null, hint: null };
    return [{ severity: "warning", code: `cypher/unknown-${known.kind}`, message, ...place }];
  });
}
