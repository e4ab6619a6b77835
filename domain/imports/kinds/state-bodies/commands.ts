import { among, keepBefore, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, idsOf, shown, tablePlanner, valuesOf, wordsOf } from "@/domain/imports/kinds/table/commands";
import { findRegister } from "@/domain/imports/kinds/table/register/queries";
import type { Outcome, TableDefinition, Thing } from "@/domain/imports/kinds/table/schema";
import { nameIn } from "@/domain/names/rules";
import { dayOrNull } from "@/lib/day";
import { identifyBody, nameOfBody, namesOfBody, refuseBody, refuseCircles } from "./rules";

async function define(tx: Tx, { stateId }: PlannedRun): Promise<TableDefinition> {
  const { directory, names } = await findRegister(tx, stateId, ["stateBody"]);
  const bodies = await tx.stateBody.findMany({ where: { stateId } });
  const things = new Map(
    bodies.map(({ id, names: words, acronyms, kind, validFrom, validTo, successorId, source }): [string, Thing] => [
      id,
      {
        id,
        values: {
          ...valuesOf("bodyName", words),
          ...valuesOf("acronym", acronyms),
          bodyKind: kind,
          validFrom: dayOrNull(validFrom),
          validTo: dayOrNull(validTo),
          successor: successorId,
          source,
        },
      },
    ]),
  );
  return {
    kind: "stateBodies",
    directory,
    things,
    identify: identifyBody(things),
    keyOf: nameOfBody,
    namesOf: namesOfBody,
    refuse: refuseBody,
    show: shown("stateBodies", names),
  };
}

async function write(tx: Tx, run: PlannedRun, outcomes: Outcome[]): Promise<void> {
  const rows = outcomes.map(({ id, after }) => ({
    id,
    names: wordsOf(after, "bodyName"),
    acronyms: wordsOf(after, "acronym"),
    kind: after.bodyKind,
    valid_from: after.validFrom ?? null,
    valid_to: after.validTo ?? null,
    successor_id: after.successor ?? null,
    source: after.source ?? null,
  }));
  await keepBefore(tx, run, "state_body", among(idsOf(outcomes, "CHANGED")));
  // Successors are set at the end: they may stand further down in the file.
  await tx.$executeRaw`
    INSERT INTO state_body AS kept (id, state_id, names, acronyms, kind, valid_from, valid_to, source)
    SELECT id, ${run.stateId}::uuid, names, nullif(acronyms, '{}'), kind, valid_from, valid_to, source
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (id uuid, names jsonb, acronyms jsonb, kind state_body_kind, valid_from date, valid_to date, source text)
    ON CONFLICT (id) DO UPDATE SET names = excluded.names, acronyms = excluded.acronyms, kind = excluded.kind, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, source = excluded.source, version = kept.version + 1`;
  await tx.$executeRaw`
    UPDATE state_body b SET successor_id = r.successor_id FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, successor_id uuid)
    WHERE b.id = r.id AND b.successor_id IS DISTINCT FROM r.successor_id`;
  await noteMade(tx, run, "state_body", among(idsOf(outcomes, "CREATED")));
}

/** State bodies of an own table: known again by a name in any language. */
export const stateBodyPlanner = tablePlanner({
  kind: "stateBodies",
  define,
  labelOf: (values) => nameIn(wordsOf(values, "bodyName"), "ru"),
  fingerprint: (tx, { stateId }) => digestOf(tx, stateId, ["state_body"]),
  together: async (tx, { stateId }, outcomes) =>
    refuseCircles(outcomes, await tx.stateBody.findMany({ where: { stateId }, select: { id: true, successorId: true } })),
  write,
  tables: [
    {
      name: "state_body",
      columns: ["names", "acronyms", "kind", "valid_from", "valid_to", "successor_id", "source", "version"],
    },
  ],
});
