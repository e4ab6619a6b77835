import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { partStep } from "@/domain/alternative-reports/drafting/rules";
import type { ReportCover, ReportStart, ReportStep } from "@/domain/alternative-reports/drafting/schema";
import { owners } from "@/domain/alternative-reports/queries";
import { readSections } from "@/domain/alternative-reports/templates/rules";
import { change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import { present, refuseOutdated } from "@/domain/keeping";
import { mayReport } from "@/domain/organisations/rules";
import { now } from "@/lib/clock";
import { dateOf, dayOrNull } from "@/lib/day";

/** Begins a report with the parts that its template asks for. */
export function startReport(actor: Actor, form: ReportStart): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const { organisationId, cycleId, templateId, title, language } = form;
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { stateId: true, verificationEndedAt: true },
    });
    if (!organisation) throw new NotFound();
    const { stateId } = organisation;
    authorize("alternativeReport.start", { stateId, organisationId, mayReport: mayReport(organisation) });
    const cycle = await tx.reviewCycle.findFirst({ where: { id: cycleId, stateId }, select: { mechanismId: true } });
    if (!cycle) throw new RuleBroken("required", "cycleId");
    const template = await tx.reportTemplate.findFirst({
      where: { id: templateId, retiredAt: null, OR: [{ mechanismId: null }, { mechanismId: cycle.mechanismId }] },
      select: { sections: true },
    });
    if (!template) throw new RuleBroken("templateOfAnother", "templateId");

    const id = randomUUID();
    const data = { id, stateId, organisationId, cycleId, templateId, title, language, articles: [] };
    await tx.alternativeReport.createMany({ data: [{ ...data, startedById: actor.id, startedAt: now() }] });
    await tx.reportSection.createMany({
      data: readSections(template.sections).flatMap(({ kind, code, titles }, part) =>
        kind === "ISSUE"
          ? []
          : {
              reportId: id,
              kind,
              code,
              position: (part + 1) * partStep,
              heading: titles[language] ?? titles.en ?? "",
              editedById: actor.id,
              editedAt: now(),
            },
      ),
    });
    await record({ after: { id, organisationId, cycleId, templateId } });
    return { id };
  });
}

/** Says what stands on the cover, and by when the report has to be sent. */
export function reviseCover(actor: Actor, { id, version, ...form }: ReportCover): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.alternativeReport.findUnique({ where: { id }, include: { partners: owners.partners } }));
    authorize("alternativeReport.write", before);
    const data = {
      title: form.title,
      session: form.session || null,
      articles: form.articles.split(/[,;]/u).flatMap((article) => article.trim() || []),
      language: form.language,
      translationLanguage: form.translationLanguage || null,
      authorship: form.authorship,
      pseudonym: form.authorship === "PSEUDONYM" ? form.pseudonym : null,
      deadlineOn: dateOf(form.deadlineOn),
    };
    const written = await tx.alternativeReport.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      title: before.title,
      session: before.session ?? "",
      articles: before.articles.join(", "),
      language: before.language,
      translationLanguage: before.translationLanguage ?? "",
      authorship: before.authorship,
      pseudonym: before.pseudonym ?? "",
      deadlineOn: dayOrNull(before.deadlineOn) ?? "",
    });
    const changed = (Object.keys(data) as (keyof typeof data)[]).filter((name) => String(before[name] ?? "") !== String(data[name] ?? ""));
    await record({ after: { id, changed } });
  });
}

/** Puts a report away for good; what was submitted of it stays. */
export function discardReport(actor: Actor, { id, version }: ReportStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.alternativeReport.findUnique({ where: { id }, select: { ...owners, version: true } }));
    authorize("alternativeReport.discard", before);
    // Put away, nobody could take them back.
    if (await tx.reportEdition.findFirst({ where: { reportId: id, withdrawnAt: null }, select: { id: true } }))
      throw new RuleBroken("editionsStand");
    const written = await tx.alternativeReport.updateMany({
      where: { id, version },
      data: { discardedAt: now(), version: { increment: 1 } },
    });
    refuseOutdated(written, before);
    await record({ after: { id, changed: ["discardedAt"] } });
  });
}
