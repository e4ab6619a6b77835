import { randomUUID } from "node:crypto";

import { beforeEach, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated } from "@/domain/errors";
import { classifyRecommendation } from "@/domain/recommendations/classification/commands";
import { findClassifiable } from "@/domain/recommendations/classification/queries";
import { asRequest } from "@/lib/repeatable";
import { aPerson, aRecommendation, aState, aTheme, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
let recommendationId: string;
let torture: string;
let women: string;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  recommendationId = (await aRecommendation({ stateId })).id;
  torture = (await aTheme({ code: "D2", names: named("Torture") })).id;
  women = (await aTheme({ code: "F1", names: named("Women") })).id;
});

const classify = (themeIds: string[], version = 1, actor = secretariat) =>
  classifyRecommendation(actor, { recommendationId, version, themeIds });
const traces = async () => ({
  themes: (await ownerDatabase().recommendationTheme.findMany({ where: { recommendationId } })).map(({ themeId }) => themeId).sort(),
  history: (await ownerDatabase().historyEntry.findMany({ orderBy: { at: "asc" } })).map(({ kind, note }) => ({ kind, note })),
  audit: (await ownerDatabase().auditEntry.findMany({ orderBy: { seq: "asc" } })).map(({ action, subjectId }) => ({ action, subjectId })),
});
const untouched = { themes: [], history: [], audit: [] };

it("sets exactly the themes named, and enters history and audit", async () => {
  await classify([torture]);
  await classify([women], 2);
  expect(await traces()).toEqual({
    themes: [women],
    history: [
      { kind: "CLASSIFIED", note: "D2" },
      { kind: "CLASSIFIED", note: "F1" },
    ],
    audit: [
      { action: "recommendation.classify", subjectId: recommendationId },
      { action: "recommendation.classify", subjectId: recommendationId },
    ],
  });
  expect(await findClassifiable(secretariat, recommendationId, "en")).toMatchObject({
    version: 3,
    themeIds: [women],
    themes: [
      { code: "D2", name: "Torture" },
      { code: "F1", name: "Women" },
    ],
  });
});

it.each([["FOCAL_POINT"], ["APPROVER"], ["WORKING_GROUP_MEMBER"], ["ADMINISTRATOR"]] as const)(
  "refuses a %s and leaves no trace",
  async (role) => {
    const other = await aPerson({ stateId, holds: [{ role }] });
    await expect(classify([torture], 1, other)).rejects.toThrow(NotAllowed);
    expect(await traces()).toEqual(untouched);
  },
);

it("refuses a theme there is not, nothing new, and a recommendation there is not", async () => {
  await expect(classify([torture, randomUUID()])).rejects.toMatchObject({ key: "invalid", field: "themeIds" });
  await expect(classify([])).rejects.toMatchObject({ key: "nothingChanges" });
  const nowhere = { recommendationId: randomUUID(), version: 1, themeIds: [torture] };
  await expect(classifyRecommendation(secretariat, nowhere)).rejects.toThrow(NotFound);
  expect(await traces()).toEqual(untouched);
});

it("tells the second editor what the first has chosen", async () => {
  await classify([torture]);
  const late = classify([women]);
  await expect(late).rejects.toBeInstanceOf(Outdated);
  await expect(late).rejects.toMatchObject({ theirs: { version: 2, theirs: { themeIds: "D2" } } });
  expect((await traces()).themes).toEqual([torture]);
});

it("has one effect when it is sent twice", async () => {
  const request = { key: randomUUID(), fingerprint: "the same" };
  await Promise.all([1, 2].map(() => asRequest(request, () => classify([torture]))));
  expect((await traces()).history).toHaveLength(1);
});
