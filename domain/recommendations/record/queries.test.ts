import { beforeAll, describe, expect, it } from "vitest";

import { findRecommendation } from "@/domain/recommendations/record/queries";
import { aRecommendation, aState } from "@/prisma/factories";
import { truncateAll } from "@/prisma/test-database";

let id: string;

beforeAll(async () => {
  await truncateAll();
  const recommendation = await aRecommendation({
    stateId: (await aState()).id,
    concern: "The reviewers are concerned about:",
    concernLimbs: ["Wombats held without a court", "Quokkas held without counsel"],
    text: "The State party should:",
    limbs: ["Bring wombats before a judge", "Give quokkas counsel"],
  });
  ({ id } = recommendation);
});

describe("the words of a recommendation", () => {
  it("are those of its concern and its own, each with its limbs in their order", async () => {
    const record = await findRecommendation(null, id, "en");
    const limbsOf = (part: { limbs: { label: string | null; text: { shown: { text: string } | null } }[] } | null | undefined) =>
      part?.limbs.map(({ label, text }) => [label, text.shown?.text]);
    expect(record?.concern?.text.shown?.text).toBe("The reviewers are concerned about:");
    expect(limbsOf(record?.concern)).toEqual([
      ["(a)", "Wombats held without a court"],
      ["(b)", "Quokkas held without counsel"],
    ]);
    expect(limbsOf(record)).toEqual([
      ["(a)", "Bring wombats before a judge"],
      ["(b)", "Give quokkas counsel"],
    ]);
  });

  it("stand in their own language where the reader's is missing, and say which it is", async () => {
    const record = await findRecommendation(null, id, "kk");
    expect(record?.text.shown).toMatchObject({ language: "en", text: "The State party should:" });
  });
});
