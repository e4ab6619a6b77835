import { describe, expect, it } from "vitest";

import { disagreements, type Said, serves, standing, standingOf } from "@/domain/assessments/rules";
import { editionFor, isInUse } from "@/domain/assessments/scales/rules";
import type { GradeStanding } from "@/domain/vocabulary";

let places = 0;
const said = (speaker: string, given: GradeStanding, over: Partial<Said> = {}): Said => ({
  id: `${(places += 1)}`,
  speaker,
  limbId: null,
  scale: "S",
  standing: given,
  saidOn: "2026-01-01",
  recordedAt: places,
  isSuperseded: false,
  isWithdrawn: false,
  ...over,
});
const sides = (all: Said[], limbs: string[] = []) =>
  disagreements(all, limbs).map(({ limbId, sides: found }) => [
    limbId,
    ...found.map(({ standing: given, said: by }) => `${given} ${by.map(({ speaker }) => speaker).join("+")}`),
  ]);

describe("where voices disagree", () => {
  it("names each side with everybody on it, and outvotes nobody", () => {
    const all = [
      said("STATE", "ACHIEVED"),
      said("NHRI", "PARTLY"),
      said("NGO", "NOT"),
      said("NGO 2", "NOT"),
      said("COMMITTEE", "CONTRARY"),
    ];
    expect(sides(all)).toEqual([[null, "ACHIEVED STATE", "PARTLY NHRI", "NOT NGO+NGO 2", "CONTRARY COMMITTEE"]]);
  });

  it.each<[string, Said[]]>([
    ["nobody spoke", []],
    ["one spoke", [said("STATE", "ACHIEVED")]],
    ["they agree, each on its own scale", [said("STATE", "PARTLY"), said("NGO", "PARTLY", { scale: "T" })]],
    ["the other says nothing of implementation", [said("STATE", "ACHIEVED"), said("COMMITTEE", "NOT_SAID")]],
    ["the other has taken it back", [said("STATE", "ACHIEVED"), said("NGO", "NOT", { isWithdrawn: true })]],
    [
      "the other has said otherwise since",
      [said("STATE", "ACHIEVED"), said("NGO", "NOT", { isSuperseded: true }), said("NGO", "ACHIEVED")],
    ],
    ["they speak of different limbs", [said("NHRI", "NOT", { limbId: "a" }), said("NGO", "PARTLY", { limbId: "b" })]],
    ["the whole is partly done, and a part not at all", [said("STATE", "PARTLY"), said("COMMITTEE", "NOT", { limbId: "a" })]],
  ])("does not find that they do where %s", (_, all) => expect(sides(all, ["a", "b"])).toEqual([]));

  it("holds who calls the whole achieved to each limb, unless they spoke of that limb themselves", () => {
    const state = said("STATE", "ACHIEVED");
    expect(sides([state, said("COMMITTEE", "PARTLY", { limbId: "a" })], ["a", "b"])).toEqual([["a", "ACHIEVED STATE", "PARTLY COMMITTEE"]]);
    const all = [state, said("STATE", "PARTLY", { limbId: "a" }), said("COMMITTEE", "PARTLY", { limbId: "a" })];
    expect(sides(all, ["a"])).toEqual([]);
  });

  it("takes the last word of a speaker, by whatever scale", () => {
    const turned = [said("NGO", "NOT", { saidOn: "2025-01-01" }), said("NGO", "ACHIEVED", { saidOn: "2026-02-01", scale: "T" })];
    expect(sides([said("STATE", "ACHIEVED"), ...turned])).toEqual([]);
    expect(standing(turned).map(({ standing: given }) => given)).toEqual(["NOT", "ACHIEVED"]);
  });

  it("hears the word of an earlier day that was put on record later as the earlier one", () => {
    const all = [said("NGO", "NOT", { saidOn: "2026-03-01" }), said("NGO", "ACHIEVED", { saidOn: "2025-03-01" }), said("STATE", "NOT")];
    expect(sides(all)).toEqual([]);
  });
});

describe("a status beside grades", () => {
  it.each([
    ["IMPLEMENTED", "ACHIEVED"],
    ["PARTIALLY_IMPLEMENTED", "PARTLY"],
    ["NOT_STARTED", "NOT"],
    ["REGRESSION", "CONTRARY"],
    ["NO_INFORMATION", "NOT_SAID"],
  ] as const)("%s comes to %s", (status, given) => expect(standingOf[status]).toBe(given));
});

describe("a scale", () => {
  it.each([
    ["of its mechanism serves the Committee", { mechanismId: "m", voices: [] }, "COMMITTEE", true],
    ["of its mechanism serves whoever suggests a grade", { mechanismId: "m", voices: [] }, "NGO", true],
    ["of another mechanism serves nobody", { mechanismId: "n", voices: [] }, "COMMITTEE", false],
    ["of voices serves those it names", { mechanismId: null, voices: ["NGO"] }, "NGO", true],
    ["of voices serves no other", { mechanismId: null, voices: ["NGO"] }, "NHRI", false],
    ["of voices never serves the Committee", { mechanismId: null, voices: ["NGO"] }, "COMMITTEE", false],
  ] as const)("%s", (_, scale, voice, expected) => expect(serves(scale, voice, { mechanismId: "m" })).toBe(expected));

  it("is in use in the years it names, both ends included", () => {
    const scale = { inUseFrom: 2008, inUseTo: 2017 };
    expect(["2007-12-31", "2008-01-01", "2017-12-31", "2018-01-01"].map((day) => isInUse(scale, day))).toEqual([false, true, true, false]);
    expect(isInUse({ inUseFrom: null, inUseTo: null }, "1990-01-01")).toBe(true);
  });

  it("has an edition for a day that knows all letters of a document", () => {
    const edition = (id: string, inUseFrom: number, inUseTo: number | null, codes: string[]) => ({
      id,
      inUseFrom,
      inUseTo,
      grades: codes.map((code) => ({ id: code, code })),
    });
    const scales = [edition("old", 2008, 2017, ["A", "B1", "B2", "C1"]), edition("new", 2017, null, ["A", "B", "C"])];
    const of = (codes: string[], day: string | null) => editionFor(scales, codes, day)?.id ?? null;
    expect([of(["B2"], "2017-05-01"), of(["A"], "2017-05-01"), of(["A"], "2012-05-01"), of(["A", "C"], null)]).toEqual([
      "old",
      "new",
      "old",
      "new",
    ]);
    expect([of(["B2"], "2020-05-01"), of(["Z"], null), of(["B", "B1"], "2017-05-01")]).toEqual([null, null, null]);
  });
});
