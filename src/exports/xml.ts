/** Everything outside the production `Char`: no escape brings it into XML 1.0. https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const REPLACEMENT = "\uFFFD";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Bare, they are read as a line feed, in attributes as a space.
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Writes text and attributes; what XML cannot hold stands as U+FFFD and is counted. */
export class XmlEscaper {
  replaced = 0;

  text(value: string): string {
    return this.allowed(value).replace(/[&<>\r]/g, (character) => ENTITIES[character] as string);
  }

  /** For between double quotes. */
  attribute(value: string): string {
    return this.allowed(value).replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character] as string);
  }

  private allowed(value: string): string {
    return value.replace(FORBIDDEN, () => {
      this.replaced++;
      return REPLACEMENT;
    });
  }
}

/**
 * A name token (NMTOKEN) of ASCII: any other character, and an underscore that would read like an escape, becomes
 * `_xHHHH_`. Different texts give different tokens.
 */
export function toNameToken(text: string): string {
  if (text === "") return "_x_";
  return text.replace(/[^A-Za-z0-9._:-]|_(?=x[0-9A-F]*_)/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `_x${code}_`;
  });
}
