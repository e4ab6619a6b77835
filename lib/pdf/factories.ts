/** A line of a page of a test, in points from the lower left corner. */
export interface PdfLine {
  text: string;
  x?: number;
  y: number;
  size?: number;
  bold?: boolean;
}

const show = ({ text, x = 72, y, size = 10, bold = false }: PdfLine) =>
  `BT /${bold ? "Bold" : "Plain"} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replaceAll(/[()\\]/g, String.raw`\$&`)}) Tj ET`;

/** A whole PDF by hand: A4 pages, each a list of lines or a content stream with the entries of its dictionary. */
export function aPdf(pages: (PdfLine[] | { content: Uint8Array; entries: string })[], trailer = ""): Uint8Array {
  const contents = pages.map((page) =>
    Array.isArray(page) ? { content: Buffer.from(page.map(show).join("\n"), "latin1"), entries: "" } : page,
  );
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = contents.map((_, index) => `${5 + index * 2} 0 R`);
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(" ")}] >>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...contents.flatMap(({ content, entries }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /Plain 3 0 R /Bold 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
      Buffer.concat([Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`), content, Buffer.from("\nendstream")]),
    ]),
  ];

  const parts = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(parts.reduce((sum, { length }) => sum + length, 0));
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
  }
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`));
  parts.push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** Lines one below the other, as wide as the page: each but the last is full. */
export const aColumn = (from: number, lines: string[], more: Partial<PdfLine> = {}): PdfLine[] =>
  lines.map((text, index) => ({ text, y: from - index * 12, ...more }));

const unknown = "0".repeat(64);
/** What the trailer of a PDF says that a password nobody knows protects. */
export const password = `/ID [<${"0".repeat(32)}> <${"0".repeat(32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${unknown}> /U <${unknown}> /P -4 >>`;
