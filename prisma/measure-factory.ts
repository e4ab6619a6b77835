import { randomUUID } from "node:crypto";

import type { Prisma } from "@/generated/prisma/client";
import { named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

/* Measures of a plan, each valid by default; what becomes of them goes through the commands. */

type Kept = Partial<Prisma.MeasureUncheckedCreateInput> & { stateId: string };

export const aMeasure = (over: Kept) =>
  ownerDatabase().measure.create({ data: { code: randomUUID().slice(0, 8), titles: named("Repair the path"), ...over } });

export const aMilestone = (over: Partial<Prisma.MeasureMilestoneUncheckedCreateInput> & { measureId: string }) =>
  ownerDatabase().measureMilestone.create({ data: { titles: named("The path is measured"), ...over } });
