import { randomUUID } from "node:crypto";

import { afterAll, beforeEach, expect, it } from "vitest";

import { listUptake } from "@/domain/alternative-reports/uptake/queries";
import { showingDay } from "@/lib/day-shown";
import { aCycle, aDocument, aState } from "@/prisma/factories";
import { dateOwner, ownerDatabase } from "@/prisma/owner";
import { anEdition } from "@/prisma/report-factory";
import { truncateAll } from "@/prisma/test-database";

beforeEach(truncateAll);
afterAll(() => dateOwner(null));

it("is that of a day: the reports that were open by its end, and what had been noted of them", async () => {
  await dateOwner(new Date("2026-01-02T09:00:00Z"));
  const stateId = (await aState()).id;
  const cycle = await aCycle({ stateId });
  const { recommendations } = await aDocument({ cycle, items: [{}] });
  const opened = (day: string) => anEdition({ stateId, cycleId: cycle.id, opensAt: new Date(`${day}T09:00:00Z`) });
  const [first] = [await opened("2026-01-10"), await opened("2026-03-10")];
  await ownerDatabase().reportOutcome.create({
    data: {
      stateId,
      editionId: first.id,
      itemId: first.items[0]?.id ?? "",
      kind: "REFLECTED",
      byAuthors: true,
      recommendationId: recommendations[0]?.id ?? "",
      recordedById: randomUUID(),
      recordedAt: new Date("2026-02-10T09:00:00Z"),
    },
  });
  const counted = async (day: string) => {
    const { suggested, reflected, rows } = await showingDay(day, () => listUptake({}, "en"));
    return [suggested, reflected, rows.flatMap(({ outcomes }) => outcomes).length];
  };
  expect(await counted("2026-01-09")).toEqual([0, 0, 0]);
  expect(await counted("2026-01-10")).toEqual([1, 0, 0]);
  expect(await counted("2026-03-09")).toEqual([1, 1, 1]);
  expect(await counted("2026-03-10")).toEqual([2, 1, 1]);
  const { suggested, reflected, rows } = await listUptake({}, "en");
  expect([suggested, reflected, rows.flatMap(({ outcomes }) => outcomes).length]).toEqual([2, 1, 1]);
});
