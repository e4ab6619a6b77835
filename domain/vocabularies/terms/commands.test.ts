import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { addAlias, addTerm, reinstateTerm, removeAlias, retireTerm, reviseTerm } from "@/domain/vocabularies/terms/commands";
import { findTerm, listParents, listTerms } from "@/domain/vocabularies/terms/queries";
import { aPerson, aRecommendation, aState, aTerm, aVocabulary, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let administrator: Actor;
let vocabularyId: string;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  vocabularyId = (await aVocabulary({ code: "UHRI" })).id;
});

const described = { names: { en: "Water", ru: "Вода", kk: "" }, description: named(""), parentId: "", position: 3 };
const read = (id: string) => ownerDatabase().term.findUniqueOrThrow({ where: { id } });

describe("a term", () => {
  it("is added below another", async () => {
    const parent = await aTerm({ vocabularyId, code: "E2" });
    const { id } = await addTerm(administrator, { ...described, vocabularyId, code: "E26", parentId: parent.id });
    expect(await read(id)).toMatchObject({
      code: "E26",
      names: { en: "Water", ru: "Вода" },
      description: null,
      parentId: parent.id,
      position: 3,
    });
    expect(await audited()).toEqual([{ action: "term.add", actorId: administrator.id, subjectId: id }]);
    expect(await listParents(administrator, vocabularyId, "en")).toMatchObject({ nextPosition: 4 });
  });

  it("is refused a code that is taken, and a parent elsewhere", async () => {
    await aTerm({ vocabularyId, code: "E26" });
    const elsewhere = await aTerm();
    await expectRefusal(() => addTerm(administrator, { ...described, vocabularyId, code: "E26" }), RuleBroken, { key: "codeTaken" });
    const below = { ...described, vocabularyId, code: "E27", parentId: elsewhere.id };
    await expectRefusal(() => addTerm(administrator, below), RuleBroken, { field: "parentId" });
    const auditor = await aPerson({ stateId, holds: [{ role: "AUDITOR" }] });
    await expectRefusal(() => addTerm(auditor, { ...below, parentId: "" }), NotAllowed);
  });

  it("never lies below itself", async () => {
    const parent = await aTerm({ vocabularyId });
    const child = await aTerm({ vocabularyId, parentId: parent.id });
    const grandchild = await aTerm({ vocabularyId, parentId: child.id });
    for (const parentId of [parent.id, child.id, grandchild.id])
      await expectRefusal(() => reviseTerm(administrator, { ...described, id: parent.id, version: 1, parentId }), RuleBroken, {
        key: "ownParent",
        field: "parentId",
      });
    await reviseTerm(administrator, { ...described, id: grandchild.id, version: 1, parentId: parent.id });
    expect(await read(grandchild.id)).toMatchObject({ parentId: parent.id, names: { en: "Water", ru: "Вода" }, version: 2 });
  });

  it("shows the second editor what the first wrote", async () => {
    const { id } = await aTerm({ vocabularyId });
    await reviseTerm(administrator, { ...described, id, version: 1 });
    await expectRefusal(() => reviseTerm(administrator, { ...described, names: named("Sea"), id, version: 1 }), Outdated, {
      theirs: { version: 2, theirs: { "names.en": "Water", "names.kk": "", position: "3" } },
    });
  });

  it("is retired and reinstated, each once, and keeps what it is on", async () => {
    const { id } = await aTerm({ vocabularyId });
    const recommendation = await aRecommendation({ stateId });
    await ownerDatabase().recommendationTerm.create({ data: { recommendationId: recommendation.id, termId: id } });
    await retireTerm(administrator, { id, version: 1 });
    expect((await read(id)).retiredAt).not.toBeNull();
    expect(await findTerm(administrator, id, "en")).toMatchObject({
      isRetired: true,
      uses: { inAll: 1, recommendations: [{ reference: recommendation.reference }] },
    });
    await expectRefusal(() => retireTerm(administrator, { id, version: 2 }), RuleBroken, { key: "alreadyDone" });
    await reinstateTerm(administrator, { id, version: 2 });
    expect((await read(id)).retiredAt).toBeNull();
    expect((await audited()).map(({ action }) => action)).toEqual(["term.retire", "term.reinstate"]);
  });
});

describe("an alias", () => {
  it("belongs to one term of its vocabulary, whatever its case and blanks", async () => {
    const [one, other] = [await aTerm({ vocabularyId }), await aTerm({ vocabularyId })];
    const alias = { termId: one.id, text: "Safe  Drinking Water", language: "en", edition: "2019" } as const;
    await addAlias(administrator, alias);
    await expectRefusal(() => addAlias(administrator, { ...alias, termId: other.id, text: "safe drinking water" }), RuleBroken, {
      key: "aliasTaken",
      field: "text",
    });
    const [stored] = await ownerDatabase().termAlias.findMany();
    expect(stored).toMatchObject({ termId: one.id, key: "safe drinking water", edition: "2019" });
    await removeAlias(administrator, { id: stored?.id ?? "" });
    expect(await ownerDatabase().termAlias.count()).toBe(0);
    expect((await read(one.id)).version).toBe(3);
  });
});

describe("the list of terms", () => {
  it("is a tree, searched in every language and by alias, narrowed and paged", async () => {
    const parent = await aTerm({ vocabularyId, code: "E2", names: { en: "Living", ru: "Жизнь", kk: "Өмір" }, position: 2 });
    const child = await aTerm({ vocabularyId, code: "E26", names: { en: "Water" }, parentId: parent.id, position: 9 });
    const first = await aTerm({ vocabularyId, code: "A1", position: 1, retiredAt: new Date() });
    await addAlias(administrator, { termId: child.id, text: "Ауызсу", language: "kk", edition: "" });

    const listed = async (filters: object) => (await listTerms(administrator, vocabularyId, filters, "en")).terms.map(({ code }) => code);
    expect((await listTerms(administrator, vocabularyId, {}, "en")).terms).toMatchObject([
      { id: first.id, depth: 0, isRetired: true },
      { id: parent.id, depth: 0, isTranslated: true },
      { id: child.id, depth: 1, isTranslated: false, aliases: 1 },
    ]);
    expect(await listed({ q: "жизнь" })).toEqual(["E2"]);
    expect(await listed({ q: "ауызсу" })).toEqual(["E26"]);
    expect(await listed({ q: "%" })).toEqual([]);
    expect(await listed({ show: "retired" })).toEqual(["A1"]);
    expect(await listed({ show: "untranslated" })).toEqual(["E26"]);
    expect(await listed({ page: 2 })).toEqual([]);
  });
});
