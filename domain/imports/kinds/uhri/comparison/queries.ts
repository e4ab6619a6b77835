import type { Ours } from "@/domain/imports/kinds/uhri/comparison/rules";
import { labelOf } from "@/domain/imports/kinds/uhri/labels/rules";
import { anyOf } from "@/domain/imports/kinds/uhri/rules";
import { type LabelKind, restSchema } from "@/domain/imports/kinds/uhri/schema";
import type { PlannedRun, Tx } from "@/domain/imports/kinds/schema";
import { Prisma } from "@/generated/prisma/client";

type Row = Omit<Ours, "rest" | "labels" | "termIds" | "heading"> & {
  at: number;
  heading: Record<string, string> | null;
  terms: { id: string; kind: LabelKind; code: string; names: Record<string, string> }[];
  rest: Prisma.JsonValue;
};

type Asked = { position: number; key: string; subjectId: string | null };

/** What the register holds of the paragraphs that these rows are about, by the row's place in the file. */
export async function listOurs(tx: Tx, { stateId }: PlannedRun, asked: readonly Asked[]): Promise<Map<number, Ours>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.position AS at, p.heading, p.number, ${ownText} AS text,
      coalesce((SELECT jsonb_agg(jsonb_build_object('label', l.label, 'text', ${limbText}) ORDER BY l.position) FROM paragraph l WHERE l.parent_id = p.id), '[]') AS limbs,
      r.id IS NOT NULL AS "isRecommendation", r.upr_position AS position, coalesce(r.recommending_states, '{}') AS states,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'kind', v.kind, 'code', t.code, 'names', t.names) ORDER BY rt.position, t.code)
        FROM recommendation_term rt JOIN term t ON t.id = rt.term_id JOIN vocabulary v ON v.id = t.vocabulary_id WHERE rt.recommendation_id = r.id), '[]') AS terms,
      c.session, to_char(d.distributed_on, 'YYYY-MM-DD') AS "publishedOn", m.code AS body, a.rest
    FROM jsonb_to_recordset(${JSON.stringify(asked.map(({ position, key, subjectId }) => ({ position, key, subjectId })))}::jsonb)
      AS i (position int, key uuid, "subjectId" uuid)
    LEFT JOIN annotation a ON a.state_id = ${stateId}::uuid AND a.id = i.key
    LEFT JOIN recommendation r ON r.id = i."subjectId"
    JOIN paragraph p ON p.id = coalesce(a.paragraph_id, r.paragraph_id, i."subjectId")
    JOIN un_document d ON d.id = p.document_id JOIN review_cycle c ON c.id = d.cycle_id JOIN mechanism m ON m.id = c.mechanism_id`;
  return new Map(rows.map(({ at, heading, terms, rest, ...row }) => [at, { ...row, ...said({ heading, terms, rest }) }]));
}

/** The words of a paragraph, in English where there are any: UHRI is written in it. */
const textOf = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  coalesce((SELECT t.text FROM paragraph_text t WHERE t.paragraph_id = ${id} ORDER BY t.language <> 'en', t.language LIMIT 1), '')`;
const [ownText, limbText] = [textOf(Prisma.sql`p.id`), textOf(Prisma.sql`l.id`)];

function said({ heading, terms, rest }: Pick<Row, "heading" | "terms" | "rest">): Pick<Ours, "heading" | "labels" | "termIds" | "rest"> {
  const named = (kind: LabelKind) => terms.filter((term) => term.kind === kind).map(labelOf);
  return {
    heading: anyOf(heading),
    labels: { THEME: named("THEME"), GROUP: named("GROUP"), SDG: named("SDG") },
    termIds: terms.map(({ id }) => id),
    rest: rest === null ? null : restSchema.parse(rest),
  };
}
