import type { Actor } from "@/domain/actor";
import { nameIn, wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { officeRoles } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { monthsSince } from "@/domain/recommendations/ageing/rules";
import { readCursor, writeCursor } from "@/domain/recommendations/rules";
import type { InterfaceLanguage, ResponseState } from "@/domain/vocabulary";
import { belongsTo, narrowing, owed } from "@/domain/work/boards/items/queries";
import { type Board, type BoardKind, scopeOf, type Section, type Turn } from "@/domain/work/boards/rules";
import type { BoardFilters, BoardSort, Narrowing } from "@/domain/work/boards/schema";
import { whyReturned } from "@/domain/work/queries";
import { Prisma } from "@/generated/prisma/client";
import { type Day, dayAt, today } from "@/lib/day";
import { pageOf } from "@/lib/paging";

export const pageSize = 50;

const sortKeys: Record<BoardSort, Prisma.Sql> = {
  due: Prisma.sql`coalesce(to_char(due_on, 'YYYYMMDD'), '99999999')`,
  silence: Prisma.sql`coalesce(to_char(since AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISS'), '99999999')`,
  age: Prisma.sql`coalesce(to_char(issued_on, 'YYYYMMDD'), '99999999')`,
};

type Row = {
  kind: BoardKind;
  key: string;
  sortKey: string;
  bodyId: string | null;
  body: WordsByLanguage | null;
  recommendationId: string | null;
  responseId: string | null;
  version: number | null;
  state: ResponseState | null;
  turn: Turn;
  dueOn: Day | null;
  since: Date | null;
  givenAt: Date | null;
  issuedOn: Day | null;
  isFollowUp: boolean | null;
  isOld: boolean;
  reference: string | null;
  number: string | null;
  heading: WordsByLanguage | null;
  texts: WordsByLanguage | null;
  titles: WordsByLanguage | null;
  said: string | null;
  responsible: string | null;
  remindedOn: Day | null;
  reason: string | null;
  returnedBy: string | null;
};

/** How many there are in every column. */
export function countedSections(view: Pick<Narrowing, "silent" | "soon">): Prisma.Sql {
  const count = (section: Section) => Prisma.sql`(count(*) FILTER (WHERE ${belongsTo(section, view)}))::int`;
  return Prisma.sql`${count("all")} AS "all", ${count("late")} AS late, ${count("soon")} AS soon,
    ${count("silent")} AS silent, ${count("returned")} AS returned, ${count("old")} AS old`;
}

/** One page of a board, and how much there is in every column; null for whom there is no such board. */
export async function listBoard(actor: Actor, board: Board, filters: BoardFilters, locale: InterfaceLanguage) {
  const scope = scopeOf(actor, board);
  if (!scope) return null;
  const items = owed(actor, scope);
  const [key, day] = [sortKeys[filters.sort], today()];
  const before = readCursor(filters.before);
  const at = before ?? readCursor(filters.after);
  const order = before ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = at ? Prisma.sql`AND (sort_key, key) ${before ? Prisma.sql`<` : Prisma.sql`>`} (${at.key}, ${at.id}::uuid)` : Prisma.empty;
  const kept = Prisma.join([narrowing(filters), ofBody(filters.body)], " AND ");

  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<(Row & { counts: Record<Section, number> })[]>`
      ${items}
      , kept AS MATERIALIZED (SELECT item.*, ${key} COLLATE "C" AS sort_key, coalesce(${belongsTo("old", filters)}, false) AS is_old FROM item WHERE ${kept})
      SELECT counted.counts, page.kind, page.key, page.sort_key AS "sortKey", page.body_id AS "bodyId", b.names AS body, page.recommendation_id AS "recommendationId",
        page.response_id AS "responseId", page.version, page.state, page.turn, to_char(page.due_on, 'YYYY-MM-DD') AS "dueOn", page.since,
        page.given_at AS "givenAt", to_char(page.issued_on, 'YYYY-MM-DD') AS "issuedOn", page.is_follow_up AS "isFollowUp", page.is_old AS "isOld",
        coalesce(r.reference, m.code, i.code) AS reference, p.number, p.heading,
        (SELECT jsonb_object_agg(t.language, t.text) FROM paragraph_text t WHERE t.paragraph_id = p.id) AS texts, coalesce(m.titles, i.titles) AS titles,
        CASE page.kind WHEN 'TASK' THEN k.text
          WHEN 'REQUEST' THEN (SELECT c.text FROM comment c WHERE c.discussion_id = page.key ORDER BY c.written_at LIMIT 1) END AS said,
        responsible.name AS responsible,
        (SELECT to_char(max(n.sent_on), 'YYYY-MM-DD') FROM reminder n WHERE n.recommendation_id = page.recommendation_id AND n.body_id = page.body_id) AS "remindedOn", returned.note AS reason, returned.name AS "returnedBy"
      FROM (SELECT to_jsonb(c) AS counts FROM (SELECT ${countedSections(filters)} FROM kept) c) counted
      LEFT JOIN (
        SELECT * FROM kept WHERE ${belongsTo(filters.show, filters)} ${beyond} ORDER BY sort_key ${order}, key ${order} LIMIT ${pageSize + 1}
      ) page ON true
      LEFT JOIN recommendation r ON r.id = page.recommendation_id
      LEFT JOIN paragraph p ON p.id = r.paragraph_id
      LEFT JOIN state_body b ON b.id = page.body_id
      LEFT JOIN measure m ON page.kind = 'MEASURE' AND m.id = page.key
      LEFT JOIN indicator i ON page.kind = 'INDICATOR' AND i.id = page.key
      LEFT JOIN decision_task k ON page.kind = 'TASK' AND k.id = page.key
      LEFT JOIN LATERAL (
        SELECT u.name FROM effective_membership held JOIN "user" u ON u.id = held.user_id
        WHERE held.body_id = page.body_id AND held.role = CASE page.turn WHEN 'body' THEN ${officeRoles.drafting} WHEN 'approver' THEN ${officeRoles.signing} END::role
        ORDER BY held.is_alternate, held.in_place_of_id NULLS FIRST, u.name LIMIT 1
      ) responsible ON true
      ${whyReturned}
      ORDER BY page.sort_key ${order}, page.key ${order}`,
  );
  const found = rows.filter((row) => row.key !== null);
  const cursorOf = ({ sortKey, key: id }: Row) => writeCursor({ key: sortKey, id });
  const page = pageOf(found, { size: pageSize, isBack: before !== null, isFurther: at !== null, cursorOf });
  return {
    ...page,
    counts: rows[0]?.counts ?? { all: 0, late: 0, soon: 0, silent: 0, returned: 0, old: 0 },
    rows: page.rows.map(({ counts: _, ...row }) => present(row, filters, day, locale)),
  };
}

