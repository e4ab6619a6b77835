import type { Actor } from "@/domain/actor";
import { readContested } from "@/domain/claims/queries";
import { nameIn, readWords, type WordsByLanguage, wordsIn } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import { questionState } from "@/domain/reviews/questions/rules";
import type { QuestionFilters } from "@/domain/reviews/questions/schema";
import { visibleRecommendations } from "@/domain/visibility";
import type { Attestation, DialogueMeetingKind, InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { type Day, dayOf, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";

const perPage = 20;

type Said = { source: string; attestation: Attestation };
type MeetingRow = Said & {
  id: string;
  kind: DialogueMeetingKind;
  number: number | null;
  heldOn: Day;
  beginsAt: string | null;
  endsAt: string | null;
  places: WordsByLanguage;
  summaryRecord: string | null;
  documentId: string | null;
};
type DelegateRow = Said & {
  id: string;
  names: WordsByLanguage;
  functions: WordsByLanguage;
  isHead: boolean;
  body: WordsByLanguage | null;
  bodyId: string | null;
};
type CycleRow = {
  id: string;
  stateId: string;
  titles: WordsByLanguage;
  concludedOn: Day | null;
  meetings: MeetingRow[];
  delegation: DelegateRow[];
};

/** The cycle of a dialogue with its meetings and its delegation, in one question. */
const readCycle = async (reader: Reader, id: string): Promise<CycleRow | undefined> =>
  (
    await reader.$queryRaw<CycleRow[]>`
      SELECT c.id, c.state_id AS "stateId", c.titles,
        (SELECT to_char(max(s.done_on), 'YYYY-MM-DD') FROM milestone s WHERE s.cycle_id = c.id AND s.kind = 'CO_ADOPTED') AS "concludedOn",
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'number', m.number, 'heldOn', to_char(m.held_on, 'YYYY-MM-DD'),
            'beginsAt', m.begins_at, 'endsAt', m.ends_at, 'places', m.places, 'summaryRecord', m.summary_record, 'documentId', m.document_id,
            'source', m.source, 'attestation', m.attestation) ORDER BY m.held_on, m.begins_at, m.number)
          FROM dialogue_meeting m WHERE m.cycle_id = c.id), '[]') AS meetings,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'names', d.names, 'functions', d.functions, 'isHead', d.is_head,
            'bodyId', b.id, 'body', b.names, 'source', d.source, 'attestation', d.attestation) ORDER BY d.is_head DESC, d.position, d.id)
          FROM delegation_member d LEFT JOIN state_body b ON b.id = d.body_id WHERE d.cycle_id = c.id), '[]') AS delegation
      FROM review_cycle c WHERE c.id = ${id}::uuid`
  )[0];

type IndexRow = {
  id: string;
  experts: WordsByLanguage;
  articles: string[];
  isOutsidePeriod: boolean;
  eventId: string | null;
  event: WordsByLanguage | null;
  owedUntil: Day | null;
  isUnanswered: boolean;
  hasOralReply: boolean;
  hasWrittenReply: boolean;
  topics: { id: string; names: WordsByLanguage }[];
};

/** All that the filters and the states of the questions of one cycle are decided by, without their words. */
const readIndex = (reader: Reader, cycleId: string): Promise<IndexRow[]> =>
  reader.$queryRaw`
    SELECT q.id, q.experts, q.articles, q.is_outside_period AS "isOutsidePeriod", q.event_id AS "eventId", e.names AS event,
      to_char(q.owed_until, 'YYYY-MM-DD') AS "owedUntil", q.is_unanswered AS "isUnanswered",
      EXISTS (SELECT FROM delegation_reply r WHERE r.question_id = q.id AND r.form = 'ORAL') AS "hasOralReply",
      EXISTS (SELECT FROM delegation_reply r WHERE r.question_id = q.id AND r.form = 'WRITTEN') AS "hasWrittenReply",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'names', t.names) ORDER BY t.code)
        FROM question_term qt JOIN term t ON t.id = qt.term_id WHERE qt.question_id = q.id), '[]') AS topics
    FROM expert_question q LEFT JOIN event e ON e.id = q.event_id
    WHERE q.cycle_id = ${cycleId}::uuid ORDER BY q.position, q.id`;

const questionFields = (actor: Actor | null) =>
  ({
    id: true,
    experts: true,
    texts: true,
    articles: true,
    isOutsidePeriod: true,
    owedUntil: true,
    owedAttestation: true,
    source: true,
    attestation: true,
    meeting: { select: { number: true, heldOn: true } },
    replies: {
      select: {
        id: true,
        form: true,
        texts: true,
        givenOn: true,
        source: true,
        attestation: true,
        member: { select: { names: true } },
        body: { select: { id: true, names: true } },
      },
      orderBy: [{ givenOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    },
    recommendations: {
      where: { recommendation: visibleRecommendations(actor) },
      select: { recommendation: { select: { id: true, reference: true } } },
    },
  }) satisfies Prisma.ExpertQuestionSelect;

/** The dialogue of a cycle: meetings, delegation, one page of its questions with their replies, and what there is to filter by. */
export function findDialogue(actor: Actor | null, id: string, filters: QuestionFilters, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const cycle = isId(id) ? await readCycle(reader, id) : undefined;
    if (!cycle) return null;
    const index = (await readIndex(reader, id)).map(({ experts, ...row }) => ({
      ...row,
      expert: nameIn(experts, locale),
      state: questionState({ ...row, concludedOn: cycle.concludedOn }, today()),
    }));
    const matching = index.filter((row) => matches(row, filters));
    const pages = Math.max(1, Math.ceil(matching.length / perPage));
    const page = Math.min(filters.page ?? 1, pages);
    const shown = matching.slice((page - 1) * perPage, page * perPage);
    const found = await reader.expertQuestion.findMany({
      where: { id: { in: shown.map((row) => row.id) } },
      select: questionFields(actor),
    });
    const contested = await readContested(reader, { cycleId: id }, locale);

    return {
      id,
      stateId: cycle.stateId,
      title: nameIn(cycle.titles, locale),
      meetings: cycle.meetings.map(({ places, ...meeting }) => ({ ...meeting, place: nameIn(places, locale) })),
      delegation: cycle.delegation.map(({ names, functions, body, ...delegate }) => ({
        ...delegate,
        name: wordsIn(names, locale),
        function: nameIn(functions, locale),
        body: body && nameIn(body, locale),
      })),
      questions: shown.flatMap((row) => {
        const question = found.find((one) => one.id === row.id);
        return question ? [questionOf(question, row, locale)] : [];
      }),
      total: index.length,
      matching: matching.length,
      page,
      pages,
      choices: choicesOf(index, locale),
      contested: contested.filter(({ subject }) => subject === "DIALOGUE"),
    };
  });
}

export type Dialogue = NonNullable<Awaited<ReturnType<typeof findDialogue>>>;
export type AskedQuestion = Dialogue["questions"][number];

type Indexed = Omit<IndexRow, "experts"> & { expert: string; state: ReturnType<typeof questionState> };

const matches = (row: Indexed, { topic, article, expert, event, state, outside }: QuestionFilters): boolean =>
  (!topic || row.topics.some(({ id }) => id === topic)) &&
  (!article || row.articles.includes(article)) &&
  (!expert || row.expert === expert) &&
  (!event || row.eventId === event) &&
  (!state || row.state === state) &&
  (!outside || row.isOutsidePeriod);

type Found = Prisma.ExpertQuestionGetPayload<{ select: ReturnType<typeof questionFields> }>;

const questionOf = (question: Found, row: Indexed, locale: InterfaceLanguage) => ({
  id: question.id,
  text: wordsIn(readWords(question.texts), locale),
  expert: row.expert,
  articles: question.articles,
  isOutsidePeriod: question.isOutsidePeriod,
  state: row.state,
  owedUntil: dayOrNull(question.owedUntil),
  owedAttestation: question.owedAttestation,
  source: question.source,
  attestation: question.attestation,
  meeting: question.meeting && { number: question.meeting.number, heldOn: dayOf(question.meeting.heldOn) },
  event: row.event && row.eventId ? { id: row.eventId, name: nameIn(row.event, locale) } : null,
  topics: row.topics.map(({ id, names }) => ({ id, name: nameIn(names, locale) })),
  replies: question.replies.map(({ texts, givenOn, member, body, ...reply }) => ({
    ...reply,
    text: wordsIn(readWords(texts), locale),
    givenOn: dayOrNull(givenOn),
    member: member && nameIn(readWords(member.names), locale),
    body: body && nameIn(readWords(body.names), locale),
  })),
  recommendations: question.recommendations.map(({ recommendation }) => recommendation),
});

/** What occurs in the questions of this cycle, so that no filter leads to nothing. */
function choicesOf(index: Indexed[], locale: InterfaceLanguage) {
  const named = (pairs: [string, WordsByLanguage][]) =>
    [...new Map(pairs)].map(([value, names]) => ({ value, label: nameIn(names, locale) }));
  return {
    topics: named(index.flatMap(({ topics }) => topics.map(({ id, names }): [string, WordsByLanguage] => [id, names]))),
    events: named(index.flatMap(({ eventId, event }): [string, WordsByLanguage][] => (eventId && event ? [[eventId, event]] : []))),
    articles: [...new Set(index.flatMap(({ articles }) => articles))].sort((one, other) => Number(one) - Number(other)),
    experts: [...new Set(index.flatMap(({ expert }) => expert || []))],
    states: [...new Set(index.map(({ state }) => state))],
  };
}
