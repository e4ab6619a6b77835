import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { findParticipationForm, findRemarkForm } from "@/domain/reviews/desk/queries";
import { recordParticipation, removeParticipation, reviseParticipation } from "@/domain/reviews/participations/commands";
import { findSurroundings } from "@/domain/reviews/participations/queries";
import type { ParticipationForm } from "@/domain/reviews/participations/schema";
import { recordRemark, removeRemark, reviseRemark } from "@/domain/reviews/remarks/commands";
import type { RemarkForm } from "@/domain/reviews/remarks/schema";
import { countStatements } from "@/prisma/count-statements";
import { aParticipation, aRemark } from "@/prisma/cycle-factory";
import { aCycle, aPerson, aReform, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let cycleId: string;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  cycleId = (await aCycle({ stateId })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const sourced = { id: "", version: 1, source: "Interview", attestation: "STATED" } as const;
const remark = (over: Partial<RemarkForm> = {}): RemarkForm => ({
  ...sourced,
  cycleId,
  attribution: "EXPERT",
  speakers: named("Ms. Expert"),
  texts: named("The death penalty is gone."),
  paragraph: "",
  saidOn: "2025-06",
  reformIds: [],
  ...over,
});
const sideEvent = (over: Partial<ParticipationForm> = {}): ParticipationForm => ({
  ...sourced,
  cycleId,
  kind: "SIDE_EVENT",
  titles: named("Violence at home"),
  aims: named("To compare laws"),
  places: named("Geneva"),
  organisers: named("The Commissioner"),
  partners: named("A centre"),
  heldOn: "2025-06-23",
  address: "https://example.org/event",
  ...over,
});
const shown = async (actor: Actor | null = null) => {
  const found = await findSurroundings(actor, cycleId, "en");
  if (!found) throw new Error("There is no such cycle.");
  return found;
};

describe("a positive remark", () => {
  it("says who made it and which reforms it names, as far as the reader may see those", async () => {
    const [shownReform, hidden] = [await aReform({ stateId }), await aReform({ stateId, publishedAt: null })];
    await recordRemark(secretariat, remark({ reformIds: [shownReform.id, hidden.id] }));
    expect((await shown()).remarks).toMatchObject([
      { attribution: "EXPERT", speaker: "Ms. Expert", saidOn: "2025-06", attestation: "STATED", reforms: [{ id: shownReform.id }] },
    ]);
    expect((await shown(secretariat)).remarks[0]?.reforms).toHaveLength(2);
  });

  it("is refused with another State's reform, from tomorrow, and from who may not", async () => {
    const foreign = await aReform({ stateId: (await aState()).id });
    const focalPoint = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] });
    await expectRefusal(() => recordRemark(secretariat, remark({ reformIds: [foreign.id] })), RuleBroken, { field: "reformIds" });
    await expectRefusal(() => recordRemark(secretariat, remark({ saidOn: "2100" })), RuleBroken, { field: "saidOn" });
    await expectRefusal(() => recordRemark(focalPoint, remark()), NotAllowed);
  });

  it("is revised as its form shows it, once, and takes its reforms along when it goes", async () => {
    const reform = await aReform({ stateId });
    await recordRemark(secretariat, remark({ reformIds: [reform.id] }));
    const [{ id } = { id: "" }] = (await shown()).remarks;
    const form = await findRemarkForm(secretariat, cycleId, id);
    expect(form).toMatchObject({ ...remark({ reformIds: [reform.id] }), id });
    const revised = { ...remark(), id };
    await reviseRemark(secretariat, revised);
    await expectRefusal(() => reviseRemark(secretariat, revised), Outdated, { theirs: { theirs: { saidOn: "2025-06" } } });
    await removeRemark(secretariat, { id, version: 2 });
    expect(await ownerDatabase().positiveRemarkReform.count()).toBe(0);
  });
});

describe("participation", () => {
  it("names organisers and partners, and its form gives back what was recorded", async () => {
    await recordParticipation(secretariat, sideEvent());
    const [{ id, ...said } = { id: "" }] = (await shown()).participations;
    expect(said).toMatchObject({
      kind: "SIDE_EVENT",
      title: "Violence at home",
      organisers: "The Commissioner",
      partners: "A centre",
      heldOn: "2025-06-23",
    });
    expect(await findParticipationForm(secretariat, cycleId, id)).toMatchObject({ ...sideEvent(), id });
  });

  it("is refused from another State's secretariat, and shows the second editor the first one's words", async () => {
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    const { id } = await aParticipation({ cycleId });
    await expectRefusal(() => reviseParticipation(foreign, sideEvent({ id })), NotAllowed);
    await reviseParticipation(secretariat, sideEvent({ id }));
    await expectRefusal(() => removeParticipation(secretariat, { id, version: 1 }), Outdated);
    await removeParticipation(secretariat, { id, version: 2 });
    expect((await shown()).participations).toEqual([]);
  });
});

it("the page asks as often for many as for few, and is nothing without a cycle", async () => {
  await aRemark({ cycleId });
  const few = await countStatements(() => shown());
  for (let position = 2; position < 20; position += 1) await Promise.all([aRemark({ cycleId, position }), aParticipation({ cycleId })]);
  expect(await countStatements(() => shown())).toBe(few);
  expect(few).toBeLessThanOrEqual(4);
  expect(await findSurroundings(null, "nonsense", "en")).toBeNull();
});
