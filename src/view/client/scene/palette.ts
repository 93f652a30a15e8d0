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

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const types = new Map<string, string>(COLOURED_TYPES.map((type) => [type, read(`type-${type.toLowerCase()}`)]));
  return {
    background: read("background"),
    text: read("text"),
    affirmed: read("affirmed"),
    negated: read("negated"),
    type: (type) => types.get(type) ?? read("muted"),
  };
}
