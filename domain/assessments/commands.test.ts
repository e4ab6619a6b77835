import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { recordAssessment, withdrawAssessment } from "@/domain/assessments/commands";
import { findGradingForm, findOwnAssessment } from "@/domain/assessments/queries";
import { type AssessmentForm, assessmentSchema } from "@/domain/assessments/schema";
import { listScales } from "@/domain/assessments/scales/queries";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { findRecommendation } from "@/domain/recommendations/record/queries";
import { actsOn } from "@/domain/recommendations/record/rules";
import { listWithdrawals } from "@/domain/withdrawals/queries";
import { readScales } from "@/prisma/loading/scales";
import { loadStanding } from "@/prisma/loading/vocabularies";
import { aScale, gradeOf } from "@/prisma/assessment-factory";
import { anOrganisation, aPerson, aRecommendation, aState, named } from "@/prisma/factories";
import { anEnding } from "@/prisma/organisation-factory";
import { ownerDatabase } from "@/prisma/owner";
import { asOwner, audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let recommendationId: string;
let limbs: { id: string }[];
let mechanismId: string;
let secretariat: Actor;
let officer: Actor;
let member: Actor;
let other: Actor;
let nhriId: string;
let ngoId: string;
let otherId: string;
let scale: Awaited<ReturnType<typeof aScale>>;
let committees: Awaited<ReturnType<typeof aScale>>;

const organisation = async (kind: "NHRI" | "LOCAL_NGO", name: string) =>
  (await anOrganisation({ stateId, kind, isPublic: true, names: named(name) })).id;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  const recommendation = await aRecommendation({ stateId, limbs: ["Count the boats.", "Open the shore."] });
  recommendationId = recommendation.id;
  limbs = await ownerDatabase().paragraph.findMany({ where: { parentId: recommendation.paragraphId }, orderBy: { position: "asc" } });
  mechanismId = (await ownerDatabase().reviewCycle.findUniqueOrThrow({ where: { id: recommendation.cycleId } })).mechanismId;
  [nhriId, ngoId, otherId] = [
    await organisation("NHRI", "Institution of the lake"),
    await organisation("LOCAL_NGO", "Lake watch"),
    await organisation("LOCAL_NGO", "Shore watch"),
  ];
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  officer = await aPerson({ stateId, holds: [{ role: "NHRI_OFFICER", organisationId: nhriId }] });
  member = await aPerson({ stateId, holds: [{ role: "NGO_MEMBER", organisationId: ngoId }] });
  other = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId: otherId }] });
  scale = await aScale();
  committees = await aScale({ mechanismId });
});

const form = (over: Partial<AssessmentForm> = {}): AssessmentForm => ({
  recommendationId,
  limbId: "",
  voice: "NGO",
  organisationId: ngoId,
  author: "",
  scaleId: scale.id,
  gradeId: gradeOf(scale, "C"),
  rationale: "Nobody counted.",
  language: "en",
  saidOn: "2026-03-01",
  evidenceUpTo: "2026-02-01",
  session: "",
  documentId: "",
  paragraph: "",
  source: "",
  address: "",
  supersedesId: "",
  ...over,
});
const ofTheCommittee = (over: Partial<AssessmentForm> = {}): AssessmentForm =>
  form({
    voice: "COMMITTEE",
    organisationId: "",
    scaleId: committees.id,
    gradeId: gradeOf(committees, "B"),
    session: "144",
    paragraph: "18",
    source: "A report on follow-up",
    ...over,
  });
const voices = async (actor: Actor | null = null) => (await findRecommendation(actor, recommendationId, "en"))?.voices;

