import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { withdrawCase } from "@/domain/cases/commands";
import { searchProceedings } from "@/domain/search/proceedings/queries";
import { searchRegister } from "@/domain/search/queries";
import { replanMeeting, withdrawMinutes } from "@/domain/working-group/meetings/commands";
import { publicDatabase } from "@/lib/db";
import { aBody, aMechanism, aPerson, aState, aTerm, named } from "@/prisma/factories";
import { aCase, aDecision, aMeeting } from "@/prisma/group-factory";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
let member: Actor;
let outsider: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  member = await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
  outsider = await aPerson({ stateId, holds: [{ role: "NGO_MEMBER" }] });
});

const found = async (actor: Actor | null, q: string) => {
  const { cases, decisions, minutes } = await searchProceedings(actor, q, "en");
  return { cases: cases.map(({ id }) => id), decisions: decisions.map(({ id }) => id), minutes: minutes.map(({ id }) => id) };
};
const nothing = { cases: [], decisions: [], minutes: [] };

describe("Views", () => {
  const summary = { en: "Dispersal of a peaceful assembly", ru: "Разгон мирного собрания", kk: "Бейбіт жиналысты тарату" };
  const aPublishedCase = async (publishedAt: Date | null = new Date("2026-01-01")) => {
    const mechanism = await aMechanism({ names: named("Human Rights Committee") });
    return aCase({
      stateId,
      mechanismId: mechanism.id,
      communicationNumber: "2137/2012",
      symbol: "CCPR/C/112/D/2137/2012",
      initials: "L. T.",
      summary,
      publishedAt,
      remedies: { create: { position: 1, kind: "COMPENSATION", text: "Выплатить адекватную компенсацию." } },
    });
  };

  it.each([
    ["the number", "2137/2012"],
    ["a part of the symbol", "CCPR/C/112"],
    ["the initials", "L. T."],
    ["the subject", "assemblies"],
    ["the subject in another form in Russian", "разгона собраний"],
    ["the subject by its beginning in Kazakh", "жиналыс"],
    ["a remedy", "компенсации"],
  ])("are found by %s", async (_, q) => {
    const { id } = await aPublishedCase();
    await aCase({ stateId, publishedAt: new Date(), summary: named("Something else") });
    expect((await found(null, q)).cases).toEqual([id]);
  });

  it("are found by an article together with the subject, however the article is called today", async () => {
    const { id } = await aPublishedCase();
    const article = await aTerm({
      kind: "ARTICLE",
      code: "21",
      names: { en: "Peaceful assembly", ru: "Мирные собрания", kk: "Бейбіт жиналыс" },
    });
    expect((await found(null, "article 21 dispersal")).cases).toEqual([]);
    await ownerDatabase().caseArticle.create({ data: { caseFileId: id, termId: article.id } });
    for (const q of ["article 21 dispersal", "статьи 21", "21-бап", "peaceful"]) expect((await found(null, q)).cases).toEqual([id]);
    await ownerDatabase().term.update({ where: { id: article.id }, data: { names: named("Gatherings") } });
    expect((await found(null, "gathering")).cases).toEqual([id]);
  });

  it("are found by the State's side alone while they are not public, and after they are withdrawn", async () => {
    const { id } = await aPublishedCase(null);
    for (const actor of [null, outsider]) expect(await found(actor, "assembly")).toEqual(nothing);
    expect((await searchProceedings(member, "assembly", "en")).cases).toMatchObject([
      { id, isPublic: false, committee: "Human Rights Committee", summary: { text: summary.en, language: "en" } },
    ]);
    await ownerDatabase().caseFile.update({ where: { id }, data: { publishedAt: new Date("2026-01-01") } });
    expect((await found(null, "assembly")).cases).toEqual([id]);
    await withdrawCase(secretariat, { caseFileId: id, version: 1, reason: "A name was in it." });
    for (const actor of [null, outsider]) expect(await found(actor, "assembly")).toEqual(nothing);
    expect(await publicDatabase().$queryRaw`SELECT case_file_id FROM search.case_file`).toEqual([]);
  });
});

describe("decisions and minutes", () => {
  const held = (isPublished: boolean) =>
    aMeeting({ stateId, number: "25", state: "APPROVED", isPublished, minutes: "О применении Стамбульского протокола." });

  it("are found by their words in any form, a decision by its tasks as well", async () => {
    const meeting = await held(true);
    const decision = await aDecision({ meeting, number: "3", text: "Внести изменения в правила медицинского освидетельствования." });
    const { id: bodyId } = await aBody({ stateId });
    await ownerDatabase().decisionTask.create({ data: { stateId, decisionId: decision.id, bodyId, text: "Обучить врачей." } });
    expect(await found(null, "изменение правил")).toEqual({ ...nothing, decisions: [decision.id] });
    expect(await found(null, "врачи")).toEqual({ ...nothing, decisions: [decision.id] });
    expect(await found(null, "стамбульский протокол")).toEqual({ ...nothing, minutes: [meeting.id] });
    expect((await searchProceedings(null, "стамбульский", "ru")).minutes).toMatchObject([
      { meeting: "25", meetsOn: "2026-03-12", title: "Follow-up to the concluding observations", isPublic: true },
    ]);
  });

  it("are found by the State's side alone while they are not public, and after they are withdrawn", async () => {
    const meeting = await held(false);
    await aDecision({ meeting, text: "Стамбульский протокол перевести." });
    for (const actor of [null, outsider]) expect(await found(actor, "стамбульский")).toEqual(nothing);
    expect(await found(member, "стамбульский")).toMatchObject({ decisions: [expect.anything()], minutes: [meeting.id] });
    await ownerDatabase().workingGroupMeeting.update({ where: { id: meeting.id }, data: { publishedAt: new Date() } });
    expect(await found(null, "стамбульский")).toMatchObject({ decisions: [expect.anything()], minutes: [meeting.id] });
    await withdrawMinutes(secretariat, { meetingId: meeting.id, version: 1, reason: "A name was in it." });
    for (const actor of [null, outsider]) expect(await found(actor, "стамбульский")).toEqual(nothing);
    expect(await publicDatabase().$queryRaw`SELECT working_group_meeting_id FROM search.working_group_meeting`).toEqual([]);
    expect(await publicDatabase().$queryRaw`SELECT group_decision_id FROM search.group_decision`).toEqual([]);
  });

  it("are not found by an item that was taken off the agenda", async () => {
    const { id, groupId, itemId } = await aMeeting({ stateId, number: "26" });
    expect((await found(member, "concluding")).minutes).toEqual([id]);
    const planned = { groupId, meetingId: id, version: 1, number: "26", meetsOn: "2026-03-12", meetsAt: "", place: "" };
    await replanMeeting(secretariat, { ...planned, agenda: [{ itemId: "", title: "Budget" }] });
    expect([(await found(member, "concluding")).minutes, (await found(member, "budget")).minutes]).toEqual([[], [id]]);
    expect(itemId).not.toBe("");
  });
});

it("takes words that are no query for what they are", async () => {
  for (const q of ["'", "& | !", "the", "%", "\\"]) expect(await found(null, q)).toEqual(nothing);
  expect(await searchRegister(null, "nothing of the kind", "en")).toMatchObject({ total: 0, ...nothing });
});
