const OUTSIDE_PLANE = /[\ud800-\udfff]/;

/** A string as the characters that people count: what takes two units of UTF-16 is one. */
export function charactersOf(text: string): string | readonly string[] {
  return OUTSIDE_PLANE.test(text) ? [...text] : text;
}

export function slice(text: string, from: number, to?: number): string {
  const characters = charactersOf(text);
  return typeof characters === "string" ? characters.slice(from, to) : characters.slice(from, to).join("");
}
