import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { recordDelegate } from "@/domain/reviews/delegation/commands";
import { recordMeeting, removeMeeting } from "@/domain/reviews/meetings/commands";
import { meetingSchema } from "@/domain/reviews/meetings/schema";
import { recordQuestion, removeQuestion, reviseQuestion } from "@/domain/reviews/questions/commands";
import { findQuestionForm } from "@/domain/reviews/questions/desk/queries";
import { findDialogue } from "@/domain/reviews/questions/queries";
import { type QuestionForm, questionSchema } from "@/domain/reviews/questions/schema";
import { recordReply, removeReply } from "@/domain/reviews/replies/commands";
import { unsaid } from "@/domain/sources/rules";
import { atTime } from "@/lib/clock";
import { countStatements } from "@/prisma/count-statements";
import { aContestedPoint, aDelegate, aMeeting, aMilestone, anEvent, aQuestion, aReply } from "@/prisma/cycle-factory";
import { aCycle, aDocument, aMechanism, aPerson, aState, aTerm, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let mechanismId: string;
let cycle: { id: string; stateId: string };
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  mechanismId = (await aMechanism()).id;
  cycle = await aCycle({ stateId, mechanismId });
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const sourced = { id: "", version: 1, source: "CCPR/C/SR.4226, para. 12", attestation: "VERIFIED" } as const;
const question = (over: Partial<QuestionForm> = {}): QuestionForm => ({
  ...sourced,
  cycleId: cycle.id,
  meetingId: "",
  experts: named("Ms. Expert"),
  texts: named("What became of those who were hurt?"),
  articles: "6, 7",
  termIds: [],
  isOutsidePeriod: false,
  eventId: "",
  isOwed: false,
  owedUntil: "",
  owedAttestation: "UNVERIFIED",
  isUnanswered: false,
  recommendationIds: [],
  ...over,
});
const reply = (questionId: string) => ({
  ...sourced,
  questionId,
  form: "WRITTEN" as const,
  memberId: "",
  bodyId: "",
  texts: named("The figures are annexed."),
  givenOn: "2025-06-27",
});
const meeting = {
  ...sourced,
  kind: "DIALOGUE" as const,
  number: "4226",
  heldOn: "2025-06-24",
  beginsAt: "15:00",
  endsAt: "18:00",
  places: unsaid,
  summaryRecord: "",
  documentId: "",
};
const shown = async (filters = {}, actor: Actor | null = null) => {
  const found = await findDialogue(actor, cycle.id, filters, "en");
  if (!found) throw new Error("There is no such dialogue.");
  return found;
};
const states = async () => (await shown()).questions.map(({ state }) => state);

describe("a question", () => {
  it("is kept with its event, its topics and what came of it, and shown to everybody", async () => {
    const event = await anEvent({ stateId, names: named("Strike of 2011") });
    const term = await aTerm();
    const { recommendations } = await aDocument({ cycle });
    const recommendationIds = recommendations.map(({ id }) => id);
    const { id } = await recordQuestion(
      secretariat,
      question({ eventId: event.id, isOutsidePeriod: true, termIds: [term.id], recommendationIds }),
    );
    expect((await shown()).questions).toMatchObject([
      {
        id,
        expert: "Ms. Expert",
        articles: ["6", "7"],
        isOutsidePeriod: true,
        event: { name: "Strike of 2011" },
        recommendations: [{ id: recommendationIds[0] }],
      },
    ]);
    expect(await audited()).toEqual([{ action: "dialogue.record", actorId: secretariat.id, subjectId: id }]);
  });

  it("hides a recommendation that is not published from everybody but the secretariat", async () => {
    const { recommendations } = await aDocument({ cycle });
    const recommendationIds = recommendations.map(({ id }) => id);
    await ownerDatabase().recommendation.updateMany({ data: { publishedAt: null } });
    await recordQuestion(secretariat, question({ recommendationIds }));
    expect((await shown()).questions[0]?.recommendations).toEqual([]);
    expect((await shown({}, secretariat)).questions[0]?.recommendations).toHaveLength(1);
  });

  it("is refused from who may not, for another State's cycle, and tied to what is another's", async () => {
    const foreign = await aCycle({ stateId: (await aState()).id });
    const { recommendations } = await aDocument({ cycle: foreign });
    const refused = (over: Partial<QuestionForm>, field: string) =>
      expectRefusal(() => recordQuestion(secretariat, question(over)), RuleBroken, { key: "invalid", field });
    const approver = await aPerson({ stateId, holds: [{ role: "APPROVER" }] });
    await expectRefusal(() => recordQuestion(approver, question()), NotAllowed);
    await expectRefusal(() => recordQuestion(secretariat, question({ cycleId: foreign.id })), NotAllowed);
    await refused({ eventId: (await anEvent({ stateId: foreign.stateId })).id }, "eventId");
    await refused({ meetingId: (await aMeeting({ cycleId: foreign.id })).id }, "meetingId");
    await refused({ recommendationIds: recommendations.map(({ id }) => id) }, "recommendationIds");
    await refused({ termIds: [crypto.randomUUID()] }, "termIds");
  });

  it("shows the second editor what the first has written, and changes what came of it", async () => {
    const { recommendations } = await aDocument({ cycle });
    const { id } = await recordQuestion(secretariat, question({ recommendationIds: recommendations.map((one) => one.id) }));
    await reviseQuestion(secretariat, question({ id, texts: named("And the remedies?") }));
    expect((await shown()).questions[0]?.recommendations).toEqual([]);
    await expectRefusal(() => reviseQuestion(secretariat, question({ id })), Outdated, {
      theirs: { version: 2, theirs: { "texts.kk": "And the remedies?", articles: "6, 7" } },
    });
  });

  it("cannot go while a reply stands, and takes its topics along when it goes", async () => {
    const { id } = await recordQuestion(secretariat, question({ termIds: [(await aTerm()).id] }));
    const given = await aReply({ questionId: id });
    await expectRefusal(() => removeQuestion(secretariat, { id, version: 1 }), RuleBroken, { key: "repliesFirst" });
    await removeReply(secretariat, { id: given.id, version: 1 });
    await removeQuestion(secretariat, { id, version: 1 });
    expect(await ownerDatabase().questionTerm.count()).toBe(0);
    await expectRefusal(() => removeQuestion(secretariat, { id, version: 1 }), NotFound);
  });

  it.each([
    ["a reply owed until nobody says when", { isOwed: true }, "owedUntil"],
    ["a reply that is owed and never came", { isOwed: true, owedUntil: "2025-06-27", isUnanswered: true }, "isUnanswered"],
    ["words for articles", { articles: "six" }, "articles"],
    ["no words", { texts: unsaid }, "texts.ru"],
  ])("is not accepted with %s", (_, over, field) => {
    expect(questionSchema.safeParse(question(over)).error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});

describe("a reply", () => {
  it("that is owed falls due and overdue by the clock, and answers the question even late", async () => {
    const { id } = await recordQuestion(secretariat, question({ isOwed: true, owedUntil: "2025-06-27" }));
    const on = (day: string) => atTime(new Date(`${day}T06:00:00Z`), states);
    expect(await on("2025-06-27")).toEqual(["OWED"]);
    expect(await on("2025-06-28")).toEqual(["OVERDUE"]);
    await aMilestone({ cycleId: cycle.id, kind: "CO_ADOPTED", doneOn: new Date("2025-07-11") });
    expect(await on("2025-07-11")).toEqual(["NEVER"]);
    await recordReply(secretariat, reply(id));
    expect(await on("2025-07-12")).toEqual(["ANSWERED_IN_WRITING"]);
  });

  it("is not given tomorrow, before its question, by somebody else's delegate, or to a question there is not", async () => {
    const { id: meetingId } = await aMeeting({ cycleId: cycle.id });
    const { id } = await aQuestion({ cycleId: cycle.id, meetingId });
    const foreign = await aDelegate({ cycleId: (await aCycle({ stateId, mechanismId, ordinal: 2 })).id });
    const refused = (over: object, expected: object) =>
      expectRefusal(() => recordReply(secretariat, { ...reply(id), ...over }), RuleBroken, expected);
    await refused({ givenOn: "2100-01-01" }, { key: "notInTheFuture", field: "givenOn" });
    await refused({ givenOn: "2025-06-23" }, { key: "beforeTheQuestion", field: "givenOn" });
    await refused({ memberId: foreign.id }, { field: "memberId" });
    await expectRefusal(() => recordReply(secretariat, reply(crypto.randomUUID())), NotFound);
  });
});

describe("a meeting and the delegation", () => {
  it("are refused twice: the number of a meeting, the head of a delegation", async () => {
    await recordMeeting(secretariat, { ...meeting, cycleId: cycle.id });
    await expectRefusal(() => recordMeeting(secretariat, { ...meeting, cycleId: cycle.id }), RuleBroken, { key: "meetingExists" });
    const delegate = { ...sourced, cycleId: cycle.id, names: named("A"), functions: unsaid, isHead: true, position: 1, bodyId: "" };
    await recordDelegate(secretariat, delegate);
    await expectRefusal(() => recordDelegate(secretariat, delegate), RuleBroken, { key: "headExists", field: "isHead" });
  });

  it("a meeting does not end before it begins, is not held tomorrow, and stays while questions name it", async () => {
    const backwards = meetingSchema.safeParse({ ...meeting, cycleId: cycle.id, endsAt: "14:00" });
    expect(backwards.error?.issues).toMatchObject([{ path: ["endsAt"], message: "datesReversed" }]);
    await expectRefusal(() => recordMeeting(secretariat, { ...meeting, cycleId: cycle.id, heldOn: "2100-01-01" }), RuleBroken, {
      field: "heldOn",
    });
    const { id } = await aMeeting({ cycleId: cycle.id });
    await aQuestion({ cycleId: cycle.id, meetingId: id });
    await expectRefusal(() => removeMeeting(secretariat, { id, version: 1 }), RuleBroken, { key: "questionsFirst" });
  });
});

describe("findDialogue", () => {
  it("filters by topic, article, expert, event, state and period, and offers only what occurs", async () => {
    const [event, term] = [await anEvent({ stateId }), await aTerm({ names: named("Torture") })];
    await recordQuestion(secretariat, question({ termIds: [term.id], articles: "7" }));
    await recordQuestion(secretariat, question({ experts: unsaid, articles: "19", eventId: event.id, isOutsidePeriod: true }));
    await aReply({ questionId: (await shown()).questions[1]?.id ?? "" });
    const found = async (filters: object) => (await shown(filters)).questions.map(({ articles }) => articles.join());
    expect(await found({ topic: term.id })).toEqual(["7"]);
    expect(await found({ article: "19" })).toEqual(["19"]);
    expect(await found({ expert: "Ms. Expert" })).toEqual(["7"]);
    expect(await found({ event: event.id })).toEqual(["19"]);
    expect(await found({ state: "ANSWERED_ORALLY" })).toEqual(["19"]);
    expect(await found({ outside: "yes" })).toEqual(["19"]);
    expect(await found({ article: "19", topic: term.id })).toEqual([]);
    expect((await shown()).choices).toMatchObject({
      topics: [{ label: "Torture" }],
      articles: ["7", "19"],
      experts: ["Ms. Expert"],
      states: ["NOT_RECORDED", "ANSWERED_ORALLY"],
    });
  });

  it("pages, and asks as often for many questions as for few", async () => {
    const { id: pointId } = await aContestedPoint({ stateId, cycleId: cycle.id, subject: "DIALOGUE" });
    await aQuestion({ cycleId: cycle.id });
    const few = await countStatements(() => shown());
    for (let position = 2; position <= 45; position += 1)
      await aReply({ questionId: (await aQuestion({ cycleId: cycle.id, position })).id });
    expect(await countStatements(() => shown())).toBe(few);
    expect(few).toBeLessThanOrEqual(5);
    expect(await shown({ page: 3 })).toMatchObject({
      page: 3,
      pages: 3,
      total: 45,
      questions: { length: 5 },
      contested: [{ id: pointId }],
    });
    expect(await shown({ page: 99 })).toMatchObject({ page: 3 });
  });

  it("is empty for a cycle of which nothing is known, and nothing where there is no cycle", async () => {
    expect(await shown()).toMatchObject({ total: 0, questions: [], meetings: [], delegation: [] });
    for (const id of ["nonsense", crypto.randomUUID()]) expect(await findDialogue(null, id, {}, "en")).toBeNull();
  });

  it("proposes the customary term after the last day of the dialogue, as unverified", async () => {
    await aMeeting({ cycleId: cycle.id, heldOn: new Date("2025-06-25"), number: 4227 });
    await aMeeting({ cycleId: cycle.id, heldOn: new Date("2025-07-11"), number: 4252, kind: "ADOPTION" });
    const found = await findQuestionForm(secretariat, cycle.id, "new", "en");
    expect(found?.values).toMatchObject({ owedUntil: "2025-06-27", owedAttestation: "UNVERIFIED", isOwed: false });
  });
});
