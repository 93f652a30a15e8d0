/** Words in which a dossier speaks, of graph/phrases; `{name}` is filled in. */
export interface DossierPhrases {
  readonly claims: string;
  readonly did: string;
  readonly suffered: string;
  readonly there: string;
  readonly says: string;
  readonly read: string;
  readonly disagreements: string;
  readonly alsoCalled: string;
  readonly counts: string;
  readonly caution: string;
  readonly somebody: string;
  readonly something: string;
  readonly at: string;
  readonly undated: string;
  readonly reportedOn: string;
  readonly span: string;
  readonly negated: string;
  readonly alleged: string;
  readonly intended: string;
  readonly possible: string;
  readonly noPublisher: string;
  readonly offsets: string;
  readonly sameOrigin: string;
  readonly against: string;
  readonly nothing: string;
  /** What a contradiction of each kind says; `other` for kinds that are not listed. */
  readonly kinds: Readonly<Record<string, string>>;
}
