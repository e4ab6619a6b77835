import { aQuestion } from "@/prisma/cycle-factory";
import { ownerDatabase } from "@/prisma/owner";

/** A question behind every recommendation there is, those that are not published too. */
export async function exhibitQuestions(): Promise<void> {
  const owner = ownerDatabase();
  const recommendations = await owner.recommendation.findMany({ select: { id: true, cycleId: true } });
  for (const { id: recommendationId, cycleId } of recommendations)
    await owner.questionRecommendation.create({ data: { recommendationId, questionId: (await aQuestion({ cycleId })).id } });
}
