import { randomBytes } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { editionOf, hashOfContents, issuesOf, kindsOf, languagesOf } from "@/domain/alternative-reports/editions/rules";
import { lockEdition } from "@/domain/alternative-reports/outcomes/commands";
import { readOwnEdition, readSubmission, type Submission } from "@/domain/alternative-reports/submission/queries";
import { openingOf, receiptOf } from "@/domain/alternative-reports/submission/rules";
import type { EditionWithdrawal, OpeningForm, SubmissionForm } from "@/domain/alternative-reports/submission/schema";
import { tellOfReport } from "@/domain/alternative-reports/telling/commands";
import { change, type Change } from "@/domain/change";
import { Outdated, RuleBroken } from "@/domain/errors";
import { present, refuseOutdated } from "@/domain/keeping";
import { now } from "@/lib/clock";
import { dateOf, dayAfter, dayAt } from "@/lib/day";

/** By when the State should have answered what opens then. */
const answerDue = (opensAt: Date | null, days: number) => opensAt && dateOf(dayAfter(dayAt(opensAt), days));

/**
 * Freezes a report as its authors saw it in the preview. From then on the edition does not change; a later one supersedes it.
 * Whatever was written meanwhile has to be looked at first.
 */
export function submitReport(actor: Actor, { reportId, version, hash, ...audience }: SubmissionForm): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    await tx.$queryRaw`SELECT id::text FROM alternative_report WHERE id = ${reportId}::uuid FOR UPDATE`;
    const report = present(await readSubmission(tx, actor, reportId));
    authorize("reportEdition.submit", report.subject);
    if (report.version !== version) throw new Outdated({ version: report.version, theirs: {} });
    if (report.hash !== hash) throw new RuleBroken("reportChanged");
    const obstacle = report.checks.find(({ isBinding }) => isBinding);
    if (obstacle) throw new RuleBroken(obstacle.kind === "partnerHasNotSigned" ? "signatureMissing" : "reportIncomplete");
    const at = now();
    const edition = await freeze(tx, report, { at, visibility: audience.visibility, opensAt: openingOf(audience, at) });
    await record({ after: edition });
    await tellOfReport(tx, "REPORT_SUBMITTED", reportId);
    return { id: edition.id };
  });
}

type Audience = { at: Date; visibility: SubmissionForm["visibility"]; opensAt: Date | null };

async function freeze(tx: Change["tx"], report: Submission, { at, visibility, opensAt }: Audience) {
  const { contents, template, authors } = report;
  const earlier = await tx.reportEdition.findMany({
    where: { reportId: report.id },
    select: { id: true, number: true, withdrawnAt: true, refusedAt: true },
    orderBy: { number: "desc" },
  });
  const whole = editionOf(contents, report.edition.authors);
  const edition = await tx.reportEdition.create({
    data: {
      reportId: report.id,
      stateId: report.stateId,
      cycleId: report.cycleId,
      templateId: report.templateId,
      stage: template.stage,
      number: (earlier.at(0)?.number ?? 0) + 1,
      title: contents.title,
      language: contents.language,
      languages: languagesOf(contents),
      authorship: report.authorship,
      authors: whole.authors,
      kinds: kindsOf(authors),
      session: contents.session,
      articles: contents.articles,
      contents: whole,
      words: contents.words,
      contentHash: hashOfContents(whole),
      receipt: receiptOf(randomBytes(20)),
      visibility,
      opensAt,
      submittedOn: new Date(`${dayAt(at)}T00:00:00Z`),
      submittedAt: at,
      answerDueOn: answerDue(opensAt, template.answerDays),
      supersedesId: earlier.find(({ withdrawnAt, refusedAt }) => !withdrawnAt && !refusedAt)?.id ?? null,
    },
    select: { id: true, number: true, visibility: true, opensAt: true, contentHash: true },
  });
  const editionId = edition.id;
  await tx.reportItem.createMany({ data: itemsOf(report, editionId) });
  await tx.reportEditionFile.createMany({
    data: report.files.map(({ title, fileName, fileHash, mediaType, size }, index) => ({
      editionId,
      position: index + 1,
      title,
      fileName,
      fileHash,
      mediaType,
      size,
    })),
  });
  await tx.reportEditionAuthor.createMany({
    data: authors.filter(({ isNamed }) => isNamed).map(({ id: organisationId }) => ({ editionId, organisationId })),
  });
  return edition;
}

function itemsOf({ contents, sections }: Submission, editionId: string) {
  const issues = sections.filter(({ kind }) => kind === "ISSUE");
  return issuesOf(contents).flatMap((part, index) => {
    const section = issues[index];
    if (!section) return [];
    const { heading, reference, stateSaid, text, evidence, suggestion, translation } = part;
    const { recommendationId, paragraphId, gradeId } = section;
    const words = { heading, reference, stateSaid, text, evidence, suggestion, translations: translation ?? {} };
    return [{ editionId, position: index + 1, ...words, recommendationId, paragraphId, gradeId }];
  });
}

/** Says who reads an edition, and when, as long as not everybody does. */
export function openEdition(actor: Actor, { editionId, version, ...audience }: OpeningForm): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await readOwnEdition(tx, actor, editionId));
    authorize("reportEdition.open", before);
    if (before.withdrawnAt || before.refusedAt) throw new RuleBroken("editionClosed");
    const { visibility } = audience;
    const opensAt = openingOf(audience, now());
    const data = { visibility, opensAt, answerDueOn: answerDue(opensAt, before.template.answerDays), version: { increment: 1 } };
    refuseOutdated(await tx.reportEdition.updateMany({ where: { id: editionId, version }, data }), before);
    const { id, ...was } = before;
    await record({ before: { id, visibility: was.visibility, opensAt: was.opensAt }, after: { id, visibility, opensAt } });
  });
}

/** Takes an edition back: it is gone from everywhere at once, and does not come back. */
export function withdrawEdition(actor: Actor, { editionId, version }: EditionWithdrawal): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    await lockEdition(tx, editionId);
    const before = present(await readOwnEdition(tx, actor, editionId));
    authorize("reportEdition.withdraw", before);
    if (before.withdrawnAt) throw new RuleBroken("alreadyDone");
    const withdrawnAt = now();
    const where = { id: editionId, version, withdrawnAt: null };
    refuseOutdated(await tx.reportEdition.updateMany({ where, data: { withdrawnAt, version: { increment: 1 } } }), before);
    await record({ before: { id: editionId, withdrawnAt: null }, after: { id: editionId, withdrawnAt } });
  });
}
