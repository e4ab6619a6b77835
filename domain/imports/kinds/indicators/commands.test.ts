import { beforeEach, describe, expect, it } from "vitest";

import { applied, outcomesOf, plannedTable, registerDigest, undone } from "@/domain/imports/kinds/table/factories";
import { findIndicator, listIndicators } from "@/domain/indicators/queries";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { aPerson, aRecommendation, aState } from "@/prisma/factories";
import { truncateAll } from "@/prisma/test-database";

const header = ["№", "Показатель", "Вид показателя", "Единица измерения", "Исходное значение", "Целевое значение", "Рекомендации"];

beforeEach(truncateAll);

describe("a table of indicators", () => {
  it("makes and changes indicators, shows them with their recommendation, and is undone to the last byte", async () => {
    const { id: stateId } = await aState();
    const secretary = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    const { id, reference } = await aRecommendation({ stateId });
    const before = await registerDigest();
    const first = await plannedTable(secretary, {
      kind: "indicators",
      stateId,
      header,
      rows: [
        ["7", "Длина тропы", "OUTCOME", "км", "12 (2024)", "40 (2027)", reference],
        ["8", "Число мостов", "", "", "", "", ""],
      ],
    });
    expect(await outcomesOf(first)).toEqual(["2 CREATED", "3 REFUSED indicatorKind required"]);
    await applied(secretary, first);
    expect((await findRecommendation(null, id, "ru"))?.plans.indicators).toMatchObject([
      { code: "7", title: "Длина тропы", kind: "OUTCOME", unit: "км", baseline: "12 (2024)", target: "40 (2027)" },
    ]);
    const kept = await registerDigest();
    const second = await plannedTable(secretary, { kind: "indicators", stateId, header, rows: [["7", "", "", "", "", "45 (2027)", ""]] });
    expect(await outcomesOf(second)).toEqual(["2 CHANGED target.ru"]);
    await applied(secretary, second);
    const [indicator] = (await listIndicators(null, {}, "ru")).rows;
    expect((await findIndicator(null, indicator?.id ?? "", "ru"))?.entries).toMatchObject([
      { act: "REVISED", changes: [{ field: "target.ru", before: "40 (2027)", after: "45 (2027)" }], note: "table.csv" },
      ...[{ act: expect.stringMatching(/RECORDED|PUBLISHED/) }, { act: expect.stringMatching(/RECORDED|PUBLISHED/) }],
    ]);
    await undone(secretary, second);
    expect(await registerDigest()).toEqual(kept);
    await undone(secretary, first);
    expect(await registerDigest()).toEqual(before);
  });
});
