import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import {
  authorsOf,
  editionOf,
  fileNameOf,
  hashOfContents,
  kindsOf,
  namesOnPaper,
  partIn,
} from "@/domain/alternative-reports/editions/rules";
import type { Contents, EditionContents } from "@/domain/alternative-reports/editions/schema";
import { answersOf, reportDocx, reportFileName } from "@/domain/alternative-reports/editions/word/rules";
import type { Language } from "@/domain/vocabulary";
import { type PaperLanguage, paperLanguages, paperWordsOf } from "@/lib/i18n/words";
import en from "@/messages/en.json";

const lead = { id: "1", name: "Lake Watch", kind: "LOCAL_NGO", isNamed: true } as const;
const partner = { id: "2", name: "Far Friends", kind: "INTERNATIONAL_NGO", isNamed: false } as const;

const register = {
  titles: { en: "Review", ru: "Обзор", kk: "Шолу", fr: "Troisième rapport", es: "Tercer informe" },
  state: { code: "RUR", names: { en: "State", kk: "Мемлекет", fr: "État", es: "Estado" } },
  mechanism: { names: { en: "Committee", fr: "Comité des droits de l’homme", es: "Comité de Derechos Humanos" } },
};

const contents: Contents = {
  title: "The lake",
  state: "State",
  committee: "Committee",
  review: "Review",
  stage: "BEFORE_SESSION",
  session: "120th",
  articles: ["7", "10"],
  language: "ru",
  translationLanguage: "en",
  words: 10,
  parts: [
    {
      kind: "ISSUE",
      code: null,
      heading: "Вопрос",
      reference: "12",
      stateSaid: "",
      text: "Не так.",
      evidence: "",
      suggestion: "Сделать.",
      about: null,
      grade: null,
      translation: { heading: "Issue", text: "It is not so.", suggestion: "" },
    },
  ],
  annexes: [],
};

describe("whom an edition names", () => {
  it.each([
    ["NAMED", null, ["Lake Watch"], 1],
    ["PSEUDONYM", "The Reeds", [], 1],
    ["UNNAMED", null, [], 2],
  ] as const)("%s", (authorship, pseudonym, named, unnamed) => {
    const authors = authorsOf({ authorship, pseudonym }, lead, [partner]);
    expect(authors).toEqual({ authorship, pseudonym, named: named.map((name) => ({ name, kind: "LOCAL_NGO" })), unnamed });
  });

  it("does not tell the one institution by its kind", () => {
    expect(kindsOf([{ ...lead, kind: "NHRI", isNamed: false }, partner])).toEqual(["INTERNATIONAL_NGO"]);
  });
});

describe("a part in a language", () => {
  it("is as it was written where a field has no translation", () => {
    const [part] = contents.parts;
    if (!part) throw new Error("There is none.");
    expect(partIn(part, "en", contents)).toMatchObject({ heading: "Issue", text: "It is not so.", suggestion: "Сделать.", language: "en" });
    expect(partIn(part, "ru", contents)).toMatchObject({ heading: "Вопрос", language: "ru" });
    expect(partIn({ ...part, translation: null }, "en", contents).language).toBe("ru");
  });
});

describe("the hash", () => {
  it("is the same in whatever order, and another after any change", () => {
    const turned = Object.fromEntries(Object.entries(contents).reverse()) as Contents;
    expect(hashOfContents(turned)).toBe(hashOfContents(contents));
    expect(hashOfContents({ ...contents, title: "The lake." })).not.toBe(hashOfContents(contents));
  });
});

describe("the file for the Committee", () => {
  it("is called as the template says, and by nothing that a file system takes otherwise", () => {
    const parts = {
      state: "State",
      committee: "C",
      session: null,
      organisation: "A/B: “C”",
      stage: "UPR",
      year: 2027,
      language: "en",
    } as const;
    expect(fileNameOf("{state}_{organisation}_{session}_{year}.{nothing}", parts)).toBe("State_A_B_C_2027");
    expect(fileNameOf("{session}", parts)).toBe("report");
  });

  it("names nobody that the report does not name, in no part and in no property", async () => {
    const paper = { words: await paperWordsOf("en"), language: "en" } as const;
    const unnamed = editionOf(contents, authorsOf({ authorship: "PSEUDONYM", pseudonym: "The Reeds" }, lead, []));
    const document = documentOf(unnamed, "en");
    expect(reportFileName(document, paper, "docx")).toBe("State_The_Reeds.docx");
    const whole = xmlOf(reportDocx(document, paper));
    expect(whole).toContain("The Reeds");
    expect(whole).toContain("It is not so.");
    expect(whole).not.toContain("Lake Watch");
  });
});

