import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { openDiscussion, resolveDiscussion, writeComment } from "@/domain/discussions/commands";
import { deliver } from "@/domain/notifications/delivery/commands";
import { listNotifications } from "@/domain/notifications/queries";
import { remind } from "@/domain/notifications/reminders/commands";
import { notificationViewSchema } from "@/domain/notifications/schema";
import { endDelegation, nameDeputy } from "@/domain/people/delegations/commands";
import { handOver } from "@/domain/people/handovers/commands";
import { findHandoverPreview } from "@/domain/people/handovers/queries";
import { archiveRecommendation, reopenRecommendation, restoreRecommendation } from "@/domain/recommendations/closing/commands";
import { publishResponse } from "@/domain/responses/publication/commands";
import type { ImplementationStatus, InterfaceLanguage, NotificationKind } from "@/domain/vocabulary";
import { type Day, dateOf, dayAfter, instantAt, today } from "@/lib/day";
import { wordsOf } from "@/lib/i18n/words";
import type { Mail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { aBody, aPerson, aRecommendation } from "@/prisma/factories";
import { anIndicator } from "@/prisma/indicator-factory";
import { aMeasure, aMilestone } from "@/prisma/measure-factory";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial, aResponse, aScene, bringTo, type Scene, stepOf as responseStep } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

let scene: Scene;
let reference: string;
/** Everybody there is, by their part; each reads another language. */
let people: Record<string, Actor>;
const languages: InterfaceLanguage[] = ["ru", "kk", "en"];

beforeEach(async () => {
  await truncateAll();
  scene = await aScene();
  const { drafter, approver, verifier, publisher, stateId } = scene;
  const administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  people = { drafter, approver, verifier, publisher, administrator };
  ({ reference } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } }));
});

/** A person more, who works in a body of their own. */
async function join(part: string, person: Actor): Promise<Actor> {
  people[part] = person;
  return person;
}
const colleagueElsewhere = async (part: string) => {
  const { id: bodyId } = await aBody({ stateId: scene.stateId });
  return { bodyId, person: await join(part, await anOfficial({ stateId: scene.stateId, bodyId }, "FOCAL_POINT")) };
};

/** A Tuesday long after everything a test does by the real clock. */
const tuesday: Day = "2030-04-09";
const secret = "Nothing of this is for a mail.";
const forget = () => ownerDatabase().notification.deleteMany();
const stepOf = async () => {
  const { id, version } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
  return { id, version, reason: secret };
};
const ask = (over: object = {}) =>
  openDiscussion(scene.verifier, {
    recommendationId: scene.recommendationId,
    bodyId: scene.bodyId,
    text: secret,
    mentionIds: [],
    dueOn: "",
    ...over,
  });

type Told = Record<string, NotificationKind>;

/** That these people, and nobody else, find one notice each in their list, and one mail each in their box: a link, no content, their language. */
async function expectTold(expected: Told, way: string, on: Day = tuesday): Promise<void> {
  const parts = Object.entries(people);
  for (const [place, [, { id }]] of parts.entries())
    await ownerDatabase().user.update({ where: { id }, data: { locale: languages[place % languages.length] ?? "en" } });

  const listed = await Promise.all(
    parts.map(async ([part, actor]) => {
      const { rows } = await listNotifications(actor, notificationViewSchema.parse({}), "en");
      return rows.map(({ kind }) => [part, kind] as const);
    }),
  );
  expect(listed.flat().toSorted()).toEqual(Object.entries(expected).toSorted());

  const posted: Mail[] = [];
  const post = (mail: Mail) => (posted.push(mail), Promise.resolve("sent" as const));
  // What goes in digests goes out at nine.
  for (const hour of [8, 10, 11]) await deliver(instantAt(on, hour), post);
  expect(posted).toHaveLength(Object.keys(expected).length);
  for (const [part, kind] of Object.entries(expected)) {
    const { email, locale } = await ownerDatabase().user.findUniqueOrThrow({ where: { id: people[part]?.id ?? "" } });
    const words = await wordsOf(locale as InterfaceLanguage);
    const mail = posted.find(({ to }) => to === email);
    expect([words(`mail.NOTICE.subjects.${kind}`), words("mail.DIGEST.subject")]).toContain(mail?.subject);
    expect(mail?.text).toContain(`/${locale}${way}\n`);
  }
  const names = Object.values(people).map(({ name }) => name);
  for (const { subject, text } of posted)
    for (const content of [secret, reference, ...names]) expect(subject + text).not.toContain(content);
}

