import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { RuleBroken } from "@/domain/errors";
import { addEvidenceLink, removeEvidence } from "@/domain/evidence/commands";
import { nothingMore } from "@/domain/evidence/rules";
import type { EvidenceLink } from "@/domain/evidence/schema";
import { deliver } from "@/domain/notifications/delivery/commands";
import { remind } from "@/domain/notifications/reminders/commands";
import { startResponse } from "@/domain/responses/drafting/commands";
import { findResponse } from "@/domain/responses/queries";
import { type Day, dayAfter, dayAt, dayOrNull, instantAt } from "@/lib/day";
import { aBody, aPerson } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, bringTo, type Scene } from "@/prisma/response-factory";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let responseId: string;

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  ({ id: responseId } = await aResponse({ scene }));
});

const add = (title: string, over: Partial<EvidenceLink> = {}) =>
  addEvidenceLink(scene.drafter, {
    ...nothingMore,
    responseId,
    kind: "STATISTIC",
    title,
    datedOn: "2025-12-31",
    visibility: "PUBLIC",
    url: `https://example.org/${title}`,
    ...over,
  });

/** What a reader is shown: each title with those of its earlier versions. */
async function shown(actor: Actor | null, id = responseId) {
  const response = await findResponse(actor, id, "en");
  return response?.evidence.map(({ title, earlier }) => [title, ...earlier.map((version) => version.title)]) ?? null;
}

