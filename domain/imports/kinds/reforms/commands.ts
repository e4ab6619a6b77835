import { among, keepBefore, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, idsOf, linksOf, shown, tablePlanner, valuesOf, wordsOf } from "@/domain/imports/kinds/table/commands";
import { findRegister } from "@/domain/imports/kinds/table/register/queries";
import type { Outcome, TableDefinition, Thing } from "@/domain/imports/kinds/table/schema";
import { nameIn } from "@/domain/names/rules";
import { partialDateOf } from "@/domain/reforms/dates/rules";
import { writtenDates } from "@/domain/reforms/rules";
import { now } from "@/lib/clock";
import { today } from "@/lib/day";
import { identifyReform, keyOfReform, namesOfReform, refuseReform } from "./rules";

async function define(tx: Tx, { stateId }: PlannedRun): Promise<TableDefinition> {
  const { directory, names } = await findRegister(tx, stateId, ["stateBody", "recommendation", "reform"]);
  const reforms = await tx.reform.findMany({
    where: { stateId },
    include: { recorded: { select: { recommendationId: true, contribution: true } } },
  });
  const things = new Map(
    reforms.map(({ recorded, ...reform }): [string, Thing] => {
      const { adoptedOn, inForceOn, repealedOn } = writtenDates(reform);
      const contributions = [...new Set(recorded.map(({ contribution }) => contribution))];
      const values = {
        ...valuesOf("title", reform.titles),
        reformKind: reform.kind,
        number: reform.number,
        reformStage: reform.stage,
        adoptedOn: adoptedOn || null,
        inForceOn: inForceOn || null,
        repealedOn: repealedOn || null,
        body: reform.bodyId,
        ...valuesOf("address", reform.links),
        ...valuesOf("note", reform.note),
        replaces: reform.replacesId,
        answers: recorded.map(({ recommendationId }) => recommendationId),
        contribution: contributions.length === 1 ? (contributions[0] ?? null) : null,
        source: reform.source,
        attestation: reform.attestation,
        isPublic: reform.publishedAt !== null,
      };
      return [reform.id, { id: reform.id, resting: reform.archivedAt && "recordArchived", values }];
    }),
  );
  return {
    kind: "reforms",
    directory,
    things,
    identify: identifyReform(things),
    keyOf: keyOfReform,
    namesOf: namesOfReform,
    blank: { attestation: "STATED", isPublic: false },
    refuse: refuseReform(today()),
    show: shown("reforms", names),
  };
}

const dateOf = (value: unknown) => (typeof value === "string" ? partialDateOf(value) : null);

async function write(tx: Tx, run: PlannedRun, outcomes: Outcome[]): Promise<void> {
  const rows = outcomes.map(({ id, after }) => ({
    id,
    titles: wordsOf(after, "title"),
    kind: after.reformKind,
    number: after.number ?? null,
    stage: after.reformStage,
    adopted_on: dateOf(after.adoptedOn)?.on ?? null,
    adopted_precision: dateOf(after.adoptedOn)?.precision ?? null,
    in_force_on: dateOf(after.inForceOn)?.on ?? null,
    in_force_precision: dateOf(after.inForceOn)?.precision ?? null,
    repealed_on: after.repealedOn ?? null,
    body: after.body ?? null,
    links: wordsOf(after, "address"),
    note: wordsOf(after, "note"),
    replaces: after.replaces ?? null,
    source: after.source ?? null,
    attestation: after.attestation,
    is_public: after.isPublic === true,
  }));
  await keepBefore(tx, run, "reform", among(idsOf(outcomes, "CHANGED")), parts);
  // What a reform replaces is set at the end: it may stand further down in the file.
  await tx.$executeRaw`
    INSERT INTO reform AS kept (id, state_id, body_id, titles, kind, number, stage, adopted_on, adopted_precision, in_force_on,
      in_force_precision, repealed_on, links, note, source, attestation, published_at)
    SELECT id, ${run.stateId}::uuid, body, titles, kind, number, stage, adopted_on, adopted_precision, in_force_on, in_force_precision,
      repealed_on, links, nullif(note, '{}'), source, attestation, CASE WHEN is_public THEN ${now()}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, titles jsonb, kind reform_kind, number text, stage reform_stage,
      adopted_on date, adopted_precision date_precision, in_force_on date, in_force_precision date_precision, repealed_on date, body uuid,
      links jsonb, note jsonb, source text, attestation attestation, is_public boolean)
    ON CONFLICT (id) DO UPDATE SET body_id = excluded.body_id, titles = excluded.titles, kind = excluded.kind, number = excluded.number,
      stage = excluded.stage, adopted_on = excluded.adopted_on, adopted_precision = excluded.adopted_precision,
      in_force_on = excluded.in_force_on, in_force_precision = excluded.in_force_precision, repealed_on = excluded.repealed_on,
      links = excluded.links, note = excluded.note, source = excluded.source, attestation = excluded.attestation,
      published_at = coalesce(kept.published_at, excluded.published_at), version = kept.version + 1`;
  await tx.$executeRaw`
    UPDATE reform f SET replaces_id = r.replaces FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, replaces uuid)
    WHERE f.id = r.id AND f.replaces_id IS DISTINCT FROM r.replaces`;
  const answering = outcomes.filter(({ after }) => after.contribution);
  const contributions = JSON.stringify(answering.map(({ id, after: { contribution } }) => ({ id, contribution })));
  await tx.$executeRaw`
    INSERT INTO reform_answer (reform_id, recommendation_id, contribution)
    SELECT l.id, l.recommendation, c.contribution
    FROM jsonb_to_recordset(${linksOf(answering, "answers")}::jsonb) AS l (id uuid, recommendation uuid)
    JOIN jsonb_to_recordset(${contributions}::jsonb) AS c (id uuid, contribution contribution) ON c.id = l.id
    ON CONFLICT (reform_id, recommendation_id) DO UPDATE SET contribution = excluded.contribution`;
  await noteMade(tx, run, "reform", among(idsOf(outcomes, "CREATED")));
}

const parts = [{ name: "reform_answer", column: "reform_id" }] as const;

/** Reforms: known again by the number of the act, or else by the title. */
export const reformPlanner = tablePlanner({
  kind: "reforms",
  define,
  labelOf: (values) => [nameIn(wordsOf(values, "title"), "ru"), values.number].filter(Boolean).join(", "),
  fingerprint: (tx, { stateId }) => digestOf(tx, stateId, ["reform", "state_body", "recommendation"]),
  write,
  tables: [
    {
      name: "reform",
      columns: [
        "body_id",
        "titles",
        "kind",
        "number",
        "stage",
        "adopted_on",
        "adopted_precision",
        "in_force_on",
        "in_force_precision",
        "repealed_on",
        "links",
        "note",
        "replaces_id",
        "source",
        "attestation",
        "published_at",
        "version",
      ],
      parts,
    },
  ],
});
