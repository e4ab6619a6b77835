import type { Actor } from "@/domain/actor";
import { writeComment } from "@/domain/alternative-reports/comments/commands";
import { discardReport, reviseCover, startReport } from "@/domain/alternative-reports/drafting/commands";
import { addReportFile } from "@/domain/alternative-reports/files/commands";
import { appealRefusal, refuseEdition } from "@/domain/alternative-reports/moderation/commands";
import { answerItem, citeItem } from "@/domain/alternative-reports/outcomes/commands";
import { invitePartner, joinReport, signReport } from "@/domain/alternative-reports/partners/commands";
import { chooseReference } from "@/domain/alternative-reports/references/commands";
import { addIssue, writeSection } from "@/domain/alternative-reports/sections/commands";
import { addSource } from "@/domain/alternative-reports/sources/commands";
import { submitReport, withdrawEdition } from "@/domain/alternative-reports/submission/commands";
import { findSubmission } from "@/domain/alternative-reports/submission/queries";
import type { ReportVisibility } from "@/domain/alternative-reports/vocabulary";
import { mark, type Readers } from "@/e2e/canaries/marks";
import { aDocx } from "@/lib/cleaning/factories";
import { ownerDatabase } from "@/prisma/owner";

/** What becomes of a report, and who reads it then beside its authors. */
export const fates = {
  draft: "authors",
  discarded: "authors",
  private: "authors",
  committee: "authors",
  embargoed: "authors",
  opened: "everybody",
  open: "everybody",
  withdrawn: "authors",
  refused: "authorsAndDeciders",
} as const satisfies Record<string, Readers>;
export type Fate = keyof typeof fates;

const audiences: Partial<Record<Fate, ReportVisibility>> = {
  private: "PRIVATE",
  committee: "COMMITTEE_ONLY",
  embargoed: "EMBARGOED",
  opened: "EMBARGOED",
};

export type Desk = {
  cycleId: string;
  recommendationId: string;
  templateId: string;
  leading: { id: string; admin: Actor; member: Actor };
  partner: { id: string; admin: Actor };
  secretariat: Actor;
  administrator: Actor;
};

/** A report that two organisations write, with a mark in every field, taken to its fate by the commands. `word` stands beside every mark. */
export async function plantReport(desk: Desk, fate: Fate, word: string): Promise<string> {
  const { leading, partner } = desk;
  const kept = (field: string, whose: Readers = "authors") => `${mark(whose, `${fate}: ${field}`)} ${word}`;
  const said = (field: string) => kept(field, fates[fate]);
  const { id } = await startReport(leading.member, {
    organisationId: leading.id,
    cycleId: desk.cycleId,
    templateId: desk.templateId,
    title: kept("title that was written over", "nobody"),
    language: "en",
    hasRead: true,
  });
  await reviseCover(leading.member, {
    id,
    version: 1,
    title: said("title"),
    session: said("session"),
    articles: said("articles"),
    language: "en",
    translationLanguage: "ru",
    authorship: "PSEUDONYM",
    pseudonym: said("pseudonym"),
    deadlineOn: "",
  });
  await addIssue(leading.member, { reportId: id });
  for (const section of await ownerDatabase().reportSection.findMany({ where: { reportId: id } })) {
    const written = (of: (field: string) => string) => ({
      id: section.id,
      heading: of("heading"),
      reference: of("reference"),
      stateSaid: of("what the State said"),
      text: of("text"),
      evidence: of("evidence"),
      suggestion: of("suggestion"),
      gradeId: "",
      translations: {
        heading: of("translated heading"),
        stateSaid: of("translated: the State"),
        text: of("translated text"),
        evidence: of("translated evidence"),
        suggestion: of("translated suggestion"),
      },
    });
    const [before, after] = [
      (field: string) => kept(`${section.kind} ${field}, first`),
      (field: string) => said(`${section.kind} ${field}`),
    ];
    const isIssue = section.kind === "ISSUE";
    await writeSection(leading.member, { ...written(isIssue ? before : after), version: 1 });
    if (!isIssue) continue;
    await writeSection(leading.admin, { ...written(after), version: 2 });
    await writeComment(leading.member, { reportId: id, sectionId: section.id, text: kept("comment") });
    await chooseReference(leading.member, { id: section.id, recommendationId: desk.recommendationId, paragraphId: "" });
  }
  await plantKept(desk, id, kept);
  await plantAnnex(desk, id, said, kept);

  const { token } = await invitePartner(leading.admin, { reportId: id, note: kept("whom an invitation is for"), mayWrite: true });
  await joinReport(partner.admin, { token, organisationId: partner.id, isNamed: false });
  await addSource(partner.admin, {
    reportId: id,
    organisationId: partner.id,
    sectionId: "",
    name: kept("partner's source", "partner"),
    contact: kept("partner's contact", "partner"),
    note: kept("partner's note of a source", "partner"),
  });
  await takeTo(desk, fate, id, kept);
  return id;
}