const documentOf = (edition: EditionContents, language: Language) => ({
  contents: edition,
  language,
  names: namesOnPaper(edition, language, register),
  fileName: "{state}_{organisation}",
  submittedOn: "2026-02-01",
});

const xmlOf = (docx: Uint8Array) =>
  Object.values(unzipSync(docx))
    .map((bytes) => Buffer.from(bytes).toString("utf8"))
    .join("\n");

describe("a paper in a language of the Committee", () => {
  it.each(paperLanguages)("says everything around the report in %s", async (language) => {
    const paper = { words: await paperWordsOf(language), language };
    const whole = xmlOf(reportDocx(documentOf(aFullReport(language), language), paper));
    const labels = Object.keys(en.paper) as (keyof typeof en.paper)[];
    const ofCover = labels.filter((label) => !["alsoUnnamed", "civilSociety", "unnamed"].includes(label));
    expect(ofCover.length).toBeGreaterThan(12);
    for (const label of ofCover) expect(whole).toContain(`>${paper.words(`paper.${label}`)}<`);
    expect(whole).toContain(paper.words("vocabulary.ReportStage.BEFORE_SESSION"));
    expect(whole).toContain(paper.words("paper.alsoUnnamed", { count: 2, shown: "2" }));
    const english = Object.values(en.paper).filter((word) => !sameIn(language).includes(word));
    const said = english.filter((word) => whole.includes(`>${word}<`) || whole.includes(`>${word}:`));
    expect(said).toEqual(language === "en" ? expect.arrayContaining([en.paper.stateSaid]) : []);
  });

  it.each([
    ["fr", "État_société_civile.docx", "et 1 organisation non nommée", "et 2 organisations non nommées"],
    ["es", "Estado_sociedad_civil.docx", "y 1 organización no nombrada", "y 2 organizaciones no nombradas"],
  ] as const)("names nobody in %s", async (language, fileName, one, two) => {
    const paper = { words: await paperWordsOf(language), language };
    const unnamed = editionOf(
      { ...contents, translationLanguage: language },
      authorsOf({ authorship: "UNNAMED", pseudonym: null }, lead, []),
    );
    expect(reportFileName(documentOf(unnamed, language), paper, "docx")).toBe(fileName);
    expect(xmlOf(reportDocx(documentOf(unnamed, language), paper))).toContain(paper.words("paper.unnamed"));
    expect([1, 2].map((count) => paper.words("paper.alsoUnnamed", { count, shown: String(count) }))).toEqual([one, two]);
  });

  it("gives a grade its words in the language of the report, and its letter in any other", async () => {
    const [part] = contents.parts;
    if (!part) throw new Error("There is none.");
    const words = await paperWordsOf("en");
    const told = (language: Language) =>
      answersOf({ ...part, grade: "C · Неудовлетворительно" }, documentOf(aFullReport("ru"), language), words).answers.at(-1)?.text;
    expect([told("ru"), told("en")]).toEqual(["C · Неудовлетворительно", "C"]);
  });

  it("has the names that were signed in its own language, and else those of the register", () => {
    expect(namesOnPaper(contents, "ru", register)).toEqual({ state: "State", committee: "Committee", review: "Review" });
    expect(namesOnPaper(contents, "es", register)).toEqual({
      state: "Estado",
      committee: "Comité de Derechos Humanos",
      review: "Tercer informe",
    });
    expect(namesOnPaper(contents, "es", { ...register, titles: { en: "Review" } }).review).toBe("");
    expect(namesOnPaper(contents, "kk", { ...register, state: { code: "KAZ", names: {} } }).state).toBe("Қазақстан");
  });
});

/** A report of which every part says something, so that every label stands in it. */
function aFullReport(language: PaperLanguage): EditionContents {
  const filled = { reference: "12", stateSaid: "Да.", text: "Нет.", evidence: "Вот.", suggestion: "Так.", grade: "C", translation: null };
  const full: Contents = {
    ...contents,
    language,
    translationLanguage: null,
    title: "Пруд",
    state: "KAZ",
    committee: "CCPR",
    review: "CCPR-3",
    parts: contents.parts.map((part) => ({ ...part, ...filled })),
    annexes: [{ title: "", fileName: "a.pdf", sha256: "", mediaType: "application/pdf", size: 1 }],
  };
  return editionOf(full, authorsOf({ authorship: "PSEUDONYM", pseudonym: "Камыш" }, lead, [partner, { ...partner, id: "3" }]));
}

/** English words that a language writes in the same way. */
const sameIn = (language: PaperLanguage): string[] => (language === "fr" ? ["Annexes", "Articles", "Session"] : []);
