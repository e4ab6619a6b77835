import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { publishCase, recordCase, reviseCase } from "@/domain/cases/commands";
import { recordGrade, recordRemedy, recordReply } from "@/domain/cases/progress/commands";
import type { Remedy } from "@/domain/cases/progress/schema";
import { findCase, listCaseChoices, listCases, pageSize } from "@/domain/cases/queries";
import { blankCase, formOfCase } from "@/domain/cases/rules";
import { type CaseDescription, type CaseFilters, caseFiltersSchema } from "@/domain/cases/schema";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { atTime } from "@/lib/clock";
import { asRequest } from "@/lib/repeatable";
import { countStatements } from "@/prisma/count-statements";
import { aTreaty } from "@/prisma/cycle-factory";
import { aScale, gradeOf } from "@/prisma/assessment-factory";
import { aBody, aMechanism, aPerson, aRecommendation, aState, aTerm, aVocabulary, named } from "@/prisma/factories";
import { aCase } from "@/prisma/group-factory";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let mechanismId: string;
let article: { id: string };
let bodyId: string;
let secretariat: Actor;
let focal: Actor;
let outsider: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  const treatyId = (await aTreaty()).id;
  mechanismId = (await aMechanism({ names: named("Human Rights Committee"), treatyId })).id;
  const { id: vocabularyId } = await aVocabulary({ kind: "ARTICLE", code: "ICCPR", treatyId });
  article = await aTerm({ vocabularyId, code: "19", names: { en: "Opinion and expression", kk: "Пікір" } });
  bodyId = (await aBody({ stateId })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  focal = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
  outsider = await aPerson({ stateId, holds: [{ role: "NGO_MEMBER" }] });
});

const described = (over: Partial<CaseDescription> = {}): CaseDescription => ({
  ...blankCase,
  stateId,
  mechanismId,
  communicationNumber: "2137/2012",
  symbol: "CCPR/C/112/D/2137/2012",
  attestation: "STATED",
  articleIds: [article.id],
  articles: "21, read with 2 (3)",
  bodyIds: [bodyId],
  ...over,
});

describe("a case file", () => {
  it("is the State side's until it is published, and withholds its author", async () => {
    const { id } = await recordCase(secretariat, described());
    expect(await findCase(focal, id, "en")).toMatchObject({
      initials: null,
      committee: "Human Rights Committee",
      violated: [{ id: article.id, number: "ICCPR 19", label: "ICCPR 19 · Opinion and expression" }],
      articles: ["21, read with 2 (3)"],
      bodies: [{ id: bodyId }],
      term: null,
    });
    expect([await findCase(null, id, "en"), await findCase(outsider, id, "en")]).toEqual([null, null]);
    await publishCase(secretariat, { caseFileId: id, version: 1 });
    for (const actor of [null, outsider]) expect(await findCase(actor, id, "en")).toMatchObject({ symbol: "CCPR/C/112/D/2137/2012" });
    await expectRefusal(() => publishCase(secretariat, { caseFileId: id, version: 2 }), NotAllowed);
    expect((await audited()).map(({ action }) => action)).toEqual(["caseFile.record", "caseFile.publish"]);
  });

  it("is corrected through the form that shows it", async () => {
    const recommendation = await aRecommendation({ stateId });
    const { id } = await recordCase(secretariat, described({ references: recommendation.reference }));
    const found = await findCase(secretariat, id, "en");
    if (!found) throw new Error("The case is there.");
    const form = formOfCase(found);
    expect(form.references).toBe(recommendation.reference);
    await reviseCase(secretariat, { ...form, initials: "A. B.", adoptedOn: "2025-01-01", articleIds: [], bodyIds: [], references: "" });
    expect(await findCase(focal, id, "en")).toMatchObject({
      initials: "A. B.",
      term: { on: "2025-06-30", isExpected: true },
      bodies: [],
      recommendations: [],
      violated: [],
    });
    await expectRefusal(() => reviseCase(secretariat, form), Outdated, {
      theirs: { version: 2, theirs: expect.objectContaining({ initials: "A. B.", adoptedOn: "2025-01-01" }) },
    });
  });

  it.each<[string, () => Promise<Partial<CaseDescription>>, object]>([
    [
      "a communication that has a file",
      async () => ({ communicationNumber: (await aCase({ stateId, mechanismId })).communicationNumber }),
      { key: "communicationTaken" },
    ],
    ["a body of another State", async () => ({ bodyIds: [(await aBody()).id] }), { field: "bodyIds" }],
    ["an unknown recommendation", async () => ({ references: "KAZ-404" }), { field: "references" }],
    ["a committee there is not", async () => ({ mechanismId: stateId }), { field: "mechanismId" }],
    ["an article of another treaty", async () => ({ articleIds: [(await aTerm({ kind: "ARTICLE" })).id] }), { key: "notOfTheTreaty" }],
    ["an article twice and one there is not", async () => ({ articleIds: [article.id, article.id, stateId] }), { field: "articleIds" }],
    [
      "a merged article",
      async () => {
        const { vocabularyId } = await ownerDatabase().term.findUniqueOrThrow({ where: { id: article.id } });
        return { articleIds: [(await aTerm({ vocabularyId, retiredAt: new Date(), mergedIntoId: article.id })).id] };
      },
      { key: "notOfTheTreaty" },
    ],
    ["a document there is not", async () => ({ documentId: stateId }), { field: "documentId" }],
  ])("refuses %s", async (_, over, refusal) => {
    const given = await over();
    await expectRefusal(() => recordCase(secretariat, described(given)), RuleBroken, refusal);
  });

  it("is kept by the secretariat of its State alone, and once only", async () => {
    await expectRefusal(() => recordCase(focal, described()), NotAllowed);
    const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
    await expectRefusal(() => recordCase(foreign, described()), NotAllowed);
    const key = { key: "0b4b0a0e-7a1f-4c11-9d3a-6a0c6a1d2f3b", fingerprint: "same" };
    for (const _ of [1, 2]) await asRequest(key, () => recordCase(secretariat, described()));
    expect(await ownerDatabase().caseFile.count()).toBe(1);
  });
});

