/* Small PDFs whose glyphs stand where a test puts them, as programs that write PDF put theirs. */

/** Glyphs painted one after the other to the right, from `x` on; each is the text that the file says it stands for. */
export interface Painted {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly glyphs: readonly string[];
}

/** Every glyph is half as wide as its font is high. */
export const GLYPH_WIDTH = 0.5;

const hex = (value: number) => value.toString(16).padStart(4, "0");
const utf16 = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");

/** Words as a program paints them that puts right-to-left letters from left to right, the last one first. */
export function painted(x: number, y: number, text: string, size = 12): Painted {
  return { x, y, size, glyphs: [...text].reverse() };
}

/** Latin text and digits. */
export function paintedLatin(x: number, y: number, text: string, size = 12): Painted {
  return { x, y, size, glyphs: [...text] };
}

function toUnicode(codes: ReadonlyMap<string, number>): string {
  const known = [...codes].filter(([glyph]) => glyph !== "");
  const lines = known.map(([glyph, code]) => `<${hex(code)}> <${utf16(glyph)}>`).join("\n");
  return (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /T def\n/CMapType 2 def\n" +
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" +
    `${known.length} beginbfchar\n${lines}\nendbfchar\nendcmap\nend\nend`
  );
}

export function pdfOf(
  pages: readonly (readonly Painted[])[],
  more: { readonly title?: string; readonly rotate?: number } = {},
): Buffer {
  const codes = new Map<string, number>();
  const codeOf = (glyph: string) => {
    const code = codes.get(glyph) ?? codes.size + 1;
    codes.set(glyph, code);
    return hex(code);
  };
  const contents = pages.map((page) =>
    page
      .map(
        ({ x, y, size = 12, glyphs }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${glyphs.map(codeOf).join("")}> Tj ET`,
      )
      .join("\n"),
  );
  const stream = (text: string) => `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`;
  const firstPage = 7;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /T /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /T /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) " +
      `/Supplement 0 >> /DW ${GLYPH_WIDTH * 1000} /FontDescriptor << /Type /FontDescriptor /FontName /T /Flags 4 ` +
      "/FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
    stream(toUnicode(codes)),
    `<< /Title <feff${utf16(more.title ?? "")}> >>`,
    ...contents.flatMap((content, index) => [
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> " +
        `/Rotate ${more.rotate ?? 0} /Contents ${firstPage + index * 2 + 1} 0 R >>`,
      stream(content),
    ]),
  ];
  let file = "%PDF-1.7\n";
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(Buffer.byteLength(file));
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = Buffer.byteLength(file);
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file);
}