describe("a new version", () => {
  it("takes the place of the one before, which its body still sees and the public never", async () => {
    const first = await add("first");
    const second = await add("second", { replacesId: first.id });
    await add("third", { replacesId: second.id });
    expect(await shown(scene.drafter)).toEqual([["third", "second", "first"]]);
    await bringTo("PUBLISHED", responseId, scene);
    expect(await shown(null)).toEqual([["third"]]);
    expect(await shown(scene.verifier)).toEqual([["third", "second", "first"]]);
  });

  it("gives way to the one before when it is removed", async () => {
    const first = await add("first");
    const second = await add("second", { replacesId: first.id });
    await removeEvidence(scene.drafter, { evidenceId: second.id, version: 1 });
    expect(await shown(scene.drafter)).toEqual([["first"]]);
    await add("other", { replacesId: first.id });
    expect(await shown(scene.drafter)).toEqual([["other", "first"]]);
  });

  it("follows only what is shown, and of two that follow one piece the second is refused", async () => {
    const first = await add("first");
    const strangers = await aResponse();
    const theirs = await addEvidenceLink(strangers.scene.drafter, {
      ...nothingMore,
      responseId: strangers.id,
      kind: "ACT",
      title: "theirs",
      datedOn: "2025-01-01",
      visibility: "PUBLIC",
      url: "https://example.org/theirs",
    });
    const wrong = { key: "notAnEarlierVersion", field: "replacesId" };
    for (const replacesId of [theirs.id, randomUUID()]) await expectRefusal(() => add("second", { replacesId }), RuleBroken, wrong);
    const both = await Promise.allSettled([add("second", { replacesId: first.id }), add("third", { replacesId: first.id })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await shown(scene.drafter)).toHaveLength(1);
    await expectRefusal(() => add("fourth", { replacesId: first.id }), RuleBroken, wrong);
  });

  it("in a later response supersedes what an earlier one was published with, once it is published too", async () => {
    await add("taken over");
    const old = await add("old");
    await bringTo("PUBLISHED", responseId, scene);
    const superseding = async (actor: Actor | null) => (await findResponse(actor, responseId, "en"))?.superseding;
    const { id: next } = await startResponse(scene.drafter, { recommendationId: scene.recommendationId, bodyId: scene.bodyId });
    const copy = await ownerDatabase().evidence.findFirstOrThrow({ where: { responseId: next, title: "old" } });
    expect(copy.lineId).toBe(old.id);
    await add("new", { responseId: next, replacesId: copy.id });
    expect(await superseding(null)).toEqual({});
    expect(await superseding(scene.drafter)).toEqual({ [old.id]: expect.objectContaining({ title: "new" }) });
    await bringTo("PUBLISHED", next, scene);
    expect(await superseding(null)).toEqual({ [old.id]: expect.objectContaining({ title: "new" }) });
    expect(await shown(null)).toEqual([["old"], ["taken over"]]);
  });
});

it("keeps all that is said of it, and nothing for what is left empty", async () => {
  await add("full", {
    periodFrom: "2025-01-01",
    periodTo: "2025-12-31",
    language: "kk",
    description: "Complaints by region.",
    origin: "Bureau of National Statistics",
    expiresOn: "2027-01-01",
  });
  await add("bare");
  const response = await findResponse(scene.drafter, responseId, "en");
  const said = response?.evidence.map(({ periodFrom, periodTo, language, description, origin, expiresOn }) => [
    periodFrom,
    periodTo,
    language,
    description,
    origin,
    expiresOn,
  ]);
  expect(said).toContainEqual(["2025-01-01", "2025-12-31", "kk", "Complaints by region.", "Bureau of National Statistics", "2027-01-01"]);
  expect(said).toContainEqual([null, null, null, null, null, null]);
});

it("reminds its body alone before and after it expires, until something else takes its place", async () => {
  const expiring = await add("expiring", { expiresOn: "2030-03-04" });
  await bringTo("PUBLISHED", responseId, scene);
  const told = () =>
    ownerDatabase().notification.findMany({
      where: { key: { startsWith: "evidence" }, skippedAt: null },
      select: { kind: true, userId: true, responseId: true },
      orderBy: { seq: "asc" },
    });
  const about = { userId: scene.drafter.id, responseId };
  for (const day of ["2030-02-25", "2030-02-25", "2030-03-05"]) await remind(instantAt(day, 10));
  expect(await told()).toEqual([
    { kind: "EVIDENCE_EXPIRING", ...about },
    { kind: "EVIDENCE_EXPIRED", ...about },
  ]);
  const { id: next } = await startResponse(scene.drafter, { recommendationId: scene.recommendationId, bodyId: scene.bodyId });
  const copy = await ownerDatabase().evidence.findFirstOrThrow({ where: { responseId: next, lineId: expiring.id } });
  await add("fresh", { responseId: next, replacesId: copy.id, expiresOn: "2032-03-04" });
  await remind(instantAt("2030-05-01", 10));
  expect(await told()).toHaveLength(2);
});

it("is reminded of in the application and by mail, each step once, and only where its words may be written", async () => {
  await add("expiring", { expiresOn: "2030-03-04" });
  await bringTo("PUBLISHED", responseId, scene);
  const alternate = await anOfficial(scene, "FOCAL_POINT");
  await anOfficial({ ...scene, bodyId: (await aBody({ stateId: scene.stateId })).id }, "FOCAL_POINT");
  const mails: [day: Day, to: string, subject: string][] = [];
  for (let day: Day = "2030-01-15"; day <= "2030-04-15"; day = dayAfter(day, 1)) {
    const at = instantAt(day, 10);
    await Promise.all([remind(at), remind(at)]);
    await deliver(at, ({ to, subject }) => {
      if (/expire/.test(subject)) mails.push([day, to, subject]);
      return Promise.resolve("sent");
    });
  }
  const told = await ownerDatabase().notification.findMany({
    where: { kind: { in: ["EVIDENCE_EXPIRING", "EVIDENCE_EXPIRED"] }, skippedAt: null },
    select: { at: true, kind: true, userId: true, dueOn: true },
    orderBy: { seq: "asc" },
  });
  // Before and on the day where it is a working day, or on the last one before it.
  const expected = [
    ...["2030-02-01", "2030-02-25", "2030-03-01", "2030-03-04"].map((day) => `${day} EVIDENCE_EXPIRING`),
    ...["2030-03-05", "2030-03-11", "2030-04-03"].map((day) => `${day} EVIDENCE_EXPIRED`),
  ];
  for (const { id } of [scene.drafter, alternate])
    expect(told.filter(({ userId }) => userId === id).map(({ at, kind }) => `${dayAt(at)} ${kind}`)).toEqual(expected);
  expect(told).toHaveLength(2 * expected.length);
  expect(new Set(told.map(({ dueOn }) => dayOrNull(dueOn)))).toEqual(new Set(["2030-03-04"]));

  const people = await ownerDatabase().user.findMany({ where: { id: { in: [scene.drafter.id, alternate.id] } }, select: { email: true } });
  for (const { email } of people) {
    const own = mails.filter(([, to]) => to === email);
    expect(own.map(([day]) => day)).toEqual(expected.map((line) => line.slice(0, 10)));
    expect(own.find(([day]) => day === "2030-03-04")?.[2]).toContain("about to expire");
    expect(own.find(([day]) => day === "2030-03-05")?.[2]).toContain("has expired");
  }
  expect(mails).toHaveLength(2 * expected.length);
});

it("shows restricted evidence to the body and the secretariat, and to nobody else", async () => {
  await add("restricted", { visibility: "RESTRICTED" });
  await bringTo("PUBLISHED", responseId, scene);
  const member = await aPerson({ stateId: scene.stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
  expect(await shown(scene.approver)).toEqual([["restricted"]]);
  expect(await shown(scene.verifier)).toEqual([["restricted"]]);
  expect([await shown(member), await shown(null)]).toEqual([[], []]);
});
