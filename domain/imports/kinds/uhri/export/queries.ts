import type { Actor } from "@/domain/actor";
import { toUhriLayout } from "@/domain/datasets/uhri/layout/rules";
import type { UhriRow } from "@/domain/datasets/uhri/schema";
import { asUhriRow, type Exported } from "@/domain/imports/kinds/uhri/export/rules";
import { listLabelTerms } from "@/domain/imports/kinds/uhri/labels/queries";
import { labelFinder } from "@/domain/imports/kinds/uhri/labels/rules";
import { restSchema } from "@/domain/imports/kinds/uhri/schema";
import { reading, type Reader } from "@/domain/reading";
import { listRecommendationIds } from "@/domain/recommendations/queries";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { visibleRecommendationsSql } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";

const atOnce = 1_000;
const most = 1_000_000;

/**
 * What a filtered list of the register says, in UHRI's layout: each recommendation, and before it the concern that it answers.
 * A recommendation that did not come from UHRI has no annotation id. The header comes first; a thousand at a time.
 */
export async function* listUhriLayout(actor: Actor | null, filters: RecommendationFilters): AsyncGenerator<string[][]> {
  const { ids } = await listRecommendationIds(actor, filters, most);
  const findLabel = labelFinder(await reading(actor, listLabelTerms));
  let place = 1;
  yield toUhriLayout([]);
  for (let at = 0; at < ids.length; at += atOnce) {
    const found = await reading(actor, (reader) => listExported(reader, actor, ids.slice(at, at + atOnce)));
    const rows = found.map((exported): UhriRow => asUhriRow(exported, (place += 1), findLabel));
    yield toUhriLayout(rows).slice(1);
  }
}

type Row = Omit<Exported, "rest" | "heading"> & { heading: Record<string, string> | null; rest: Prisma.JsonValue };

async function listExported(reader: Reader, actor: Actor | null, ids: string[]): Promise<Exported[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT a.id AS "annotationId", said.type, p.heading, p.number, d.symbol, s.names ->> 'en' AS state,
      coalesce((SELECT t.text FROM paragraph_text t WHERE t.paragraph_id = p.id ORDER BY t.language <> 'en', t.language LIMIT 1), '') AS text,
      coalesce((SELECT jsonb_agg(jsonb_build_object('label', l.label, 'text',
          (SELECT t.text FROM paragraph_text t WHERE t.paragraph_id = l.id ORDER BY t.language <> 'en', t.language LIMIT 1)) ORDER BY l.position)
        FROM paragraph l WHERE l.parent_id = p.id), '[]') AS limbs,
      CASE WHEN said.type = 'RECOMMENDATION' THEN r.upr_position END AS position,
      CASE WHEN said.type = 'RECOMMENDATION' THEN r.recommending_states ELSE '{}' END AS states,
      CASE WHEN said.type = 'RECOMMENDATION' THEN coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'kind', v.kind, 'code', t.code, 'names', t.names) ORDER BY rt.position, t.code)
        FROM recommendation_term rt JOIN term t ON t.id = rt.term_id JOIN vocabulary v ON v.id = t.vocabulary_id WHERE rt.recommendation_id = r.id), '[]') ELSE '[]' END AS terms,
      c.session, to_char(d.distributed_on, 'YYYY-MM-DD') AS "publishedOn", m.code AS body, coalesce(a.rest, '{}') AS rest
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted (id, at)
    JOIN recommendation r ON r.id = wanted.id AND ${visibleRecommendationsSql(actor)}
    CROSS JOIN LATERAL (
      SELECT 'RECOMMENDATION' AS type, r.paragraph_id, 2 AS turn
      UNION ALL SELECT 'CONCERN', r.concern_id, 1 WHERE r.concern_id IS NOT NULL AND r.concern_id <> r.paragraph_id
        AND r.id = (SELECT o.id FROM recommendation o WHERE o.concern_id = r.concern_id AND o.id = ANY (${ids}::uuid[]) ORDER BY o.position, o.id LIMIT 1)
    ) said
    JOIN paragraph p ON p.id = said.paragraph_id
    JOIN un_document d ON d.id = p.document_id JOIN review_cycle c ON c.id = d.cycle_id JOIN mechanism m ON m.id = c.mechanism_id JOIN state s ON s.id = d.state_id
    LEFT JOIN annotation a ON a.paragraph_id = p.id AND a.state_id = d.state_id
    ORDER BY wanted.at, said.turn, a.id`;
  return rows.map(({ heading, rest, ...row }) => ({ ...row, heading: heading?.en ?? null, rest: restSchema.parse(rest) }));
}
