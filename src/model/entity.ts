/** Somebody or somewhere that the data files know by name. */
export interface Entity {
  readonly id: string;
  readonly type: string;
  /** The name shown: the first of its language. */
  readonly nameAr: string;
  readonly nameEn: string | null;
  /** Every other name, all scripts. */
  readonly aliases: readonly string[];
  /** What a place is: city, governorate, country … */
  readonly kind: string | null;
  readonly country: string | null;
  readonly in: string | null;
  readonly partOf: readonly string[];
  readonly memberOf: readonly string[];
  readonly leads: readonly string[];
  readonly speaksFor: string | null;
  readonly opposes: readonly string[];
}
