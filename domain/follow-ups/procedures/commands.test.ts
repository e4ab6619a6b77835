import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { openFollowUp } from "@/domain/follow-ups/commands";
import { addProcedure, keepState, keepStep, removeStep, reviseProcedure } from "@/domain/follow-ups/procedures/commands";
import { findProcedure, findProcedureStep, listProcedures } from "@/domain/follow-ups/procedures/queries";
import { blankStep, procedureStepSchema } from "@/domain/follow-ups/procedures/schema";
import { aCycle, aPerson, aState, named } from "@/prisma/factories";
import { aFollowUp, aProcedure } from "@/prisma/follow-up-factory";
import { loadStanding } from "@/prisma/loading/vocabularies";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let administrator: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
});

const described = { names: named("Procedure"), usualMonths: "24", mostSelected: "", source: "A note", attestation: "STATED" } as const;

describe("a procedure", () => {
  it("is written without a developer: from nothing, state by state, until a round can go by it", async () => {
    const cycle = await aCycle({ stateId });
    const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const { id: procedureId } = await addProcedure(administrator, {
      ...described,
      code: "LAKE",
      edition: "1",
      mechanismId: cycle.mechanismId,
      basedOnId: "",
    });
    const problems = async () => (await findProcedure(administrator, procedureId, "en"))?.problems;
    expect(await problems()).toEqual(["noState"]);
    const [waiting, ended] = [
      await keepState(administrator, {
        procedureId,
        id: "",
        version: 0,
        code: "WAITING",
        names: named("Waiting"),
        position: 1,
        kind: "OPEN",
      }),
      await keepState(administrator, { procedureId, id: "", version: 0, code: "ENDED", names: named("Ended"), position: 2, kind: "FINAL" }),
    ];
    expect(await problems()).toEqual(["noSelection", "unreachable", "deadEnd"]);
    const step = {
      ...blankStep,
      procedureId,
      fromId: waiting.id,
      toId: ended.id,
      code: "SELECT",
      names: named("Selected"),
      actor: "COMMITTEE",
    } as const;
    const { id } = await keepStep(administrator, { ...step, requires: ["ITEMS"], termCount: "6", termUnit: "MONTHS", termBase: "ENTERED" });
    expect(await problems()).toEqual([]);
    await expectRefusal(() => keepStep(administrator, { ...step, requires: [] }), RuleBroken, { key: "codeTaken" });
    await openFollowUp(secretariat, { cycleId: cycle.id, procedureId });
    for (const act of [
      () => removeStep(administrator, { id }),
      () => keepStep(administrator, { ...step, code: "OTHER", requires: [] }),
      () =>
        keepState(administrator, { procedureId, id: ended.id, version: 1, code: "ENDED", names: named("Over"), position: 2, kind: "OPEN" }),
    ])
      await expectRefusal(act, RuleBroken, { key: "procedureInUse" });
    await reviseProcedure(administrator, { ...described, id: procedureId, version: 1, isRetired: true });
    expect(await listProcedures(null, "kk")).toMatchObject([{ isRetired: true, isUsed: true, usualMonths: 24 }]);
  });

  it("has a further edition that begins with its states and steps, and leaves it as it is", async () => {
    const { procedureId } = await aFollowUp({ stateId });
    const { mechanismId, code } = await ownerDatabase().followUpProcedure.findUniqueOrThrow({ where: { id: procedureId } });
    const edition = { ...described, code, edition: "2", mechanismId, basedOnId: procedureId };
    const { id } = await addProcedure(administrator, edition);
    await expectRefusal(() => addProcedure(administrator, edition), RuleBroken, { key: "editionTaken", field: "edition" });
    const [before, after] = [await findProcedure(administrator, procedureId, "en"), await findProcedure(administrator, id, "en")];
    const shape = (found: typeof before) => found?.steps.map((one) => [one.from, one.code, one.to, one.actor, one.requires]);
    expect(shape(after)).toEqual(shape(before));
    const [first] = after?.steps ?? [];
    const kept = await findProcedureStep(administrator, id, first?.id ?? "");
    if (!kept) throw new Error("The edition has no step.");
    const revised = { ...kept, names: named("Chosen") };
    await keepStep(administrator, revised);
    await expectRefusal(() => keepStep(administrator, revised), Outdated);
    expect((await findProcedure(administrator, procedureId, "en"))?.steps.at(0)?.name).not.toBe("Chosen");
  });

  it("is refused to whoever is no administrator, and where its term is not whole", async () => {
    const { id, stateOf } = await aProcedure({ mechanismId: (await aCycle({ stateId })).mechanismId });
    const secretary = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    await expectRefusal(() => reviseProcedure(secretary, { ...described, id, version: 1, isRetired: true }), NotAllowed);
    expect(await findProcedure(secretary, id, "en")).toBeNull();
    const step = { ...blankStep, procedureId: id, fromId: stateOf("SENT"), toId: stateOf("RECEIVED"), code: "X", names: named("Step") };
    expect(procedureStepSchema.safeParse(step).success).toBe(true);
    for (const over of [{ termCount: "3" }, { termUnit: "DAYS", termBase: "DUE" }, { actor: "CLOCK" }, { termCount: "three" }])
      expect(procedureStepSchema.safeParse({ ...step, ...over }).success).toBe(false);
  });

  it("that comes with the register is brought up to date until a round goes by it", async () => {
    await asOwner(loadStanding);
    const where = { code_edition: { code: "CCPR", edition: "2018" } };
    await ownerDatabase().followUpProcedure.update({ where, data: { usedSince: new Date(), source: "As it was" } });
    await asOwner(loadStanding);
    expect(await ownerDatabase().followUpProcedure.findUniqueOrThrow({ where })).toMatchObject({ source: "As it was" });
    expect((await listProcedures(null, "en")).flatMap(({ problems }) => problems)).toEqual([]);
  });
});
