import { beforeEach, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { addVocabulary, reviseVocabulary } from "@/domain/vocabularies/commands";
import { listVocabularies } from "@/domain/vocabularies/queries";
import { vocabularySchema } from "@/domain/vocabularies/schema";
import { aPerson, aState, aTerm, aVocabulary, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let administrator: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
});

const own = { kind: "CLUSTER", code: "own", names: { en: "Own", ru: "", kk: "" }, edition: "", source: "" } as const;
const read = (id: string) => ownerDatabase().vocabulary.findUniqueOrThrow({ where: { id } });

it("adds a vocabulary of the State, with the names there are", async () => {
  const { id } = await addVocabulary(administrator, { ...own, stateId });
  expect(await read(id)).toMatchObject({ kind: "CLUSTER", code: "own", names: { en: "Own" }, stateId, edition: null, retiredAt: null });
  expect(await audited()).toEqual([{ action: "vocabulary.add", actorId: administrator.id, subjectId: id }]);
});

it("refuses a code that is taken, another State's vocabulary, and anybody else", async () => {
  await aVocabulary({ code: "own" });
  await expectRefusal(() => addVocabulary(administrator, { ...own, stateId: "" }), RuleBroken, { key: "codeTaken", field: "code" });
  const elsewhere = (await aState()).id;
  await expectRefusal(() => addVocabulary(administrator, { ...own, code: "theirs", stateId: elsewhere }), NotAllowed);
  const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  await expectRefusal(() => addVocabulary(secretariat, { ...own, code: "mine", stateId }), NotAllowed);
});

it.each([
  [{ code: "two words" }, "code", "codeForm"],
  [{ code: "" }, "code", "codeForm"],
  [{ names: { en: " ", ru: "", kk: "" } }, "names.en", "nameInOneLanguage"],
])("does not accept %j", (over, path, message) => {
  const parsed = vocabularySchema.safeParse({ ...own, stateId: "", ...over });
  expect(parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toContainEqual([path, message]);
});

it("is revised, retired and offered again; the second editor sees what the first wrote", async () => {
  const { id } = await aVocabulary({ names: named("Old") });
  const revision = { id, version: 1, names: named("New"), edition: "2025", source: "OHCHR", isRetired: true };
  await reviseVocabulary(administrator, revision);
  const retired = await read(id);
  expect(retired).toMatchObject({ names: named("New"), edition: "2025", version: 2 });
  expect(retired.retiredAt).not.toBeNull();
  await expectRefusal(() => reviseVocabulary(administrator, { ...revision, names: named("Newer") }), Outdated, {
    theirs: { version: 2, theirs: { "names.en": "New", edition: "2025" } },
  });
  await reviseVocabulary(administrator, { ...revision, version: 2, isRetired: false });
  expect((await read(id)).retiredAt).toBeNull();
  await expectRefusal(() => reviseVocabulary(administrator, { ...revision, id: stateId }), NotFound);
});

it("is listed with its terms, what lacks a translation, and its uses", async () => {
  const { id: vocabularyId } = await aVocabulary({ code: "list" });
  await aTerm({ vocabularyId, names: { en: "Only English" } });
  await aTerm({ vocabularyId, retiredAt: new Date() });
  await aVocabulary({ code: "theirs", stateId: (await aState()).id });
  expect(await listVocabularies(administrator, "ru")).toMatchObject([{ code: "list", terms: 1, retired: 1, untranslated: 1, uses: 0 }]);
});
