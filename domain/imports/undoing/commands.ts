import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { Outdated, RuleBroken } from "@/domain/errors";
import { claimRun, releaseRun, underPulse } from "@/domain/imports/applying/commands";
import { plannerOf } from "@/domain/imports/kinds/commands";
import { identifier, inSets, ofOwnState } from "@/domain/imports/kinds/rows/commands";
import type { ChangedTable, PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { preparing, type Pulse } from "@/domain/imports/progress/commands";
import { plannedRun } from "@/domain/imports/reading/queries";
import type { ImportStep } from "@/domain/imports/schema";
import { findBlockers } from "@/domain/imports/undoing/queries";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

const minutes = 30;

/** Takes the run for undoing, unless somebody has built on what it made. */
export async function claimUndoing(actor: Actor, step: ImportStep): Promise<ImportStep> {
  const claimed = await claimRun(actor, step, "UNDOING");
  try {
    const blockers = await preparing(actor, async (tx) => inSets(tx, async () => findBlockers(tx, await plannedRun(tx, claimed.id))), {
      minutes,
    });
    if (blockers.length > 0) throw new RuleBroken("importBuiltOn");
  } catch (error) {
    await releaseRun(actor, claimed, "APPLIED", error);
    throw error;
  }
  return claimed;
}

/** Takes back a claimed run: what it made goes, what it changed is as it was before. All of it or nothing. */
export function undoImport(actor: Actor, claimed: ImportStep): Promise<void> {
  return underPulse(actor, claimed, {
    back: "APPLIED",
    act: (pulse) => carryBack(actor, claimed, pulse),
    refusalOf: (error) => (isReferred(error) ? new RuleBroken("importBuiltOn") : error),
  });
}

const carryBack = (actor: Actor, { id, version }: ImportStep, pulse: Pulse): Promise<void> =>
  change(
    actor,
    async ({ tx, authorize, record }) => {
      const run = await plannedRun(tx, id);
      authorize("import.undo", run);
      if ((await inSets(tx, () => findBlockers(tx, run))).length > 0) throw new RuleBroken("importBuiltOn");
      await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
      const { tables, clear } = plannerOf(run.kind);
      await clear?.(tx, run);
      for (const [done, table] of tables.entries()) {
        await pulse.say({ step: "undoing", done, total: tables.length });
        await inSets(tx, () => takeBack(tx, run, table));
      }
      await pulse.stop();
      const { count } = await tx.importRun.updateMany({
        where: { id, version, state: "UNDOING" },
        data: { state: "UNDONE", undoneById: actor.id, undoneAt: now(), step: null, version: { increment: 1 } },
      });
      if (count === 0) throw new Outdated();
      await record({ before: { id, state: "APPLIED", fileName: run.fileName }, after: { id, state: "UNDONE" } });
    },
    { minutes },
  );

/** Something came to refer to a record while it was being taken back. */
const isReferred = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && (error.code === "P2003" || /23503|violates foreign key/.test(error.message));

async function takeBack(tx: Tx, { id, stateId }: PlannedRun, { name, columns, parts = [] }: ChangedTable): Promise<void> {
  const [table, own] = [identifier(name), ofOwnState(name, "t", stateId)];
  const changes = Prisma.sql`import_change c WHERE c.run_id = ${id}::uuid AND c.table_name = ${name}`;
  for (const part of parts) {
    const [partTable, column, kept] = [identifier(part.name), identifier(part.column), `.${part.name}`];
    await tx.$executeRaw`DELETE FROM ${partTable} p USING ${changes} AND (c.before IS NULL OR c.before ? ${kept}) AND p.${column} = c.row_id`;
    await tx.$executeRaw`
      INSERT INTO ${partTable} SELECT e.* FROM import_change c, jsonb_populate_recordset(NULL::${partTable}, c.before -> ${kept}) e
      WHERE c.run_id = ${id}::uuid AND c.table_name = ${name} AND c.before ? ${kept}`;
  }
  if (columns.length > 0) {
    const set = Prisma.join(columns.map((column) => Prisma.sql`${identifier(column)} = b.${identifier(column)}`));
    await tx.$executeRaw`
      UPDATE ${table} t SET ${set} FROM import_change c, jsonb_populate_record(NULL::${table}, c.before) b
      WHERE c.run_id = ${id}::uuid AND c.table_name = ${name} AND c.before IS NOT NULL AND t.id = c.row_id ${own}`;
  }
  await tx.$executeRaw`DELETE FROM ${table} t USING ${changes} AND c.before IS NULL AND c.row_id = t.id ${own}`;
}