const discussed = () => paths.discussion(scene.recommendationId, { body: scene.bodyId });
const recorded = () => paths.recommendation(scene.recommendationId);

describe("a question", () => {
  it("that names somebody is told to them as that alone, and to the others of their side as a question", async () => {
    await ask({ mentionIds: [scene.drafter.id] });
    await expectTold({ drafter: "MENTIONED", approver: "QUESTION_ASKED" }, discussed());
  });

  it("with a term is told when it is asked, near its term, when it is late, and when it is answered", async () => {
    const dueOn = dayAfter(tuesday, 1);
    const { id } = await ask({ dueOn });
    await expectTold({ drafter: "QUESTION_ASKED", approver: "QUESTION_ASKED" }, discussed());
    await forget();
    await remind(instantAt(tuesday, 6));
    await expectTold({ drafter: "DUE_SOON" }, discussed());
    await forget();
    await ownerDatabase().reminderProgress.deleteMany();
    await remind(instantAt(dayAfter(dueOn, 1), 6));
    await expectTold({ drafter: "OVERDUE" }, discussed(), dayAfter(dueOn, 1));
    await forget();
    await writeComment(scene.approver, { discussionId: id, text: secret, mentionIds: [], correctsId: "" });
    await expectTold({ verifier: "QUESTION_ANSWERED", publisher: "QUESTION_ANSWERED" }, discussed(), dayAfter(dueOn, 5));
  });

  it("that is settled is told to the other side and to whoever asked it", async () => {
    const { id } = await ask();
    await forget();
    await resolveDiscussion(scene.publisher, { id, version: 1 });
    const settled = { drafter: "QUESTION_RESOLVED", approver: "QUESTION_RESOLVED", verifier: "QUESTION_RESOLVED" } as const;
    await expectTold(settled, discussed());
  });
});

describe("a place that passes on", () => {
  it("is told to whoever leaves, to whoever comes, and to the secretariat", async () => {
    const { stateId, bodyId, drafter } = scene;
    const holds = [{ role: "WORKING_GROUP_MEMBER" as const, bodyId }];
    const { id: successorId } = await join("successor", await aPerson({ stateId, holds }));
    const administrator = people.administrator ?? drafter;
    const preview = await findHandoverPreview(administrator, drafter.id, bodyId, "en");
    const order = { officialId: drafter.id, bodyId, successorId, access: "end" as const, note: secret, seen: preview?.seen ?? "" };
    await handOver(administrator, order);
    const all = ["drafter", "successor", "verifier", "publisher"];
    await expectTold(Object.fromEntries(all.map((part) => [part, "HANDED_OVER" as const])), paths.body(bodyId));
  });

  it("for some days is told to the deputy at once, and again on the first day", async () => {
    const { id: membershipId } = await ownerDatabase().membership.findFirstOrThrow({ where: { userId: scene.drafter.id } });
    const first = dayAfter(today(), 5);
    const lent = { membershipId, deputyId: scene.approver.id, validFrom: first, validTo: dayAfter(first, 3), note: secret };
    await nameDeputy(people.administrator ?? scene.drafter, lent);
    await expectTold({ approver: "DEPUTY_NAMED", drafter: "DEPUTY_NAMED" }, paths.work());
    await forget();
    await ownerDatabase().reminderProgress.create({ data: { stateId: scene.stateId, through: dateOf(dayAfter(first, -1)) ?? new Date() } });
    await remind(instantAt(first, 6));
    await expectTold({ approver: "DEPUTY_BEGINS" }, paths.work());
    await forget();
    await remind(instantAt(dayAfter(first, 4), 6));
    await remind(instantAt(dayAfter(first, 5), 6));
    await expectTold({ approver: "DEPUTY_ENDS", drafter: "DEPUTY_ENDS" }, paths.work(), dayAfter(tuesday, 1));
  });

  it("for some days is told to both when it is ended before its time, and then no more", async () => {
    const { id: membershipId } = await ownerDatabase().membership.findFirstOrThrow({ where: { userId: scene.drafter.id } });
    const lent = { membershipId, deputyId: scene.approver.id, validFrom: today(), validTo: dayAfter(today(), 3), note: secret };
    const { id } = await nameDeputy(scene.drafter, lent);
    await forget();
    await endDelegation(people.administrator ?? scene.drafter, { id, version: 1 });
    for (let days = 0; days < 6; days += 1) await remind(instantAt(dayAfter(today(), days), 6));
    await expectTold({ approver: "DEPUTY_ENDS", drafter: "DEPUTY_ENDS" }, paths.work());
  });
});

