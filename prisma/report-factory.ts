import { createHash, randomUUID } from "node:crypto";

import { canonical } from "@/domain/audit/rules";
import type { Prisma } from "@/generated/prisma/client";
import { aCycle, anOrganisation, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

/* Alternative reports and the rules they are written by, each valid by default and as it stands. */

const short = (): string => randomUUID().slice(0, 8);
const started = new Date("2026-01-05T09:00:00Z");

/** A committee's rules: English, French or Spanish, a thousand words, a summary, issues and an annex. */
export const aTemplate = (over: Partial<Prisma.ReportTemplateUncheckedCreateInput> = {}) =>
  ownerDatabase().reportTemplate.create({
    data: {
      code: short(),
      stage: "BEFORE_SESSION",
      names: named("Report before the session"),
      languages: ["en", "fr", "es"],
      wordLimit: 1000,
      sections: [
        { code: "summary", kind: "SUMMARY", titles: named("Summary"), guidance: named("What matters most."), isRequired: true },
        { code: "issues", kind: "ISSUE", titles: named("Issues"), guidance: named("One by one."), isRequired: true },
        { code: "about", kind: "ANNEX", titles: named("About the authors"), guidance: named("Who you are."), isRequired: false },
      ],
      fileName: "{state}_{stage}_{organisation}",
      answerDays: 60,
      source: "A printed note",
      attestation: "VERIFIED",
      ...over,
    },
  });

type Section = Partial<Omit<Prisma.ReportSectionUncheckedCreateInput, "reportId">>;
type Wanted = Partial<Omit<Prisma.AlternativeReportUncheckedCreateInput, "sections">> & { sections?: Section[] };

/** A report that its organisation is writing, with a summary and one issue unless told otherwise. */
export async function aReport({ sections = [{ kind: "SUMMARY", code: "summary", text: "In short." }, {}], ...over }: Wanted = {}) {
  const owner = ownerDatabase();
  const stateId = over.stateId ?? (await aState()).id;
  const startedById = over.startedById ?? randomUUID();
  const report = await owner.alternativeReport.create({
    data: {
      stateId,
      organisationId: over.organisationId ?? (await anOrganisation({ stateId })).id,
      cycleId: over.cycleId ?? (await aCycle({ stateId })).id,
      templateId: over.templateId ?? (await aTemplate()).id,
      title: "Report of the lake",
      articles: ["7"],
      language: "en",
      startedById,
      startedAt: started,
      ...over,
    },
  });
  await owner.reportSection.createMany({
    data: sections.map((section, at) => ({
      reportId: report.id,
      kind: "ISSUE",
      position: (at + 1) * 1000,
      heading: `Part ${at + 1}`,
      editedById: startedById,
      editedAt: started,
      ...section,
    })),
  });
  const written = await owner.reportSection.findMany({ where: { reportId: report.id }, orderBy: { position: "asc" } });
  return { ...report, sections: written };
}

type Partner = { report: { id: string; organisationId: string } } & Partial<Prisma.ReportPartnerUncheckedCreateInput>;

/** An organisation that joined a report and writes in it; an invitation that nobody has followed where `organisationId` is null. */
export async function aPartner({ report, ...over }: Partner) {
  const hasJoined = over.organisationId !== null;
  return ownerDatabase().reportPartner.create({
    data: {
      reportId: report.id,
      ownerId: report.organisationId,
      note: "The partner",
      mayWrite: true,
      invitedAt: started,
      expiresAt: new Date("2100-01-01T00:00:00Z"),
      ...(hasJoined ? { organisationId: over.organisationId ?? (await anOrganisation()).id, joinedAt: started } : {}),
      ...over,
    },
  });
}

type Item = Partial<Omit<Prisma.ReportItemUncheckedCreateInput, "editionId">>;
type Report = Omit<Awaited<ReturnType<typeof aReport>>, "sections">;
type Edition = { report?: Report; organisationId?: string; items?: Item[] } & Partial<
  Omit<Prisma.ReportEditionUncheckedCreateInput, "reportId" | "items" | "opensAt">
> & { opensAt?: Date | null };

const aDay = 86_400_000;

/** A report as it was submitted, which everybody has read since January unless told otherwise; one of an embargo opens in ten years. */
export async function anEdition({ report: given, organisationId, visibility = "PUBLIC", items = [{}], ...over }: Edition = {}) {
  const owner = ownerDatabase();
  const where = { ...(over.stateId && { stateId: over.stateId }), ...(over.cycleId && { cycleId: over.cycleId }) };
  const report = given ?? (await aReport({ ...where, ...(organisationId && { organisationId }) }));
  const { id: reportId, stateId, cycleId, templateId, title, language, authorship, pseudonym, session, articles } = report;
  const { id: leaderId, names, kind } = await owner.organisation.findUniqueOrThrow({ where: { id: report.organisationId } });
  const isNamed = authorship === "NAMED";
  const name = JSON.parse(JSON.stringify(names)) as Record<string, string>;
  const contents = {
    title,
    state: "The State",
    committee: "The Committee",
    review: "The review",
    stage: "BEFORE_SESSION",
    session: session ?? null,
    articles,
    language,
    translationLanguage: null,
    words: 20,
    parts: items.map((item, at) => ({
      ...blankItem(at),
      ...wordsOf(item),
      kind: "ISSUE",
      code: null,
      about: null,
      grade: null,
      translation: null,
    })),
    annexes: [],
    authors: { authorship, pseudonym, named: isNamed ? [{ name: name.en ?? "", kind }] : [], unnamed: authorship === "UNNAMED" ? 1 : 0 },
  };
  const opensAt = {
    PRIVATE: null,
    COMMITTEE_ONLY: null,
    PUBLIC: new Date("2026-01-10T09:00:00Z"),
    EMBARGOED: new Date(Date.now() + 3650 * aDay),
  };
  const opening = over.opensAt === undefined ? opensAt[visibility] : over.opensAt;
  const edition = await owner.reportEdition.create({
    data: {
      reportId,
      stateId,
      cycleId,
      templateId,
      stage: "BEFORE_SESSION",
      number: 1,
      title,
      language,
      languages: [language],
      authorship,
      authors: contents.authors,
      kinds: [kind],
      session,
      articles,
      contents,
      words: 20,
      contentHash: createHash("sha256").update(canonical(contents)).digest("hex"),
      receipt: randomUUID(),
      visibility,
      submittedOn: new Date("2026-01-09T00:00:00Z"),
      submittedAt: new Date("2026-01-09T09:00:00Z"),
      answerDueOn: opening && new Date(opening.getTime() + 60 * aDay),
      ...over,
      opensAt: opening,
    },
  });
  await owner.reportItem.createMany({
    data: items.map((item, at) => ({ editionId: edition.id, position: at + 1, ...blankItem(at), translations: {}, ...item })),
  });
  if (isNamed) await owner.reportEditionAuthor.create({ data: { editionId: edition.id, organisationId: leaderId } });
  const kept = await owner.reportItem.findMany({ where: { editionId: edition.id }, orderBy: { position: "asc" } });
  return { ...edition, report, items: kept };
}

const blankItem = (at: number) => ({
  heading: `Issue ${at + 1}`,
  reference: "",
  stateSaid: "It is done.",
  text: "It is not.",
  evidence: "",
  suggestion: "Do it.",
});

const wordsOf = ({ heading, reference, stateSaid, text, evidence, suggestion }: Item) =>
  Object.fromEntries(
    Object.entries({ heading, reference, stateSaid, text, evidence, suggestion }).filter(([, words]) => words !== undefined),
  );
