import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import type { PracticeStatement } from "@/domain/reforms/schema";
import { coordinatedStates } from "@/domain/visibility";
import { now } from "@/lib/clock";
import { dateOf, today } from "@/lib/day";

/** Says whether a reform is applied in practice: the secretariat for itself, or the reform's body. What was said before stays beside it. */
export function assessPractice(actor: Actor, { reformId, state, asOf, text, source }: PracticeStatement): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const reform = await tx.reform.findUnique({ where: { id: reformId } });
    if (!reform) throw new NotFound();
    authorize("reform.assess", reform);
    const day = dateOf(asOf);
    if (!day) throw new RuleBroken("required", "asOf");
    if (asOf > today()) throw new RuleBroken("notInTheFuture", "asOf");
    const bodyId = coordinatedStates(actor).includes(reform.stateId) ? null : reform.bodyId;
    const data = { id: randomUUID(), reformId, bodyId, state, asOf: day, text, source, recordedById: actor.id, recordedAt: now() };
    await tx.reformPractice.createMany({ data: [data] });
    await record({ before: null, after: { ...data, id: reformId, practiceId: data.id } });
  });
}
