import { beforeEach, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { listRecommendationIds } from "@/domain/recommendations/queries";
import { mergeTerm } from "@/domain/vocabularies/merging/commands";
import { reinstateTerm } from "@/domain/vocabularies/terms/commands";
import { aPerson, aRecommendation, aState, aTerm, aVocabulary } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let administrator: Actor;
let vocabularyId: string;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  vocabularyId = (await aVocabulary()).id;
});

const read = (id: string) => ownerDatabase().term.findUniqueOrThrow({ where: { id }, include: { aliases: { orderBy: { key: "asc" } } } });

async function classified(...termIds: string[]): Promise<string> {
  const { id } = await aRecommendation({ stateId });
  await ownerDatabase().recommendationTerm.createMany({ data: termIds.map((termId) => ({ recommendationId: id, termId })) });
  return id;
}

it("moves recommendations, those not yet published as well, terms below, spellings, names and code", async () => {
  const source = await aTerm({ vocabularyId, code: "D27", names: { en: "Trafficking", ru: "Торговля людьми" } });
  const target = await aTerm({ vocabularyId, code: "D28", names: { en: "Slavery" } });
  const child = await aTerm({ vocabularyId, parentId: source.id });
  const former = await aTerm({ vocabularyId, retiredAt: new Date(), mergedIntoId: source.id });
  await ownerDatabase().termAlias.create({ data: { termId: source.id, vocabularyId, text: "Trade", key: "trade", edition: "2014" } });
  const [one, both, hidden] = [await classified(source.id), await classified(source.id, target.id), await classified(source.id)];
  await ownerDatabase().recommendation.update({ where: { id: hidden }, data: { publishedAt: null } });

  expect(await mergeTerm(administrator, { id: source.id, version: 1, intoId: target.id })).toEqual({ moved: 2 });

  expect(await read(source.id)).toMatchObject({ mergedIntoId: target.id, version: 2, aliases: [] });
  expect((await read(target.id)).aliases).toMatchObject([
    { key: "d27" },
    { key: "trade", edition: "2014" },
    { key: "trafficking", language: "en" },
    { key: "торговля людьми", language: "ru" },
  ]);
  expect((await read(child.id)).parentId).toBe(target.id);
  expect((await read(former.id)).mergedIntoId).toBe(target.id);
  const left = await ownerDatabase().recommendationTerm.findMany({ orderBy: { recommendationId: "asc" } });
  expect(left.map(({ recommendationId, termId }) => [recommendationId, termId])).toEqual(
    [one, both, hidden].sort().map((id) => [id, target.id]),
  );
  expect(await audited()).toEqual([{ action: "term.merge", actorId: administrator.id, subjectId: source.id }]);
  // An address that names the merged term finds what it has become.
  expect((await listRecommendationIds(null, { theme: source.id }, 10)).ids.sort()).toEqual([one, both].sort());
});

it("refuses to go in a circle, into another kind, into what is not offered, and twice", async () => {
  const source = await aTerm({ vocabularyId });
  const child = await aTerm({ vocabularyId, parentId: source.id });
  const retired = await aTerm({ vocabularyId, retiredAt: new Date() });
  const group = await aTerm({ kind: "GROUP" });
  const elsewhere = await aTerm();
  const into = (intoId: string) => () => mergeTerm(administrator, { id: source.id, version: 1, intoId });
  await expectRefusal(into(source.id), RuleBroken, { key: "ownParent", field: "intoId" });
  await expectRefusal(into(child.id), RuleBroken, { key: "ownParent" });
  await expectRefusal(into(retired.id), RuleBroken, { key: "cannotMergeInto" });
  await expectRefusal(into(group.id), RuleBroken, { key: "cannotMergeInto" });
  await expectRefusal(into(elsewhere.id), RuleBroken, { key: "mergeThoseBelowFirst" });
  const target = await aTerm({ vocabularyId });
  await expectRefusal(() => mergeTerm(administrator, { id: source.id, version: 9, intoId: target.id }), Outdated);
  await into(target.id)();
  await expectRefusal(() => mergeTerm(administrator, { id: source.id, version: 2, intoId: target.id }), RuleBroken, {
    key: "alreadyMerged",
  });
  await expectRefusal(() => reinstateTerm(administrator, { id: source.id, version: 2 }), RuleBroken, { key: "alreadyMerged" });
});

it("refuses another State's terms on either side, and whoever is not an administrator", async () => {
  const { id: theirs } = await aVocabulary({ stateId: (await aState()).id });
  const [own, foreign] = [await aTerm({ vocabularyId }), await aTerm({ vocabularyId: theirs })];
  await expectRefusal(() => mergeTerm(administrator, { id: own.id, version: 1, intoId: foreign.id }), NotAllowed);
  await expectRefusal(() => mergeTerm(administrator, { id: foreign.id, version: 1, intoId: own.id }), NotAllowed);
  const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  const other = await aTerm({ vocabularyId });
  await expectRefusal(() => mergeTerm(secretariat, { id: own.id, version: 1, intoId: other.id }), NotAllowed);
});
