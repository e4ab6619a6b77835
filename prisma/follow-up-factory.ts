import { randomUUID } from "node:crypto";

import type { Prisma } from "@/generated/prisma/client";
import { aCycle, aDocument } from "@/prisma/factories";
import { readProcedures } from "@/prisma/loading/follow-up";
import { ownerDatabase } from "@/prisma/owner";

/* Procedures of follow-up as they come with the register, and rounds that go by them. */

/** A procedure of this mechanism, with the states and steps of one that comes with the register. */
export async function aProcedure({ mechanismId, like = "CCPR 2018" }: { mechanismId: string; like?: string }) {
  const owner = ownerDatabase();
  const found = readProcedures().find(({ code, edition }) => `${code} ${edition}` === like);
  if (!found) throw new Error(`No procedure ${like} comes with the register.`);
  const { names, source, attestation, states, transitions } = found;
  const { id } = await owner.followUpProcedure.create({
    data: { code: randomUUID().slice(0, 8), edition: "1", mechanismId, names, source, attestation },
  });
  const ids = new Map(states.map(({ code }) => [code, randomUUID()]));
  const idOf = (code: string): string => ids.get(code) ?? "";
  await owner.followUpState.createMany({ data: states.map((state) => ({ ...state, id: idOf(state.code), procedureId: id })) });
  await owner.followUpTransition.createMany({
    data: transitions.map(({ from, to, term, ...step }) => ({
      ...step,
      procedureId: id,
      fromId: idOf(from),
      toId: idOf(to),
      ...(term && { termCount: term.count, termUnit: term.unit, termBase: term.base }),
    })),
  });
  return { id, stateOf: idOf };
}

type Wanted = { stateId: string; dueOn?: string | null; mechanismId?: string; isSelected?: boolean };

/** A round whose two paragraphs have been selected, unless told otherwise, with everything it needs. */
export async function aFollowUp({ stateId, dueOn = "2028-07-11", isSelected = true, ...over }: Wanted) {
  const owner = ownerDatabase();
  const cycle = await aCycle({ stateId, ...(over.mechanismId && { mechanismId: over.mechanismId }) });
  const { document, recommendations } = await aDocument({ cycle, items: [{ number: "18", limbs: ["One.", "Two."] }, { number: "24" }] });
  const { id: procedureId } = await aProcedure({ mechanismId: cycle.mechanismId });
  const data: Prisma.FollowUpUncheckedCreateInput = {
    stateId,
    cycleId: cycle.id,
    procedureId,
    number: 1,
    dueOn: isSelected && dueOn ? new Date(dueOn) : null,
    openedAt: new Date("2025-07-12T06:00:00Z"),
  };
  const { id } = await owner.followUp.create({ data, select: { id: true } });
  if (isSelected) {
    await owner.followUpItem.createMany({
      data: recommendations.map((one, place) => ({ followUpId: id, recommendationId: one.id, position: place + 1 })),
    });
    const { id: transitionId } = await owner.followUpTransition.findFirstOrThrow({ where: { procedureId, code: "SELECT" } });
    await owner.followUpEntry.create({
      data: {
        followUpId: id,
        transitionId,
        sequence: 1,
        happenedOn: new Date("2025-07-11"),
        precision: "DAY",
        documentId: document.id,
        language: "en",
        attestation: "VERIFIED",
        recordedAt: new Date("2025-07-12T06:00:00Z"),
      },
    });
  }
  return { id, cycle, documentId: document.id, procedureId, recommendationIds: recommendations.map((one) => one.id) };
}
