import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { findProgressSummary } from "@/domain/exports/queries";
import { recommendationFiltersSchema } from "@/domain/recommendations/schema";
import { wordsOf } from "@/lib/i18n/words";
import { aBody, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { truncateAll } from "@/prisma/test-database";

const words = await wordsOf("en");
const at = new Date("2026-03-01T09:00:00Z");
const address = { record: (id: string) => `https://tracker.example/${id}`, list: "https://tracker.example/list" };

let id: string;
let bodyId: string;
let official: Actor;

beforeAll(async () => {
  await truncateAll();
  const stateId = (await aState()).id;
  bodyId = (await aBody({ stateId })).id;
  official = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
  const concern = { concern: "The reviewers are concerned about:", concernLimbs: ["Wombats without a court", "Quokkas without counsel"] };
  ({ id } = await aRecommendation({ stateId, leadBodyId: bodyId, ...concern, limbs: ["Bring wombats before a judge"] }));
  await aRecommendation({ stateId });
});

const summaryFor = (actor: Actor | null, query: Record<string, string> = {}) =>
  findProgressSummary(actor, recommendationFiltersSchema.parse(query), words, "en", address, { generatedAt: at, dataAsOf: at });

describe("a progress summary", () => {
  it("holds the filtered list, each record with its own link and every word of its concern", async () => {
    const summary = await summaryFor(null, { body: bodyId });
    expect(summary).toMatchObject({ language: "en", dataAsOf: at, listUrl: address.list, leftOut: [] });
    expect(summary.filters.map(({ label }) => label)).toEqual(["State body"]);
    expect(summary.recommendations).toMatchObject([
      {
        url: `https://tracker.example/${id}`,
        concern: "The reviewers are concerned about:\n(a) Wombats without a court\n(b) Quokkas without counsel",
        limbs: [{ label: "(a)", text: "Bring wombats before a judge" }],
      },
    ]);
  });

  it("holds no more for an official, and says what it leaves out", async () => {
    const [theirs, everybodys] = [await summaryFor(official), await summaryFor(null)];
    expect(theirs.recommendations).toEqual(everybodys.recommendations);
    expect(theirs.recommendations).toHaveLength(2);
    expect(theirs.leftOut).toEqual([{ reason: "unpublishedResponses", count: null }]);
  });
});
