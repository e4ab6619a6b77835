import { proposalOf } from "@/domain/documents/import/factories";
import { inventedDocuments, type InventedDocument } from "@/domain/documents/import/invented/factories";
import { asFile, type InventedFormat, inventedFormats, inPlainLetters, inText } from "@/domain/documents/import/invented/formats/factories";
import { isFaithful, joinedText } from "@/domain/documents/import/rules";
import type { ImportProposal } from "@/domain/documents/import/schema";
import { table } from "./report.ts";

const hasNoWriter = (format: InventedFormat, { language }: InventedDocument) => format === "pdf" && language !== "en";

/** A table of the layouts of the committees, old and new: what was found of what their author put there, over all formats. */
export async function measureInvented(): Promise<string> {
  const rows: string[][] = [];
  for (const document of inventedDocuments()) rows.push(await row(document));
  return table(["synthetic document", "formats", "paragraphs and limbs", "pairs", "follow-up and dates", "words lost or invented"], rows);
}

async function row(document: InventedDocument): Promise<string[]> {
  const formats = inventedFormats.filter((format) => !hasNoWriter(format, document));
  const sums = { lines: [0, 0], pairs: [0, 0], dates: [0, 0], changed: 0 };
  for (const format of formats) {
    const written = format === "pdf" ? inPlainLetters(document) : document;
    const proposal = await proposalOf(`a.${format}`, await asFile(written, format));
    count(sums.lines, linesOf(proposal), written.expected.paragraphs);
    count(sums.pairs, pairsOf(proposal), written.expected.pairs);
    count(sums.dates, [JSON.stringify(proposal.followUp)], [JSON.stringify(written.expected.followUp)]);
    sums.changed +=
      difference(joinedText(proposal), inText(written), format) + proposal.paragraphs.filter((each) => !isFaithful(each)).length;
  }
  const of = ([right, all]: number[]) => `${right} of ${all}`;
  return [document.name, formats.join(", "), of(sums.lines), of(sums.pairs), of(sums.dates), String(sums.changed)];
}

const linesOf = ({ paragraphs }: ImportProposal) =>
  paragraphs
    .filter(({ kind }) => kind === "PARAGRAPH" || kind === "LIMB")
    .map(({ number, label, type, heading, articles }) => [`${number}${label ?? ""} ${type}`, heading ?? "", articles.join()].join(" | "));

const pairsOf = ({ recommendations }: ImportProposal) =>
  recommendations.map(({ paragraph, pairedWith, pairKind, limbs, followUp }) =>
    [`${paragraph}←${pairedWith} ${pairKind}`, ...limbs.map(({ label }) => label), ...(followUp ? ["follow-up"] : [])].join(" "),
  );

/** How many stand in their place; one too many counts as one that is missing. */
function count(sum: number[], found: string[], wanted: string[]): void {
  const right = wanted.filter((line, place) => found[place] === line).length - Math.max(0, found.length - wanted.length);
  sum[0] = (sum[0] ?? 0) + right;
  sum[1] = (sum[1] ?? 0) + wanted.length;
}

/** Words of the source that the proposal has not, and the other way round; the pages of a PDF repeat the symbol and count themselves. */
function difference(proposed: string, source: string, format: InventedFormat): number {
  const counts = new Map<string, number>();
  const add = (text: string, sign: number) => {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + sign);
  };
  add(source, 1);
  add(proposed, -1);
  return [...counts.values()].reduce((sum, left) => sum + (format === "pdf" ? Math.max(0, left) : Math.abs(left)), 0);
}