describe("voices that contradict each other", () => {
  it("are all on the page, each with its scale, words and days, and it says that they disagree", async () => {
    await recordAssessment(
      officer,
      form({ voice: "NHRI", organisationId: nhriId, gradeId: gradeOf(scale, "A"), rationale: "They were counted." }),
    );
    await recordAssessment(member, form());
    await recordAssessment(other, form({ organisationId: otherId, gradeId: gradeOf(scale, "E"), limbId: limbs[1]?.id ?? "" }));
    await recordAssessment(secretariat, ofTheCommittee({ limbId: limbs[1]?.id ?? "" }));
    const quoted = { voice: "OTHER", organisationId: "", author: "A newspaper", source: "The Lake Times" } as const;
    await recordAssessment(secretariat, form({ ...quoted, gradeId: gradeOf(scale, "B") }));

    const heard = await voices();
    expect(
      heard?.standing.map(({ voice, name, limb, graded }) => [voice, name, limb, graded?.grade.code, graded?.grade.definition]),
    ).toEqual([
      ["NHRI", "Institution of the lake", null, "A", "It is achieved as A."],
      ["NGO", "Lake watch", null, "C", "It is not as C."],
      ["NGO", "Shore watch", "(b)", "E", "It is contrary as E."],
      ["COMMITTEE", "Human Rights Committee", "(b)", "B", "It is partly as B."],
      ["OTHER", "A newspaper", null, "B", "It is partly as B."],
    ]);
    expect(heard?.standing[3]).toMatchObject({
      session: "144",
      paragraph: "18",
      source: "A report on follow-up",
      evidenceUpTo: "2026-02-01",
    });
    expect(
      heard?.disagreements.map(({ limb, sides }) => [limb, ...sides.map((one) => [one.standing, ...one.speakers.map(({ name }) => name)])]),
    ).toEqual([
      [null, ["ACHIEVED", "Institution of the lake"], ["PARTLY", "A newspaper"], ["NOT", "Lake watch"]],
      [
        "(b)",
        ["ACHIEVED", "Institution of the lake"],
        ["PARTLY", "Human Rights Committee"],
        ["NOT", "Lake watch"],
        ["CONTRARY", "Shore watch"],
      ],
    ]);
    expect((await audited()).map(({ action }) => action)).toEqual(Array.from({ length: 5 }, () => "assessment.record"));
  });

  it("are assessed for a noted recommendation like for any other", async () => {
    await ownerDatabase().recommendation.update({ where: { id: recommendationId }, data: { uprPosition: "NOTED" } });
    await recordAssessment(member, form());
    expect((await voices())?.standing).toHaveLength(1);
  });
});

describe("who may speak", () => {
  it.each<[string, () => Actor, () => Partial<AssessmentForm>]>([
    ["an NGO for another", () => other, () => ({})],
    ["an NGO for the institution", () => member, () => ({ voice: "NHRI", organisationId: nhriId })],
    ["the institution for an NGO", () => officer, () => ({})],
    ["the secretariat for an organisation itself", () => secretariat, () => ({})],
    ["an NGO for the Committee", () => member, () => ofTheCommittee()],
    ["an NGO quoting somebody", () => member, () => ({ organisationId: "", author: "Somebody", source: "A paper" })],
  ])("is not %s", async (_, actor, over) => {
    await expectRefusal(() => recordAssessment(actor(), form(over())), NotAllowed);
  });

  it("offers each person only their own voices", async () => {
    const speakers = async (actor: Actor) =>
      (await findGradingForm(actor, recommendationId, "en"))?.speakers.map(({ voice, name }) => name ?? voice);
    expect([await speakers(officer), await speakers(member)]).toEqual([["Institution of the lake"], ["Lake watch"]]);
    expect(await speakers(secretariat)).toEqual(["COMMITTEE", "NHRI", "NGO", "OTHER"]);
    expect(await speakers(await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] }))).toBeUndefined();
  });

  it("keeps the name of an organisation that does not wish to be seen to itself", async () => {
    await recordAssessment(member, form());
    await ownerDatabase().organisation.update({ where: { id: ngoId }, data: { isPublic: false } });
    const name = async (actor: Actor | null) => (await voices(actor))?.standing[0]?.name;
    expect([await name(null), await name(secretariat), await name(member)]).toEqual([null, null, "Lake watch"]);
  });
});

