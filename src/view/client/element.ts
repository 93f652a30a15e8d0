type Child = Node | string | null | false | undefined;
type Listeners = {
  readonly [Name in keyof HTMLElementEventMap as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void;
};
/** Attributes by name; `true` is present, `false`, null and undefined are absent. `on…` is a listener. */
type Attributes = Listeners & { readonly [name: string]: unknown };

/** An HTML element. Text becomes text and never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return dress(document.createElement(tag), attributes, children);
}

const SVG = "http://www.w3.org/2000/svg";

export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  return dress(document.createElementNS(SVG, tag), attributes, children);
}

function dress<Dressed extends Element>(made: Dressed, attributes: Attributes, children: readonly Child[]): Dressed {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== false && child !== undefined));
  return made;
}

/** A name or number whose direction is its own. */
export function isolated(text: string): HTMLElement {
  return element("bdi", {}, text);
}

/** A day, a range, a number: left to right in any text. */
export function leftToRight(text: string): HTMLElement {
  return element("bdi", { dir: "ltr" }, text);
}

const DAYS = /(\d{4}-\d{2}-\d{2}(?: \u2013 \d{4}-\d{2}-\d{2})?)/u;

/** A sentence in the page's direction, in which days stand as they are read. */
export function withDays(text: string): HTMLElement {
  const parts = text.split(DAYS);
  return element("span", {}, ...parts.map((part, position) => (position % 2 === 1 ? leftToRight(part) : part)));
}
