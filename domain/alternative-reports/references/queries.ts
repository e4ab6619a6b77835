import type { Actor } from "@/domain/actor";
import { visibleReports } from "@/domain/alternative-reports/visibility";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import { visibleDocuments, visibleRecommendations } from "@/domain/visibility";
import { type InterfaceLanguage, interfaceLanguages, type Language } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

const shown = 40;

type OfCycle = { stateId: string; cycle: { mechanismId: string } };

/** Recommendations that this committee ever made to the State, by its own cycles. */
const recommendationsOf = (actor: Actor, { stateId, cycle }: OfCycle): Prisma.RecommendationWhereInput => ({
  AND: [visibleRecommendations(actor), { stateId, archivedAt: null, cycle: { mechanismId: cycle.mechanismId } }],
});

/** Questions of its lists of issues. */
const questionsOf = (actor: Actor, { stateId, cycle }: OfCycle): Prisma.ParagraphWhereInput => ({
  parentId: null,
  kind: "QUESTION",
  document: {
    AND: [visibleDocuments(actor)],
    stateId,
    kind: "LIST_OF_ISSUES",
    cycle: { mechanismId: cycle.mechanismId },
  },
});

const named = { select: { number: true, heading: true, document: { select: { symbol: true } } } } as const;
const locale = (language: Language): InterfaceLanguage => interfaceLanguages.find((one) => one === language) ?? "en";

/** How an issue names what it answers: its paragraph and the symbol of its document. */
const referenceTo = (symbol: string | null, number: string | null): string => [symbol, number && `§ ${number}`].filter(Boolean).join(", ");

/** What an issue of this report may answer, if it is this; null for anything else. */
export async function answerable(
  reader: Reader,
  actor: Actor,
  report: OfCycle,
  { recommendationId, paragraphId }: { recommendationId: string; paragraphId: string },
): Promise<{ reference: string; heading: string } | null> {
  const paragraph = recommendationId
    ? (
        await reader.recommendation.findFirst({
          where: { AND: [{ id: recommendationId }, recommendationsOf(actor, report)] },
          select: { paragraph: named },
        })
      )?.paragraph
    : paragraphId
      ? await reader.paragraph.findFirst({ where: { AND: [{ id: paragraphId }, questionsOf(actor, report)] }, ...named })
      : null;
  return paragraph
    ? {
        reference: referenceTo(paragraph.document.symbol, paragraph.number),
        heading: nameIn(readWords(paragraph.heading), locale(actor.locale)),
      }
    : null;
}

/** The words of a published response, to be quoted. */
export async function publishedResponse(reader: Reader, recommendationId: string, id: string, language: Language) {
  const found = await reader.response.findFirst({
    where: { id, recommendationId, state: "PUBLISHED" },
    select: {
      publishedAt: true,
      currentVersion: true,
      body: { select: { names: true } },
      versions: { select: { number: true, text: true, language: true } },
    },
  });
  const words = found?.versions.find(({ number }) => number === found.currentVersion);
  if (!found || !words) return null;
  return {
    text: words.text,
    language: words.language,
    body: nameIn(readWords(found.body.names), locale(language)),
    publishedOn: dayOrNull(found.publishedAt) ?? "",
  };
}

/** What an issue answers now, what the State has published of it, and what else it may answer; null where it is not theirs. */
export async function findReferences(actor: Actor, id: string, q: string, shownIn: InterfaceLanguage) {
  if (!isId(id)) return null;
  return reading(actor, async (reader) => {
    const section = await reader.reportSection.findFirst({
      where: { id, kind: "ISSUE", removedAt: null, report: visibleReports(actor) },
      select: {
        id: true,
        reportId: true,
        heading: true,
        reference: true,
        recommendationId: true,
        paragraphId: true,
        report: { select: { stateId: true, cycle: { select: { mechanismId: true } } } },
      },
    });
    if (!section) return null;
    const { report, ...issue } = section;
    const contains = { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
    const inParagraph: Prisma.ParagraphWhereInput = {
      OR: [{ number: q }, { texts: { some: { text: contains } } }, { limbs: { some: { texts: { some: { text: contains } } } } }],
    };
    const texts = { select: { language: true, text: true } } as const;
    const place = { ...named.select, texts, document: { select: { symbol: true, cycleId: true } } } as const;
    const recommendations = await reader.recommendation.findMany({
      where: { AND: [recommendationsOf(actor, report), ...(q ? [{ paragraph: inParagraph }] : [])] },
      select: { id: true, paragraph: { select: place } },
      orderBy: [{ document: { adoptedOn: { sort: "desc", nulls: "last" } } }, { paragraph: { position: "asc" } }, { id: "asc" }],
      take: shown + 1,
    });
    const questions = await reader.paragraph.findMany({
      where: { AND: [questionsOf(actor, report), ...(q ? [inParagraph] : [])] },
      select: { id: true, ...place },
      orderBy: [{ document: { adoptedOn: { sort: "desc", nulls: "last" } } }, { position: "asc" }, { id: "asc" }],
      take: shown + 1,
    });
    const responses = section.recommendationId
      ? await reader.response.findMany({
          where: { recommendationId: section.recommendationId, state: "PUBLISHED" },
          select: {
            id: true,
            publishedAt: true,
            currentVersion: true,
            body: { select: { names: true } },
            versions: { select: { number: true, text: true, language: true } },
          },
          orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
        })
      : [];
    type Place = (typeof recommendations)[number]["paragraph"];
    const present = ({ number, heading, texts: found, document }: Place) => ({
      reference: referenceTo(document.symbol, number),
      heading: nameIn(readWords(heading), shownIn),
      text: wordsIn(Object.fromEntries(found.map(({ language, text }) => [language, text])), shownIn),
    });
    return {
      ...issue,
      isMore: recommendations.length > shown || questions.length > shown,
      recommendations: recommendations.slice(0, shown).map((one) => ({ id: one.id, ...present(one.paragraph) })),
      questions: questions.slice(0, shown).map((one) => ({ id: one.id, ...present(one) })),
      responses: responses.map(({ id: responseId, body, publishedAt, currentVersion, versions }) => ({
        id: responseId,
        body: nameIn(readWords(body.names), shownIn),
        publishedAt,
        words: versions.find(({ number }) => number === currentVersion) ?? null,
      })),
    };
  });
}

export type References = NonNullable<Awaited<ReturnType<typeof findReferences>>>;