describe("what is refused", () => {
  it.each<[string, string, () => Promise<Partial<AssessmentForm>> | Partial<AssessmentForm>]>([
    ["a grade that is none", "chooseGrade", () => ({ gradeId: scale.id })],
    ["a grade of another scale", "chooseGrade", () => ({ gradeId: gradeOf(committees, "A") })],
    ["the scale of another mechanism", "scaleOfAnother", async () => chosen(await aScale({ mechanismId: (await foreignMechanism()).id }))],
    ["a scale for other voices", "scaleOfAnother", async () => chosen(await aScale({ voices: ["NHRI"] }))],
    ["a retired scale", "scaleRetired", async () => chosen(await aScale({ retiredAt: new Date() }))],
    ["an edition not in use that day", "scaleNotInUse", async () => chosen(await aScale({ inUseTo: 2017 }))],
    ["a day to come", "notInTheFuture", () => ({ saidOn: "2999-01-01" })],
    ["the limb of another recommendation", "invalid", async () => ({ limbId: (await aRecommendation({ stateId })).paragraphId })],
    ["the voice of an institution for an NGO", "invalid", () => ({ voice: "NHRI" })],
  ])("is %s", async (name, key, over) => {
    const given = form(await over());
    const actor = name.startsWith("the voice")
      ? await aPerson({ stateId, holds: [{ role: "NHRI_OFFICER", organisationId: ngoId }] })
      : member;
    await expectRefusal(() => recordAssessment(actor, given), RuleBroken, { key });
  });

  it("is a recommendation that is not there, and a form without what it needs", async () => {
    await expectRefusal(() => recordAssessment(member, form({ recommendationId: scale.id })), NotFound);
    const messages = (over: Partial<AssessmentForm>) =>
      assessmentSchema.safeParse(form(over)).error?.issues.map(({ path, message }) => `${path} ${message}`);
    expect(messages({ rationale: " " })).toEqual(["rationale required"]);
    expect(messages({ evidenceUpTo: "2026-03-02" })).toEqual(["evidenceUpTo evidenceAfterAssessment"]);
    expect(messages({ organisationId: "", author: "" })).toEqual(["author required", "source sourceRequired"]);
    expect(messages({ ...ofTheCommittee(), paragraph: "", source: "" })).toEqual(["source sourceRequired", "paragraph required"]);
  });
});

