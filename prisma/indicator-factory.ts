import { randomUUID } from "node:crypto";

import type { Prisma } from "@/generated/prisma/client";
import { named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

/* Indicators, each valid by default; what becomes of them goes through the commands. */

type Kept = Partial<Prisma.IndicatorUncheckedCreateInput> & { stateId: string };

export const anIndicator = (over: Kept) =>
  ownerDatabase().indicator.create({ data: { code: randomUUID().slice(0, 8), titles: named("Open shore"), kind: "OUTCOME", ...over } });

export const aCategory = (over: Partial<Prisma.IndicatorCategoryUncheckedCreateInput> & { indicatorId: string }) =>
  ownerDatabase().indicatorCategory.create({ data: { position: 0, names: named("Women"), ...over } });

export const aValue = (over: Partial<Prisma.IndicatorValueUncheckedCreateInput> & { indicatorId: string }) =>
  ownerDatabase().indicatorValue.create({
    data: {
      periodOn: new Date("2025-01-01T00:00:00Z"),
      precision: "YEAR",
      value: "12.5",
      source: "Lake survey",
      recordedById: randomUUID(),
      recordedAt: new Date("2026-01-15T00:00:00Z"),
      ...over,
    },
  });
