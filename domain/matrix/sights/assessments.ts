import { randomUUID } from "node:crypto";

import { filtered, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { visibleAssessments } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { anAssessment, aScale, gradeOf } from "@/prisma/assessment-factory";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;

/** What voices say of recommendations, public and not, and what was taken back. */
export const assessmentSights: Record<string, Sight> = {
  assessments: filtered(
    {
      table: "assessment",
      rows: () =>
        owner().assessment.findMany({
          select: {
            id: true,
            recommendationId: true,
            stateId: true,
            organisationId: true,
            withdrawnAt: true,
            recommendation: { select: { stateId: true, publishedAt: true } },
          },
        }),
      query: (reader, where: Prisma.AssessmentWhereInput) => reader.assessment.findMany({ where, select: { id: true } }),
    },
    visibleAssessments,
  ),
};

/** An assessment of each kind on every recommendation there is, those that are not published too; the second of each was taken back. */
export async function exhibitAssessments({ organisation, otherOrganisation }: World): Promise<void> {
  const recommendations = await owner().recommendation.findMany({
    select: { id: true, stateId: true },
    take: 12,
    orderBy: { publishedAt: "desc" },
  });
  const gradeId = gradeOf(await aScale(), "B");
  for (const { id: recommendationId, stateId } of recommendations)
    for (const organisationId of [organisation, otherOrganisation, null])
      for (const isTakenBack of [false, true]) {
        const { id: assessmentId, recordedAt } = await anAssessment({ stateId, recommendationId, organisationId, gradeId });
        if (!isTakenBack) continue;
        const done = { reason: "It was wrong.", withdrawnById: randomUUID(), withdrawnAt: new Date() };
        await owner().withdrawal.create({ data: { stateId, assessmentId, organisationId, publishedAt: recordedAt, ...done } });
        await owner().assessment.update({ where: { id: assessmentId }, data: { withdrawnAt: new Date() } });
      }
}
