import { beforeAll, describe, expect, it } from "vitest";

import { countProgress, listLatestChanges } from "@/domain/recommendations/overview/queries";
import { listRecommendations } from "@/domain/recommendations/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { implementationStatuses } from "@/domain/vocabulary";
import { aBody, aCycle, aDocument, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

const total = async (query: Record<string, string>) =>
  (await listRecommendations(null, recommendationFiltersSchema.parse(query), "en")).total;

describe("every number of the overview", () => {
  let cycleId: string;

  beforeAll(async () => {
    await truncateAll();
    const { id: stateId } = await aState();
    const bodies = [await aBody({ stateId }), await aBody({ stateId }), await aBody({ stateId })];
    const cycle = await aCycle({ stateId });
    cycleId = cycle.id;
    const { recommendations } = await aDocument({ cycle, items: Array.from({ length: 40 }, () => ({})) });
    for (const [index, { id }] of recommendations.entries()) {
      const body = bodies[index % 4];
      const dueOn = index % 3 ? new Date(index % 2 ? "2026-01-01" : "2099-01-01") : null;
      if (body) {
        await ownerDatabase().assignment.create({
          data: {
            stateId,
            recommendationId: id,
            bodyId: body.id,
            role: "LEAD",
            leadOf: id,
            decisionReference: "1",
            assignedAt: new Date(),
            dueOn,
          },
        });
      }
      const status = (step: number) => implementationStatuses[(index * step) % implementationStatuses.length] ?? "PLANNED";
      await ownerDatabase().recommendation.update({
        where: { id },
        data: { dueOn, isFollowUp: index % 7 === 0, claimedStatus: status(3), verifiedStatus: status(7) },
      });
    }
  });

  it("is the number of rows of the list it opens", async () => {
    const progress = await countProgress(null, { cycle: cycleId }, "en");
    expect(progress.total).toBe(40);
    expect(progress.overdue).toBe(await total({ cycle: cycleId, overdue: "1" }));
    expect(progress.followUp).toBe(await total({ cycle: cycleId, followUp: "1" }));
    expect(progress.unassigned).toBe(await total({ cycle: cycleId, unassigned: "1" }));
    for (const status of implementationStatuses) {
      expect(progress.verified[status] ?? 0).toBe(await total({ cycle: cycleId, verified: status }));
      expect(progress.claimed[status] ?? 0).toBe(await total({ cycle: cycleId, claimed: status }));
    }
    for (const body of progress.bodies) {
      const counted = Object.values(body.verified).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(await total({ cycle: cycleId, lead: body.id }));
    }
    expect(progress.overdue).toBeGreaterThan(0);
    expect(progress.bodies).toHaveLength(3);
  });

  it("is nothing, said plainly, where there is nothing", async () => {
    const progress = await countProgress(null, { cycle: "00000000-0000-4000-8000-000000000000" }, "kk");
    expect(progress).toMatchObject({ total: 0, verified: {}, claimed: {}, bodies: [] });
    expect(await listLatestChanges(null, "en")).toEqual([]);
  });
});
