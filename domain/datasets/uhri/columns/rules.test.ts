import { describe, expect, it } from "vitest";
import { columnNames, uhriColumns } from "../schema";
import { mapColumns } from "./rules";

const own = columnNames.map((column): string => uhriColumns[column]);

describe("mapColumns", () => {
  it("knows UHRI's own header", () => {
    expect(mapColumns(own)).toEqual({
      columns: columnNames,
      report: { respelled: {}, missing: [], unknown: [] },
      missing: [],
      twice: null,
    });
  });

  it.each([
    ["Recommending Body", "body"],
    ["recomending  body", "body"],
    ["UPR Recommending States", "recommendingStates"],
    ["UPR Recomending State", "recommendingStates"],
    ["Recomending Region", "recommendingRegions"],
    ["OHCHR_ANNOTATION_ID", "annotationId"],
    ["AnnotationId", "annotationId"],
    ["AnnotationType", "type"],
    ["PublicationDate", "publishedOn"],
    ["Date of Publication on UHRI ", "indexedOn"],
    ["\uFEFFText", "text"],
    ["SDGs", "sdgs"],
    ["AffectedPersons", "persons"],
    ["Affected Persns", "persons"],
  ])("takes %j for %s", (written, column) => {
    expect(mapColumns([written])).toMatchObject({ columns: [column], report: { respelled: { [column]: written } } });
  });

  it.each(["Tex", "Types", "Remarks", "DocumentId", "x".repeat(10_000)])("does not guess at %j", (written) => {
    expect(mapColumns([written])).toMatchObject({ columns: [null], report: { unknown: [written] } });
  });

  it("says what is missing and what is there twice", () => {
    expect(mapColumns(["Text", "Type", "Document Symbol"])).toMatchObject({ missing: ["annotationId"], twice: null });
    expect(mapColumns([...own, "Reccomending body"])).toMatchObject({ missing: [], twice: "body" });
  });
});
