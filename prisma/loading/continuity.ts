import { archiveMeasure } from "@/domain/archive/commands";
import { openDiscussion, writeComment } from "@/domain/discussions/commands";
import { recordMeasure } from "@/domain/measures/commands";
import { blankMeasure } from "@/domain/measures/details/rules";
import { nameDeputy } from "@/domain/people/delegations/commands";
import { handOver } from "@/domain/people/handovers/commands";
import { findHandoverPreview } from "@/domain/people/handovers/queries";
import { archiveRecommendation, reopenRecommendation } from "@/domain/recommendations/closing/commands";
import { archivedMeasure, conversations, departure, leave, reopening } from "@/prisma/demonstration/continuity";
import { demonstrationTwin } from "@/prisma/demonstration/recurrence";
import { demonstrationRecommendations } from "@/prisma/demonstration/recommendations";
import { of } from "@/prisma/loading/ids";
import { type Act, person, type Told } from "@/prisma/loading/told";
import { ownerDatabase } from "@/prisma/owner";

/** What keeps the work going when people and circumstances change. */
export const continuityActs = (told: Told): Act[] => [
  { on: demonstrationTwin.archivedOn, run: () => archiveSecondEntry(told) },
  { on: archivedMeasure.on, run: () => archiveTwin(told) },
  { on: departure.on, run: () => depart(told) },
  { on: reopening.on, run: () => reopen(told) },
  { on: leave.namedOn, run: () => goOnLeave(told) },
  ...conversations.flatMap((conversation) => talk(told, conversation)),
];

async function archiveSecondEntry(told: Told): Promise<void> {
  const id = of(told.recommendations, demonstrationTwin.key);
  const { version } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id }, select: { version: true } });
  await archiveRecommendation(person(told, "secretariat-recorder"), { id, version, reason: demonstrationTwin.reason });
}

async function archiveTwin(told: Told): Promise<void> {
  const secretary = person(told, "secretariat-recorder");
  const { code, title, reason } = archivedMeasure;
  const { id } = await recordMeasure(secretary, { ...blankMeasure, stateId: told.reference.stateId, code, titles: title });
  await archiveMeasure(secretary, { id, version: 1, reason });
}

async function reopen(told: Told): Promise<void> {
  const id = of(told.recommendations, reopening.recommendationKey);
  const { version } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const { reason, dueOn } = reopening;
  await reopenRecommendation(person(told, "secretariat-recorder"), { id, version, reason, dueOn });
}

async function goOnLeave(told: Told): Promise<void> {
  const official = person(told, leave.officialKey);
  const { id: membershipId } = await ownerDatabase().membership.findFirstOrThrow({
    where: { userId: official.id, role: leave.role },
    select: { id: true },
  });
  const { from: validFrom, until: validTo, note } = leave;
  await nameDeputy(official, { membershipId, deputyId: person(told, leave.deputyKey).id, validFrom, validTo, note });
}

/** Whoever has left has no account to sign in with, and is known to the history alone. */
async function depart(told: Told): Promise<void> {
  const { stateId, bodies } = told.reference;
  const bodyId = of(bodies, departure.bodyKey);
  const { email, name, note } = departure;
  const held = { stateId, bodyId, role: "FOCAL_POINT" as const, isAlternate: true, validFrom: new Date("2025-01-01T00:00:00Z") };
  const { id: officialId } = await ownerDatabase().user.create({
    data: { email, name, locale: "ru", memberships: { create: held } },
    select: { id: true },
  });
  const administrator = person(told, "administrator");
  const preview = await findHandoverPreview(administrator, officialId, bodyId, "ru");
  const successorId = person(told, departure.successorKey).id;
  await handOver(administrator, { officialId, bodyId, successorId, access: "end", note, seen: preview?.seen ?? "" });
}

function talk(told: Told, conversation: (typeof conversations)[number]): Act[] {
  const { recommendationKey, openedBy, answeredBy, openedOn, answeredOn, dueOn, question, answer } = conversation;
  const lead = demonstrationRecommendations.find(({ key }) => key === recommendationKey)?.assignment?.leadBodyKey ?? "";
  let discussionId = "";
  return [
    {
      on: openedOn,
      run: async () => {
        const about = { recommendationId: of(told.recommendations, recommendationKey), bodyId: of(told.reference.bodies, lead) };
        const asked = { ...about, text: question, mentionIds: [person(told, answeredBy).id], dueOn: dueOn ?? "" };
        ({ id: discussionId } = await openDiscussion(person(told, openedBy), asked));
      },
    },
    ...(answer
      ? [
          {
            on: answeredOn,
            run: () => writeComment(person(told, answeredBy), { discussionId, text: answer, mentionIds: [], correctsId: "" }),
          },
        ]
      : []),
  ];
}
