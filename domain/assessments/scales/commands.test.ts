import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { addGrade, addScale, reviseGrade, reviseScale } from "@/domain/assessments/scales/commands";
import { findScale } from "@/domain/assessments/scales/queries";
import { blankScale, type GradeRevision, scaleSchema } from "@/domain/assessments/scales/schema";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { loadStanding } from "@/prisma/loading/vocabularies";
import { anAssessment, aScale, gradeOf } from "@/prisma/assessment-factory";
import { aMechanism, aPerson, aRecommendation, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let administrator: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
});

const scale = { ...blankScale, code: "LAKE", edition: "1", names: named("Scale of the lake"), source: "A note", voices: ["NGO" as const] };
const grade = {
  labels: named("Half"),
  definitions: named("Half of it."),
  standing: "PARTLY",
  tone: "progress",
  attestation: "STATED",
} as const;

describe("a scale", () => {
  it("is added without a developer, with its grades, and a further edition begins with them", async () => {
    const { id } = await addScale(administrator, { ...scale, mechanismId: (await aMechanism()).id, voices: [] });
    await addGrade(administrator, { ...grade, scaleId: id, code: "B", position: 1 });
    const later = await addScale(administrator, { ...scale, edition: "2", basedOnId: id, inUseFrom: "2026" });
    const found = await findScale(administrator, later.id, "en");
    expect(found).toMatchObject({ edition: "2", inUseFrom: "2026", isUsed: false });
    expect(found?.grades.map(({ code, label, definition }) => [code, label, definition])).toEqual([["B", "Half", "Half of it."]]);
    expect((await audited()).map(({ action }) => action)).toEqual(["scale.add", "scale.revise", "scale.add"]);
  });

  it("is refused when its edition is taken, to whoever is no administrator, and when it belongs to nobody or to two", async () => {
    await addScale(administrator, scale);
    await expectRefusal(() => addScale(administrator, scale), RuleBroken, { key: "editionTaken", field: "edition" });
    const secretary = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
    await expectRefusal(() => addScale(secretary, { ...scale, edition: "2" }), NotAllowed);
    expect(await findScale(secretary, (await aScale()).id, "en")).toBeNull();
    for (const over of [
      { voices: [] },
      { mechanismId: stateId },
      { voices: ["COMMITTEE"] },
      { inUseFrom: "2018", inUseTo: "2017" },
      { inUseFrom: "17" },
    ])
      expect(scaleSchema.safeParse({ ...scale, ...over }).success).toBe(false);
  });

  it("is revised and retired as it was seen", async () => {
    const { id } = await addScale(administrator, scale);
    const revision = { ...blankScale, id, version: 1, names: named("Other"), source: "Another", isRetired: true };
    await reviseScale(administrator, revision);
    await expectRefusal(() => reviseScale(administrator, revision), Outdated, { theirs: { version: 2, theirs: { source: "Another" } } });
    expect(await findScale(administrator, id, "kk")).toMatchObject({ isRetired: true, shown: { name: "Other" } });
  });
});

describe("a scale that somebody has graded by", () => {
  const aUsedScale = async () => {
    const used = await aScale({ originalLanguage: "en" });
    const { id: recommendationId } = await aRecommendation({ stateId });
    await anAssessment({ stateId, recommendationId, gradeId: gradeOf(used, "B") });
    const stored = await ownerDatabase().scaleGrade.findUniqueOrThrow({ where: { id: gradeOf(used, "B") } });
    const revision: GradeRevision = {
      id: stored.id,
      version: 1,
      labels: named("Grade B"),
      definitions: named("It is partly as B."),
      position: stored.position,
      standing: stored.standing,
      tone: "neutral",
      attestation: "VERIFIED",
    };
    return { used, revision, recommendationId };
  };

  it("keeps its meaning: translations and colour are mended, everything else wants a new edition", async () => {
    const { used, revision } = await aUsedScale();
    const { id } = revision;
    await ownerDatabase().scaleGrade.update({ where: { id }, data: { labels: { ...named("Grade B"), fr: "Note B" } } });
    const translated = { ...revision.definitions, ru: "Сделано частично." };
    await reviseGrade(administrator, { ...revision, definitions: translated, tone: "progress" });
    expect((await findScale(administrator, used.id, "ru"))?.grades[1]).toMatchObject({
      definition: "Сделано частично.",
      isTranslated: true,
    });
    const { labels } = await ownerDatabase().scaleGrade.findUniqueOrThrow({ where: { id } });
    expect(labels).toEqual({ ...named("Grade B"), fr: "Note B" });
    const again = { ...revision, version: 2, definitions: translated };
    const meanings: Partial<GradeRevision>[] = [
      { standing: "ACHIEVED" },
      { position: 9 },
      { labels: { ...revision.labels, en: "Other" } },
      { definitions: { ...translated, en: "Other." } },
    ];
    for (const over of meanings)
      await expectRefusal(() => reviseGrade(administrator, { ...again, ...over }), RuleBroken, { key: "scaleInUse" });
    await expectRefusal(() => addGrade(administrator, { ...grade, scaleId: used.id, code: "F", position: 9 }), RuleBroken, {
      key: "scaleInUse",
    });
  });

  it("shows what uses it, and is not brought up to date over it", async () => {
    const { used, recommendationId } = await aUsedScale();
    const found = await findScale(administrator, used.id, "en");
    expect([found?.isUsed, found?.uses.recommendations.map(({ id }) => id)]).toEqual([true, [recommendationId]]);
    await asOwner(loadStanding);
    const own = await ownerDatabase().assessmentScale.findUniqueOrThrow({ where: { code_edition: { code: "CCPR", edition: "2017" } } });
    await ownerDatabase().assessmentScale.update({ where: { id: own.id }, data: { usedSince: new Date(), source: "As printed" } });
    await asOwner(loadStanding);
    expect(await ownerDatabase().assessmentScale.findUniqueOrThrow({ where: { id: own.id } })).toMatchObject({ source: "As printed" });
  });
});
