/** An element with its attributes, its child elements and the text directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const CHARACTER = /^[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const NAME = "[A-Za-z_][\\w.:-]*";

function resolve(raw: string): string {
  return raw.replace(/\r\n?/g, "\n").replace(/&(?:#(\d+)|(\w+));|&/g, (whole, number, name) => {
    if (number !== undefined) return String.fromCodePoint(Number(number));
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`not well-formed: ${whole}`);
    return character;
  });
}

function attributesOf(raw: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = raw.replace(new RegExp(`\\s+(${NAME})="([^"<]*)"`, "g"), (_, name, value) => {
    if (name in attributes) throw new Error(`not well-formed: ${name} twice`);
    attributes[name] = resolve(value);
    return "";
  });
  if (rest.trim() !== "") throw new Error(`not well-formed: ${rest}`);
  return attributes;
}

/**
 * Parses XML as strictly as the standard wants it, of what an exporter has any need for: a declaration, comments,
 * elements, attributes in double quotes, text with escapes. Throws at anything that is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  if (!CHARACTER.test(source)) throw new Error("not well-formed: a forbidden character");
  interface Open {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: XmlElement[];
    text: string;
  }
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  const token = new RegExp(`<!--(?:(?!--)[^])*-->|<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|[^<]+|<`, "gy");
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, "");
  for (const [whole, closing, name, attributes, empty] of body.matchAll(token)) {
    const top = stack.at(-1) ?? root;
    if (whole.startsWith("<!--")) continue;
    if (name === undefined) {
      if (whole === "<" || whole.includes("]]>")) throw new Error(`not well-formed: ${whole}`);
      top.text += resolve(whole);
    } else if (closing) {
      if (top.name !== name || stack.length === 1) throw new Error(`not well-formed: </${name}>`);
      stack.pop();
    } else {
      const element: Open = { name, attributes: attributesOf(attributes ?? ""), children: [], text: "" };
      top.children.push(element);
      if (!empty) stack.push(element);
    }
  }
  const [document, ...others] = root.children;
  if (stack.length !== 1 || !document || others.length > 0 || root.text.trim() !== "")
    throw new Error("not well-formed: no root");
  return document;
}
