import type { Actor } from "@/domain/actor";
import { DomainError } from "@/domain/errors";
import { plannerOf } from "@/domain/imports/kinds/commands";
import type { Findings, Staging } from "@/domain/imports/kinds/schema";
import { preparing, pulseOf } from "@/domain/imports/progress/commands";
import { plannedRun } from "@/domain/imports/reading/queries";
import { inStore } from "@/domain/store";
import type { ImportState } from "@/domain/vocabulary";
import { withStoredFile } from "@/lib/storage";

/** Reads the file of a run into its rows and plans them. It never throws for what is wrong with the file: the run says so. */
export async function readImport(actor: Actor, id: string): Promise<void> {
  // A request that comes twice begins one run; it is read once as well.
  const begun = { where: { id, state: "READING", step: null }, data: { step: "reading", heartbeatAt: new Date() } } as const;
  const { count } = await preparing(actor, (tx) => tx.importRun.updateMany(begun));
  if (count === 0) return;
  const pulse = pulseOf(actor, id);
  try {
    await pulse.say({ step: "reading", done: 0, total: 0 });
    const run = await preparing(actor, (tx) => plannedRun(tx, id));
    let done = 0;
    const staging = stagingOf(actor, id, async (count) => {
      done += count;
      await pulse.say({ step: "reading", done, total: 0 });
    });
    const read = (path: string) => plannerOf(run.kind).read({ fileName: run.fileName, path }, run, staging);
    const findings = await inStore(withStoredFile(run.fileHash, read));
    await pulse.say({ step: "planning", done: 0, total: 0 });
    await planImport(actor, id, { from: "READING", to: "CHECKED", findings });
  } catch (error) {
    await fail(actor, id, error);
  } finally {
    await pulse.stop();
  }
}

/** Plans what was read, and writes beside the plan what it rests on. */
export function planImport(
  actor: Actor,
  id: string,
  { from, to, findings = {} }: { from: ImportState; to: ImportState; findings?: Findings },
): Promise<void> {
  return preparing(
    actor,
    async (tx) => {
      const run = await plannedRun(tx, id);
      const planner = plannerOf(run.kind);
      const fingerprint = await planner.fingerprint(tx, run);
      const planned = await planner.plan(tx, run);
      const counted = await tx.importRow.groupBy({ by: ["outcome"], where: { runId: id }, _count: true });
      const of = (outcome: string) => counted.find((one) => one.outcome === outcome)?._count ?? 0;
      const counts = { created: of("CREATED"), changed: of("CHANGED"), unchanged: of("UNCHANGED"), refused: of("REFUSED") };
      const kept = await tx.importRun.findUniqueOrThrow({ where: { id }, select: { findings: true } });
      await tx.importRun.updateMany({
        where: { id, state: from },
        data: {
          state: to,
          ...counts,
          fingerprint,
          failure: null,
          findings: { ...(kept.findings as Findings), ...findings, ...planned },
          step: null,
          checkedAt: new Date(),
          ...(to !== from && { version: { increment: 1 } }),
        },
      });
    },
    { minutes: 15 },
  );
}

const stagedAtOnce = 500;

function stagingOf(actor: Actor, runId: string, told: (count: number) => Promise<void>): Staging {
  return {
    rows: async (rows) => {
      for (let at = 0; at < rows.length; at += stagedAtOnce) {
        const part = JSON.stringify(rows.slice(at, at + stagedAtOnce));
        await preparing(
          actor,
          (tx) => tx.$executeRaw`
            INSERT INTO import_row (run_id, position, key, label, values, outcome, reason)
            SELECT ${runId}::uuid, r.position, r.key, r.label, r.values, r.outcome, r.reason FROM jsonb_to_recordset(${part}::jsonb)
              AS r (position int, key text, label text, values jsonb, outcome import_outcome, reason text)`,
        );
      }
      await told(rows.length);
    },
    pairs: async (pairs) => {
      await preparing(
        actor,
        (tx) => tx.$executeRaw`
          INSERT INTO import_pair (run_id, recommendation_key, concern_key, by)
          SELECT ${runId}::uuid, p."recommendationKey", p."concernKey", p.by FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
            AS p ("recommendationKey" text, "concernKey" text, by text) ON CONFLICT DO NOTHING`,
      );
    },
  };
}

/** A refusal is kept with the run; anything else is a bug, which is passed on to be logged as well. */
async function fail(actor: Actor, id: string, error: unknown): Promise<void> {
  const failure = error instanceof DomainError ? error.key : "importFailed";
  await preparing(actor, (tx) =>
    tx.importRun.updateMany({ where: { id, state: "READING" }, data: { state: "FAILED", failure, step: null, version: { increment: 1 } } }),
  );
  if (!(error instanceof DomainError)) throw error;
}
