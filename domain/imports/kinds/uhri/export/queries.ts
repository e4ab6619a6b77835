import type { Actor } from "@/domain/actor";
import { toUhriLayout } from "@/domain/datasets/uhri/layout/rules";
import type { UhriRow } from "@/domain/datasets/uhri/schema";
import { asUhriRow, type Exported, speaksOfRecommendations } from "@/domain/imports/kinds/uhri/export/rules";
import { listLabelTerms } from "@/domain/imports/kinds/uhri/labels/queries";
import { anyOf } from "@/domain/imports/kinds/uhri/rules";
import { labelFinder } from "@/domain/imports/kinds/uhri/labels/rules";
import { restSchema } from "@/domain/imports/kinds/uhri/schema";
import { reading, type Reader } from "@/domain/reading";
import { listRecommendationIds } from "@/domain/recommendations/queries";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { visibleRecommendationsSql } from "@/domain/visibility";
import { Prisma } from "@/generated/prisma/client";

/** A thousand rows of a register of hundreds of thousands. */
const minutes = 2;
const atOnce = 1_000;
const most = 1_000_000;

/**
 * What a filtered list of the register says, in UHRI's layout: each recommendation, and before the first that answers it the
 * concern; then whatever else UHRI or a document says that no recommendation answers, unless the filter asks for recommendations
 * of some kind. What did not come from UHRI has no annotation id. The header comes first; a thousand or so at a time.
 */
export async function* listUhriLayout(actor: Actor | null, filters: RecommendationFilters): AsyncGenerator<string[][]> {
  const { ids } = await listRecommendationIds(actor, filters, most);
  const findLabel = labelFinder(await reading(actor, listLabelTerms));
  const said = new Set<string>();
  let place = 1;
  const written = (rows: Row[]): string[][] =>
    toUhriLayout(rows.map((row): UhriRow => asUhriRow(exportedOf(row), (place += 1), findLabel))).slice(1);

  yield toUhriLayout([]);
  for (let at = 0; at < ids.length; at += atOnce) {
    const found = await reading(actor, (reader) => listAnswers(reader, actor, ids.slice(at, at + atOnce)), { minutes });
    const fresh = found.filter(({ recommendationId, paragraphId }) => recommendationId !== null || !said.has(paragraphId));
    for (const { recommendationId, paragraphId } of fresh) if (recommendationId === null) said.add(paragraphId);
    yield written(fresh);
  }
  if (speaksOfRecommendations(filters)) return;
  for (let after: Row | undefined; ;) {
    const found: Row[] = await reading(actor, (reader) => listUnanswered(reader, actor, filters, after), { minutes });
    yield written(found);
    after = found.at(-1);
    if (!after || found.length < atOnce) return;
  }
}

type Row = Omit<Exported, "rest" | "heading"> & {
  heading: Record<string, string> | null;
  rest: Prisma.JsonValue;
  recommendationId: string | null;
  paragraphId: string;
  documentId: string;
  paragraphPosition: number;
};

const exportedOf = ({ heading, rest, ...row }: Row): Exported => ({ ...row, heading: anyOf(heading), rest: restSchema.parse(rest) });

