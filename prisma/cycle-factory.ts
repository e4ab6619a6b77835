import type { Prisma } from "@/generated/prisma/client";
import { named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

/* One of anything that is known of a review, valid by default; name only what matters to the test. */

const sourced = { source: "Summary record", attestation: "VERIFIED" } as const;
const day = new Date("2025-06-24T00:00:00Z");
const unsaid = {};

export const aMilestone = (over: { cycleId: string } & Partial<Prisma.MilestoneUncheckedCreateInput>) =>
  ownerDatabase().milestone.create({
    data: { kind: "DIALOGUE_MEETING_1", doneOn: day, donePrecision: "DAY", notes: named("First day"), ...sourced, ...over },
  });

export const aMeeting = (over: { cycleId: string } & Partial<Prisma.DialogueMeetingUncheckedCreateInput>) =>
  ownerDatabase().dialogueMeeting.create({ data: { kind: "DIALOGUE", heldOn: day, places: named("Geneva"), ...sourced, ...over } });

export const aDelegate = (over: { cycleId: string } & Partial<Prisma.DelegationMemberUncheckedCreateInput>) =>
  ownerDatabase().delegationMember.create({
    data: { names: named("A. Delegate"), functions: named("Vice-Minister"), isHead: false, position: 1, ...sourced, ...over },
  });

export const anEvent = (over: { stateId: string } & Partial<Prisma.EventUncheckedCreateInput>) =>
  ownerDatabase().event.create({
    data: { names: named("Strike of 2011"), places: unsaid, summaries: unsaid, beganOn: day, beganPrecision: "DAY", ...sourced, ...over },
  });

export const aQuestion = (over: { cycleId: string } & Partial<Prisma.ExpertQuestionUncheckedCreateInput>) =>
  ownerDatabase().expertQuestion.create({
    data: { position: 1, experts: unsaid, texts: named("What was done?"), articles: ["6"], isOutsidePeriod: false, ...sourced, ...over },
  });

export const aReply = (over: { questionId: string } & Partial<Prisma.DelegationReplyUncheckedCreateInput>) =>
  ownerDatabase().delegationReply.create({ data: { form: "ORAL", texts: named("Much was done."), givenOn: day, ...sourced, ...over } });

export const aRemark = (over: { cycleId: string } & Partial<Prisma.PositiveRemarkUncheckedCreateInput>) =>
  ownerDatabase().positiveRemark.create({
    data: { position: 1, attribution: "CO_TEXT", speakers: unsaid, texts: named("A new law"), ...sourced, ...over },
  });

export const aParticipation = (over: { cycleId: string } & Partial<Prisma.ParticipationUncheckedCreateInput>) =>
  ownerDatabase().participation.create({
    data: { kind: "SIDE_EVENT", titles: named("Side event"), aims: {}, places: {}, organisers: {}, partners: {}, ...sourced, ...over },
  });

export const aTreaty = (over: Partial<Prisma.TreatyUncheckedCreateInput> = {}) =>
  ownerDatabase().treaty.create({ data: { code: crypto.randomUUID().slice(0, 8), names: named("Covenant"), ...over } });

export const aTreatyAction = async (over: { stateId: string } & Partial<Prisma.TreatyActionUncheckedCreateInput>) =>
  ownerDatabase().treatyAction.create({
    data: {
      treatyId: over.treatyId ?? (await aTreaty()).id,
      kind: "RATIFICATION",
      depositedOn: day,
      depositedPrecision: "DAY",
      notes: unsaid,
      ...sourced,
      ...over,
    },
  });

export const aContestedPoint = (over: { stateId: string } & Partial<Prisma.ContestedPointUncheckedCreateInput>) =>
  ownerDatabase().contestedPoint.create({ data: { subject: "TIMELINE", titles: named("Days of the dialogue"), ...over } });

export const aClaim = (over: { pointId: string } & Partial<Prisma.ClaimUncheckedCreateInput>) =>
  ownerDatabase().claim.create({
    data: { position: 1, texts: named("In June."), sourceKind: "UN", ...sourced, ...over },
  });
