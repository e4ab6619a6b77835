import type { Hidden, Readers } from "@/e2e/canaries/marks";
import { type Fate, fates } from "@/e2e/canaries/plant-reports";
import type { Answered } from "@/e2e/canaries/plant-others";
import { paths } from "@/lib/paths";
import { ownerDatabase } from "@/prisma/owner";

/** What was planted, by its ids. */
export type Grown = {
  cycleId: string;
  bodyId: string;
  recommendationId: string;
  organisations: Record<"leading" | "partner" | "other" | "nhri", string>;
  reports: { fate: Fate; id: string }[];
  assessments: string[];
  responses: Answered[];
  people: Record<string, { id: string }>;
};

const formats = ["docx", "pdf", "json"] as const;

async function partsOf(reportId: string) {
  const owner = ownerDatabase();
  const sections = await owner.reportSection.findMany({ where: { reportId }, select: { id: true, kind: true } });
  const files = await owner.reportFile.findMany({ where: { reportId }, select: { id: true } });
  const edition = await owner.reportEdition.findFirst({
    where: { reportId },
    select: { id: true, items: { select: { id: true } }, files: { select: { id: true } } },
  });
  const refusal = edition && (await owner.reportRefusal.findFirst({ where: { editionId: edition.id }, select: { id: true } }));
  return { sections, files, edition, refusal };
}

/** Without a language, every address of a report and of what came of it. */
async function addressesOfReport(id: string): Promise<string[]> {
  const { sections, files, edition, refusal } = await partsOf(id);
  const desk = [
    paths.deskReport,
    paths.deskCover,
    paths.deskAnnexes,
    paths.deskSources,
    paths.deskPartners,
    paths.deskSubmission,
    paths.trace,
  ];
  return [
    ...desk.map((address) => address(id)),
    ...sections.map((section) => paths.deskSection(id, section.id)),
    ...sections.filter(({ kind }) => kind === "ISSUE").map((section) => paths.deskReference(id, section.id)),
    ...files.map((file) => paths.deskFile(file.id)),
    ...(edition ? addressesOfEdition(id, edition) : []),
    ...(refusal ? [paths.refusal(refusal.id)] : []),
  ];
}

type Edition = { id: string; items: { id: string }[]; files: { id: string }[] };

const addressesOfEdition = (reportId: string, { id, items, files }: Edition): string[] => [
  paths.deskEdition(id),
  paths.deskEdition(id, { language: "ru" }),
  ...[...formats, "txt" as const].map((format) => paths.deskEditionFile(id, format)),
  paths.alternativeReport(id),
  paths.alternativeReport(id, { language: "ru" }),
  ...formats.map((format) => paths.editionFile(id, format)),
  ...files.map((file) => paths.annexFile(file.id)),
  paths.editionOutcomes(id),
  paths.refusing(id),
  ...items.flatMap((item) => [paths.itemOutcomes(id, item.id), paths.tracedItem(reportId, item.id)]),
];

/** Every address of what was planted, and those that list or look for it. */
export async function addressesOf(grown: Grown, words: string[]): Promise<string[]> {
  const { cycleId, bodyId, recommendationId, organisations, assessments, responses } = grown;
  const reports = await Promise.all(grown.reports.map(({ id }) => addressesOfReport(id)));
  const application = await ownerDatabase().organisationApplication.findFirstOrThrow({
    where: { state: "CONFIRMED", organisationId: null, place: { startsWith: "qz" } },
  });
  return [
    ...reports.flat(),
    ...words.flatMap((q) => [paths.search({ q }), paths.alternativeReports({ q })]),
    ...words.slice(0, 2).flatMap((q) => [paths.recommendations({ q }), paths.organisations({ q })]),
    paths.alternativeReports({ cycle: cycleId }),
    ...Object.values(organisations).flatMap((id) => [paths.organisation(id), paths.alternativeReports({ organisation: id })]),
    paths.desk(),
    paths.desk({ state: "discarded" }),
    paths.desk({ state: "submitted" }),
    paths.newDeskReport(),
    paths.ownOrganisation(),
    paths.ownAssessments({ show: "all" }),
    paths.application(application.id),
    paths.applications(),
    paths.review(cycleId),
    paths.body(bodyId),
    paths.recommendation(recommendationId),
    ...assessments.map((id) => paths.assessment(recommendationId, id)),
    ...responses.flatMap(({ recommendationId: id, responseId, evidence }) => [
      paths.recommendation(id),
      paths.discussion(id),
      paths.discussion(id, { body: bodyId }),
      paths.response(id, responseId),
      ...evidence.map((one) => paths.evidenceFile(one.id)),
    ]),
    ...Object.values(grown.people).map(({ id }) => paths.person(id)),
    ...(["docx", "xlsx", "csv"] as const).map((format) => paths.progressSummary(format)),
    paths.uhriLayout("xlsx"),
  ];
}

/** What is asked for by an id, and has an answer only for some: the address with `{}` where the id stands. */
export async function hiddenIn({ reports, organisations, assessments, responses, recommendationId }: Grown): Promise<Hidden[]> {
  const ofReports = await Promise.all(
    reports
      .filter(({ fate }) => fates[fate] !== "everybody")
      .map(async ({ fate, id }) => {
        const { sections, files, edition } = await partsOf(id);
        const readers = fates[fate];
        const at = (what: string, it: string | undefined, address: string, whose: Readers = "authors"): Hidden[] =>
          it ? [{ what: `${fate}: ${what}`, id: it, address: decodeURIComponent(address), readers: whose }] : [];
        return [
          ...at("report", id, paths.deskReport("{}")),
          ...at("section", sections[0]?.id, paths.deskSection(id, "{}")),
          ...at("annex being written", files[0]?.id, paths.deskFile("{}")),
          ...at("edition", edition?.id, paths.alternativeReport("{}"), readers),
          ...at("edition as a file", edition?.id, paths.editionFile("{}", "docx"), readers),
          ...at("edition as json", edition?.id, paths.editionFile("{}", "json"), readers),
          ...at("annex", edition?.files[0]?.id, paths.annexFile("{}"), readers),
          ...at("own edition", edition?.id, paths.deskEdition("{}")),
          ...at("own edition as a file", edition?.id, paths.deskEditionFile("{}", "docx")),
          ...at("outcomes", edition?.id, paths.editionOutcomes("{}"), readers),
          ...at("refusing", edition?.id, paths.refusing("{}"), readers),
          ...at("trace", id, paths.trace("{}")),
        ];
      }),
  );
  return [
    ...ofReports.flat(),
    { what: "organisation", id: organisations.leading, address: paths.organisation("{}"), readers: "leadingAndAdministrator" },
    {
      what: "assessment taken back",
      id: assessments[0] ?? "",
      address: paths.assessment(recommendationId, "{}"),
      readers: "otherNgoAndAuditor",
    },
    ...responses.flatMap(({ evidence }) =>
      evidence
        .filter((one) => one.readers !== "everybody")
        .map((one): Hidden => ({ what: "evidence", id: one.id, address: paths.evidenceFile("{}"), readers: one.readers })),
    ),
  ];
}
