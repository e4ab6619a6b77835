import { readFileSync } from "node:fs";
import path from "node:path";
import { convertInIsolation } from "@/domain/documents/import/queries";
import { joinedText, wordsOf } from "@/domain/documents/import/rules";
import type { ImportProposal } from "@/domain/documents/import/schema";
import { RuleBroken } from "@/domain/errors";
import { decodeText } from "@/lib/decode-text";
import { readRefusal } from "@/lib/refusal";
import { circumstances, table } from "./report.ts";

interface Tried {
  name: string;
  file: string;
}

/** A table of what the importer makes of each document; `expected` is the outline that a person read in it: "1-2 2(a) 3". */
export async function measureImports(tried: Tried[], expected: Record<string, string>): Promise<string> {
  const rows: string[][] = [];
  for (const { name, file } of tried) rows.push([name, ...(await measured(file, expected[name]))]);
  return [
    circumstances("npm run bench:import", "not asked"),
    table(
      ["document", "paragraphs", "limbs", "recommendations, paired", "unsure of", "words lost or invented", "seconds", "peak MiB"],
      rows,
    ),
  ].join("\n\n");
}

async function measured(file: string, outline: string | undefined): Promise<string[]> {
  const bytes = readFileSync(file);
  let peak = 0;
  const began = performance.now();
  const proposal = await convertInIsolation(path.basename(file), bytes, (kilobytes) => (peak = Math.max(peak, kilobytes))).catch(
    (error: unknown) => {
      if (error instanceof RuleBroken) return error;
      throw error;
    },
  );
  const cost = [((performance.now() - began) / 1000).toFixed(1), String(Math.round(peak / 1024))];
  if (proposal instanceof RuleBroken) return [`refused: ${readRefusal(proposal.key).key}`, "", "", "", "", ...cost];

  const found = outlineOf(proposal);
  const wanted = outline?.split(" ").flatMap(spellOut);
  const unsure = proposal.paragraphs.filter(({ uncertain }) => uncertain.length > 0).length;
  const paired = proposal.recommendations.filter(({ pairedWith }) => pairedWith !== null).length;
  return [
    compare(found, wanted, (label) => /^\d+(\.\d+)*$/.test(label)),
    compare(found, wanted, (label) => !/^\d+(\.\d+)*$/.test(label)),
    `${proposal.recommendations.length}, ${paired}`,
    String(unsure),
    wordsChanged(file, bytes, proposal),
    ...cost,
  ];
}

/** What is numbered; the points of a list without numbers are not. */
const outlineOf = ({ paragraphs }: ImportProposal): string[] =>
  paragraphs
    .filter(({ kind, number }) => (kind === "PARAGRAPH" || kind === "LIMB") && number !== null)
    .map(({ number, label }) => `${number}${label ?? ""}`);

/** "121.1-3" stands for 121.1, 121.2 and 121.3. */
function spellOut(label: string): string[] {
  const [, stem = "", first, last] = /^((?:\d+\.)?)(\d+)-(\d+)$/.exec(label) ?? [];
  if (first === undefined) return [label];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, place) => `${stem}${Number(first) + place}`);
}

/** "found of expected", or how many there are where nobody has counted. */
function compare(found: string[], wanted: string[] | undefined, isMeant: (label: string) => boolean): string {
  const [ours, theirs] = [found.filter(isMeant), wanted?.filter(isMeant)];
  if (!theirs) return String(ours.length);
  const right = theirs.filter((label) => ours.includes(label)).length;
  const wrong = ours.filter((label) => !theirs.includes(label));
  return `${right} of ${theirs.length}${wrong.length > 0 ? ` (and ${wrong.join(" ")})` : ""}`;
}

/** Against the text of the file itself, where it is a text; other formats are compared in the tests of their readers. */
function wordsChanged(file: string, bytes: Uint8Array, proposal: ImportProposal): string {
  if (!file.endsWith(".txt")) return "–";
  const [source, proposed] = [wordsOf(decodeText(bytes)), wordsOf(joinedText(proposal))];
  const count = (words: string[]) =>
    words.reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>());
  const [before, after] = [count(source), count(proposed)];
  const changed = [...new Set([...source, ...proposed])].reduce(
    (sum, word) => sum + Math.abs((before.get(word) ?? 0) - (after.get(word) ?? 0)),
    0,
  );
  return String(changed);
}
