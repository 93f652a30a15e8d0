/** Why a pattern is not taken: `what` it has, or "invalid" when it is none at all. */
export class RegexRefusal extends Error {
  readonly what: string;
  readonly hint: string | null;

  constructor(what: string, hint: string | null) {
    super(what);
    this.what = what;
    this.hint = hint;
  }
}