describe("a later word", () => {
  it("supersedes the earlier one of the same speaker, which stays on the strip of time", async () => {
    const { id } = await recordAssessment(member, form());
    await recordAssessment(member, form({ gradeId: gradeOf(scale, "B"), saidOn: "2026-04-01", supersedesId: id }));
    const heard = await voices();
    expect(heard?.all.map(({ graded, isSuperseded }) => [graded?.grade.code, isSuperseded])).toEqual([
      ["C", true],
      ["B", false],
    ]);
    expect(heard?.standing.map(({ graded }) => graded?.grade.code)).toEqual(["B"]);
  });

  it("is refused to whoever has not seen what stands, or saw what was superseded or taken back since", async () => {
    const { id } = await recordAssessment(member, form());
    await expectRefusal(() => recordAssessment(member, form()), Outdated);
    const later = await recordAssessment(member, form({ supersedesId: id }));
    await expectRefusal(() => recordAssessment(member, form({ supersedesId: id })), Outdated);
    await withdrawAssessment(member, { id: later.id, reason: "It was wrong." });
    await expectRefusal(() => recordAssessment(member, form({ supersedesId: later.id })), Outdated);
    expect((await voices())?.standing).toEqual([]);
  });

  it("lets one of two win who speak for the same organisation at once", async () => {
    const both = await Promise.allSettled([recordAssessment(member, form()), recordAssessment(member, form())]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("an organisation that is no longer verified", () => {
  it("says nothing more, takes its own words back, and what it said before stands", async () => {
    const [first, second] = [await recordAssessment(member, form()), await recordAssessment(member, form({ limbId: limbs[0]?.id ?? "" }))];
    await anEnding({ organisationId: ngoId, stateId, endedById: secretariat.id });
    await anEnding({ organisationId: nhriId, stateId, endedById: secretariat.id });
    await expectRefusal(() => recordAssessment(member, form({ supersedesId: first.id })), NotAllowed);
    const byInstitution = form({ voice: "NHRI", organisationId: nhriId });
    await expectRefusal(() => recordAssessment(officer, byInstitution), NotAllowed);
    const offers = async (actor: Actor) => {
      const record = await findRecommendation(actor, recommendationId, "en");
      return [(await findGradingForm(actor, recommendationId, "en")) !== null, record && actsOn(actor, record).mayAssess];
    };
    expect([await offers(member), await offers(officer), await offers(other)]).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
    expect((await voices())?.standing.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
    await withdrawAssessment(member, { id: second.id, reason: "It was wrong." });
    expect((await voices())?.standing.map(({ id }) => id)).toEqual([first.id]);
  });
});

describe("what is taken back", () => {
  it("is seen by nobody but its speaker, with the reason, and stays in the audit", async () => {
    const { id } = await recordAssessment(member, form());
    await withdrawAssessment(member, { id, reason: "We were told otherwise." });
    const seen = async (actor: Actor | null) => (await voices(actor))?.all.map(({ isWithdrawn }) => isWithdrawn);
    expect([await seen(null), await seen(secretariat), await seen(other), await seen(member)]).toEqual([[], [], [], [true]]);
    const reasons = async (actor: Actor) => (await listWithdrawals(actor, { assessmentId: id })).map(({ reason }) => reason);
    expect([await reasons(secretariat), await reasons(other), await reasons(member)]).toEqual([[], [], ["We were told otherwise."]]);
    expect((await audited()).at(-1)).toMatchObject({ action: "assessment.withdraw", subjectId: id, actorId: member.id });
  });

  it("is taken back by its own speaker, and once", async () => {
    const { id } = await recordAssessment(member, form());
    for (const actor of [secretariat, officer, other])
      await expectRefusal(() => withdrawAssessment(actor, { id, reason: "No." }), NotAllowed);
    expect(await findOwnAssessment(other, recommendationId, id, "en")).toBeNull();
    expect(await findOwnAssessment(member, recommendationId, id, "en")).toMatchObject({ name: "Lake watch", grade: { code: "C" } });
    await withdrawAssessment(member, { id, reason: "It was wrong." });
    await expectRefusal(() => withdrawAssessment(member, { id, reason: "Again." }), NotAllowed);
  });

  it("cannot be changed or deleted by anybody, its owner included", async () => {
    const { id } = await recordAssessment(member, form());
    await expect(ownerDatabase().assessment.update({ where: { id }, data: { rationale: "Other words." } })).rejects.toThrow(/append-only/);
    await expect(ownerDatabase().assessment.update({ where: { id }, data: { withdrawnAt: new Date() } })).rejects.toThrow(/append-only/);
    await expect(ownerDatabase().assessment.delete({ where: { id } })).rejects.toThrow(/append-only/);
  });
});

it("the scales that come with the register are there for everybody, each grade with its definition", async () => {
  await asOwner(loadStanding);
  const shown = await listScales(null, "ru");
  for (const one of readScales()) {
    const found = shown.find(({ code, edition }) => code === one.code && edition === one.edition);
    expect(found).toMatchObject({ name: one.names.ru, source: one.source, attestation: one.attestation });
    expect(found?.grades.map(({ code, label, definition, attestation }) => [code, label, definition, attestation])).toEqual(
      one.grades.map(({ code, labels, definitions, attestation }) => [code, labels.ru, definitions?.ru ?? null, attestation]),
    );
  }
  expect(shown.filter(({ code }) => code === "CCPR").map(({ edition }) => edition)).toEqual(["2017", "2008", "2001"]);
});

const chosen = (one: Awaited<ReturnType<typeof aScale>>) => ({ scaleId: one.id, gradeId: gradeOf(one, "A") });
const foreignMechanism = () =>
  ownerDatabase().mechanism.create({ data: { code: "OTHER", names: named("Another body"), kind: "TREATY_BODY" } });
