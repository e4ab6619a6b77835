import { readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { z } from "zod";

const names = z.strictObject({ en: z.string().min(1), ru: z.string().min(1), kk: z.string().min(1) });
const step = z.strictObject({
  code: z.string().min(1),
  actor: z.enum(["STATE", "BODIES", "COMMITTEE", "NGO", "CLOCK"]),
  from: z.array(z.string()).min(1),
  /** Where it leads; a step without it stays where it is. */
  to: z.string().optional(),
  term: z
    .strictObject({ count: z.number().int(), unit: z.enum(["DAYS", "MONTHS"]), base: z.enum(["DUE", "SELECTED", "ENTERED"]) })
    .optional(),
  requires: z.array(z.enum(["ITEMS", "PROOF", "GRADES", "REASON"])).default([]),
  grades: z.array(z.string()).default([]),
});
const collection = z.strictObject({
  states: z.record(z.string(), names),
  steps: z.record(z.string(), names),
  procedures: z.array(
    z.strictObject({
      code: z.string().min(1),
      edition: z.string().min(1),
      mechanism: z.string().min(1),
      names,
      usualMonths: z.number().int().optional(),
      mostSelected: z.number().int().optional(),
      source: z.string().min(1),
      attestation: z.enum(["VERIFIED", "STATED", "UNVERIFIED"]),
      open: z.array(z.string()).min(1),
      final: z.array(z.string()).min(1),
      steps: z.array(step),
    }),
  ),
});

const file = path.join(import.meta.dirname, "../follow-up/procedures.json");

const nameOf = (words: Record<string, z.output<typeof names>>, code: string) => {
  const found = words[code];
  if (!found) throw new Error(`prisma/follow-up has no words for ${code}.`);
  return found;
};

/** The procedures that come with the register, each with its states and steps as rows. */
export function readProcedures() {
  const { states, steps, procedures } = collection.parse(JSON.parse(readFileSync(file, "utf8")));
  return procedures.map(({ open, final, steps: listed, ...procedure }) => ({
    ...procedure,
    states: [...open.map((code) => ({ code, kind: "OPEN" as const })), ...final.map((code) => ({ code, kind: "FINAL" as const }))].map(
      (state, place) => ({ ...state, position: place + 1, names: nameOf(states, state.code) }),
    ),
    transitions: listed.flatMap(({ from, to, ...one }, place) =>
      from.map((start) => ({ ...one, from: start, to: to ?? start, position: place + 1, names: nameOf(steps, one.code) })),
    ),
  }));
}

/** Adds what is missing and brings up to date what nobody has revised or gone by. */
export async function loadProcedures(client: Client): Promise<void> {
  const listed = JSON.stringify(readProcedures());
  await client.query(
    `INSERT INTO follow_up_procedure (code, edition, mechanism_id, names, usual_months, most_selected, source, attestation)
     SELECT p.code, p.edition, m.id, p.names, p."usualMonths", p."mostSelected", p.source, p.attestation
     FROM jsonb_to_recordset($1::jsonb) AS p (code text, edition text, mechanism text, names jsonb, "usualMonths" int, "mostSelected" int, source text,
       attestation attestation) JOIN mechanism m ON m.code = p.mechanism
     ON CONFLICT (code, edition) DO UPDATE SET names = excluded.names, usual_months = excluded.usual_months, most_selected = excluded.most_selected,
       source = excluded.source, attestation = excluded.attestation
     WHERE follow_up_procedure.version = 1 AND follow_up_procedure.used_since IS NULL`,
    [listed],
  );
  await client.query(
    `INSERT INTO follow_up_state (procedure_id, code, names, position, kind)
     SELECT f.id, s.code, s.names, s.position, s.kind
     FROM jsonb_to_recordset($1::jsonb) AS p (code text, edition text, states jsonb)
     JOIN follow_up_procedure f ON f.code = p.code AND f.edition = p.edition AND f.version = 1 AND f.used_since IS NULL
     CROSS JOIN LATERAL jsonb_to_recordset(p.states) AS s (code text, names jsonb, position int, kind follow_up_state_kind)
     ON CONFLICT (procedure_id, code) DO UPDATE SET names = excluded.names, position = excluded.position, kind = excluded.kind
     WHERE follow_up_state.version = 1`,
    [listed],
  );
  await client.query(
    `INSERT INTO follow_up_transition (procedure_id, from_id, to_id, code, names, actor, position, term_count, term_unit, term_base, requires, grades)
     SELECT f.id, a.id, b.id, t.code, t.names, t.actor, t.position, (t.term ->> 'count')::int, (t.term ->> 'unit')::follow_up_term_unit,
       (t.term ->> 'base')::follow_up_term_base, t.requires, t.grades
     FROM jsonb_to_recordset($1::jsonb) AS p (code text, edition text, transitions jsonb)
     JOIN follow_up_procedure f ON f.code = p.code AND f.edition = p.edition AND f.version = 1 AND f.used_since IS NULL
     CROSS JOIN LATERAL jsonb_to_recordset(p.transitions) AS t (code text, "from" text, "to" text, names jsonb, actor follow_up_actor, position int,
       term jsonb, requires follow_up_requirement[], grades text[])
     JOIN follow_up_state a ON a.procedure_id = f.id AND a.code = t."from"
     JOIN follow_up_state b ON b.procedure_id = f.id AND b.code = t."to"
     ON CONFLICT (from_id, code) DO UPDATE SET to_id = excluded.to_id, names = excluded.names, actor = excluded.actor, position = excluded.position,
       term_count = excluded.term_count, term_unit = excluded.term_unit, term_base = excluded.term_base, requires = excluded.requires, grades = excluded.grades
     WHERE follow_up_transition.version = 1`,
    [listed],
  );
}
