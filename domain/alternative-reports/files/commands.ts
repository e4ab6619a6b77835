import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import type { AddedReportFile, NewReportFile, ReportFileStep } from "@/domain/alternative-reports/files/schema";
import { owners, ownersOf } from "@/domain/alternative-reports/queries";
import { keepAttachment } from "@/domain/attachment";
import { change } from "@/domain/change";
import { NotFound, Outdated } from "@/domain/errors";
import type { Upload } from "@/domain/evidence/schema";
import { authorize } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { now } from "@/lib/clock";

/** Keeps an annex without what betrays its authors. Whether it may be added is asked before it is looked into, which takes seconds. */
export async function addReportFile(actor: Actor, { reportId, title }: NewReportFile, upload: Upload): Promise<AddedReportFile> {
  authorize(actor, "alternativeReport.write", await reading(actor, (reader) => ownersOf(reader, reportId)));
  const kept = await keepAttachment(upload);
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("alternativeReport.write", await ownersOf(tx, reportId));
    const last = await tx.reportFile.findFirst({ where: { reportId }, orderBy: { position: "desc" }, select: { position: true } });
    const id = randomUUID();
    await tx.reportFile.createMany({ data: [{ id, reportId, title, ...kept, position: (last?.position ?? 0) + 1, addedAt: now() }] });
    await record({ after: { id, reportId } });
    return { id, findings: kept.findings };
  });
}

/** Takes an annex out of the report. */
export function removeReportFile(actor: Actor, { id, version }: ReportFileStep): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const file = await tx.reportFile.findUnique({ where: { id }, select: { reportId: true, report: { select: owners } } });
    if (!file) throw new NotFound();
    authorize("alternativeReport.write", file.report);
    const { count } = await tx.reportFile.updateMany({
      where: { id, version, removedAt: null },
      data: { removedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated();
    await record({ after: { id, reportId: file.reportId, changed: ["removedAt"] } });
  });
}
