import { randomUUID } from "node:crypto";

import { caseStates, standings } from "@/domain/matrix/cases/working-group";
import type { World } from "@/domain/matrix/world";
import { aRecommendation, aTerm } from "@/prisma/factories";
import { aCase, aDecision, aMeeting, aSeat } from "@/prisma/group-factory";
import { ownerDatabase } from "@/prisma/owner";

/** A publication of some time ago, which ended. */
const withdrawn = {
  publishedAt: new Date("2025-01-01"),
  withdrawnAt: new Date("2025-02-01"),
  reason: "A name was in it.",
  withdrawnById: randomUUID(),
};

type Place = { stateId: string; bodyId: string };

/** A meeting in every standing with everything that belongs to one, and cases kept back and published, in both States. */
export async function exhibitWorkingGroup({ state, otherState, body, foreignBody }: World): Promise<void> {
  for (const place of [
    { stateId: state, bodyId: body },
    { stateId: otherState, bodyId: foreignBody },
  ]) {
    const seats = [await aSeat({ ...place, isPersonPublic: true }), await aSeat(place)];
    for (const name of Object.keys(standings)) await hold(place, name, seats[0]?.id ?? "");
    for (const name of caseStates) await keepCase(place, { isPublished: name === "published" });
  }
}

async function hold({ stateId, bodyId }: Place, name: string, memberId: string): Promise<void> {
  const owner = ownerDatabase();
  const meeting = await aMeeting({ stateId, ...(standings[name] ?? {}) });
  const { id: meetingId, itemId } = meeting;
  if (meeting.publishedAt) await owner.withdrawal.create({ data: { stateId, meetingId, ...withdrawn } });
  const added = { addedById: randomUUID(), addedAt: new Date() };
  await owner.meetingPaper.create({
    data: { itemId, title: "A paper", fileHash: "0", fileName: "a.txt", mediaType: "text/plain", size: 1, ...added },
  });
  await owner.attendance.create({ data: { meetingId, memberId, presence: "PRESENT" } });
  await owner.minutesAddition.create({ data: { meetingId, text: "The date was another.", ...added } });
  const decision = await aDecision({ meeting });
  await owner.decisionTask.create({ data: { stateId, decisionId: decision.id, bodyId, text: "Report." } });
  const recommendation = await aRecommendation({ stateId });
  await owner.decisionRecommendation.create({ data: { decisionId: decision.id, recommendationId: recommendation.id } });
  await owner.decisionCase.create({ data: { decisionId: decision.id, caseFileId: (await aCase({ stateId })).id } });
}

async function keepCase({ stateId, bodyId }: Place, { isPublished }: { isPublished: boolean }): Promise<void> {
  const owner = ownerDatabase();
  const { id: caseFileId } = await aCase({ stateId, publishedAt: isPublished ? new Date() : null });
  await owner.withdrawal.create({ data: { stateId, caseFileId, ...withdrawn } });
  const day = new Date("2026-01-01T00:00:00Z");
  await owner.caseRemedy.create({ data: { caseFileId, position: 1, kind: "COMPENSATION", text: "Compensation." } });
  await owner.caseReply.create({ data: { caseFileId, sentOn: day } });
  await owner.caseGrade.create({ data: { caseFileId, grade: "B", gradedOn: day, document: "A report", recordedAt: day } });
  await owner.caseBody.create({ data: { caseFileId, bodyId } });
  await owner.caseArticle.create({ data: { caseFileId, termId: (await aTerm()).id } });
  await owner.caseRecommendation.create({ data: { caseFileId, recommendationId: (await aRecommendation({ stateId })).id } });
}
