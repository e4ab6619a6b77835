import { beforeEach, describe, expect, it } from "vitest";

import { applied, outcomesOf, plannedTable, registerDigest, undone } from "@/domain/imports/kinds/table/factories";
import { findIndicator } from "@/domain/indicators/queries";
import { correctValue } from "@/domain/indicators/values/commands";
import { RuleBroken } from "@/domain/errors";
import { aPerson, aState } from "@/prisma/factories";
import { aCategory, anIndicator, aValue } from "@/prisma/indicator-factory";
import { truncateAll } from "@/prisma/test-database";

const header = ["Индикатор", "Период", "Категория", "Значение", "Источник", "Примечание"];

beforeEach(truncateAll);

async function aScene() {
  const { id: stateId } = await aState();
  const secretary = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  const indicator = await anIndicator({ stateId, code: "7", everyMonths: 12, firstDueOn: new Date("2026-03-31"), publishedAt: new Date() });
  await aCategory({ indicatorId: indicator.id, names: { ru: "Женщины", kk: "Әйелдер" } });
  await aValue({ indicatorId: indicator.id, value: "12.5" });
  return { stateId, secretary, id: indicator.id };
}

const standing = async (id: string) =>
  (await findIndicator(null, id, "ru"))?.values.map(({ period, category, value, note }) => [period, category, value, note]);

describe("a table of values", () => {
  it("adds to a series, corrects it with a trace, and is undone to the last byte", async () => {
    const { stateId, secretary, id } = await aScene();
    const before = await registerDigest();
    const run = await plannedTable(secretary, {
      kind: "indicatorValues",
      stateId,
      header,
      rows: [
        ["7", "2025", "", "13", "Обследование", ""],
        ["7", "2025", "әйелдер", "6,5", "Обследование", ""],
        ["7", "2024", "", "1 200", "Обследование", "Без островов"],
        ["7", "2023", "Мужчины", "1", "Обследование", ""],
        ["8", "2025", "", "1", "Обследование", ""],
        ["7", "2099", "", "1", "Обследование", ""],
        ["7", "2022", "", "много", "Обследование", ""],
        ["7", "2024", "", "5", "Обследование", ""],
      ],
    });
    expect(await outcomesOf(run)).toEqual([
      "2 CHANGED value source",
      "3 CREATED",
      "4 CREATED",
      "5 REFUSED category categoryUnknown?category=%D0%9C%D1%83%D0%B6%D1%87%D0%B8%D0%BD%D1%8B",
      "6 REFUSED indicator referenceUnknown?reference=8",
      "7 REFUSED period notInTheFuture",
      "8 REFUSED value notADecimal",
      "9 REFUSED rowRepeats?row=4",
    ]);
    await applied(secretary, run);
    expect(await standing(id)).toEqual([
      ["2024", null, "1200", "Без островов"],
      ["2025", null, "13", "table.csv"],
      ["2025", "Женщины", "6.5", null],
    ]);
    expect((await findIndicator(null, id, "ru"))?.corrections).toMatchObject([{ before: { value: "12.5" }, after: { value: "13" } }]);
    await undone(secretary, run);
    expect(await registerDigest()).toEqual(before);
  });

  it("the same again changes nothing", async () => {
    const { stateId, secretary } = await aScene();
    const table = { kind: "indicatorValues" as const, stateId, header, rows: [["7", "2025", "", "12,50", "Lake survey", ""]] };
    expect(await outcomesOf(await plannedTable(secretary, table))).toEqual(["2 UNCHANGED"]);
  });

  it("stays once somebody has corrected what it brought", async () => {
    const { stateId, secretary, id } = await aScene();
    const rows = [["7", "2024", "", "11", "Обследование", ""]];
    const run = await plannedTable(secretary, { kind: "indicatorValues", stateId, header, rows });
    await applied(secretary, run);
    const [first] = (await findIndicator(null, id, "ru"))?.values ?? [];
    await correctValue(secretary, { valueId: first?.id ?? "", value: "10", source: "Обследование", note: "Описка" });
    await expect(undone(secretary, run)).rejects.toThrow(RuleBroken);
  });
});
