import type { Actor, ActorMembership } from "@/domain/actor";
import { owedAnswers } from "@/domain/alternative-reports/answers/queries";
import { asCalendar, type Entry } from "@/domain/calendars/rules";
import { nameIn, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { type Reader, reading } from "@/domain/reading";
import { coordinatedStates, ownBodies, visibleMeetings, visibleMinutes } from "@/domain/visibility";
import { underWay } from "@/domain/work/queries";
import { officesOf } from "@/domain/work/rules";
import { interfaceLanguages, type InterfaceLanguage, type Language } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { dateOf, dayAfter, dayOf, today } from "@/lib/day";
import { appDatabase } from "@/lib/db";
import { env } from "@/lib/env";
import { wordsOf } from "@/lib/i18n/words";
import { paths } from "@/lib/paths";
import { hashOf } from "@/lib/token";

type Found = { bodyId: string | null; user: { id: string; name: string; locale: Language }; memberships: ActorMembership[] };

/** How long what is past stays in a calendar, and how much is in one at most. */
const daysKept = 180;
const most = 2000;

/** The calendar behind a secret address, as its person may see it now; null if the address is not, or no longer, good. */
export async function findCalendar(token: string): Promise<string | null> {
  const [row] = await appDatabase().$queryRaw<{ feed: Found | null }[]>`SELECT app_calendar(${hashOf(token)}) AS feed`;
  if (!row?.feed) return null;
  const { bodyId, user, memberships } = row.feed;
  const actor: Actor = { ...user, memberships };
  const locale = interfaceLanguages.find((known) => known === user.locale) ?? "en";
  const words = await wordsOf(locale);
  const base = `${env.APP_URL.replace(/\/$/, "")}/${locale}`;
  return reading(actor, async (reader) => {
    const body = bodyId
      ? await reader.stateBody.findUnique({ where: { id: bodyId }, select: { id: true, stateId: true, names: true } })
      : null;
    if (bodyId && !(body && can(actor, "calendarFeed.issue", { userId: actor.id, body: { bodyId: body.id, stateId: body.stateId } })))
      return null;
    const scope = { actor, body: body?.id ?? null };
    const entries = [
      ...(await owed(reader, scope)),
      ...(await tasks(reader, scope)),
      ...(await followUps(reader, scope, locale)),
      ...(await replies(reader, scope, locale)),
      ...(body ? [] : await meetings(reader, scope)),
    ];
    const name = body ? nameIn(readWords(body.names), locale) : words("calendar.own");
    return asCalendar(
      `${words("layout.name")} – ${name}`,
      entries.map(({ kind, what, path, ...entry }) => ({ ...entry, title: words(`calendar.${kind}`, { what }), url: base + path })),
      { host: new URL(env.APP_URL).hostname, at: now() },
    );
  });
}

type Scope = { actor: Actor; body: string | null };
type Dated = Omit<Entry, "title" | "url"> & { kind: "due" | "task" | "meeting" | "followUp" | "report"; what: string; path: string };

const earliest = () => ({ gte: dateOf(dayAfter(today(), -daysKept)) ?? new Date(0) });

/** By when what is under way is owed, by the same rule as in My work: of one body, or of all that is this person's. */
async function owed(reader: Reader, { actor, body }: Scope): Promise<Dated[]> {
  const offices = body ? { drafting: [body], signing: [body], coordinating: [] } : officesOf(actor);
  const found = await reader.$queryRaw<{ id: string; recommendationId: string; reference: string; day: string }[]>`
    ${underWay(actor, offices)}
    SELECT min(item.key::text) AS id, r.id AS "recommendationId", r.reference, to_char(item.due_on, 'YYYY-MM-DD') AS day
    FROM item JOIN recommendation r ON r.id = item.recommendation_id
    WHERE item.due_on >= ${earliest().gte} GROUP BY r.id, r.reference, item.due_on ORDER BY item.due_on, r.id LIMIT ${most}`;
  return found.map(({ recommendationId, reference, ...one }) => ({
    ...one,
    kind: "due",
    what: reference,
    path: paths.recommendation(recommendationId),
  }));
}

async function tasks(reader: Reader, { actor, body }: Scope): Promise<Dated[]> {
  const [bodies, states] = body ? [[body], []] : [ownBodies(actor), coordinatedStates(actor)];
  const found = await reader.decisionTask.findMany({
    where: {
      state: "OPEN",
      dueOn: earliest(),
      decision: { meeting: visibleMinutes(actor) },
      OR: [{ bodyId: { in: bodies } }, { stateId: { in: states } }],
    },
    select: { id: true, dueOn: true, decision: { select: { number: true } } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: most,
  });
  return found.flatMap(({ id, dueOn, decision }) =>
    dueOn ? [{ id, day: dayOf(dueOn), kind: "task" as const, what: decision.number, path: paths.groupTask(id) }] : [],
  );
}

/** The terms of follow-ups: the secretariat's all, those of the State to the bodies that lead what was selected. */
async function followUps(reader: Reader, { actor, body }: Scope, locale: InterfaceLanguage): Promise<Dated[]> {
  const [bodies, states] = body ? [[body], []] : [ownBodies(actor), coordinatedStates(actor)];
  const led = { some: { recommendation: { assignments: { some: { bodyId: { in: bodies }, role: "LEAD", endedAt: null } } } } } as const;
  const found = await reader.followUpTerm.findMany({
    where: {
      dueOn: earliest(),
      OR: [{ stateId: { in: states } }, { actor: { in: ["STATE", "BODIES"] }, followUp: { items: led } }],
    },
    select: {
      code: true,
      followUpId: true,
      dueOn: true,
      transition: { select: { names: true } },
      followUp: { select: { cycle: { select: { mechanism: { select: { names: true } } } } } },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: most,
  });
  return found.map(({ code, followUpId, dueOn, transition, followUp }) => ({
    id: `${followUpId}-${code}`,
    day: dayOf(dueOn),
    kind: "followUp",
    what: `${nameIn(readWords(followUp.cycle.mechanism.names), locale)}: ${nameIn(readWords(transition.names), locale)}`,
    path: paths.followUp(followUpId),
  }));
}

/** By when the State is to reply to reports that everybody reads, one entry for each: the secretariat's all, a body's where it leads what one is about. */
async function replies(reader: Reader, { actor, body }: Scope, locale: InterfaceLanguage): Promise<Dated[]> {
  const [bodies, states] = body ? [[body], []] : [ownBodies(actor), coordinatedStates(actor)];
  const found = await reader.$queryRaw<{ id: string; day: string; committee: unknown }[]>`
    SELECT o.edition_id AS id, to_char(o.due_on, 'YYYY-MM-DD') AS day, m.names AS committee
    FROM (${owedAnswers}) o JOIN review_cycle c ON c.id = o.cycle_id JOIN mechanism m ON m.id = c.mechanism_id
    WHERE o.due_on >= ${earliest().gte} AND (o.state_id = ANY (${states}::uuid[]) OR o.body_id = ANY (${bodies}::uuid[]))
    GROUP BY o.edition_id, o.due_on, m.id ORDER BY o.due_on, o.edition_id LIMIT ${most}`;
  return found.map(({ id, day, committee }) => ({
    id,
    day,
    kind: "report",
    what: nameIn(readWords(committee), locale),
    path: paths.alternativeReport(id),
  }));
}

async function meetings(reader: Reader, { actor }: Scope): Promise<Dated[]> {
  const found = await reader.workingGroupMeeting.findMany({
    where: { AND: [visibleMeetings(actor), { stateId: { in: actor.memberships.map(({ stateId }) => stateId) }, meetsOn: earliest() }] },
    select: { id: true, number: true, meetsOn: true },
    orderBy: [{ meetsOn: "asc" }, { id: "asc" }],
    take: most,
  });
  return found.map(({ id, number, meetsOn }) => ({ id, day: dayOf(meetsOn), kind: "meeting", what: number, path: paths.meeting(id) }));
}

/** For how many days an address that has ended is still shown. */
const daysShown = 30;

/** One's own addresses that are still good, and those that ended lately, without their secret. */
export async function listFeeds(actor: Actor, locale: InterfaceLanguage) {
  const feeds = await reading(actor, (reader) =>
    reader.calendarFeed.findMany({
      where: { userId: actor.id, OR: [{ revokedAt: null }, { revokedAt: { gte: dateOf(dayAfter(today(), -daysShown)) ?? new Date(0) } }] },
      select: { id: true, createdAt: true, revokedAt: true, body: { select: { names: true } } },
      orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "asc" }],
      take: 50,
    }),
  );
  return feeds.map(({ body, ...feed }) => ({ ...feed, body: body && nameIn(readWords(body.names), locale) }));
}

export type ListedFeed = Awaited<ReturnType<typeof listFeeds>>[number];

/** The bodies for which this person may have a calendar. */
export async function listFeedBodies(actor: Actor, locale: InterfaceLanguage): Promise<{ id: string; name: string }[]> {
  const bodies = await reading(actor, (reader) =>
    reader.stateBody.findMany({
      where: { OR: [{ id: { in: ownBodies(actor) } }, { stateId: { in: coordinatedStates(actor) } }] },
      select: { id: true, names: true },
    }),
  );
  return bodies
    .map(({ id, names }) => ({ id, name: nameIn(readWords(names), locale) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
