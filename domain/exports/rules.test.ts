import { describe, expect, test } from "vitest";
import { aProgressItem, aProgressSummary, aReform, day, wordsOf } from "@/domain/exports/factories";
import {
  bodiesOf,
  countByStatus,
  dayText,
  fileName,
  filterTexts,
  fullText,
  inCommitteeOrder,
  leftOutTexts,
  linkTarget,
  reformName,
  textNotes,
} from "@/domain/exports/rules";
import { exportRequestSchema, leftOutReasons } from "@/domain/exports/schema";

const words = wordsOf("en");

describe("the Committee's order", () => {
  const orderOf = (items: ReturnType<typeof aProgressItem>[]) =>
    inCommitteeOrder(items).map(({ documentSymbol, sections }) => [
      documentSymbol,
      ...sections.map(({ heading, items }) => [heading, ...items.map(({ paragraphNumber }) => paragraphNumber)]),
    ]);

  test("goes by paragraph as people count, with what has no number last", () => {
    const items = ["10", null, "9", "9.2", "9.10"].map((paragraphNumber) => aProgressItem({ paragraphNumber, heading: null }));
    expect(orderOf(items)).toEqual([["CCPR/C/AAA/CO/3", [null, "9", "9.2", "9.10", "10", null]]]);
  });

  test("keeps the headings where the Committee put them, also one that comes twice", () => {
    const items = [
      aProgressItem({ paragraphNumber: "3", heading: "A" }),
      aProgressItem({ paragraphNumber: "2", heading: "B" }),
      aProgressItem({ paragraphNumber: "1", heading: "A" }),
    ];
    expect(orderOf(items)).toEqual([["CCPR/C/AAA/CO/3", ["A", "1"], ["B", "2"], ["A", "3"]]]);
  });

  test("mixes no documents, and keeps them in the order given", () => {
    const items = ["B", "A", "B"].map((documentSymbol, index) =>
      aProgressItem({ documentSymbol, heading: null, paragraphNumber: String(9 - index) }),
    );
    expect(orderOf(items)).toEqual([
      ["B", [null, "7", "9"]],
      ["A", [null, "8"]],
    ]);
  });

  test("leaves several recommendations of one paragraph as they come", () => {
    const items = ["b", "a"].map((reference) => aProgressItem({ reference }));
    expect(inCommitteeOrder(items)[0]?.sections[0]?.items.map(({ reference }) => reference)).toEqual(["b", "a"]);
  });

  test("of nothing is nothing", () => {
    expect(inCommitteeOrder([])).toEqual([]);
  });
});

test("counts claims and verifications apart, and silence as silence", () => {
  const counts = countByStatus([aProgressItem(), aProgressItem({ verified: null }), aProgressItem({ claimed: null, verified: null })]);
  expect(counts.filter(({ claimed, verified }) => claimed + verified > 0)).toEqual([
    { status: "IN_PROGRESS", claimed: 0, verified: 1 },
    { status: "PARTIALLY_IMPLEMENTED", claimed: 2, verified: 0 },
    { status: null, claimed: 1, verified: 2 },
  ]);
});

describe("a link", () => {
  const summary = aProgressSummary({ listUrl: "http://localhost:3000/en/recommendations" });

  test.each([
    ["https://laws.example/17", "https://laws.example/17"],
    ["http://localhost:3000/en/recommendations/1", "http://localhost:3000/en/recommendations/1"],
    ['https://laws.example/"><x y', "https://laws.example/%22%3E%3Cx%20y"],
  ])("leads to %s", (address, target) => {
    expect(linkTarget(address, summary)).toBe(target);
  });

  test.each([
    "http://laws.example/17",
    "http://localhost:4000/en",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "\\\\server\\share",
    "mailto:a@b.example",
    "laws.example",
    "",
  ])("does not lead to %j", (address) => {
    expect(linkTarget(address, summary)).toBeNull();
  });

  test("to nowhere is none", () => {
    expect(linkTarget(null, summary)).toBeNull();
  });
});

describe("what the reader is told of a text", () => {
  const summary = aProgressSummary();

  test("nothing, when it is the official text in their language", () => {
    expect(textNotes(aProgressItem(), summary, words)).toEqual([]);
  });

  test("that it is a working summary, an unofficial translation, in another language", () => {
    const item = aProgressItem({ isWorkingSummary: true, translation: "UNOFFICIAL", textLanguage: "ru" });
    expect(textNotes(item, summary, words)).toEqual([
      "Working summary, not the official text",
      "Unofficial translation",
      "Language: Russian",
    ]);
  });
});

test("says as much of a date as is known", () => {
  expect(dayText(day("2021-12-01"), "en", "MONTH")).toBe("December 2021");
  expect(dayText(day("2021-12-01"), "kk", null)).toBe("2021 жылғы 1 желтоқсан".replace(/(\d) (\p{L})/gu, "$1\u00a0$2"));
});

test("quotes a recommendation with its limbs", () => {
  expect(fullText(aProgressItem())).toBe(
    "The State Party should:\n(a) Decide every complaint within six months;\n(b) Publish the decisions.",
  );
});

test("tells the bodies of one role from the others", () => {
  expect(bodiesOf(aProgressItem(), "CO_EXECUTOR")).toEqual(["Supreme Court"]);
  expect(bodiesOf(aProgressItem(), "CONSULTED")).toEqual([]);
});

test("names a reform with its number, if it has one", () => {
  expect(reformName(aReform({ title: "On courts" }), words)).toBe("On courts, No. 17-IX");
  expect(reformName(aReform({ title: "On courts", number: null }), words)).toBe("On courts");
});

test.each(leftOutReasons)("says that %s were left out, and how many if the reader may know", (reason) => {
  const [counted, uncounted] = leftOutTexts(
    aProgressSummary({
      leftOut: [
        { reason, count: 1_234 },
        { reason, count: null },
      ],
    }),
    words,
  );
  expect(counted).toBe(`${uncounted}: 1,234`);
});

test("says so when nothing was left out and when there is no filter", () => {
  const summary = aProgressSummary({ leftOut: [], filters: [] });
  expect(leftOutTexts(summary, words)).toEqual(["Nothing"]);
  expect(filterTexts(summary, words)).toEqual(["None"]);
});

test("names the file by the time of its data and its language", () => {
  expect(fileName(aProgressSummary({ language: "kk" }), "docx")).toBe("progress-summary-20270712T1900Z-kk.docx");
});

test("is written in three formats and no other", () => {
  expect(exportRequestSchema.parse({ format: "xlsx" })).toEqual({ format: "xlsx" });
  expect(exportRequestSchema.safeParse({ format: "exe" }).success).toBe(false);
});
