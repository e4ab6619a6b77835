import { randomUUID } from "node:crypto";

import { type FoundDocument, planDocuments } from "@/domain/imports/kinds/uhri/documents/rules";
import type { PlannedDocument } from "@/domain/imports/kinds/uhri/schema";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { readKnownMechanisms } from "@/domain/mechanisms/queries";
import { mechanismFinder } from "@/domain/mechanisms/rules";
import { Prisma } from "@/generated/prisma/client";
import { dayOrNull } from "@/lib/day";

/** What the rows of one document have in common: its symbol, or, where it has none, who wrote it and when it came out. */
export const documentKey = (values: Prisma.Sql): Prisma.Sql => Prisma.sql`
  coalesce(${values} ->> 'symbol', ${values} ->> 'body' || coalesce(' ' || left(${values} ->> 'publishedOn', 10), ''))`;

const keyOfRow = documentKey(Prisma.sql`values`);

/** Where the documents of a run go, and the bodies in it that no mechanism is called by. */
export async function findDocuments(
  tx: Tx,
  { id, stateId }: PlannedRun,
): Promise<{ documents: PlannedDocument[]; unknownBodies: string[] }> {
  const found = await tx.$queryRaw<FoundDocument[]>`
    SELECT ${keyOfRow} AS key, min(values ->> 'symbol') AS symbol, mode() WITHIN GROUP (ORDER BY values ->> 'body') AS body,
      mode() WITHIN GROUP (ORDER BY values ->> 'session') AS session, mode() WITHIN GROUP (ORDER BY values ->> 'publishedOn') AS "publishedOn"
    FROM import_row WHERE run_id = ${id}::uuid AND outcome IS NULL AND (values ->> 'isOurs')::boolean AND ${keyOfRow} IS NOT NULL
    GROUP BY 1 ORDER BY min(position)`;
  const documents = await tx.unDocument.findMany({
    where: {
      stateId,
      OR: [{ symbol: { in: found.flatMap(({ symbol }) => symbol ?? []) } }, { symbol: null, importRunId: { not: null } }],
    },
    select: { id: true, symbol: true, cycleId: true, importRunId: true, lockedAt: true, distributedOn: true },
    orderBy: [{ lockedAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  });
  const mechanisms = await readKnownMechanisms(tx);
  const planned = planDocuments(
    found,
    {
      mechanisms,
      cycles: await tx.reviewCycle.findMany({ where: { stateId }, select: { id: true, mechanismId: true, ordinal: true } }),
      documents: documents.map(({ lockedAt, distributedOn, ...document }) => ({
        ...document,
        publishedOn: dayOrNull(distributedOn),
        isLocked: lockedAt !== null,
      })),
    },
    randomUUID,
  );
  const find = mechanismFinder(mechanisms);
  return { documents: planned, unknownBodies: (await listBodies(tx, id)).filter((body) => find(body) === null) };
}

/** Every body that the State's rows name, the most named first. */
async function listBodies(tx: Tx, runId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ body: string }[]>`
    SELECT values ->> 'body' AS body FROM import_row
    WHERE run_id = ${runId}::uuid AND outcome IS NULL AND (values ->> 'isOurs')::boolean AND values ->> 'body' IS NOT NULL
    GROUP BY 1 ORDER BY count(*) DESC, 1`;
  return rows.map(({ body }) => body);
}