type Kept = (field: string, whose?: Readers) => string;

const plantKept = ({ leading }: Desk, reportId: string, kept: Kept) =>
  addSource(leading.member, {
    reportId,
    organisationId: leading.id,
    sectionId: "",
    name: kept("source", "leading"),
    contact: kept("contact of a source", "leading"),
    note: kept("note of a source", "leading"),
  });

/** A Word file whose words are kept, and whose author and company are not. */
async function plantAnnex({ leading }: Desk, reportId: string, said: (field: string) => string, kept: Kept): Promise<void> {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${kept("author of an annex", "nobody")}</dc:creator><cp:lastModifiedBy>${kept("last author of an annex", "nobody")}</cp:lastModifiedBy></cp:coreProperties>`;
  const body = `<w:p><w:r><w:t>${said("words of an annex")}</w:t></w:r></w:p>`;
  const bytes = aDocx({ "docProps/core.xml": core }, body);
  const upload = new File([new Uint8Array(bytes)], `${said("file name")}.docx`);
  await addReportFile(leading.member, { reportId, title: said("title of an annex") }, upload);
}

async function takeTo(desk: Desk, fate: Fate, id: string, kept: Kept): Promise<void> {
  const { leading, partner } = desk;
  if (fate === "draft") return;
  if (fate === "discarded") return discardReport(leading.admin, { id, version: 2 });

  const seen = async (actor: Actor) => {
    const shown = await findSubmission(actor, id);
    if (!shown) throw new Error("Nobody sees it.");
    return { version: shown.version, hash: shown.hash };
  };
  const joined = await ownerDatabase().reportPartner.findFirstOrThrow({ where: { reportId: id } });
  await signReport(partner.admin, {
    partnerId: joined.id,
    version: joined.version,
    hash: (await seen(partner.admin)).hash,
    isNamed: false,
  });
  const visibility = audiences[fate] ?? "PUBLIC";
  const opening = visibility === "EMBARGOED" ? { opensOn: inAYear(), opensAt: "09:00" } : { opensOn: "", opensAt: "" };
  const submitted = { reportId: id, ...(await seen(leading.admin)), visibility, ...opening, timeZone: "Asia/Almaty" };
  const { id: editionId } = await submitReport(leading.admin, submitted);
  if (fate === "opened") await ownerDatabase().$executeRaw`UPDATE report_edition SET opens_at = now() WHERE id = ${editionId}::uuid`;
  if (fate === "open" || fate === "withdrawn") await plantOutcomes(desk, editionId, (field) => kept(field, fates[fate]));
  if (fate === "withdrawn") await withdrawEdition(leading.admin, { editionId, version: 1, isSure: true });
  if (fate === "refused") {
    const explanation = kept("explanation of a refusal", "everybody");
    const refused = await refuseEdition(desk.administrator, { editionId, version: 1, reason: "ABUSIVE_LANGUAGE", explanation });
    await appealRefusal(leading.admin, { refusalId: refused.id, version: 1, appeal: kept("appeal", "authorsAndDeciders") });
  }
}

const inAYear = (): string => new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

async function plantOutcomes({ secretariat, leading }: Desk, editionId: string, said: (field: string) => string): Promise<void> {
  const { id: itemId } = await ownerDatabase().reportItem.findFirstOrThrow({ where: { editionId }, orderBy: { position: "asc" } });
  await answerItem(secretariat, { itemId, bodyId: "", text: said("answer"), language: "en" });
  await citeItem(leading.admin, { itemId, byAuthors: true, documentId: "", place: said("place"), address: "" });
}