/** The cells of what is said: `said` names paragraphs, each with its annotation and its recommendation where it has them. */
const cellsOf = (said: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT a.id AS "annotationId", coalesce(a.rest ->> 'type', CASE WHEN r.id IS NULL THEN 'CONCERN' ELSE 'RECOMMENDATION' END) AS type,
    r.id AS "recommendationId", p.id AS "paragraphId", p.document_id AS "documentId", p.position AS "paragraphPosition",
    p.heading, p.number, d.symbol, s.names ->> 'en' AS state,
    coalesce((SELECT t.text FROM paragraph_text t WHERE t.paragraph_id = p.id ORDER BY t.language <> 'en', t.language LIMIT 1), '') AS text,
    coalesce((SELECT jsonb_agg(jsonb_build_object('label', l.label, 'text',
        (SELECT t.text FROM paragraph_text t WHERE t.paragraph_id = l.id ORDER BY t.language <> 'en', t.language LIMIT 1)) ORDER BY l.position)
      FROM paragraph l WHERE l.parent_id = p.id), '[]') AS limbs,
    r.upr_position AS position, coalesce(r.recommending_states, '{}') AS states,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'kind', v.kind, 'code', t.code, 'names', t.names) ORDER BY rt.position, t.code)
      FROM recommendation_term rt JOIN term t ON t.id = rt.term_id JOIN vocabulary v ON v.id = t.vocabulary_id WHERE rt.recommendation_id = r.id), '[]') AS terms,
    c.session, to_char(d.distributed_on, 'YYYY-MM-DD') AS "publishedOn", m.code AS body, coalesce(a.rest, '{}') AS rest
  FROM (${said}) said
  JOIN paragraph p ON p.id = said.paragraph_id
  JOIN un_document d ON d.id = p.document_id JOIN review_cycle c ON c.id = d.cycle_id JOIN mechanism m ON m.id = c.mechanism_id JOIN state s ON s.id = d.state_id
  LEFT JOIN recommendation r ON r.id = said.recommendation_id
  LEFT JOIN annotation a ON a.id = said.annotation_id AND a.state_id = d.state_id`;

/** Recommendations in the order given, each after the concern that it answers. */
function listAnswers(reader: Reader, actor: Actor | null, ids: string[]): Promise<Row[]> {
  const wanted = Prisma.sql`unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted (id, at)
    JOIN recommendation r ON r.id = wanted.id AND ${visibleRecommendationsSql(actor)}`;
  return reader.$queryRaw<Row[]>`${cellsOf(Prisma.sql`
    SELECT wanted.at, 2 AS turn, r.paragraph_id, r.id AS recommendation_id, a.id AS annotation_id
    FROM ${wanted} LEFT JOIN annotation a ON a.recommendation_id = r.id
    UNION ALL SELECT min(wanted.at), 1, r.concern_id, NULL, a.id
    FROM ${wanted} LEFT JOIN annotation a ON a.paragraph_id = r.concern_id AND a.recommendation_id IS NULL
    WHERE r.concern_id IS NOT NULL AND (a.id IS NOT NULL OR r.concern_id <> r.paragraph_id) GROUP BY r.concern_id, a.id`)}
    ORDER BY said.at, said.turn, a.id`;
}

/** Concerns that no recommendation answers, and annotations of paragraphs that hold none. */
function listUnanswered(
  reader: Reader,
  actor: Actor | null,
  { cycle, document }: RecommendationFilters,
  after: Row | undefined,
): Promise<Row[]> {
  const conditions = [
    Prisma.sql`u.locked_at IS NOT NULL AND u.discarded_at IS NULL AND (a.id IS NOT NULL OR (p.kind = 'CONCERN' AND p.parent_id IS NULL))`,
    Prisma.sql`NOT EXISTS (SELECT FROM recommendation r WHERE r.concern_id = p.id AND ${visibleRecommendationsSql(actor)})`,
    cycle ? Prisma.sql`u.cycle_id = ${cycle}::uuid` : Prisma.sql`true`,
    document ? Prisma.sql`u.id = ${document}::uuid` : Prisma.sql`true`,
    after
      ? Prisma.sql`(p.document_id, p.position, coalesce(a.id, p.id)) > (${after.documentId}::uuid, ${after.paragraphPosition}, ${after.annotationId ?? after.paragraphId}::uuid)`
      : Prisma.sql`true`,
  ];
  return reader.$queryRaw<Row[]>`${cellsOf(Prisma.sql`
    SELECT p.id AS paragraph_id, NULL::uuid AS recommendation_id, a.id AS annotation_id, p.document_id, p.position AS at, coalesce(a.id, p.id) AS tie
    FROM paragraph p JOIN un_document u ON u.id = p.document_id LEFT JOIN annotation a ON a.paragraph_id = p.id AND a.recommendation_id IS NULL
    WHERE ${Prisma.join(conditions, " AND ")} ORDER BY p.document_id, p.position, coalesce(a.id, p.id) LIMIT ${atOnce}`)}
    ORDER BY said.document_id, said.at, said.tie`;
}
