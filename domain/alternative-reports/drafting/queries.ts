import type { Actor } from "@/domain/actor";
import { presentComment, readComments } from "@/domain/alternative-reports/comments/queries";
import { checkReport, type DraftReport, reportWords } from "@/domain/alternative-reports/drafting/rules";
import type { ReportFilters } from "@/domain/alternative-reports/drafting/schema";
import { owners } from "@/domain/alternative-reports/queries";
import { readTranslations } from "@/domain/alternative-reports/sections/rules";
import { readSections, rulesOf } from "@/domain/alternative-reports/templates/rules";
import { visibleReports } from "@/domain/alternative-reports/visibility";
import { nameIn, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { type Reader, reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

const pageSize = 20;

const named = (json: unknown, locale: InterfaceLanguage): string => nameIn(readWords(json), locale);
const submitted = { where: { withdrawnAt: null }, select: { id: true }, take: 1 } as const;

const ofState = ({ state }: ReportFilters): Prisma.AlternativeReportWhereInput =>
  state === "discarded"
    ? { discardedAt: { not: null } }
    : {
        discardedAt: null,
        ...(state === "submitted" && { editions: { some: { withdrawnAt: null } } }),
        ...(state === "writing" && { editions: { none: { withdrawnAt: null } } }),
      };

/** One page of the reports that this person's organisation leads or has joined; there are never so many that pages could not be counted. */
export async function listReports(actor: Actor, filters: ReportFilters, locale: InterfaceLanguage, size = pageSize) {
  const { stage, sort = "deadline", page = 1 } = filters;
  const where: Prisma.AlternativeReportWhereInput = {
    AND: [visibleReports(actor), ofState(filters), ...(stage ? [{ template: { stage } }] : [])],
  };
  const [found, total] = await reading(actor, async (reader) => {
    const all = await reader.alternativeReport.findMany({
      where,
      select: {
        id: true,
        deadlineOn: true,
        startedAt: true,
        sections: { orderBy: { editedAt: "desc" }, take: 1, select: { editedAt: true } },
      },
    });
    const dated = all.map(({ id, deadlineOn, startedAt, sections }) => ({
      id,
      key: sort === "changed" ? -(sections[0]?.editedAt ?? startedAt).getTime() : (deadlineOn?.getTime() ?? Number.MAX_SAFE_INTEGER),
    }));
    const ids = dated.sort((one, other) => one.key - other.key || one.id.localeCompare(other.id)).map(({ id }) => id);
    const wanted = ids.slice((page - 1) * size, page * size);
    const rows = await reader.alternativeReport.findMany({ where: { id: { in: wanted } }, select: listed });
    return [rows.sort((one, other) => wanted.indexOf(one.id) - wanted.indexOf(other.id)), ids.length] as const;
  });
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / size)),
    reports: found.map(({ organisation, cycle, template, sections, editions, deadlineOn, discardedAt, ...report }) => ({
      ...report,
      deadlineOn: dayOrNull(deadlineOn),
      isDiscarded: discardedAt !== null,
      isSubmitted: editions.length > 0,
      organisation: named(organisation.names, locale),
      cycle: named(cycle.titles, locale),
      stage: template.stage,
      changedAt: sections[0]?.editedAt ?? report.startedAt,
    })),
  };
}

export type ListedReports = Awaited<ReturnType<typeof listReports>>;

const listed = {
  id: true,
  title: true,
  deadlineOn: true,
  startedAt: true,
  discardedAt: true,
  organisation: { select: { names: true } },
  cycle: { select: { titles: true } },
  template: { select: { stage: true } },
  sections: { orderBy: { editedAt: "desc" }, take: 1, select: { editedAt: true } },
  editions: submitted,
} satisfies Prisma.AlternativeReportSelect;

const place = { select: { id: true, reference: true } } as const;
const whole = {
  ...owners,
  stateId: true,
  cycleId: true,
  title: true,
  session: true,
  articles: true,
  language: true,
  translationLanguage: true,
  authorship: true,
  pseudonym: true,
  deadlineOn: true,
  startedAt: true,
  version: true,
  organisation: { select: { names: true, kind: true } },
  cycle: {
    select: {
      titles: true,
      mechanismId: true,
      mechanism: { select: { code: true, names: true } },
      state: { select: { code: true, names: true } },
    },
  },
  template: true,
  sections: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { recommendation: place, grade: { select: { code: true, labels: true } }, _count: { select: { versions: true } } },
  },
  files: { where: { removedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }] },
  editions: submitted,
} satisfies Prisma.AlternativeReportSelect;

type Stored = Prisma.AlternativeReportGetPayload<{ select: typeof whole }>;

/** A report with everything that is written in it, as commands and pages of its authors need it; null when it is not theirs. */
export async function readReport(reader: Reader, actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const stored = await reader.alternativeReport.findFirst({ where: { AND: [{ id }, visibleReports(actor)] }, select: whole });
  return stored && present(actor, stored, locale);
}

function present(actor: Actor, stored: Stored, locale: InterfaceLanguage) {
  const { organisation, cycle, template, sections: written, editions, deadlineOn, ...report } = stored;
  const rules = rulesOf(template);
  const sections = written
    .filter(({ removedAt }) => removedAt === null)
    .map(({ translations, grade, _count, ...section }) => ({
      ...section,
      translations: readTranslations(translations),
      grade: grade && { code: grade.code, label: named(grade.labels, locale) },
      versions: _count.versions,
    }));
  const draft: DraftReport = { language: report.language, translationLanguage: report.translationLanguage, sections };
  return {
    ...report,
    deadlineOn: dayOrNull(deadlineOn),
    isSubmitted: editions.length > 0,
    organisation: { name: named(organisation.names, locale), kind: organisation.kind },
    cycle: {
      title: named(cycle.titles, locale),
      mechanismId: cycle.mechanismId,
      mechanism: { code: cycle.mechanism.code, name: named(cycle.mechanism.names, locale) },
      state: { code: cycle.state.code, name: named(cycle.state.names, locale) },
    },
    template: { ...template, name: named(template.names, locale), rules, sections: readSections(template.sections) },
    sections,
    removed: written.flatMap(({ id, heading, reference, removedAt }) => (removedAt ? { id, heading, reference, removedAt } : [])),
    words: reportWords(draft, rules),
    problems: checkReport(draft, rules),
    mayWrite: can(actor, "alternativeReport.write", report),
    mayComment: can(actor, "alternativeReport.comment", report),
    mayDiscard: can(actor, "alternativeReport.discard", report),
  };
}

/** The report as its pages show it; null when it is not theirs. */
export const findReport = (actor: Actor, id: string, locale: InterfaceLanguage) =>
  reading(actor, (reader) => readReport(reader, actor, id, locale));

export type ReportRecord = NonNullable<Awaited<ReturnType<typeof findReport>>>;
export type ReportPart = ReportRecord["sections"][number];

/** The report with what is said of it, and the names of those who wrote, as far as this person may know them. */
export async function findWriting(actor: Actor, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const report = await readReport(reader, actor, id, locale);
    if (!report) return null;
    const comments = await readComments(reader, actor, id, null);
    const people = await namesOf(reader, [
      ...report.sections.map(({ editedById }) => editedById),
      ...comments.map(({ writtenById }) => writtenById),
    ]);
    return { report, people, comments: comments.map((comment) => presentComment(comment, people)) };
  });
}

/** Who somebody is, for those who may know it. */
export async function namesOf(reader: Reader, ids: string[]): Promise<Record<string, string>> {
  const people = await reader.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}