describe("what the plan asks for", () => {
  it("is told before it is due and when it is late: a milestone of a measure", async () => {
    const { id } = await aMeasure({ stateId: scene.stateId, leadBodyId: scene.bodyId });
    await aMilestone({ measureId: id, dueOn: dateOf(tuesday), duePrecision: "DAY" });
    await remind(instantAt(dayAfter(tuesday, -1), 6));
    await expectTold({ drafter: "DUE_SOON" }, paths.measure(id), dayAfter(tuesday, -1));
    await forget();
    await ownerDatabase().reminderProgress.deleteMany();
    await remind(instantAt(dayAfter(tuesday, 1), 6));
    await expectTold({ drafter: "OVERDUE" }, paths.measure(id), dayAfter(tuesday, 1));
  });

  it("is told on the day: the value of an indicator", async () => {
    const dueOn = dateOf(tuesday);
    const { id } = await anIndicator({ stateId: scene.stateId, bodyId: scene.bodyId, everyMonths: 12, firstDueOn: dueOn, dueOn });
    await remind(instantAt(tuesday, 6));
    await expectTold({ drafter: "DUE_TODAY" }, paths.indicator(id));
  });
});

describe("what is closed", () => {
  const ofBody = (kind: NotificationKind) => ({ drafter: kind, approver: kind });

  it("is told to its body when it goes into the archive and comes back", async () => {
    await archiveRecommendation(scene.verifier, await stepOf());
    await expectTold(ofBody("ARCHIVED"), recorded());
    await forget();
    await restoreRecommendation(scene.verifier, await stepOf());
    await expectTold(ofBody("RESTORED"), recorded(), dayAfter(tuesday, 1));
  });

  it.each(["NOT_ACCEPTED", "SUPERSEDED", "REGRESSION"] satisfies ImplementationStatus[])(
    "as %s is told to everybody who works on it and on what takes its place, and opened again to those who owe an answer",
    async (status) => {
      const sharing = await colleagueElsewhere("sharing");
      const succeeding = await colleagueElsewhere("succeeding");
      const later = await aRecommendation({ stateId: scene.stateId, leadBodyId: succeeding.bodyId });
      const assigned = { stateId: scene.stateId, recommendationId: scene.recommendationId, bodyId: sharing.bodyId };
      await ownerDatabase().assignment.create({
        data: { ...assigned, role: "CO_EXECUTOR", decisionReference: "Minutes no. 1", assignedAt: new Date() },
      });
      const supersededBy = status === "SUPERSEDED" ? later.reference : "";
      const { id } = await aResponse({ scene, status, statusReason: secret, supersededBy });
      await bringTo("VERIFIED", id, scene);
      await forget();
      await publishResponse(scene.publisher, await responseStep(id));
      const published: Told = { ...ofBody("RESPONSE_PUBLISHED"), sharing: "RESPONSE_PUBLISHED" };
      if (status === "SUPERSEDED") published.succeeding = "RESPONSE_PUBLISHED";
      await expectTold(published, paths.response(scene.recommendationId, id));
      if (status === "REGRESSION") return;
      await forget();
      await reopenRecommendation(scene.verifier, { ...(await stepOf()), dueOn: "" });
      await expectTold({ ...ofBody("REOPENED"), sharing: "REOPENED" }, recorded(), dayAfter(tuesday, 1));
    },
  );
});
