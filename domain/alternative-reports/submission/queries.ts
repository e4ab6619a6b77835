import type { Actor } from "@/domain/actor";
import { untranslated } from "@/domain/alternative-reports/drafting/rules";
import { type Author, authorsOf, editionOf, hashOfContents } from "@/domain/alternative-reports/editions/rules";
import { namesOnRegister } from "@/domain/alternative-reports/editions/queries";
import { checksOf, contentsOf, type FrozenSection } from "@/domain/alternative-reports/submission/rules";
import { sectionsSchema, translationsSchema } from "@/domain/alternative-reports/submission/schema";
import type { ReportVisibility } from "@/domain/alternative-reports/vocabulary";
import { visibleReports } from "@/domain/alternative-reports/visibility";
import { stateName } from "@/domain/countries/rules";
import { nameInLanguage, readWords } from "@/domain/names/rules";
import { mayReport } from "@/domain/organisations/rules";
import { can } from "@/domain/policy";
import { type Reader, reading } from "@/domain/reading";
import type { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

const organisation = { select: { id: true, names: true, kind: true, verificationEndedAt: true } } as const;

/** Everything that a report is frozen from. Sealed sources, comments and people are no part of it. */
const reportFields = {
  id: true,
  version: true,
  stateId: true,
  organisationId: true,
  cycleId: true,
  templateId: true,
  title: true,
  session: true,
  articles: true,
  language: true,
  translationLanguage: true,
  authorship: true,
  pseudonym: true,
  discardedAt: true,
  organisation,
  cycle: {
    select: { titles: true, session: true, state: { select: { code: true, names: true } }, mechanism: { select: { names: true } } },
  },
  template: {
    select: {
      stage: true,
      languages: true,
      wordLimit: true,
      needsGrades: true,
      sections: true,
      fileName: true,
      answerDays: true,
      sendTo: true,
    },
  },
  sections: {
    where: { removedAt: null },
    select: {
      id: true,
      kind: true,
      code: true,
      heading: true,
      reference: true,
      stateSaid: true,
      text: true,
      evidence: true,
      suggestion: true,
      translations: true,
      recommendationId: true,
      paragraphId: true,
      gradeId: true,
      recommendation: { select: { reference: true } },
      grade: { select: { code: true, labels: true } },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
  files: {
    where: { removedAt: null },
    select: { id: true, title: true, fileName: true, fileHash: true, mediaType: true, size: true, findings: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
  partners: {
    where: { endedAt: null },
    select: {
      id: true,
      note: true,
      mayWrite: true,
      isNamed: true,
      invitedAt: true,
      expiresAt: true,
      signedAt: true,
      signedHash: true,
      version: true,
      organisationId: true,
      organisation,
    },
    orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.AlternativeReportSelect;

type Stored = Prisma.AlternativeReportGetPayload<{ select: typeof reportFields }>;

/** A report as it would be frozen now; null where this person has none. */
export async function readSubmission(reader: Reader, actor: Actor, id: string) {
  if (!isId(id)) return null;
  const where = { AND: [{ id }, visibleReports(actor)] };
  const found = await reader.alternativeReport.findFirst({ where, select: reportFields });
  return found && freeze(found);
}

function freeze({ template, sections: stored, cycle, organisation: lead, partners, ...report }: Stored) {
  const named = (names: unknown) => nameInLanguage(readWords(names), report.language);
  const rules = { ...template, sections: sectionsSchema.parse(template.sections) };
  const sections = stored.map(({ translations, recommendation, grade, ...section }): FrozenSection => ({
    ...section,
    translations: { ...untranslated, ...translationsSchema.parse(translations) },
    about: recommendation?.reference ?? null,
    grade: grade && `${grade.code} · ${named(grade.labels)}`,
  }));
  const state = stateName({ code: cycle.state.code, names: readWords(cycle.state.names) }, report.language);
  const names = { state, committee: named(cycle.mechanism.names), review: named(cycle.titles) };
  const whole = { ...report, ...names, stage: template.stage, session: report.session ?? cycle.session, sections };
  const contents = contentsOf(whole, rules);
  const hash = hashOfContents(contents);
  const joined = partners.flatMap(({ organisation: partner, ...one }) =>
    partner
      ? [{ ...one, organisationId: partner.id, name: named(partner.names), kind: partner.kind, hasSigned: one.signedHash === hash }]
      : [],
  );
  const leader: Author = { id: lead.id, name: named(lead.names), kind: lead.kind, isNamed: report.authorship === "NAMED" };
  const others = joined.map(({ organisationId, name, kind, isNamed }): Author => ({ id: organisationId, name, kind, isNamed }));
  const invitations = partners.filter(({ organisationId }) => organisationId === null);
  return {
    ...report,
    template: rules,
    sections,
    contents,
    hash,
    authors: [leader, ...others],
    joined,
    invitations,
    edition: editionOf(contents, authorsOf(report, leader, others)),
    subject: { organisationId: report.organisationId, discardedAt: report.discardedAt, partners, mayReport: mayReport(lead) },
    checks: checksOf({
      report: whole,
      rules,
      ownNames: Object.values(readWords(lead.names)),
      partners: joined,
      invitations: invitations.length,
    }),
  };
}

export type Submission = NonNullable<Awaited<ReturnType<typeof readSubmission>>>;

/** An edition with what only its authors know of it. Whether it has opened is said by the clock of the database. */
export async function readOwnEdition(reader: Reader, actor: Actor, id: string) {
  if (!isId(id)) return null;
  const found = await reader.reportEdition.findFirst({
    where: { id, report: visibleReports(actor) },
    select: {
      id: true,
      version: true,
      stateId: true,
      reportId: true,
      number: true,
      title: true,
      visibility: true,
      opensAt: true,
      submittedAt: true,
      contentHash: true,
      receipt: true,
      words: true,
      withdrawnAt: true,
      refusedAt: true,
      contents: true,
      template: { select: { languages: true, fileName: true, answerDays: true, sendTo: true } },
      cycle: { select: namesOnRegister },
      report: { select: { organisationId: true, organisation } },
    },
  });
  if (!found) return null;
  const [clock] = await reader.$queryRaw<{ isOpen: boolean }[]>`
    SELECT coalesce(opens_at <= now(), false) AS "isOpen" FROM report_edition WHERE id = ${id}::uuid`;
  const { report, cycle: register, ...edition } = found;
  return { ...edition, register, organisationId: report.organisationId, isOpen: clock?.isOpen ?? false };
}

/** What the page of a report's submission shows: what would be frozen, what stands in the way, and what was submitted before. */
export function findSubmission(actor: Actor, id: string) {
  return reading(actor, async (reader) => {
    const report = await readSubmission(reader, actor, id);
    if (!report) return null;
    const editions = await reader.$queryRaw<OwnEdition[]>`
      SELECT id, number, visibility, opens_at AS "opensAt", submitted_at AS "submittedAt", withdrawn_at AS "withdrawnAt", refused_at AS "refusedAt",
        coalesce(opens_at <= now(), false) AS "isOpen"
      FROM report_edition WHERE report_id = ${id}::uuid ORDER BY number DESC`;
    return {
      ...report,
      editions,
      maySubmit: can(actor, "reportEdition.submit", report.subject),
      mayInvite: can(actor, "reportPartner.invite", report.subject),
    };
  });
}

export type OwnEdition = {
  id: string;
  number: number;
  visibility: ReportVisibility;
  opensAt: Date | null;
  submittedAt: Date;
  withdrawnAt: Date | null;
  refusedAt: Date | null;
  isOpen: boolean;
};

/** An edition of one's own with its receipt; null where there is none. */
export const findReceipt = (actor: Actor, id: string) =>
  reading(actor, async (reader) => {
    const edition = await readOwnEdition(reader, actor, id);
    return (
      edition && {
        ...edition,
        mayOpen: can(actor, "reportEdition.open", edition),
        mayWithdraw: can(actor, "reportEdition.withdraw", edition),
      }
    );
  });
export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;
