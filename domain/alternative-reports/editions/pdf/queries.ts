import { issuesOf } from "@/domain/alternative-reports/editions/rules";
import { answersOf, coverOf, type Paper, type ReportDocument } from "@/domain/alternative-reports/editions/word/rules";
import { runIsolated } from "@/lib/isolated";

const limits = { milliseconds: 60_000, megabytes: 700, outputBytes: 40_000_000 };

/** The report as a PDF file, laid out by a program that knows nothing but this report. It names no person and no day. */
export async function reportPdf(document: ReportDocument, paper: Paper): Promise<Uint8Array> {
  const { contents, language } = document;
  const { words } = paper;
  const issues = issuesOf(contents);
  const parts = contents.parts.map((part) => {
    const position = issues.indexOf(part) + 1;
    const { heading, text, answers } = answersOf(part, document, words);
    return position === 0 ? { heading, answers: [{ label: "", text }] } : { heading: `${position}. ${heading}`, answers };
  });
  const annexes = contents.annexes.map(({ title, fileName }) => (title ? `${title} (${fileName})` : fileName)).join("\n");
  const report = {
    title: contents.title,
    language,
    cover: coverOf(document, paper),
    parts: [
      ...parts.filter(({ answers }) => answers.some(({ text }) => text !== "")),
      ...(annexes ? [{ heading: words("paper.annexes"), answers: [{ label: "", text: annexes }] }] : []),
    ],
  };
  const written = await runIsolated("lay-out-report", new TextEncoder().encode(JSON.stringify(report)), limits);
  return Buffer.from(written, "base64");
}