describe("the follow-up of a case", () => {
  const remedy = (caseFileId: string, over: Partial<Remedy> = {}): Remedy => ({
    caseFileId,
    remedyId: "",
    version: 0,
    kind: "COMPENSATION",
    text: "Adequate compensation.",
    state: "OPEN",
    asOf: "",
    done: "",
    ...over,
  });

  it("records each remedy and what was done about it by a day", async () => {
    const { id } = await aCase({ stateId });
    const asked = await recordRemedy(secretariat, remedy(id));
    await recordRemedy(secretariat, remedy(id, { kind: "PUBLICATION", text: "Publish the Views." }));
    await recordRemedy(
      secretariat,
      remedy(id, { remedyId: asked.id, version: 1, state: "DONE", asOf: "2026-01-01", done: "It was paid." }),
    );
    expect((await findCase(focal, id, "en"))?.remedies).toMatchObject([
      { kind: "COMPENSATION", state: "DONE", asOf: "2026-01-01", done: "It was paid." },
      { kind: "PUBLICATION", state: "OPEN", asOf: null },
    ]);
    await expectRefusal(() => recordRemedy(secretariat, remedy(id, { remedyId: asked.id, version: 1 })), Outdated);
    await expectRefusal(() => recordRemedy(focal, remedy(id)), NotAllowed);
  });

  it("keeps every grade beside the later one, whoever would change it", async () => {
    const { id } = await aCase({ stateId });
    const grade = { caseFileId: id, scaleId: "", gradeId: "", letter: "", document: "A report on follow-up", note: "" };
    await recordGrade(secretariat, { ...grade, letter: "C", gradedOn: "2024-01-01" });
    await recordGrade(secretariat, { ...grade, letter: "B", gradedOn: "2025-01-01" });
    expect((await findCase(focal, id, "en"))?.grades.map((one) => one.grade)).toEqual(["B", "C"]);
    await expect(ownerDatabase().caseGrade.updateMany({ data: { grade: "A" } })).rejects.toThrow(/append-only/);
    await expectRefusal(() => recordGrade(secretariat, { ...grade, letter: "A", gradedOn: "2999-01-01" }), RuleBroken, {
      key: "notInTheFuture",
    });
    await expectRefusal(() => recordGrade(focal, { ...grade, letter: "A", gradedOn: "2025-02-01" }), NotAllowed);
  });

  it("is graded by a scale that its committee had in use that day, and by its letter alone where there is none", async () => {
    const mechanismId = (await aMechanism()).id;
    const [scale, foreign] = [await aScale({ mechanismId, inUseFrom: 2020 }), await aScale({ mechanismId: (await aMechanism()).id })];
    const { id } = await aCase({ stateId, mechanismId });
    const said = { document: "A report on follow-up", note: "", scaleId: scale.id, letter: "", gradedOn: "2025-01-01" };
    const grade = { ...said, caseFileId: id, gradeId: gradeOf(scale, "B") };
    for (const [over, refusal] of [
      [{ gradedOn: "2019-01-01" }, { key: "scaleNotInUse", field: "scaleId" }],
      [{ gradeId: gradeOf(foreign, "B") }, { key: "chooseGrade", field: "gradeId" }],
      [
        { gradeId: "", letter: "B" },
        { key: "chooseGrade", field: "gradeId" },
      ],
    ] as const)
      await expectRefusal(() => recordGrade(secretariat, { ...grade, ...over }), RuleBroken, refusal);
    await recordGrade(secretariat, grade);
    expect((await findCase(focal, id, "en"))?.grades).toMatchObject([
      { grade: "B", meant: { grade: { definition: "It is partly as B." } } },
    ]);
    const { id: other } = await aCase({ stateId });
    const unknown = { ...grade, caseFileId: other, gradeId: "" };
    await expectRefusal(() => recordGrade(secretariat, unknown), RuleBroken, { key: "required", field: "letter" });
    await recordGrade(secretariat, { ...unknown, letter: "D2" });
    expect((await findCase(focal, other, "en"))?.grades).toMatchObject([{ grade: "D2", meant: null }]);
  });

  it("knows what is late, until a reply is sent", async () => {
    const { id } = await aCase({ stateId, adoptedOn: new Date("2025-01-01") });
    const overdue = () =>
      atTime(new Date("2025-07-01T06:00:00Z"), async () => [
        (await findCase(focal, id, "en"))?.isOverdue,
        (await listCases(focal, { overdue: "1" }, "en")).total,
      ]);
    expect(await overdue()).toEqual([true, 1]);
    expect(await atTime(new Date("2025-06-30T06:00:00Z"), async () => (await listCases(focal, { overdue: "1" }, "en")).total)).toBe(0);
    await recordReply(secretariat, { caseFileId: id, sentOn: "2025-06-01", note: "A note verbale" });
    expect(await overdue()).toEqual([false, 0]);
  });
});

