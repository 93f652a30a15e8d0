/** Colours of the page's theme, for what is drawn and not styled. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly affirmed: string;
  readonly negated: string;
  type(type: string): string;
}

/** Types with a colour of their own in the style sheet; others are muted. */
export const COLOURED_TYPES = [
  "ArmedGroup",
  "StateForce",
  "Government",
  "Organization",
  "Media",
  "Person",
  "Population",
  "Source",
  "Facility",
  "Place",
] as const;

/** The style sheet's name of a type's colour. */
export function colourName(type: (typeof COLOURED_TYPES)[number]): string {
  return `--type-${type.toLowerCase()}`;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const types = new Map<string, string>(COLOURED_TYPES.map((type) => [type, read(colourName(type))]));
  return {
    background: read("--background"),
    text: read("--text"),
    affirmed: read("--affirmed"),
    negated: read("--negated"),
    type: (type) => types.get(type) ?? read("--muted"),
  };
}
