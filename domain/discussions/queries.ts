import type { Actor } from "@/domain/actor";
import { type DiscussionTab, isLate, mayStillRevise } from "@/domain/discussions/rules";
import type { DiscussionView } from "@/domain/discussions/schema";
import { nameIn, readWords } from "@/domain/names/rules";
import { can, officeRoles } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { coordinatedStates, ownBodies, visibleDiscussions, visiblePeople, visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { dateOf, dayOrNull, today } from "@/lib/day";

export const pageSize = 20;
const longestThread = 200;

type Tx = Prisma.TransactionClient;
type Place = { stateId: string; bodyId: string };

/** Everybody who may read what this body and the secretariat say to each other. */
export function listMentionable(tx: Tx, { stateId, bodyId }: Place) {
  const at = now();
  const isHeld = { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] };
  return tx.user.findMany({
    where: {
      disabledAt: null,
      memberships: {
        some: {
          AND: [
            isHeld,
            {
              OR: [
                { bodyId, role: { in: [officeRoles.drafting, officeRoles.signing] } },
                { stateId, role: officeRoles.coordinating },
              ],
            },
          ],
        },
      },
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

const listed = {
  id: true,
  stateId: true,
  bodyId: true,
  awaits: true,
  dueOn: true,
  openedAt: true,
  resolvedAt: true,
  resolvedById: true,
  version: true,
  comments: { orderBy: [{ writtenAt: "asc" }, { id: "asc" }], take: longestThread },
} satisfies Prisma.DiscussionSelect;

const shown = (tab: DiscussionTab): Prisma.DiscussionWhereInput =>
  ({ open: { resolvedAt: null }, resolved: { resolvedAt: { not: null } }, all: {} })[tab];

/** What a body and the secretariat say to each other about a recommendation; null for everybody else. */
export async function findDiscussions(actor: Actor, recommendationId: string, view: DiscussionView, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const found = await reader.recommendation.findFirst({
      where: { AND: [visibleRecommendations(actor), { id: recommendationId }] },
      select: {
        id: true,
        reference: true,
        stateId: true,
        assignments: { select: { endedAt: true, body: { select: { id: true, names: true } } }, orderBy: { role: "asc" } },
      },
    });
    if (!found) return null;
    const { stateId, assignments } = found;
    const bodies = assignments
      .map(({ endedAt, body: { id, names } }) => ({ id, name: nameIn(readWords(names), locale), isRunning: endedAt === null }))
      .filter(({ id }) => can(actor, "discussion.open", { stateId, bodyId: id }))
      .toSorted((one, other) => Number(other.isRunning) - Number(one.isRunning));
    const body = bodies.find(({ id }) => id === view.body) ?? bodies[0];
    if (!body) return null;

    const rows = await reader.discussion.findMany({
      where: { AND: [visibleDiscussions(actor), shown(view.show), { recommendationId, bodyId: body.id }] },
      select: listed,
      orderBy: [{ openedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      ...(view.after && { cursor: { id: view.after }, skip: 1 }),
    });
    const page = rows.slice(0, pageSize);
    const mentionable = await listMentionable(reader, { stateId, bodyId: body.id });
    const said = page.flatMap(({ comments, resolvedById }) => [
      ...comments.flatMap(({ writtenById, mentionIds }) => [writtenById, ...mentionIds]),
      ...(resolvedById ? [resolvedById] : []),
    ]);
    const people = await reader.user.findMany({
      where: { AND: [visiblePeople(actor), { id: { in: said } }] },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      recommendation: { id: found.id, reference: found.reference },
      bodies,
      body,
      mayOpen: body.isRunning,
      mentionable: mentionable.filter(({ id }) => id !== actor.id),
      discussions: page.map((discussion) => present(actor, discussion, names)),
      next: rows.length > pageSize ? page.at(-1)?.id : undefined,
    };
  });
}

function present(
  actor: Actor,
  { comments, dueOn, resolvedById, ...discussion }: Prisma.DiscussionGetPayload<{ select: typeof listed }>,
  names: Map<string, string>,
) {
  const due = dayOrNull(dueOn);
  const { resolvedAt } = discussion;
  return {
    ...discussion,
    dueOn: due,
    isLate: isLate({ dueOn: due, resolvedAt }, today()),
    resolvedBy: resolvedById && (names.get(resolvedById) ?? null),
    comments: comments.map(({ id, text, version, correctsId, writtenAt, writtenById, mentionIds }) => ({
      id,
      text,
      version,
      correctsId,
      writtenAt,
      by: names.get(writtenById) ?? null,
      mentions: mentionIds.flatMap((mentioned) => names.get(mentioned) ?? []),
      isOwn: writtenById === actor.id,
      isCorrected: comments.some((other) => other.correctsId === id),
      mayRevise: !resolvedAt && mayStillRevise(writtenAt, now()) && can(actor, "comment.revise", { ...discussion, userId: writtenById }),
    })),
  };
}

export type Discussions = NonNullable<Awaited<ReturnType<typeof findDiscussions>>>;
export type ListedDiscussion = Discussions["discussions"][number];

const requestsAtOnce = 20;

/** Open requests for information that one's own side owes, the earliest term first. */
export async function listOwedRequests(actor: Actor, locale: InterfaceLanguage) {
  const [bodies, states] = [ownBodies(actor), coordinatedStates(actor)];
  if (bodies.length + states.length === 0) return [];
  const found = await reading(actor, (reader) =>
    reader.discussion.findMany({
      where: {
        AND: [visibleDiscussions(actor), { recommendation: visibleRecommendations(actor) }],
        resolvedAt: null,
        OR: [
          { awaits: "BODY", bodyId: { in: bodies } },
          { awaits: officeRoles.coordinating, stateId: { in: states } },
        ],
      },
      select: {
        id: true,
        dueOn: true,
        recommendationId: true,
        bodyId: true,
        recommendation: { select: { reference: true } },
        body: { select: { names: true } },
        comments: { select: { text: true }, orderBy: { writtenAt: "asc" }, take: 1 },
      },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: requestsAtOnce,
    }),
  );
  return found.map(({ dueOn, recommendation, body, comments, ...request }) => ({
    ...request,
    dueOn: dayOrNull(dueOn),
    isLate: dueOn !== null && dueOn < (dateOf(today()) ?? dueOn),
    reference: recommendation.reference,
    body: nameIn(readWords(body.names), locale),
    text: comments[0]?.text ?? "",
  }));
}

export type OwedRequest = Awaited<ReturnType<typeof listOwedRequests>>[number];
