import { expect, it } from "vitest";

import { type FoundDocument, type KnownRecord, planDocuments } from "@/domain/imports/kinds/uhri/documents/rules";

const known: KnownRecord = {
  mechanisms: [
    { id: "ccpr", code: "CCPR", kind: "TREATY_BODY", symbolPrefix: "CCPR/C", names: { en: "Committee of Ponds" }, aliases: [] },
    { id: "ccpr-op", code: "CCPR-OP", kind: "TREATY_BODY", symbolPrefix: "CCPR/C/OP", names: {}, aliases: ["OP-CCPR"] },
    { id: "spt", code: "SPT", kind: "TREATY_BODY", symbolPrefix: "CAT/OP", names: {}, aliases: [] },
    { id: "upr", code: "UPR", kind: "UPR", symbolPrefix: "A/HRC", names: {}, aliases: [] },
    {
      id: "sr",
      code: "SR Torture",
      kind: "SPECIAL_PROCEDURE",
      symbolPrefix: null,
      names: { en: "Rapporteur" },
      aliases: ["SR on torture"],
    },
  ],
  cycles: [
    { id: "third", mechanismId: "ccpr", ordinal: 3 },
    { id: "visit", mechanismId: "sr", ordinal: 1 },
  ],
  documents: [
    { id: "checked", symbol: "CCPR/C/ATL/CO/2", cycleId: "third", importRunId: null, publishedOn: null, isLocked: true },
    { id: "grown", symbol: "A/HRC/1/1", cycleId: "visit", importRunId: "run", publishedOn: null, isLocked: true },
    { id: "letter", symbol: null, cycleId: "visit", importRunId: "run", publishedOn: "2019-05-02", isLocked: true },
    { id: "summary", symbol: null, cycleId: "third", importRunId: null, publishedOn: "2020-01-01", isLocked: true },
    { id: "proposed", symbol: "CCPR/C/ATL/CO/4", cycleId: "third", importRunId: null, publishedOn: null, isLocked: false },
  ],
};

const a = (over: Partial<FoundDocument>): FoundDocument => ({
  key: over.symbol ?? `${over.body ?? ""} ${over.publishedOn ?? ""}`,
  symbol: null,
  body: null,
  session: null,
  publishedOn: null,
  ...over,
});

function plan(...found: Partial<FoundDocument>[]) {
  let count = 0;
  return planDocuments(found.map(a), known, () => `new${(count += 1)}`);
}

it.each([
  [{ symbol: "CCPR/C/ATL/CO/3" }, { mechanism: "CCPR", cycleId: "third", ordinal: 3, isNew: true, isNewCycle: false, grows: true }],
  [{ symbol: "CCPR/C/ATL/CO/1-3" }, { cycleId: "third", ordinal: 3 }],
  [{ symbol: "CCPR/C/ATL/CO/5-6" }, { ordinal: 6, isNewCycle: true, procedure: "STANDARD", kind: "CONCLUDING_OBSERVATIONS" }],
  [{ symbol: "CCPR/C/ATL/CO/2" }, { documentId: "checked", isNew: false, grows: false }],
  [
    { symbol: "A/HRC/1/1", body: "sr torture" },
    { documentId: "grown", grows: true },
  ],
  [
    { symbol: "A/HRC/9/9", body: "SR Torture" },
    { ordinal: 2, procedure: "VISIT", kind: "OTHER", isNewCycle: true },
  ],
  [
    { symbol: "A/HRC/59/1", body: "UPR", session: "48th Session" },
    { ordinal: 4, procedure: "UPR", kind: "UPR_RECOMMENDATIONS" },
  ],
  [{ symbol: "A/HRC/14/1", body: "UPR", session: "7th Session" }, { ordinal: 1 }],
  [{ symbol: "CCPR/C/ATL/CO/4" }, { refusal: "documentInProposal?symbol=CCPR%2FC%2FATL%2FCO%2F4" }],
  [{ symbol: "X/1", body: "XYZ" }, { refusal: "bodyUnknown?body=XYZ" }],
  [{ symbol: "A/HRC/9/9" }, { refusal: "bodyUnknown?body=A%2FHRC%2F9%2F9" }],
  // By another spelling, and by the whole name.
  [{ symbol: "A/HRC/9/9", body: "SR  On Torture" }, { mechanism: "SR Torture" }],
  [{ symbol: "CCPR/C/ATL/CO/3", body: "committee of ponds" }, { mechanism: "CCPR" }],
  // The longest beginning of a symbol decides.
  [{ symbol: "CCPR/C/OP/ATL/CO/1" }, { mechanism: "CCPR-OP", ordinal: 1, procedure: "STANDARD", kind: "CONCLUDING_OBSERVATIONS" }],
  [
    { symbol: "CAT/OP/ATL/ROSP/1", body: "SPT" },
    { ordinal: 1, procedure: "VISIT", kind: "OTHER" },
  ],
  // Without a symbol: a letter of a special procedure is known by its day, and nothing of any other body is known.
  [
    { body: "SR Torture", publishedOn: "2019-05-02T10:00:00" },
    { documentId: "letter", cycleId: "visit", symbol: null, isNew: false, grows: true },
  ],
  [
    { body: "SR Torture", publishedOn: "2020-01-01" },
    { isNew: true, isNewCycle: true, ordinal: 2, titles: { en: expect.stringMatching(/^Rapporteur, 1\sJanuary\s2020$/u) as unknown } },
  ],
  [{ body: "SR Torture" }, { isNew: true, titles: { en: "Rapporteur", ru: "Rapporteur", kk: "Rapporteur" } }],
  [{ body: "CCPR", publishedOn: "2020-01-01" }, { refusal: "rowWithoutSymbol" }],
  [{ body: "XYZ" }, { refusal: "rowWithoutSymbol" }],
])("%j", (found, expected) => expect(plan(found)[0]).toMatchObject(expected));

it("gives visits their numbers by the day, and those who name theirs their own", () => {
  const planned = plan(
    { symbol: "A/HRC/9/9/Add.2", body: "SR Torture", publishedOn: "2022-01-01" },
    { symbol: "A/HRC/8/8/Add.1", body: "SR Torture", publishedOn: "2018-01-01" },
    { symbol: "CCPR/C/ATL/FCO/5", body: "CCPR", publishedOn: "2001-01-01" },
    { symbol: "CCPR/C/ATL/CO/5", body: "CCPR", publishedOn: "2024-01-01" },
  );
  expect(Object.fromEntries(planned.map(({ symbol, ordinal }) => [symbol, ordinal]))).toEqual({
    "CCPR/C/ATL/CO/5": 5,
    "CCPR/C/ATL/FCO/5": 6,
    "A/HRC/8/8/Add.1": 2,
    "A/HRC/9/9/Add.2": 3,
  });
});
