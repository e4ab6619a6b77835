import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { relateRecommendations } from "@/domain/recommendations/recurrence/commands";
import { listRecommendations } from "@/domain/recommendations/queries";
import { findRecurrence, listSuggestions } from "@/domain/recommendations/recurrence/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import type { RelationKind } from "@/domain/vocabulary";
import { aCycle, aDocument, aMechanism, aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
let mechanisms: Record<"CCPR" | "UPR", string>;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  mechanisms = { CCPR: (await aMechanism({ code: "CCPR" })).id, UPR: (await aMechanism({ code: "UPR" })).id };
});

async function made(code: "CCPR" | "UPR", adoptedOn: string, ...texts: string[]): Promise<string[]> {
  const ordinal = Number(adoptedOn.slice(0, 4));
  const cycle = await aCycle({ stateId, mechanismId: mechanisms[code], ordinal });
  const items = texts.map((text, at) => ({ number: String(at * 2 + 6), text, articles: code === "CCPR" ? ["7"] : [] }));
  const { recommendations } = await aDocument({ cycle, adoptedOn: new Date(adoptedOn), items });
  return recommendations.map(({ id }) => id);
}
const relate = (fromId: string, toId: string, kind: RelationKind) =>
  relateRecommendations(secretariat, { fromId, toId, kind, note: "", version: 0 });

const gallery = "The State party should close the lower gallery of the castle prison.";

describe("listSuggestions", () => {
  it("ranks what says the same first, with its reason and a proposal, and leaves the decision open", async () => {
    const [earlier = ""] = await made("CCPR", "2011-07-26", gallery, "The State party should light the lighthouses.");
    const [elsewhere = ""] = await made("UPR", "2014-10-30", "Close the gallery of the castle prison and pave its courtyard.");
    const [later = "", sibling = ""] = await made("CCPR", "2025-07-11", gallery, gallery);
    const found = await listSuggestions(secretariat, later, "en");
    expect(found.map(({ id }) => id)).toEqual([earlier, elsewhere]);
    expect(found.map(({ id }) => id)).not.toContain(sibling);
    expect(found[0]).toMatchObject({
      kind: "REPEATS",
      fromId: later,
      toId: earlier,
      isSelfLater: true,
      year: "2011",
      mechanism: "CCPR",
      words: expect.arrayContaining(["gallery", "castle"]),
      articles: ["7"],
    });
    expect(await ownerDatabase().recommendationRelation.count()).toBe(0);
    expect((await listSuggestions(secretariat, earlier, "ru")).find(({ id }) => id === later)).toMatchObject({
      fromId: later,
      toId: earlier,
      isSelfLater: false,
    });
  });

  it("does not suggest again what a person has decided, whichever way", async () => {
    const [earlier = ""] = await made("CCPR", "2011-07-26", gallery);
    const [middle = ""] = await made("CCPR", "2016-07-11", gallery);
    const [later = ""] = await made("CCPR", "2025-07-11", gallery);
    await relate(later, earlier, "UNRELATED");
    expect((await listSuggestions(secretariat, later, "en")).map(({ id }) => id)).toEqual([middle]);
    expect((await listSuggestions(secretariat, earlier, "en")).map(({ id }) => id)).toEqual([middle]);
  });

  it("keeps to the State and to what may be seen", async () => {
    const [later = ""] = await made("CCPR", "2025-07-11", gallery);
    stateId = (await aState()).id;
    await made("CCPR", "2016-07-11", gallery);
    expect(await listSuggestions(secretariat, later, "en")).toEqual([]);
    await ownerDatabase().recommendation.updateMany({ data: { publishedAt: null } });
    expect(await listSuggestions(await aPerson({ stateId, holds: [{ role: "AUDITOR" }] }), later, "en")).toEqual([]);
    expect(await listSuggestions(secretariat, "nonsense", "en")).toEqual([]);
  });
});

describe("findRecurrence", () => {
  it("shows everybody the whole chain in the order of time, with what became of each", async () => {
    const [a = ""] = await made("CCPR", "2011-07-26", gallery);
    const [b = ""] = await made("UPR", "2014-10-30", gallery);
    const [c = ""] = await made("CCPR", "2016-07-11", gallery, "Light the lighthouses.");
    const [d = "", aside = ""] = await made("CCPR", "2025-07-11", gallery, "Pave the courtyard.");
    await relate(d, c, "REPEATS");
    await relate(c, b, "NARROWS");
    await relate(b, a, "REPEATS");
    await relate(aside, a, "RELATED");
    await ownerDatabase().recommendation.update({ where: { id: c }, data: { verifiedStatus: "IMPLEMENTED" } });

    const shown = await findRecurrence(null, d, "en");
    expect(shown.map(({ id }) => id)).toEqual([a, b, c, d]);
    expect(
      shown.map(({ year, mechanism, verifiedStatus, relation, isSelf }) => [year, mechanism, verifiedStatus, relation?.kind, isSelf]),
    ).toEqual([
      ["2011", "CCPR", "NO_INFORMATION", undefined, false],
      ["2014", "UPR", "NO_INFORMATION", undefined, false],
      ["2016", "CCPR", "IMPLEMENTED", "REPEATS", false],
      ["2025", "CCPR", "NO_INFORMATION", undefined, true],
    ]);
    // What is only related is told beside that one, and leads no further.
    expect((await findRecurrence(null, a, "en")).map(({ id }) => id)).toEqual([a, b, c, d, aside]);
    expect((await findRecurrence(null, aside, "en")).map(({ id }) => id)).toEqual([a, aside]);
  });

  it("is only itself where nothing was decided, and marks what was found different", async () => {
    const [a = ""] = await made("CCPR", "2011-07-26", gallery);
    const [b = ""] = await made("CCPR", "2016-07-11", gallery);
    expect(await findRecurrence(null, a, "en")).toMatchObject([{ id: a, isSelf: true, relation: null }]);
    await relate(b, a, "UNRELATED");
    expect(await findRecurrence(null, a, "en")).toMatchObject([{ id: a }, { id: b, isDifferent: true }]);
  });

  it("hides what is not public from everybody but the secretariat", async () => {
    const [a = ""] = await made("CCPR", "2011-07-26", gallery);
    const [b = ""] = await made("CCPR", "2016-07-11", gallery);
    await relate(b, a, "REPEATS");
    await ownerDatabase().recommendation.update({ where: { id: b }, data: { publishedAt: null } });
    expect((await findRecurrence(null, a, "en")).map(({ id }) => id)).toEqual([a]);
    expect((await findRecurrence(secretariat, a, "en")).map(({ id }) => id)).toEqual([a, b]);
  });
});

it("the list can be narrowed to what was repeated from an earlier cycle", async () => {
  const [a = ""] = await made("CCPR", "2011-07-26", gallery);
  const [b = "", related = "", different = ""] = await made("CCPR", "2016-07-11", gallery, "Light the lighthouses.", "Pave the courtyard.");
  await relate(b, a, "NARROWS");
  await relate(related, a, "RELATED");
  await relate(different, a, "UNRELATED");
  const { rows, total } = await listRecommendations(null, recommendationFiltersSchema.parse({ repeated: "1" }), "en");
  expect([total, rows.map(({ id }) => id)]).toEqual([1, [b]]);
});
