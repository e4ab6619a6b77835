import { expect, it } from "vitest";

import { type FoundDocument, type KnownRecord, planDocuments } from "@/domain/imports/kinds/uhri/documents/rules";

const known: KnownRecord = {
  mechanisms: [
    { id: "ccpr", code: "CCPR", kind: "TREATY_BODY", symbolPrefix: "CCPR/C" },
    { id: "upr", code: "UPR", kind: "UPR", symbolPrefix: "A/HRC" },
    { id: "sr", code: "SR Torture", kind: "SPECIAL_PROCEDURE", symbolPrefix: null },
  ],
  cycles: [
    { id: "third", mechanismId: "ccpr", ordinal: 3 },
    { id: "visit", mechanismId: "sr", ordinal: 1 },
  ],
  documents: [
    { id: "checked", symbol: "CCPR/C/ATL/CO/2", cycleId: "third", importRunId: null, isLocked: true },
    { id: "grown", symbol: "A/HRC/1/1", cycleId: "visit", importRunId: "run", isLocked: true },
    { id: "proposed", symbol: "CCPR/C/ATL/CO/4", cycleId: "third", importRunId: null, isLocked: false },
  ],
};

function plan(over: Partial<FoundDocument>) {
  let count = 0;
  const [planned] = planDocuments(
    [{ symbol: "", body: null, session: null, publishedOn: null, ...over }],
    known,
    () => `new${(count += 1)}`,
  );
  return planned;
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
])("%j", (found, expected) => expect(plan(found)).toMatchObject(expected));