describe("listCases", () => {
  const filters = (over: CaseFilters = {}) => ({ ...caseFiltersSchema.parse({}), ...over });

  it("filters by committee, article, remedy, grade and words, and offers only what there is", async () => {
    const violated = { create: [{ termId: article.id }] };
    const one = await aCase({ stateId, mechanismId, violated, communicationNumber: "2137/2012", publishedAt: new Date() });
    const hidden = await aTerm({ kind: "ARTICLE" });
    const other = await aCase({ stateId, communicationNumber: "100/2000", violated: { create: [{ termId: hidden.id }] } });
    await recordRemedy(secretariat, {
      caseFileId: one.id,
      remedyId: "",
      version: 0,
      kind: "OTHER",
      text: "x",
      state: "OPEN",
      asOf: "",
      done: "",
    });
    const none = { scaleId: "", gradeId: "", note: "" };
    await recordGrade(secretariat, { ...none, caseFileId: other.id, letter: "A", gradedOn: "2025-01-01", document: "x" });
    const idsOf = async (over: CaseFilters) => (await listCases(focal, filters(over), "en")).rows.map(({ id }) => id);
    expect(await idsOf({ sort: "number" })).toEqual([other.id, one.id]);
    expect(await idsOf({ committee: mechanismId })).toEqual([one.id]);
    expect(await idsOf({ article: article.id })).toEqual([one.id]);
    // An address that names a merged article finds what it has become.
    const { vocabularyId } = await ownerDatabase().term.findUniqueOrThrow({ where: { id: article.id } });
    const former = await aTerm({ vocabularyId, retiredAt: new Date(), mergedIntoId: article.id });
    expect(await idsOf({ article: former.id })).toEqual([one.id]);
    expect(caseFiltersSchema.parse({ article: "ICCPR 19" })).toEqual({});
    expect(await idsOf({ remedy: "OPEN" })).toEqual([one.id]);
    expect(await idsOf({ grade: "A" })).toEqual([other.id]);
    expect(await idsOf({ q: "2137" })).toEqual([one.id]);
    expect(await idsOf({ q: "%" })).toEqual([]);
    expect((await listCases(null, filters(), "en")).rows.map(({ id }) => id)).toEqual([one.id]);
    expect(await listCaseChoices(null, "en")).toMatchObject({
      article: [{ value: article.id, label: "ICCPR 19 · Opinion and expression" }],
      grade: [],
    });
  });

  it("pages in as many statements as for one", async () => {
    await aCase({ stateId });
    const statements = await countStatements(() => listCases(focal, filters(), "en"));
    for (let n = 0; n < pageSize + 1; n += 1) await aCase({ stateId });
    const [first, second] = [await listCases(focal, filters(), "en"), await listCases(focal, filters({ page: 2 }), "en")];
    expect([first.rows.length, first.previous, first.next]).toEqual([pageSize, null, 2]);
    expect([second.rows.length, second.previous, second.next]).toEqual([2, 1, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(pageSize + 2);
    expect(await countStatements(() => listCases(focal, filters(), "en"))).toBe(statements);
  });
});
