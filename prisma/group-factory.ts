import { randomUUID } from "node:crypto";

import type { MeetingState, TaskState } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { aBody, aMechanism, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

/* The working group and case files, each valid by default and as they stand; their life goes through the commands. */

const short = (): string => randomUUID().slice(0, 8);
const day = new Date("2026-03-12T00:00:00Z");

/** The working group of a State: there is only one. */
export const aGroup = ({ stateId }: { stateId: string }) =>
  ownerDatabase().workingGroup.upsert({
    where: { stateId },
    create: { stateId, names: named("Working group"), basis: named("Decree"), basisLinks: {}, attestation: "STATED" },
    update: {},
  });

export async function aSeat({
  stateId,
  bodyId,
  name = "A. Member",
  userId = null,
  ...over
}: { stateId: string; bodyId?: string; name?: string; userId?: string | null } & Partial<Prisma.WorkingGroupMemberUncheckedCreateInput>) {
  const group = await aGroup({ stateId });
  return ownerDatabase().workingGroupMember.create({
    data: {
      stateId,
      groupId: group.id,
      seat: "MEMBER",
      bodyId: bodyId ?? (await aBody({ stateId })).id,
      validFrom: new Date("2025-01-01T00:00:00Z"),
      person: { create: { name, userId } },
      ...over,
    },
  });
}

/** A meeting with one item on its agenda. */
export async function aMeeting({
  stateId,
  state = "PLANNED",
  isPublished = false,
  minutes = "",
  ...over
}: {
  stateId: string;
  state?: MeetingState;
  isPublished?: boolean;
  minutes?: string;
} & Partial<Prisma.WorkingGroupMeetingUncheckedCreateInput>) {
  const group = await aGroup({ stateId });
  const approved = state === "APPROVED" ? { approvedAt: new Date(), approvedById: randomUUID() } : {};
  const meeting = await ownerDatabase().workingGroupMeeting.create({
    data: {
      stateId,
      groupId: group.id,
      number: short(),
      meetsOn: day,
      state,
      ...approved,
      publishedAt: isPublished ? new Date() : null,
      agenda: { create: { position: 1, title: "Follow-up to the concluding observations", minutes } },
      ...over,
    },
    include: { agenda: true },
  });
  const [item] = meeting.agenda;
  if (!item) throw new Error("No item was made.");
  return { ...meeting, itemId: item.id };
}

export const aDecision = ({
  meeting,
  ...over
}: { meeting: { id: string; stateId: string } } & Partial<Prisma.GroupDecisionUncheckedCreateInput>) =>
  ownerDatabase().groupDecision.create({
    data: { stateId: meeting.stateId, meetingId: meeting.id, number: short(), text: "The body shall report.", ...over },
  });

export async function aTask({
  meeting,
  bodyId,
  state = "OPEN",
  ...over
}: { meeting: { id: string; stateId: string }; bodyId: string; state?: TaskState } & Partial<Prisma.DecisionTaskUncheckedCreateInput>) {
  const decision = await aDecision({ meeting });
  const closed = state === "OPEN" ? {} : { report: "Done.", closedAt: new Date(), closedById: randomUUID() };
  return ownerDatabase().decisionTask.create({
    data: { stateId: meeting.stateId, decisionId: decision.id, bodyId, text: "Report to the group.", state, ...closed, ...over },
  });
}

export async function aCase({ stateId, ...over }: { stateId: string } & Partial<Prisma.CaseFileUncheckedCreateInput>) {
  return ownerDatabase().caseFile.create({
    data: {
      stateId,
      mechanismId: over.mechanismId ?? (await aMechanism()).id,
      communicationNumber: `${short()}/2012`,
      articles: [],
      attestation: "STATED",
      ...over,
    },
  });
}
