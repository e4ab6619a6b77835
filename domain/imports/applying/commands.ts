import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { DomainError, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { plannerOf } from "@/domain/imports/kinds/commands";
import type { Tx } from "@/domain/imports/kinds/schema";
import { preparing, type Pulse, pulseOf } from "@/domain/imports/progress/commands";
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

/**
 * Goes through with a claimed run under a pulse. When it fails the run is put back as it was, with the reason: a refusal is
 * said on its page, anything else is a bug.
 */
export async function underPulse(
  actor: Actor,
  claimed: ImportStep,
  {
    back,
    act,
    refusalOf = (error) => error,
  }: { back: "CHECKED" | "APPLIED"; act: (pulse: Pulse) => Promise<void>; refusalOf?: (error: unknown) => unknown },
): Promise<void> {
  const pulse = pulseOf(actor, claimed.id);
  try {
    await act(pulse);
  } catch (error) {
    await pulse.stop();
    const refusal = refusalOf(error);
    await releaseRun(actor, claimed, back, refusal);
    if (!(refusal instanceof DomainError)) throw refusal;
  }
}

/** The plan rests on a register that is no more: what a person agreed to may not be what would happen. */
class Stale extends DomainError {
  constructor() {
    super("importReplanned");
  }
}

const tries = 3;

/**
 * Carries out the plan of a claimed run, all of it or nothing. Where the register changed since, the plan is made anew; if it
 * is another one, it is put before a person again instead of being carried out.
 */
export function applyImport(actor: Actor, claimed: ImportStep): Promise<void> {
  return underPulse(actor, claimed, {
    back: "CHECKED",
    act: async (pulse) => {
      for (let tried = 1; ; tried++) {
        const overtaken = await carryOut(actor, claimed, pulse).catch(onlyStale);
        if (!overtaken) return;
        await pulse.say({ step: "planning", done: 0, total: 0 });
        if (!(await comesToTheSame(actor, claimed)) || tried === tries) throw overtaken;
      }
    },
  });
}

function onlyStale(error: unknown): Stale {
  if (error instanceof Stale) return error;
  throw error;
}

const carryOut = (actor: Actor, { id, version }: ImportStep, pulse: Pulse): Promise<void> =>
  change(
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

async function comesToTheSame(actor: Actor, { id }: ImportStep): Promise<boolean> {
  const agreed = await preparing(actor, (tx) => digestOfPlan(tx, id));
  await planImport(actor, id, { from: "APPLYING", to: "APPLYING" });
  return (await preparing(actor, (tx) => digestOfPlan(tx, id))) === agreed;
}

/** What the page shows of every row. What a new row will be called in the database is nothing that anybody agreed to. */
async function digestOfPlan(tx: Tx, id: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ digest: string }[]>`
    SELECT concat(count(*), ':', sum(hashtextextended(
      jsonb_build_array(position, outcome, reason, differences, CASE WHEN outcome <> 'CREATED' THEN subject_id END)::text, 0))) AS digest
    FROM import_row WHERE run_id = ${id}::uuid`;
  return row?.digest ?? "";
}

const countsOf = (tx: Tx, id: string) =>
  tx.importRun.findUniqueOrThrow({ where: { id }, select: { kind: true, created: true, changed: true, unchanged: true, refused: true } });
