/** What has to be declared of a verb to conjugate it. */
export interface VerbSpec {
  readonly lemma: string;
  readonly root: string;
  readonly form: "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX" | "X" | "QI" | "QII";
  /** The long vowel of a hollow form I in the imperfect; two letters where outlets write both (yatul, yatal). */
  readonly mid?: string | undefined;
  readonly last?: string | undefined;
}
