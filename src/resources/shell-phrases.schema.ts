import { z } from "zod";

const phrase = z.string().min(1);
const lines = z.array(phrase);

const command = z.strictObject({
  /** How it is typed: `.why N`. */
  usage: phrase.regex(/^\./u, "expected a dot first"),
  about: phrase,
  /** More lines, in `.help NAME`. */
  more: lines.default([]),
  /** Other names, without the dot. */
  aliases: z.array(phrase.regex(/^\S+$/u, "expected one word")).default([]),
});

/** What is counted in `.stats`. */
const counts = z.strictObject({
  documents: phrase,
  publishers: phrase,
  days: phrase,
  claims: phrase,
  actors: phrase,
  places: phrase,
  disagreements: phrase,
  nodes: phrase,
  edges: phrase,
});

/** What candidates of a completion are. */
const kinds = z.strictObject({
  label: phrase,
  type: phrase,
  property: phrase,
  function: phrase,
  keyword: phrase,
  variable: phrase,
  parameter: phrase,
  command: phrase,
  value: phrase,
  query: phrase,
  file: phrase,
  folder: phrase,
  opener: phrase,
});

/** `shell` of graph/phrases. */
export const shellPhrases = z.strictObject({
  greeting: phrase,
  welcome: lines,
  inMemory: phrase,
  using: phrase,
  opened: phrase,
  useWhat: phrase,
  where: phrase,
  whereMemory: phrase,
  whereServer: phrase,
  serverAddress: phrase,
  asOfInMemory: phrase,
  whichDay: phrase,
  searching: phrase,
  leaveHint: phrase,
  stopped: phrase,
  oneRow: phrase,
  rows: phrase,
  noCommand: phrase,
  didYouMean: phrase,
  noTopic: phrase,
  noResult: phrase,
  noRow: phrase,
  noClaim: phrase,
  whichRow: phrase,
  nothingToOpen: phrase,
  whichActor: phrase,
  whichName: phrase,
  severalActors: phrase,
  noActor: phrase,
  noSetting: phrase,
  noValue: phrase,
  overwrite: phrase,
  outputTo: phrase,
  outputBack: phrase,
  whichFile: phrase,
  noFile: phrase,
  noParameters: phrase,
  noParameter: phrase,
  whichParameter: phrase,
  saveName: phrase,
  saved: phrase,
  noQuery: phrase,
  needsTerminal: phrase,
  whichSeconds: phrase,
  watching: phrase,
  whichFormat: phrase,
  exportedPart: phrase,
  exportedAll: phrase,
  whichRelations: phrase,
  aboutOne: phrase,
  tooDeep: phrase,
  counts,
  kinds,
  help: z.strictObject({
    introduction: lines,
    groups: z.array(z.strictObject({ title: phrase, commands: z.array(phrase) })),
    more: lines,
  }),
  keys: z.array(z.strictObject({ key: phrase, does: phrase })),
  /** Words without a dot that mean a command, by its name. */
  words: z.record(z.string(), z.array(phrase)),
  /** By the name of the command, without its dot. */
  commands: z.record(z.string(), command),
  why: z.strictObject({
    subject: phrase,
    trigger: phrase,
    object: phrase,
    place: phrase,
    speaker: phrase,
    chain: phrase,
    date: phrase,
    dateRead: phrase,
    dateUnread: phrase,
    count: phrase,
    manner: phrase,
    rule: phrase,
    confidence: phrase,
    document: phrase,
    elsewhere: phrase,
    understood: phrase,
    unsaid: phrase,
    ownVoice: phrase,
  }),
});
