import { beforeEach, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { listRecommendationIds } from "@/domain/recommendations/queries";
import { mergeTerm } from "@/domain/vocabularies/merging/commands";
import { listVocabularies } from "@/domain/vocabularies/queries";
import { reinstateTerm } from "@/domain/vocabularies/terms/commands";
import { findTerm, listTerms } from "@/domain/vocabularies/terms/queries";
import { aQuestion, aTreaty } from "@/prisma/cycle-factory";
import { aCycle, aPerson, aRecommendation, aState, aTerm, aVocabulary } from "@/prisma/factories";
import { aCase } from "@/prisma/group-factory";
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

/** Every table that refers to a term, by the database's own foreign keys, but those that make up the vocabularies. */
async function tablesWithTerms(): Promise<string[]> {
  const found = await ownerDatabase().$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.contype = 'f' AND k.confrelid = 'term'::regclass AND c.relname NOT IN ('term', 'term_alias') ORDER BY 1`;
  return found.map(({ name }) => name);
}

type Use = { give: (termId: string) => Promise<unknown>; count: (where: { termId: string }) => Promise<number> };

/** How each of those tables comes to refer to a term. */
const uses: Record<string, Use> = {
  case_article: {
    give: (termId) => aCase({ stateId, publishedAt: new Date(), violated: { create: [{ termId }] } }),
    count: (where) => ownerDatabase().caseArticle.count({ where }),
  },
  question_term: {
    give: async (termId) => aQuestion({ cycleId: (await aCycle({ stateId })).id, terms: { create: [{ termId }] } }),
    count: (where) => ownerDatabase().questionTerm.count({ where }),
  },
  recommendation_term: {
    give: (termId) => classified(termId),
    count: (where) => ownerDatabase().recommendationTerm.count({ where }),
  },
  term_refusal: {
    give: async (termId) => {
      const { id: recommendationId } = await aRecommendation({ stateId });
      return ownerDatabase().termRefusal.create({ data: { termId, recommendationId, refusedAt: new Date() } });
    },
    count: (where) => ownerDatabase().termRefusal.count({ where }),
  },
};

it("moves every use there is, whichever table refers to terms, and counts them all but what was refused", async () => {
  const [source, target] = [await aTerm({ vocabularyId }), await aTerm({ vocabularyId })];
  const tables = await tablesWithTerms();
  expect(tables).toEqual(Object.keys(uses).sort());
  for (const { give } of Object.values(uses)) await give(source.id);

  const kinds = await ownerDatabase().$queryRaw`SELECT kind FROM term_use WHERE term_id = ${source.id}::uuid`;
  expect(kinds).toHaveLength(tables.length - 1);
  const before = await findTerm(administrator, source.id, "en");
  expect(before?.uses).toMatchObject({ inAll: 3, recommendationsInAll: 1, casesInAll: 1, dialogues: [{ questions: 1 }] });
  expect([before?.uses.recommendations.length, before?.uses.cases.length]).toEqual([1, 1]);
  expect((await listVocabularies(administrator, "en")).find(({ id }) => id === vocabularyId)).toMatchObject({ uses: 3 });
  const listed = async (show: "unused" | "offered") =>
    (await listTerms(administrator, vocabularyId, { show }, "en")).terms.map(({ id, uses }) => [id, uses]);
  expect(await listed("unused")).toEqual([[target.id, 0]]);
  expect((await listed("offered")).toSorted(([, one], [, other]) => Number(other) - Number(one))[0]).toEqual([source.id, 3]);

  expect(await mergeTerm(administrator, { id: source.id, version: 1, intoId: target.id })).toEqual({ moved: 3 });
  for (const [table, { count }] of Object.entries(uses))
    expect([table, await count({ termId: source.id }), await count({ termId: target.id })]).toEqual([table, 0, 1]);
});

it("leaves one use of two, and forgets that a term was refused where the other is on the recommendation", async () => {
  const [source, target] = [await aTerm({ vocabularyId }), await aTerm({ vocabularyId })];
  const both = await classified(source.id);
  await ownerDatabase().termRefusal.create({ data: { termId: target.id, recommendationId: both, refusedAt: new Date() } });
  const question = await aQuestion({
    cycleId: (await aCycle({ stateId })).id,
    terms: { create: [{ termId: source.id }, { termId: target.id }] },
  });
  expect(await mergeTerm(administrator, { id: source.id, version: 1, intoId: target.id })).toEqual({ moved: 1 });
  expect(await ownerDatabase().questionTerm.findMany()).toEqual([{ questionId: question.id, termId: target.id }]);
  expect(await ownerDatabase().termRefusal.count()).toBe(0);
});

it("merges an article into one of its own treaty only", async () => {
  const [one, other] = [
    await aVocabulary({ kind: "ARTICLE", treatyId: (await aTreaty()).id }),
    await aVocabulary({ kind: "ARTICLE", treatyId: (await aTreaty()).id }),
  ];
  const [source, target] = [await aTerm({ vocabularyId: one.id }), await aTerm({ vocabularyId: other.id })];
  await expectRefusal(() => mergeTerm(administrator, { id: source.id, version: 1, intoId: target.id }), RuleBroken, {
    key: "cannotMergeInto",
  });
  expect((await findTerm(administrator, source.id, "en"))?.targets).toEqual([]);
});
