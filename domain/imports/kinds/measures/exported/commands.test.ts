import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { planXlsx } from "@/domain/exports/plan/rules";
import type { PlanDocument } from "@/domain/exports/plan/schema";
import { outcomesOf } from "@/domain/imports/kinds/table/factories";
import { beginTable } from "@/domain/imports/mapping/commands";
import { findTableToMap } from "@/domain/imports/mapping/queries";
import { readImport } from "@/domain/imports/reading/commands";
import { sealFile } from "@/domain/imports/uploads/rules";
import { listPlanRows } from "@/domain/measures/plan/queries";
import { planGroupings, planLayouts } from "@/domain/measures/plan/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import { wordsOf } from "@/lib/i18n/words";
import { storeFile } from "@/lib/storage";
import { aBody, aPerson, aRecommendation, aState, named } from "@/prisma/factories";
import { anIndicator } from "@/prisma/indicator-factory";
import { aMeasure, aMilestone } from "@/prisma/measure-factory";
import { truncateAll } from "@/prisma/test-database";

const day = (on: string) => new Date(`${on}T00:00:00Z`);

/** Measures that say everything, next to nothing, and what a sheet of one language says in the words of another. */
async function aPlanOfMany() {
  const { id: stateId } = await aState();
  const lakes = await aBody({
    stateId,
    names: { en: "Ministry of Lakes, Rivers and Sky", ru: "Министерство озёр", kk: "Көлдер министрлігі" },
  });
  const roads = await aBody({ stateId, names: { en: "Ministry of Roads", ru: "Министерство дорог", kk: "Жолдар министрлігі" } });
  const parks = await aBody({ stateId, names: { ru: "Комитет парков" } });
  const one = await aRecommendation({ stateId, heading: "Lakes; and who may swim" });
  const other = await aRecommendation({ stateId });
  const { id: whole } = await aMeasure({
    stateId,
    code: "1",
    titles: { en: "Mend the path", ru: "Починить тропу", kk: "Соқпақты жөндеу" },
    kind: "PRACTICE",
    completionForms: { ru: "Отчёт", kk: "Есеп" },
    leadBodyId: lakes.id,
    coExecutors: { create: [{ bodyId: roads.id }, { bodyId: parks.id }] },
    startsOn: day("2026-02-01"),
    startsPrecision: "MONTH",
    endsOn: day("2027-03-15"),
    endsPrecision: "DAY",
    expectedResults: { ru: "Тропа открыта.\nВсем." },
    risks: { kk: "Су тасқыны" },
    amount: 12_500.5,
    currency: "USD",
    budget: { en: "Republican budget; a donor", ru: "Республиканский бюджет; донор" },
    planItem: { kk: "4-тармақ" },
    state: "UNDER_WAY",
    publishedAt: day("2026-01-01"),
    recommendations: { create: [{ recommendationId: one.id }, { recommendationId: other.id }] },
  });
  await aMilestone({ measureId: whole, titles: named("Measured"), dueOn: day("2026-06-01") });
  await aMeasure({ stateId, code: "2", titles: { kk: "Көпірді тексеру" }, endsOn: day("2026-01-01"), endsPrecision: "YEAR", amount: 700 });
  await aMeasure({ stateId, code: "3", titles: { ru: "Изучить" }, startsOn: day("2026-07-01"), startsPrecision: "YEAR" });
  await aMeasure({ stateId, code: "4", titles: { en: "Dig" }, coExecutors: { create: [{ bodyId: roads.id }] } });
  await aMeasure({
    stateId,
    code: "5",
    titles: { ru: "Засыпать" },
    leadBodyId: parks.id,
    state: "DROPPED",
    droppedReason: { ru: "Высохло" },
  });
  await anIndicator({ stateId, baselineValue: 3, target: { en: "All" }, recommendations: { create: [{ recommendationId: one.id }] } });
  return { stateId, secretary: await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }) };
}

/** Uploads the plan as this program wrote it and takes every guess as it is made. */
async function planned(actor: Actor, stateId: string, document: PlanDocument): Promise<string> {
  const bytes = planXlsx(document, await wordsOf(document.language));
  const file = sealFile({ fileName: "plan.xlsx", hash: await storeFile(bytes), size: bytes.length }, actor.id);
  const table = (await findTableToMap(actor, { kind: "MEASURES", state: stateId, file }))?.table;
  if (!table) throw new Error("The plan is no table.");
  const mapping = table.guesses.map(({ key }) => key ?? "");
  const { id } = await beginTable(actor, { kind: "measures", stateId, file, headerRow: table.headerRow, header: table.header, mapping });
  await readImport(actor, id);
  return id;
}

beforeEach(truncateAll);

describe("a plan that comes in as it went out", () => {
  it.each(interfaceLanguages.flatMap((language) => planLayouts.map((layout) => [language, layout] as const)))(
    "changes nothing: in %s, %s layout, under every grouping",
    async (language, layout) => {
      const { stateId, secretary } = await aPlanOfMany();
      const written = { language, layout, generatedAt: new Date(), url: "https://tracker.example" };
      const standing = layout === "full" ? 5 : 4;
      for (const by of planGroupings) {
        const rows = await listPlanRows(secretary, { by }, language);
        const run = await planned(secretary, stateId, { ...written, by, rows });
        expect(await outcomesOf(run), by).toEqual(Array.from({ length: standing }, (_, at) => `${at + 2} UNCHANGED`).sort());
      }
    },
    60_000,
  );

  it("brings what was written in it since: whoever leads, the term and the cost, each from one cell", async () => {
    const { stateId, secretary } = await aPlanOfMany();
    const rows = (await listPlanRows(secretary, {}, "ru")).map((row) =>
      row.code === "2"
        ? { ...row, startsOn: "2026-03", endsOn: "2026-09-30", amount: "900", currency: "EUR", coExecutors: ["Министерство озёр"] }
        : row,
    );
    const written = { language: "ru", layout: "government", by: "year", generatedAt: new Date(), url: "" } as const;
    const run = await planned(secretary, stateId, { ...written, rows });
    const changed = (await outcomesOf(run)).filter((outcome) => !outcome.endsWith("UNCHANGED"));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/CHANGED startsOn endsOn amount currency coExecutors$/);
  });
});
