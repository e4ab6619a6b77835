import { beforeEach, describe, expect, it } from "vitest";

import { NotAllowed, RuleBroken } from "@/domain/errors";
import { applied, outcomesOf, plannedTable, registerDigest, undone } from "@/domain/imports/kinds/table/factories";
import { findMeasure } from "@/domain/measures/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { aBody, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { aMilestone } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

const header = [
  "№",
  "Наименование мероприятия",
  "Форма завершения",
  "Ответственный исполнитель",
  "Срок исполнения",
  "Сумма",
  "Рекомендации",
];

async function aPlan() {
  const { id: stateId } = await aState();
  await aBody({ stateId, names: { ru: "Министерство озёр" }, acronyms: { ru: "МО" } });
  return {
    stateId,
    secretary: await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] }),
    one: await aRecommendation({ stateId }),
    other: await aRecommendation({ stateId }),
  };
}

beforeEach(truncateAll);

describe("a table of measures", () => {
  it("makes and changes measures, adds their recommendations, and is undone to the last byte", async () => {
    const { stateId, secretary, one, other } = await aPlan();
    const before = await registerDigest();
    const first = await plannedTable(secretary, {
      kind: "measures",
      stateId,
      header,
      rows: [
        ["1.1", "Починить мост", "Отчёт", "МО", "июль 2026", "12,5 млн", one.reference],
        ["1.2", "Открыть тропу", "", "Министерство озёр", "31.12.2026", "", `${one.reference}; ${other.reference}`],
        ["1.3", "Осушить пруд", "", "Министерство гор", "", "", ""],
        ["1.4", "Засыпать яму", "", "", "скоро", "", ""],
        ["1.5", "", "", "", "", "", ""],
        ["", "Без номера", "", "", "", "", ""],
        ["1.2", "Открыть тропу", "", "", "", "", ""],
      ],
    });
    expect(await outcomesOf(first)).toEqual([
      "2 CREATED",
      "3 CREATED",
      "4 REFUSED leadBody referenceUnknown?reference=%D0%9C%D0%B8%D0%BD%D0%B8%D1%81%D1%82%D0%B5%D1%80%D1%81%D1%82%D0%B2%D0%BE+%D0%B3%D0%BE%D1%80",
      "5 REFUSED endsOn notADay",
      "6 REFUSED title.en required",
      "7 REFUSED code required",
      "8 REFUSED rowRepeats?row=3",
    ]);
    await applied(secretary, first);
    const kept = await registerDigest();
    expect(await ownerDatabase().measure.findFirst({ where: { code: "1.1" }, include: { leadBody: true } })).toMatchObject({
      titles: { ru: "Починить мост" },
      leadBody: { names: { ru: "Министерство озёр" } },
      endsPrecision: "MONTH",
      completionForms: { ru: "Отчёт" },
    });

    const second = await plannedTable(secretary, {
      kind: "measures",
      stateId,
      header,
      rows: [
        ["1.1", "Починить мост", "", "", "2026-07", "12 500 000", ""],
        ["1.2", "Открыть все тропы", "", "", "", "", other.reference],
        ["1.1 ", "Починить мост", "", "", "", "", other.reference],
      ],
    });
    expect(await outcomesOf(second)).toEqual(["2 UNCHANGED", "3 CHANGED title.ru", "4 REFUSED rowRepeats?row=2"]);
    await applied(secretary, second);
    await undone(secretary, second);
    expect(await registerDigest()).toEqual(kept);
    await undone(secretary, first);
    expect(await registerDigest()).toEqual(before);
  });

  it("writes the states it brings into the histories, takes them out again, and stays once somebody has reported since", async () => {
    const { stateId, secretary } = await aPlan();
    const told = async () => {
      const { id } = await ownerDatabase().measure.findFirstOrThrow({ where: { code: "1" } });
      return (await findMeasure(null, id, "ru"))?.entries.map(({ state, note }) => [state, note]);
    };
    const table = (state: string, reason = "") => ({
      kind: "measures" as const,
      stateId,
      header: ["№", "Мероприятие", "Состояние меры", "Почему снята"],
      rows: [["1", "Мост", state, reason]],
    });
    const before = await registerDigest();
    const first = await plannedTable(secretary, table("Исполняется"));
    await applied(secretary, first);
    expect(await told()).toEqual([["UNDER_WAY", null]]);
    const kept = await registerDigest();
    const second = await plannedTable(secretary, table("Снято", "Река высохла"));
    await applied(secretary, second);
    expect(await told()).toEqual([
      ["DROPPED", "Река высохла"],
      ["UNDER_WAY", null],
    ]);
    await undone(secretary, second);
    expect(await registerDigest()).toEqual(kept);

    const { id } = await ownerDatabase().measure.findFirstOrThrow({ where: { code: "1" } });
    const { id: milestoneId } = await aMilestone({ measureId: id });
    await expect(undone(secretary, first)).rejects.toThrow(RuleBroken);
    await ownerDatabase().measureMilestone.delete({ where: { id: milestoneId } });
    await undone(secretary, first);
    expect(await registerDigest()).toEqual(before);
  });

  it("says who helps, how far it has come and what could stop it, and is undone", async () => {
    const { stateId, secretary } = await aPlan();
    const { id: helper } = await aBody({ stateId, names: { ru: "Министерство дорог" } });
    const wide = [
      "№",
      "Мероприятие",
      "Ответственный исполнитель",
      "Соисполнители",
      "Состояние меры",
      "Почему снята",
      "Пункт плана",
      "Риски",
    ];
    const before = await registerDigest();
    const run = await plannedTable(secretary, {
      kind: "measures",
      stateId,
      header: wide,
      rows: [
        ["1", "Мост", "МО", "Министерство дорог; МО", "Исполняется", "", "План, п. 4", "Паводок"],
        ["2", "Тропа", "МО", "", "Снято", "", "", ""],
        ["3", "Пруд", "МО", "", "Снято", "Высох", "", ""],
        ["4", "Яма", "МО", "", "Запланировано", "Высохла", "", ""],
      ],
    });
    expect(await outcomesOf(run)).toEqual([
      "2 CREATED",
      "3 REFUSED droppedReason.ru required",
      "4 CREATED",
      "5 REFUSED droppedReason.ru notDropped",
    ]);
    await applied(secretary, run);
    expect(await ownerDatabase().measure.findMany({ orderBy: { code: "asc" }, include: { coExecutors: true } })).toMatchObject([
      { state: "UNDER_WAY", planItem: { ru: "План, п. 4" }, risks: { ru: "Паводок" }, coExecutors: [{ bodyId: helper }] },
      { state: "DROPPED", droppedReason: { ru: "Высох" }, coExecutors: [] },
    ]);
    await undone(secretary, run);
    expect(await registerDigest()).toEqual(before);
  });

  it("adds milestones and takes none away, says in what money it counts, and is undone", async () => {
    const { stateId, secretary } = await aPlan();
    const wide = ["№", "Мероприятие", "Сумма", "Валюта", "Этапы"];
    const table = (...rows: string[][]) => plannedTable(secretary, { kind: "measures", stateId, header: wide, rows });
    const before = await registerDigest();
    const first = await table(
      ["1", "Мост", "100", "доллар", "06.2026 Проект готов; Мост открыт (12.2026)"],
      ["2", "Тропа", "100", "фунт", ""],
      ["3", "Пруд", "100", "", ""],
    );
    expect(await outcomesOf(first)).toEqual(["2 CREATED", "3 REFUSED currency currencyUnknown?known=KZT%2C+USD%2C+EUR", "4 CREATED"]);
    await applied(secretary, first);
    const milestones = () => ownerDatabase().measureMilestone.findMany({ orderBy: { dueOn: "asc" } });
    expect(await ownerDatabase().measure.findMany({ orderBy: { code: "asc" } })).toMatchObject([{ currency: "USD" }, { currency: "KZT" }]);
    expect(await milestones()).toMatchObject([
      { titles: { ru: "Проект готов" }, dueOn: new Date("2026-06-01"), duePrecision: "MONTH", state: "PLANNED" },
      { titles: { ru: "Мост открыт" }, dueOn: new Date("2026-12-01"), duePrecision: "MONTH" },
    ]);
    const kept = await registerDigest();

    const second = await table(["1", "Мост", "", "", "проект готов; 2027 Мост проверен"], ["3", "Пруд", "", "KZT", ""]);
    expect(await outcomesOf(second)).toEqual(["2 CHANGED milestones", "3 UNCHANGED"]);
    await applied(secretary, second);
    expect(await milestones()).toHaveLength(3);
    const third = await table(["1", "Мост", "", "", "07.2026 Проект готов"]);
    expect((await outcomesOf(third))[0]).toMatch(/^2 REFUSED milestones milestoneHasAnotherTerm/);
    await undone(secretary, second);
    expect(await registerDigest()).toEqual(kept);
    await undone(secretary, first);
    expect(await registerDigest()).toEqual(before);
  });

  it("adds links and takes none away", async () => {
    const { stateId, secretary, one, other } = await aPlan();
    for (const reference of [one.reference, other.reference])
      await applied(
        secretary,
        await plannedTable(secretary, { kind: "measures", stateId, header, rows: [["7", "Мера", "", "", "", "", reference]] }),
      );
    expect(await ownerDatabase().measureRecommendation.count()).toBe(2);
  });

  it("shows what is planned on the page of the recommendation, to everybody", async () => {
    const { stateId, secretary, one } = await aPlan();
    await applied(
      secretary,
      await plannedTable(secretary, {
        kind: "measures",
        stateId,
        header,
        rows: [["7", "Мера", "Отчёт", "МО", "2027", "100", one.reference]],
      }),
    );
    const record = await findRecommendation(null, one.id, "ru");
    expect(record?.plans.measures).toMatchObject([
      {
        code: "7",
        title: "Мера",
        completionForm: "Отчёт",
        leadBody: { name: "Министерство озёр" },
        endsOn: "2027-01-01",
        endsPrecision: "YEAR",
        amount: 100,
      },
    ]);
    await ownerDatabase().measure.updateMany({ data: { publishedAt: null } });
    expect((await findRecommendation(null, one.id, "ru"))?.plans.measures).toEqual([]);
    expect((await findRecommendation(secretary, one.id, "ru"))?.plans.measures).toHaveLength(1);
  });

  it("is the secretariat's", async () => {
    const { stateId } = await aPlan();
    const administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
    await expectRefusal(() => plannedTable(administrator, { kind: "measures", stateId, header, rows: [] }), NotAllowed);
  });
});