const ofBody = (body: BoardFilters["body"]): Prisma.Sql => {
  if (body === undefined) return Prisma.sql`true`;
  return body === "none" ? Prisma.sql`body_id IS NULL` : Prisma.sql`body_id = ${body}::uuid`;
};

const oneDay = 86_400_000;

function present(
  { body, heading, texts, titles, said, since, givenAt, ...row }: Row,
  { silent }: BoardFilters,
  day: Day,
  locale: InterfaceLanguage,
) {
  const sinceDay = since && dayAt(since);
  const still = sinceDay === null ? null : Math.max(0, Math.round((Date.parse(day) - Date.parse(sinceDay)) / oneDay));
  const text = wordsIn(texts ?? {}, locale);
  return {
    ...row,
    since: sinceDay,
    givenOn: givenAt && dayAt(givenAt),
    body: body && nameIn(body, locale),
    heading: heading && nameIn(heading, locale),
    title: titles && nameIn(titles, locale),
    text: said === null ? text : { text: said, language: undefined },
    isLate: row.dueOn !== null && row.dueOn < day,
    daysStill: still,
    isSilent: still !== null && still > silent,
    months: row.issuedOn ? monthsSince(row.issuedOn, day) : null,
  };
}

export type BoardItem = NonNullable<Awaited<ReturnType<typeof listBoard>>>["rows"][number];
