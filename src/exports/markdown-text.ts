/* Text that Markdown shows as it is: one line, nothing in it a mark, a tag or a link. */

const MARKS = /[\\`*_[\]<>|~&$^@]/gu;

/** For anywhere in a line. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(MARKS, (mark) => (mark === "<" ? "&lt;" : mark === "&" ? "&amp;" : `\\${mark}`))
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^[-+#]/u, "\\$&");
}

/** A link that leads to the web and nowhere else; other addresses are text. */
export function markdownLink(url: string): string {
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return markdownText(url);
  return `<${new URL(url).href.replaceAll("<", "%3C").replaceAll(">", "%3E")}>`;
}

/** `{name}` in a phrase becomes the value of that name. */
export function filled(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
