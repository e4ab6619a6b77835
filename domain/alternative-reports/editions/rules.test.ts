import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { authorsOf, editionOf, fileNameOf, hashOfContents, kindsOf, partIn } from "@/domain/alternative-reports/editions/rules";
import type { Contents } from "@/domain/alternative-reports/editions/schema";
import { reportDocx, reportFileName } from "@/domain/alternative-reports/editions/word/rules";
import { wordsOf } from "@/domain/exports/factories";

const lead = { id: "1", name: "Lake Watch", kind: "LOCAL_NGO", isNamed: true } as const;
const partner = { id: "2", name: "Far Friends", kind: "INTERNATIONAL_NGO", isNamed: false } as const;

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
    const words = wordsOf("en");
    const unnamed = editionOf(contents, authorsOf({ authorship: "PSEUDONYM", pseudonym: "The Reeds" }, lead, []));
    const document = { contents: unnamed, language: "en", fileName: "{state}_{organisation}", submittedOn: "2026-02-01" } as const;
    expect(reportFileName(document, "docx")).toBe("State_The_Reeds.docx");
    const files = Object.values(unzipSync(reportDocx(document, words))).map((bytes) => Buffer.from(bytes).toString("utf8"));
    const whole = files.join("\n");
    expect(whole).toContain("The Reeds");
    expect(whole).toContain("It is not so.");
    expect(whole).not.toContain("Lake Watch");
  });
});
