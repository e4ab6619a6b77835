import { beforeEach, describe, expect, it } from "vitest";

import { findReview, findReviewDetails, listReviewChoices, listReviews } from "@/domain/reviews/queries";
import { countStatements } from "@/prisma/count-statements";
import { aMilestone } from "@/prisma/cycle-factory";
import { aCycle, aDocument, aMechanism, aPerson, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let mechanismId: string;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  mechanismId = (await aMechanism({ names: { en: "Committee", ru: "Комитет", kk: "Комитет" } })).id;
});

const aSecretary = () => aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
const aFact = (cycleId: string, ordinal = 1) => aMilestone({ cycleId, ordinal, attestation: "STATED" });

describe("listReviews", () => {
  it("lists cycles by mechanism, the newest first, with what of each is published", async () => {
    const second = await aCycle({ stateId, mechanismId, ordinal: 2 });
    const third = await aCycle({ stateId, mechanismId, ordinal: 3 });
    const { recommendations } = await aDocument({ cycle: third, items: [{}, {}], adoptedOn: new Date("2025-07-11") });
    await ownerDatabase().recommendation.update({ where: { id: recommendations[0]?.id ?? "" }, data: { publishedAt: null } });
    const listed = await listReviews(null, "ru");
    expect(listed).toMatchObject([
      {
        name: "Комитет",
        cycles: [
          { id: third.id, recommendations: 1, adoptedOn: "2025-07-11", state: null },
          { id: second.id, recommendations: 0 },
        ],
      },
    ]);
    expect(await listReviews(await aSecretary(), "ru")).toMatchObject([{ cycles: [{ recommendations: 2 }, {}] }]);
  });

  it("takes its days from verified milestones as long as no document of it is locked", async () => {
    const { id: cycleId } = await aCycle({ stateId, mechanismId });
    const day = (on: string) => ({ cycleId, doneOn: new Date(on), donePrecision: "DAY" as const, attestation: "VERIFIED" as const });
    await aMilestone({ ...day("2025-06-24"), kind: "DIALOGUE_MEETING_1", ordinal: 1 });
    await aMilestone({ ...day("2025-06-25"), kind: "DIALOGUE_MEETING_2", ordinal: 1 });
    await aMilestone({ ...day("2025-07-11"), kind: "CO_ADOPTED", ordinal: 1, attestation: "UNVERIFIED" });
    const days = async () => (await listReviews(null, "en")).flatMap(({ cycles }) => cycles)[0];
    expect(await days()).toMatchObject({ consideredOn: "2025-06-25", adoptedOn: null });
    await ownerDatabase().milestone.updateMany({ where: { kind: "CO_ADOPTED" }, data: { attestation: "VERIFIED" } });
    expect(await days()).toMatchObject({ consideredOn: "2025-06-25", adoptedOn: "2025-07-11" });
  });

  it("names the State where there are several", async () => {
    await aCycle({ stateId, mechanismId });
    await aCycle({ stateId: (await aState({ names: named("Latvia") })).id, mechanismId });
    expect((await listReviews(null, "en")).flatMap(({ cycles }) => cycles.map(({ state }) => state)).sort()).toEqual([
      "Kazakhstan",
      "Latvia",
    ]);
  });
});

describe("findReview", () => {
  it("tells its facts, documents and neighbours", async () => {
    const second = await aCycle({ stateId, mechanismId, ordinal: 2, titles: named("Second") });
    const third = await aCycle({ stateId, mechanismId, ordinal: 3, previousCycleId: second.id });
    const fourth = await aCycle({ stateId, mechanismId, ordinal: 4, titles: named("Fourth"), previousCycleId: third.id });
    await aFact(third.id);
    const { document } = await aDocument({ cycle: third, symbol: "CCPR/C/KAZ/CO/3" });
    expect(await findReview(null, third.id, "en")).toMatchObject({
      previous: { id: second.id, title: "Second" },
      next: [{ id: fourth.id, title: "Fourth" }],
      timeline: [
        { kind: "DIALOGUE_MEETING_1", note: "First day", on: "2025-06-24", state: "DONE", attestation: "STATED", source: "Summary record" },
      ],
      documents: [{ id: document.id, symbol: "CCPR/C/KAZ/CO/3", isLocked: true }],
    });
  });

  it("shows proposals to the secretariat of the State and to nobody else, and what was discarded to nobody", async () => {
    const cycle = await aCycle({ stateId, mechanismId });
    await aDocument({ cycle, items: [], lockedAt: null });
    await aDocument({ cycle, items: [], lockedAt: null, discardedAt: new Date() });
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    const official = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] });
    for (const actor of [null, foreign, official]) expect(await findReview(actor, cycle.id, "en")).toMatchObject({ documents: [] });
    expect(await findReview(await aSecretary(), cycle.id, "en")).toMatchObject({ documents: [{ isLocked: false }] });
  });

  it.each(["nonsense", "11111111-1111-4111-8111-111111111111"])("finds nothing at %s", async (id) => {
    expect(await findReview(null, id, "en")).toBeNull();
    expect(await findReviewDetails(await aSecretary(), id)).toBeNull();
  });

  it("asks the database as often for many rows as for few", async () => {
    const cycle = await aCycle({ stateId, mechanismId });
    const secretary = await aSecretary();
    const asked = async () => [
      await countStatements(() => listReviews(secretary, "en")),
      await countStatements(() => findReview(secretary, cycle.id, "en")),
      await countStatements(() => listReviewChoices(secretary, "en")),
    ];
    await aDocument({ cycle });
    const few = await asked();
    await Promise.all(Array.from({ length: 12 }, (_, place) => aFact(cycle.id, place + 1)));
    await Promise.all(Array.from({ length: 4 }, (_, place) => aDocument({ cycle, symbol: `CCPR/${place}` })));
    await aCycle({ stateId, mechanismId, ordinal: 4 });
    expect(await asked()).toEqual(few);
    expect(Math.max(...few)).toBeLessThanOrEqual(6);
  });
});

it("listReviewChoices offers only the States this person coordinates", async () => {
  await aState();
  const cycle = await aCycle({ stateId, mechanismId });
  expect(await listReviewChoices(await aSecretary(), "en")).toMatchObject({
    states: [{ value: stateId }],
    mechanisms: [{ kind: "TREATY_BODY", choices: [{ value: mechanismId, label: "Committee" }] }],
    cycles: [{ id: cycle.id }],
  });
});
