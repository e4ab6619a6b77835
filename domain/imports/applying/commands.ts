import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { DomainError, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { plannerOf } from "@/domain/imports/kinds/commands";
import type { Tx } from "@/domain/imports/kinds/schema";
import { preparing, pulseOf } from "@/domain/imports/progress/commands";
import { planImport } from "@/domain/imports/reading/commands";
import { plannedRun } from "@/domain/imports/reading/queries";
import { effectiveState, hasNothingToApply } from "@/domain/imports/rules";
import type { ImportStep } from "@/domain/imports/schema";
import { authorize } from "@/domain/policy";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

const minutes = 30;

/** Takes the State's one place for a run under way, for applying or undoing this one; answers with the version to go on with. */
export async function claimRun(actor: Actor, { id, version }: ImportStep, doing: "APPLYING" | "UNDOING"): Promise<ImportStep> {
  const claimed = await preparing(actor, async (tx) => {
    const run = await tx.importRun.findUnique({
      where: { id },
      select: { stateId: true, kind: true, state: true, heartbeatAt: true, version: true, created: true, changed: true },
    });
    if (!run) throw new NotFound();
    authorize(actor, doing === "APPLYING" ? "import.apply" : "import.undo", run);
    if (run.version !== version) throw new Outdated();
    if (effectiveState(run, new Date()) !== (doing === "APPLYING" ? "CHECKED" : "APPLIED")) throw new RuleBroken("importNotReady");
    if (doing === "APPLYING" && hasNothingToApply(run)) throw new RuleBroken("importNothingToApply");
    await releaseInterrupted(tx, run.stateId);
    const { count } = await tx.importRun.updateMany({
      where: { id, state: doing === "APPLYING" ? "CHECKED" : "APPLIED" },
      data: { state: doing, failure: null, step: "beginning", done: 0, heartbeatAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    return tx.importRun.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
  }).catch((error: unknown) => {
    throw isTaken(error) ? new RuleBroken("importUnderWay") : error;
  });
  return claimed;
}

const isTaken = (error: unknown): boolean => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** What a server that died was about is as it was before: its transaction was rolled back. */
const releaseInterrupted = (tx: Tx, stateId: string): Promise<number> => tx.$executeRaw`
  UPDATE import_run SET state = CASE state WHEN 'APPLYING' THEN 'CHECKED'::import_state ELSE 'APPLIED' END,
    failure = 'importInterrupted', step = NULL, version = version + 1
  WHERE state_id = ${stateId}::uuid AND state IN ('APPLYING', 'UNDOING') AND heartbeat_at < now() - interval '1 minute'`;

/** Puts a claimed run back as it was, with the reason. */
export async function releaseRun(actor: Actor, { id, version }: ImportStep, back: "CHECKED" | "APPLIED", error: unknown): Promise<void> {
  const failure = error instanceof DomainError ? error.key : "importFailed";
  await preparing(actor, (tx) =>
    tx.importRun.updateMany({ where: { id, version }, data: { state: back, failure, step: null, version: { increment: 1 } } }),
  );
}

/** The register is no longer what the plan was made for. */
class Stale extends DomainError {
  constructor() {
    super("importReplanned");
  }
}

/** Carries out the plan of a claimed run, all of it or nothing. A plan that is out of date is made anew instead, to be looked at again. */
export async function applyImport(actor: Actor, claimed: ImportStep): Promise<void> {
  const { id, version } = claimed;
  const pulse = pulseOf(actor, id);
  try {
    await change(
      actor,
      async ({ tx, authorize, record }) => {
        const run = await plannedRun(tx, id);
        authorize("import.apply", run);
        const { fingerprint, steps } = plannerOf(run.kind);
        if ((await fingerprint(tx, run)) !== run.fingerprint) throw new Stale();
        await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
        for (const [done, { name, carryOut }] of steps.entries()) {
          await pulse.say({ step: name, done, total: steps.length });
          await carryOut(tx, run);
        }
        await pulse.stop();
        const { count } = await tx.importRun.updateMany({
          where: { id, version, state: "APPLYING" },
          data: { state: "APPLIED", appliedById: actor.id, appliedAt: now(), failure: null, step: null, version: { increment: 1 } },
        });
        if (count === 0) throw new Outdated();
        // Everybody who writes waits for the head of the audit chain, so it is taken last.
        await record({ after: { id, ...(await countsOf(tx, id)), fileName: run.fileName, fileHash: run.fileHash } });
      },
      { minutes },
    );
  } catch (error) {
    await pulse.stop();
    await releaseRun(actor, claimed, "CHECKED", error);
    if (error instanceof Stale) return await planImport(actor, id, { from: "CHECKED", failure: error.key });
    if (!(error instanceof DomainError)) throw error;
  }
}

const countsOf = (tx: Tx, id: string) =>
  tx.importRun.findUniqueOrThrow({ where: { id }, select: { kind: true, created: true, changed: true, unchanged: true, refused: true } });
