import type { Actor } from "@/domain/actor";
import { relateRecommendations } from "@/domain/recommendations/recurrence/commands";
import { interfaceLanguages, type Names } from "@/domain/vocabulary";
import {
  demonstrationEarlierRecommendation as earlier,
  demonstrationRelations,
  demonstrationTwin as twin,
} from "@/prisma/demonstration/recurrence";
import { type Ids, of } from "@/prisma/loading/ids";
import type { Reference } from "@/prisma/loading/reference";
import { ownerDatabase } from "@/prisma/owner";

const inEveryLanguage = (words: Names) =>
  interfaceLanguages.map((language) => ({ language, text: words[language], translation: "UNOFFICIAL" as const }));

/** The topic of the cycle before that came back, as the working summaries of the third cycle are written. */
export async function loadEarlierRecord({ stateId, cycles }: Reference, recorderId: string): Promise<Ids> {
  const owner = ownerDatabase();
  const at = new Date(`${earlier.recordedOn}T05:00:00Z`);
  const cycleId = of(cycles, earlier.cycleKey);
  const { id: documentId } = await owner.unDocument.create({
    data: {
      ...{ stateId, cycleId, kind: "WORKING_SUMMARY", language: "en", titles: earlier.documentTitles, lockedAt: at, createdAt: at },
      sourceText: `${earlier.concern.en}\n${earlier.summary.en}`,
      consideredOn: new Date(earlier.consideredOn),
    },
  });
  const heading = earlier.heading;
  const concern = await owner.paragraph.create({
    data: {
      documentId,
      position: 1,
      kind: "CONCERN",
      number: earlier.concernNumber,
      heading,
      texts: { create: inEveryLanguage(earlier.concern) },
    },
  });
  const articles = [...earlier.articles];
  const main = await owner.paragraph.create({
    data: {
      ...{ documentId, position: 2, kind: "RECOMMENDATION", number: earlier.number, heading, articles },
      texts: { create: inEveryLanguage(earlier.summary) },
    },
  });
  const record = async (reference: string, position: number) => {
    const { id } = await owner.recommendation.create({
      data: {
        ...{ stateId, cycleId, documentId, paragraphId: main.id, concernId: concern.id, pairKind: "SPLIT", position },
        ...{ reference, publishedAt: at, recommendingStates: [] },
        history: { create: { kind: "RECORDED", actorId: recorderId, at } },
      },
    });
    return id;
  };
  return new Map([
    [earlier.key, await record(earlier.reference, 1)],
    [twin.key, await record(twin.reference, 2)],
  ]);
}

/** What was decided about recommendations of two cycles, through the command, in its place among the other acts. */
export const relationActs = (secretariat: Actor, recommendations: Ids) =>
  demonstrationRelations.map(({ laterKey, earlierKey, kind, note, decidedOn }) => ({
    on: decidedOn,
    run: () =>
      relateRecommendations(secretariat, {
        ...{ fromId: of(recommendations, laterKey), toId: of(recommendations, earlierKey) },
        ...{ kind, note, version: 0 },
      }),
  }));
