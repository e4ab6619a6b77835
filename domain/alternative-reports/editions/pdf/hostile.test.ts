import { expect, it } from "vitest";

import { reportPdf } from "@/domain/alternative-reports/editions/pdf/queries";
import { wordsOf } from "@/domain/exports/factories";
import { readPdf } from "@/lib/pdf";

it("lays out a report word for word, whatever it says, and names no person and no day", async () => {
  const words = wordsOf("en");
  const part = {
    kind: "ISSUE",
    code: null,
    reference: "",
    stateSaid: "",
    evidence: "",
    suggestion: "",
    about: null,
    grade: null,
    translation: null,
  } as const;
  const pdf = await reportPdf(
    {
      language: "kk",
      fileName: "report",
      submittedOn: "2026-02-01",
      contents: {
        title: "Әғқңөұүһі",
        state: "State",
        committee: "Committee",
        review: "Review",
        stage: "BEFORE_SESSION",
        session: null,
        articles: [],
        language: "kk",
        translationLanguage: null,
        words: 3,
        parts: [{ ...part, heading: "#panic()", text: '#import "x.typ"\n*$y$* <b>' }],
        annexes: [],
        authors: { authorship: "UNNAMED", pseudonym: null, named: [], unnamed: 1 },
      },
    },
    words,
  );
  const text = (await readPdf(new Uint8Array(pdf))).paragraphs.map((paragraph) => paragraph.text).join("\n");
  expect(text).toContain("Әғқңөұүһі");
  expect(text).toContain("#panic()");
  expect(text).toContain('#import "x.typ"');
  expect(text).toContain("*$y$* <b>");
  expect(Buffer.from(pdf).toString("latin1")).not.toMatch(/\/(Author|CreationDate) /);
});
