import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { Outdated, RuleBroken } from "@/domain/errors";
import { ownBody, present, refuseOutdated, refuseTakenCode } from "@/domain/keeping";
import { coded, reportMeasure } from "@/domain/measures/commands";
import { columnsOf } from "@/domain/measures/details/commands";
import { cellOf, formWith } from "@/domain/measures/plan/rules";
import type { CellRevision } from "@/domain/measures/plan/schema";
import { measureSchema } from "@/domain/measures/schema";
import { reading } from "@/domain/reading";
import { unsaid } from "@/domain/sources/rules";
import { measureStates } from "@/domain/vocabulary";
import { explainIssue } from "@/lib/refusal";

type Kept = { was: string };

/**
 * Writes one cell of the plan. Two people may write in different cells of a measure at once; whoever writes in a cell
 * that has changed since they opened it sees what stands there now. Answers with the cell as it is kept.
 */
export async function reviseCell(actor: Actor, { cell, ...revision }: CellRevision): Promise<Kept> {
  if (cell === "state") return reviseState(actor, { cell, ...revision });
  const { measureId: id, language, was, value } = revision;
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.measure.findUnique({ where: { id } }));
    authorize("measure.revise", before);
    refuseOther(cellOf(before, cell, language), was, value, before.version);
    const parsed = measureSchema.safeParse(formWith(before, { cell, ...revision }), { error: explainIssue });
    if (!parsed.success) throw new RuleBroken(parsed.error.issues[0]?.message ?? "invalid", "value");
    const leadBodyId = await ownBody(tx, before.stateId, parsed.data.leadBodyId);
    authorize("measure.revise", { ...before, leadBodyId });
    refuseTakenCode(await coded(tx, before.stateId, parsed.data.code), id);
    const data = columnsOf(parsed.data);
    const written = await tx.measure.updateMany({ where: { id, version: before.version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, { value: cellOf(before, cell, language) });
    if (leadBodyId) await tx.measureBody.deleteMany({ where: { measureId: id, bodyId: leadBodyId } });
    const after = await tx.measure.findUniqueOrThrow({ where: { id } });
    await record({ before, after });
    return { was: cellOf(after, cell, language) };
  });
}

/** How far a measure has come is reported as on its own page; to drop one, its page asks for the reason. */
async function reviseState(actor: Actor, { measureId: id, was, value }: CellRevision): Promise<Kept> {
  const state = measureStates.find((one) => one === value);
  if (!state || state === "DROPPED") throw new RuleBroken("required", "value");
  const before = present(
    await reading(actor, (reader) => reader.measure.findUnique({ where: { id }, select: { state: true, version: true } })),
  );
  refuseOther(before.state, was, value, before.version);
  if (before.state !== state) await reportMeasure(actor, { id, version: before.version, state, reason: unsaid });
  return { was: state };
}

/** What was not there when the cell was opened is not overwritten, unless it says the same. */
function refuseOther(now: string, was: string, value: string, version: number): void {
  if (now !== was && now !== value) throw new Outdated({ version, theirs: { value: now } });
}
