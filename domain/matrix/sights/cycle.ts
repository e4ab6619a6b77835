import { filtered, type Sight } from "@/domain/matrix/sight";
import { visibleRecommendations } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

/** All that is known of a review is public but for one thing: that a question led to a recommendation nobody sees yet. */
export const cycleSights: Record<string, Sight> = {
  "what came of questions": filtered(
    {
      table: "question_recommendation",
      key: "recommendation_id",
      rows: async () =>
        (
          await ownerDatabase().questionRecommendation.findMany({
            select: { recommendationId: true, recommendation: { select: { stateId: true, publishedAt: true } } },
          })
        ).map((row) => ({ id: row.recommendationId, ...row })),
      query: async (reader, where: Prisma.QuestionRecommendationWhereInput) =>
        (await reader.questionRecommendation.findMany({ where, select: { recommendationId: true } })).map((row) => ({
          id: row.recommendationId,
        })),
    },
    (actor) => ({ recommendation: visibleRecommendations(actor) }),
  ),
};
