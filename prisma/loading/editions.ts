import { startReport } from "@/domain/alternative-reports/drafting/commands";
import { untranslated } from "@/domain/alternative-reports/drafting/rules";
import { answerItem, citeItem, markSeen } from "@/domain/alternative-reports/outcomes/commands";
import { chooseReference } from "@/domain/alternative-reports/references/commands";
import { addIssue, writeSection } from "@/domain/alternative-reports/sections/commands";
import { submitReport } from "@/domain/alternative-reports/submission/commands";
import { findSubmission } from "@/domain/alternative-reports/submission/queries";
import { demonstrationEditions } from "@/prisma/demonstration/editions";
import { demonstrationReport } from "@/prisma/demonstration/reports";
import { aPerson } from "@/prisma/factories";
import { of } from "@/prisma/loading/ids";
import { type Act, person, type Told } from "@/prisma/loading/told";
import { ownerDatabase } from "@/prisma/owner";

type Edition = (typeof demonstrationEditions)[number];

const nothing = { reference: "", stateSaid: "", evidence: "", suggestion: "", gradeId: "", translations: untranslated };

/** How organisations of the demonstration submit reports, each by somebody who signs in nowhere, and what the State does with them. */
export const editionActs = (told: Told): Act[] =>
  demonstrationEditions.flatMap((edition) => [{ on: edition.on, run: () => submit(told, edition) }, ...outcomeActs(told, edition)]);

async function submit(told: Told, { organisationKey, role, title, summary, issues, audience }: Edition): Promise<void> {
  const organisationId = of(told.reference.organisations, organisationKey);
  const cycleId = of(told.reference.cycles, demonstrationReport.cycleKey);
  const { stateId } = told.reference;
  const template = await ownerDatabase().reportTemplate.findUniqueOrThrow({ where: { code: demonstrationReport.template } });
  const author = await aPerson({ stateId, name: `Rapporteur of ${organisationKey}`, holds: [{ role, organisationId }] });
  const started = { organisationId, cycleId, templateId: template.id, title, language: "en" as const, hasRead: true };
  const { id: reportId } = await startReport(author, started);

  const parts = await ownerDatabase().reportSection.findMany({ where: { reportId, removedAt: null, kind: { not: "ISSUE" } } });
  for (const { id, version, heading } of parts) await writeSection(author, { ...nothing, id, version, heading, text: summary });
  for (const { recommendationKey, heading, text, evidence, suggestion } of issues) {
    const { id } = await addIssue(author, { reportId });
    await chooseReference(author, { id, recommendationId: of(told.recommendations, recommendationKey), paragraphId: "" });
    const { version, reference } = await ownerDatabase().reportSection.findUniqueOrThrow({ where: { id } });
    await writeSection(author, { ...nothing, heading, text, evidence, suggestion, id, version, reference });
  }

  const report = await findSubmission(author, reportId);
  if (!report) throw new Error("The report was not started.");
  await submitReport(author, { reportId, version: report.version, hash: report.hash, ...audience });
}

/** That a report was seen, and what was replied to its issues or cited of them, each by the secretariat on its day. */
function outcomeActs(told: Told, { title, seenOn, issues }: Edition): Act[] {
  const secretariat = person(told, "secretariat-recorder");
  const item = async (place: number) => {
    const found = await ownerDatabase().reportItem.findFirstOrThrow({
      where: { position: place + 1, edition: { title } },
      select: { id: true },
    });
    return found.id;
  };
  return [
    ...(seenOn ? [{ on: seenOn, run: async () => markSeen(secretariat, { editionId: await editionCalled(title) }) }] : []),
    ...issues.flatMap(({ answered, cited }, place) => [
      ...(answered
        ? [
            {
              on: answered.on,
              run: async () =>
                answerItem(secretariat, { itemId: await item(place), bodyId: "", text: answered.text, language: answered.language }),
            },
          ]
        : []),
      ...(cited
        ? [
            {
              on: cited.on,
              run: async () =>
                citeItem(secretariat, { itemId: await item(place), byAuthors: false, documentId: "", place: cited.place, address: "" }),
            },
          ]
        : []),
    ]),
  ];
}

const editionCalled = async (title: string): Promise<string> =>
  (await ownerDatabase().reportEdition.findFirstOrThrow({ where: { title }, select: { id: true } })).id;
