import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { readSections } from "@/domain/alternative-reports/templates/rules";
import type { TemplateRecord, TemplateSectionForm } from "@/domain/alternative-reports/templates/schema";
import { change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { present, refuseOutdated } from "@/domain/keeping";
import { wordFields } from "@/domain/sources/rules";
import { furtherWords, keptWords } from "@/domain/vocabularies/rules";
import { now } from "@/lib/clock";

/** Adds a committee's rules for a stage. */
export function addTemplate(actor: Actor, { code, mechanismId, stage, ...form }: TemplateRecord): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("reportTemplate.add");
    const taken = await tx.reportTemplate.findUnique({ where: { code }, select: { id: true } });
    if (taken) throw new RuleBroken("codeTaken", "code");
    const data = { id: randomUUID(), code, mechanismId: mechanismId || null, stage, ...columns(form, []) };
    await tx.reportTemplate.createMany({ data: [data] });
    await record({ after: data });
    return { id: data.id };
  });
}

/** Corrects the rules, or stops offering them. Reports that are being written go by them as they are now; what was submitted stays. */
export function reviseTemplate(actor: Actor, { id, version, isRetired, ...form }: TemplateRecord): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await tx.reportTemplate.findUnique({ where: { id } }));
    authorize("reportTemplate.revise");
    const data = { ...columns(form, readSections(before.sections)), retiredAt: isRetired ? (before.retiredAt ?? now()) : null };
    const written = await tx.reportTemplate.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    refuseOutdated(written, before, {
      ...wordFields("names", before.names),
      wordLimit: String(before.wordLimit ?? ""),
      fileName: before.fileName,
      answerDays: String(before.answerDays),
      source: before.source,
    });
    await record({ before, after: { ...before, ...data } });
  });
}

type Described = Omit<TemplateRecord, "id" | "version" | "code" | "mechanismId" | "stage" | "isRetired">;

function columns(form: Described, earlier: ReturnType<typeof readSections>) {
  const { names, languages, wordLimit, needsGrades, fileName, answerDays, sections, source, attestation } = form;
  return {
    names: keptWords(names),
    languages,
    wordLimit: wordLimit === "" ? null : wordLimit,
    needsGrades,
    fileName,
    answerDays,
    sections: sections.flatMap((section) =>
      kept(
        section,
        earlier.find(({ code }) => code === section.code),
      ),
    ),
    source,
    attestation,
  };
}

function kept(section: TemplateSectionForm, earlier: ReturnType<typeof readSections>[number] | undefined) {
  if (section.code === "") return [];
  return [
    { ...section, titles: { ...furtherWords(earlier?.titles ?? {}), ...keptWords(section.titles) }, guidance: keptWords(section.guidance) },
  ];
}
