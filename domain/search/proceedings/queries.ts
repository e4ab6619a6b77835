import type { Actor } from "@/domain/actor";
import { nameIn, wordsIn, type WordsByLanguage } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { prefixQuery } from "@/domain/recommendations/rules";
import { visibleCasesSql, visibleMinutesSql } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";

const most = 10;

type FoundCase = {
  id: string;
  communicationNumber: string;
  initials: string | null;
  committee: WordsByLanguage;
  summary: WordsByLanguage | null;
  isPublic: boolean;
};
type FoundDecision = { id: string; number: string; text: string; meeting: string; meetsOn: string; isPublic: boolean };
type FoundMinutes = { id: string; meeting: string; meetsOn: string; title: string | null; isPublic: boolean };

/** What was searched for as the dictionaries of each vector read it. */
const asked = (q: string): Prisma.Sql => Prisma.sql`
  (SELECT websearch_to_tsquery('english', ${q}) AS english, websearch_to_tsquery('russian', ${q}) AS russian,
    to_tsquery('simple', ${prefixQuery(q) ?? ""}) AS plain) q`;

const matches = Prisma.sql`(s.english @@ q.english OR s.russian @@ q.russian OR s.plain @@ q.plain)`;
const rank = Prisma.sql`ts_rank(s.english, q.english) + ts_rank(s.russian, q.russian) + ts_rank(s.plain, q.plain)`;

/** Views, decisions and minutes that hold these words, as far as the reader may see them: the nearest first, a few of each. */
export function searchProceedings(actor: Actor | null, q: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const [found] = await reader.$queryRaw<[{ cases: FoundCase[]; decisions: FoundDecision[]; minutes: FoundMinutes[] }]>`
      SELECT ${listOf(casesWith(actor, q))} AS cases, ${listOf(decisionsWith(actor, q))} AS decisions, ${listOf(minutesWith(actor, q))} AS minutes`;
    const cases = found.cases.map(({ committee, summary, ...file }) => ({
      ...file,
      committee: nameIn(committee, locale),
      summary: summary && wordsIn(summary, locale),
    }));
    return { ...found, cases };
  });
}

const listOf = (query: Prisma.Sql): Prisma.Sql => Prisma.sql`(SELECT coalesce(jsonb_agg(to_jsonb(found)), '[]') FROM (${query}) found)`;

export type FoundProceedings = Awaited<ReturnType<typeof searchProceedings>>;

/** By number, initials, what the case was about and what is asked for; by an article as its terms name it now. */
const casesWith = (actor: Actor | null, q: string): Prisma.Sql => Prisma.sql`
  SELECT c.id, c.communication_number AS "communicationNumber", c.initials, m.names AS committee, c.summary,
    c.published_at IS NOT NULL AS "isPublic"
  FROM ${asked(q)} CROSS JOIN case_file c
  JOIN mechanism m ON m.id = c.mechanism_id
  CROSS JOIN LATERAL (
    SELECT f.english || to_tsvector('english', coalesce(a.en, '')) AS english, f.russian || to_tsvector('russian', coalesce(a.ru, '')) AS russian,
      f.plain || to_tsvector('simple', concat_ws(' ', a.en, a.ru, a.kk)) AS plain
    FROM search.case_file f
    CROSS JOIN LATERAL (
      SELECT string_agg(concat_ws(' ', v.code, 'article', t.code, t.names ->> 'en'), ' ') AS en,
        string_agg(concat_ws(' ', 'статья', t.code, t.names ->> 'ru'), ' ') AS ru,
        string_agg(concat_ws(' ', t.code, 'бап', t.names ->> 'kk'), ' ') AS kk
      FROM case_article x JOIN term t ON t.id = x.term_id JOIN vocabulary v ON v.id = t.vocabulary_id
      WHERE x.case_file_id = f.case_file_id
    ) a
    WHERE f.case_file_id = c.id
  ) s
  WHERE ${visibleCasesSql(actor)} AND ${matches}
  ORDER BY ${rank} DESC, c.adopted_on DESC NULLS LAST, c.id LIMIT ${most}`;

/** By number, wording, and the tasks that were given. */
const decisionsWith = (actor: Actor | null, q: string): Prisma.Sql => Prisma.sql`
  SELECT d.id, d.number, d.text, m.number AS meeting, to_char(m.meets_on, 'YYYY-MM-DD') AS "meetsOn", m.published_at IS NOT NULL AS "isPublic"
  FROM ${asked(q)} CROSS JOIN search.group_decision s
  JOIN group_decision d ON d.id = s.group_decision_id
  JOIN working_group_meeting m ON m.id = d.meeting_id
  WHERE ${visibleMinutesSql(actor)} AND ${matches}
  ORDER BY ${rank} DESC, m.meets_on DESC, d.id LIMIT ${most}`;

/** By what was on the agenda, what was said of it and what was added; with the first item that holds the words by itself. */
const minutesWith = (actor: Actor | null, q: string): Prisma.Sql => Prisma.sql`
  SELECT m.id, m.number AS meeting, to_char(m.meets_on, 'YYYY-MM-DD') AS "meetsOn", m.published_at IS NOT NULL AS "isPublic", (
    SELECT i.title FROM agenda_item i
    CROSS JOIN LATERAL (SELECT concat_ws(' ', i.title, i.minutes) AS words) said
    WHERE i.meeting_id = m.id AND i.removed_at IS NULL AND (to_tsvector('english', words) @@ q.english
      OR to_tsvector('russian', words) @@ q.russian OR to_tsvector('simple', words) @@ q.plain)
    ORDER BY i.position LIMIT 1) AS title
  FROM ${asked(q)} CROSS JOIN search.working_group_meeting s
  JOIN working_group_meeting m ON m.id = s.working_group_meeting_id
  WHERE ${visibleMinutesSql(actor)} AND ${matches}
  ORDER BY ${rank} DESC, m.meets_on DESC, m.id LIMIT ${most}`;
