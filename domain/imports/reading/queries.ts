import { NotFound } from "@/domain/errors";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";

/** The run as its planner knows it. */
export async function plannedRun(tx: Tx, id: string): Promise<PlannedRun & { fingerprint: string | null; fileHash: string }> {
  const run = await tx.importRun.findUnique({
    where: { id },
    select: {
      id: true,
      stateId: true,
      kind: true,
      fileName: true,
      fileHash: true,
      options: true,
      fingerprint: true,
      ofState: { select: { code: true, names: true } },
    },
  });
  if (!run) throw new NotFound();
  const { ofState, ...planned } = run;
  return { ...planned, stateCode: ofState.code, stateNames: ofState.names };
}
