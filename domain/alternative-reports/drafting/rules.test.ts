import { describe, expect, it } from "vitest";

import {
  checkReport,
  countWords,
  type DraftReport,
  type DraftSection,
  neighbourOf,
  reportWords,
  type TemplateRules,
  untranslated,
} from "@/domain/alternative-reports/drafting/rules";

const section = (over: Partial<DraftSection> = {}): DraftSection => ({
  id: "one",
  kind: "ISSUE",
  code: null,
  heading: "Heading",
  reference: "CO 18",
  recommendationId: null,
  paragraphId: null,
  stateSaid: "",
  text: "Some text.",
  evidence: "",
  suggestion: "Do it.",
  gradeId: null,
  translations: untranslated,
  ...over,
});

const template: TemplateRules = {
  languages: ["en", "fr"],
  wordLimit: 10,
  needsGrades: false,
  sections: [
    { code: "summary", kind: "SUMMARY", isRequired: true },
    { code: "issues", kind: "ISSUE", isRequired: true },
  ],
};

const report = (over: Partial<DraftReport> = {}): DraftReport => ({
  language: "en",
  translationLanguage: null,
  sections: [
    section({ id: "summary", kind: "SUMMARY", code: "summary", heading: "", reference: "", text: "In short.", suggestion: "" }),
    section(),
  ],
  ...over,
});

const kinds = (draft: DraftReport, rules = template) => checkReport(draft, rules).map(({ kind }) => kind);

describe("words", () => {
  it.each([
    ["", 0],
    [" \n –, …", 0],
    ["One, two; three.", 3],
    ["Article 14 (3) (d)", 4],
    ["mother-in-law’s", 3],
    ["1,000.5", 1],
  ])("%j has %i", (text, words) => expect(countWords(text, "en")).toBe(words));

  it("are counted in Russian, in Kazakh and where no blanks part them", () => {
    expect(countWords("Что сделано: ничего.", "ru")).toBe(3);
    expect(countWords("Ештеңе жасалған жоқ.", "kk")).toBe(3);
    expect(countWords("什么都没做", "zh")).toBeGreaterThan(1);
  });

  it("are those of the language that the report is sent in; what is not translated counts as it is written", () => {
    const russian = section({
      heading: "",
      reference: "",
      text: "Ничего не сделано",
      suggestion: "",
      translations: { ...untranslated, text: "Nothing was done at all" },
    });
    const written = report({ language: "ru", translationLanguage: "en", sections: [russian] });
    expect(reportWords(written, template)).toEqual({ language: "en", total: 5, sections: { one: 5 } });
    expect(reportWords({ ...written, sections: [{ ...russian, translations: untranslated }] }, template).total).toBe(3);
    expect(reportWords({ ...written, translationLanguage: null }, template)).toMatchObject({ language: "ru", total: 3 });
  });
});

describe("what a report lacks", () => {
  it("is nothing where everything is there", () => expect(kinds(report())).toEqual([]));

  it.each<[string, DraftReport, string]>([
    ["a language nobody reads", report({ language: "ru" }), "languageNotAccepted"],
    ["too many words", report({ sections: [...report().sections, section({ id: "two", text: "a b c d e f g" })] }), "tooLong"],
    ["no issue", report({ sections: report().sections.slice(0, 1) }), "noIssues"],
    [
      "an empty summary",
      report({ sections: [section({ kind: "SUMMARY", code: "summary", text: "", reference: "" }), section({ id: "two" })] }),
      "sectionEmpty",
    ],
    ["an issue without a case", report({ sections: [...report().sections.slice(0, 1), section({ text: "" })] }), "issueEmpty"],
    [
      "an issue that answers nothing",
      report({ sections: [...report().sections.slice(0, 1), section({ reference: "" })] }),
      "issueWithoutReference",
    ],
    ["no suggestion", report({ sections: [...report().sections.slice(0, 1), section({ suggestion: "" })] }), "issueWithoutSuggestion"],
  ])("is said of %s, and of nothing else", (_, draft, kind) => expect(kinds(draft)).toEqual([kind]));

  it("is a grade only where the committee asks for one, and a link stands for a reference", () => {
    const [summary] = report().sections;
    const linked = report({ sections: [...(summary ? [summary] : []), section({ reference: "", recommendationId: "r" })] });
    expect(kinds(linked)).toEqual([]);
    expect(kinds(linked, { ...template, needsGrades: true })).toEqual(["issueWithoutGrade"]);
  });

  it("is a translation, of every field that says something", () => {
    const draft = report({ language: "ru", translationLanguage: "en" });
    expect(new Set(kinds(draft))).toEqual(new Set(["notTranslated"]));
    const whole = { heading: "H", stateSaid: "", text: "T", evidence: "", suggestion: "S" };
    expect(kinds({ ...draft, sections: draft.sections.map((one) => ({ ...one, translations: whole })) })).toEqual([]);
  });
});

describe("an issue that is moved", () => {
  const places = [
    { id: "summary", kind: "SUMMARY", position: 1 },
    { id: "a", kind: "ISSUE", position: 20 },
    { id: "b", kind: "ISSUE", position: 10 },
    { id: "annex", kind: "ANNEX", position: 30 },
  ] as const;
  it("changes places with an issue, never with a part of the template", () => {
    expect(neighbourOf(places, "a", "up")?.id).toBe("b");
    expect(neighbourOf(places, "b", "up")).toBeNull();
    expect(neighbourOf(places, "a", "down")).toBeNull();
    expect(neighbourOf(places, "summary", "down")).toBeNull();
  });
});
