import type { Names } from "@/domain/vocabulary";
import { interfaceLanguages } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { demonstrationClassification } from "@/prisma/demonstration/classification";
import { demonstrationClusters } from "@/prisma/demonstration/clusters";
import { demonstrationDocument } from "@/prisma/demonstration/document";
import { demonstrationHeadings } from "@/prisma/demonstration/headings";
import { demonstrationRecommendations } from "@/prisma/demonstration/recommendations";
import type { Recommendation } from "@/prisma/demonstration/recommendation-types";
import { demonstrationThemes } from "@/prisma/demonstration/themes";
import { type Ids, of } from "@/prisma/loading/ids";
import type { Reference } from "@/prisma/loading/reference";
import { ownerDatabase } from "@/prisma/owner";

const inEveryLanguage = (words: Names) =>
  interfaceLanguages.map((language) => ({ language, text: words[language], translation: "UNOFFICIAL" as const }));

/** What a recommendation is about, each term by the code of its vocabulary and its own. */
function codesOf({ key, themeKeys, articles }: Recommendation): string[] {
  const { groups = [], goals = [], measures = [], clusters = [] } = demonstrationClassification[key] ?? {};
  return [
    ...themeKeys.map((theme) => `UHRI ${demonstrationThemes[theme]}`),
    ...groups.map((code) => `GROUPS ${code}`),
    ...goals.map((code) => `SDG ${code}`),
    ...articles.map((code) => `ICCPR ${code}`),
    ...measures.map((code) => `MEASURES ${code}`),
    ...clusters.map((code) => `${demonstrationClusters.code} ${code}`),
  ];
}

/** When the demonstration begins, and with it the record of what was shown when. */
export const recordedAt = new Date(`${demonstrationDocument.recordedOn}T05:00:00Z`);

/**
 * The working summaries. They exist in three languages, which no imported document does,
 * so they are written as they will stand instead of going through an import.
 */
export async function loadRecord({ stateId, cycles, terms }: Reference, recorderId: string): Promise<Ids> {
  const owner = ownerDatabase();
  const at = recordedAt;
  const cycleId = of(cycles, demonstrationDocument.cycleKey);
  const document = await owner.unDocument.create({
    data: {
      stateId,
      cycleId,
      kind: demonstrationDocument.kind,
      titles: demonstrationDocument.titles,
      language: demonstrationDocument.language,
      sourceText: demonstrationRecommendations.map(({ concern, summary }) => `${concern.en}\n${summary.en}`).join("\n"),
      consideredOn: new Date(demonstrationDocument.consideredOn),
      lockedAt: at,
      createdAt: at,
    },
  });

  let position = 0;
  const paragraph = (item: Recommendation, data: Omit<Prisma.ParagraphUncheckedCreateInput, "documentId" | "position">, words: Names) =>
    owner.paragraph.create({
      data: {
        documentId: document.id,
        position: (position += 1),
        heading: demonstrationHeadings.find(({ key }) => key === item.headingKey)?.names ?? {},
        ...data,
        texts: { create: inEveryLanguage(words) },
      },
    });

  const ids: Ids = new Map();
  for (const [index, item] of demonstrationRecommendations.entries()) {
    const concern = await paragraph(item, { kind: "CONCERN" }, item.concern);
    const main = await paragraph(item, { kind: "RECOMMENDATION", articles: [...item.articles] }, item.summary);
    for (const { label, text } of item.limbs) await paragraph(item, { kind: "LIMB", label, parentId: main.id }, text);
    const { id } = await owner.recommendation.create({
      data: {
        stateId,
        cycleId,
        documentId: document.id,
        paragraphId: main.id,
        concernId: concern.id,
        pairKind: "SPLIT",
        reference: item.reference,
        position: index + 1,
        publishedAt: at,
        recommendingStates: [],
        terms: { create: codesOf(item).map((code, place) => ({ termId: of(terms, code), position: place + 1 })) },
        history: { create: { kind: "RECORDED", actorId: recorderId, at } },
      },
    });
    ids.set(item.key, id);
  }
  return ids;
}
