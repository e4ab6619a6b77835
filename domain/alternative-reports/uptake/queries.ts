import { authorsSchema } from "@/domain/alternative-reports/editions/schema";
import type { UptakeFilters } from "@/domain/alternative-reports/uptake/schema";
import { openEditions } from "@/domain/alternative-reports/visibility";
import { nameIn, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayShown, endOfDay } from "@/lib/day-shown";

const pageSize = 25;

const latest = (): Prisma.ReportEditionWhereInput => ({ AND: [openEditions()], supersededBy: { none: openEditions() } });
/** As of a past day, what was noted by its end and still stands. */
const reflections = (): Prisma.ReportOutcomeWhereInput => {
  const day = dayShown();
  return { kind: "REFLECTED", revokedAt: null, ...(day && { recordedAt: { lt: endOfDay(day) } }) };
};

/**
 * The recommendations that public reports suggested, and which of them the Committees' texts reflect, as far as somebody has said so:
 * how many of how many, and the list. It is the same for everybody, so that nobody's own editions are counted before their time.
 */
export async function listUptake(filters: UptakeFilters, locale: InterfaceLanguage) {
  const { cycle, edition, show = "all", page = 1 } = filters;
  const isReflected: Prisma.ReportItemWhereInput = { outcomes: { some: reflections() } };
  const chosen: Prisma.ReportItemWhereInput = {
    suggestion: { not: "" },
    edition: { AND: [latest()], ...(cycle && { cycleId: cycle }), ...(edition && { id: edition }) },
  };
  const where = { AND: [chosen, show === "reflected" ? isReflected : show === "notReflected" ? { NOT: isReflected } : {}] };
  return reading(null, async (reader) => {
    const rows = await reader.reportItem.findMany({
      where,
      select: {
        id: true,
        position: true,
        heading: true,
        suggestion: true,
        edition: { select: { id: true, title: true, language: true, authors: true, cycle: { select: { id: true, titles: true } } } },
      },
      orderBy: [{ edition: { submittedOn: "desc" } }, { editionId: "asc" }, { position: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const suggested = await reader.reportItem.count({ where: chosen });
    const reflected = await reader.reportItem.count({ where: { AND: [chosen, isReflected] } });
    const editions = await reader.reportEdition.findMany({
      where: { ...latest(), items: { some: { suggestion: { not: "" } } } },
      select: { id: true, title: true, cycle: { select: { id: true, titles: true } } },
      orderBy: [{ submittedOn: "desc" }, { id: "asc" }],
    });
    const outcomes = await reader.reportOutcome.findMany({
      where: { AND: [reflections(), { itemId: { in: rows.map(({ id }) => id) }, recommendation: visibleRecommendations(null) }] },
      select: { id: true, itemId: true, byAuthors: true, recommendation: { select: { id: true, reference: true } } },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    });
    const name = (json: unknown) => nameIn(readWords(json), locale);
    const total = show === "reflected" ? reflected : show === "notReflected" ? suggested - reflected : suggested;
    return {
      suggested,
      reflected,
      total,
      rows: rows.map(({ edition: { cycle: review, authors, ...of }, ...item }) => ({
        ...item,
        outcomes: outcomes.filter(({ itemId }) => itemId === item.id),
        edition: of,
        authors: authorsSchema.parse(authors),
        review: { id: review.id, title: name(review.titles) },
      })),
      previous: page > 1 && total > 0 ? page - 1 : null,
      next: page * pageSize < total ? page + 1 : null,
      choices: {
        cycle: [...new Map(editions.map((one) => [one.cycle.id, name(one.cycle.titles)]))].map(([value, label]) => ({ value, label })),
        edition: editions.map(({ id, title }) => ({ value: id, label: title })),
      },
    };
  });
}

export type SuggestedRecommendation = Awaited<ReturnType<typeof listUptake>>["rows"][number];
