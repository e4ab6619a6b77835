import { expect, it } from "vitest";

import { reportPdf } from "@/domain/alternative-reports/editions/pdf/queries";
import type { EditionContents, Part } from "@/domain/alternative-reports/editions/schema";
import type { Language } from "@/domain/vocabulary";
import { type PaperLanguage, paperWordsOf } from "@/lib/i18n/words";
import en from "@/messages/en.json";
import { readPdf } from "@/lib/pdf";

const empty: Part = {
  kind: "ISSUE",
  code: null,
  heading: "",
  reference: "",
  stateSaid: "",
  text: "",
  evidence: "",
  suggestion: "",
  about: null,
  grade: null,
  translation: null,
};

const report: EditionContents = {
  title: "Әғқңөұүһі",
  state: "KAZ",
  committee: "CCPR",
  review: "",
  stage: "BEFORE_SESSION",
  session: null,
  articles: [],
  language: "kk",
  translationLanguage: null,
  words: 3,
  parts: [],
  annexes: [],
  authors: { authorship: "UNNAMED", pseudonym: null, named: [], unnamed: 1 },
};

/** The PDF of a report in a language, and the text that can be read back from it. */
async function laidOut(over: Partial<EditionContents>, language: PaperLanguage & Language) {
  const contents = { ...report, ...over, language };
  const { state, committee, review } = contents;
  const document = { contents, language, names: { state, committee, review }, fileName: "report", submittedOn: "2026-02-01" };
  const pdf = await reportPdf(document, { words: await paperWordsOf(language), language });
  const { paragraphs } = await readPdf(new Uint8Array(pdf));
  return { raw: Buffer.from(pdf).toString("latin1"), text: paragraphs.map((paragraph) => paragraph.text).join("\n") };
}

it("lays out a report word for word, whatever it says, and names no person and no day", async () => {
  const { raw, text } = await laidOut({ parts: [{ ...empty, heading: "#panic()", text: '#import "x.typ"\n*$y$* <b>' }] }, "kk");
  expect(text).toContain("Әғқңөұүһі");
  expect(text).toContain("#panic()");
  expect(text).toContain('#import "x.typ"');
  expect(text).toContain("*$y$* <b>");
  expect(raw).not.toMatch(/\/(Author|CreationDate) /);
});

/** English words that French writes in the same way. */
const alsoFrench = ["Annexes", "Articles", "Session"];

it.each([
  ["fr", "Avant la session", "Présenté par: Les Roseaux et 1 organisation non nommée", alsoFrench],
  ["es", "Antes del período de sesiones", "Presentado por: Les Roseaux y 1 organización no nombrada", []],
] as const)("says everything around a report in %s", async (language, stage, authors, same) => {
  const filled = { reference: "12", stateSaid: "Да.", text: "Нет.", evidence: "Вот.", suggestion: "Так.", grade: "C" };
  const { text } = await laidOut(
    {
      review: "CCPR-3",
      session: "144",
      articles: ["7"],
      parts: [{ ...empty, ...filled, heading: "Пруд" }],
      annexes: [{ title: "", fileName: "a.pdf", sha256: "", mediaType: "application/pdf", size: 1 }],
      authors: { authorship: "PSEUDONYM", pseudonym: "Les Roseaux", named: [], unnamed: 1 },
    },
    language,
  );
  const { words } = { words: await paperWordsOf(language) };
  const labels = Object.keys(en.paper) as (keyof typeof en.paper)[];
  const shown = labels.filter((label) => !["alsoUnnamed", "civilSociety", "producer", "unnamed"].includes(label));
  expect(shown.filter((label) => !text.includes(words(`paper.${label}`)))).toEqual([]);
  expect(text).toContain(stage);
  expect(text).toContain(authors);
  const english = shown.map((label) => en.paper[label]).filter((word) => !(same as readonly string[]).includes(word));
  expect(english.filter((word) => new RegExp(`(^|\\P{L})${word}(\\P{L}|$)`, "mu").test(text))).toEqual([]);
});
