import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { configureNotifications, readNotifications } from "@/domain/notifications/commands";
import { deliver } from "@/domain/notifications/delivery/commands";
import { listNotifications } from "@/domain/notifications/queries";
import { notificationViewSchema } from "@/domain/notifications/schema";
import { unsubscribe } from "@/domain/notifications/unsubscribing/commands";
import { unsubscribeToken } from "@/domain/notifications/unsubscribing/rules";
import { returnResponse } from "@/domain/responses/workflow/commands";
import type { NotificationKind } from "@/domain/vocabulary";
import type { Mail } from "@/lib/mail";
import { ownerDatabase } from "@/prisma/owner";
import { aResponse, aScene, bringTo, type Scene, stepOf } from "@/prisma/response-factory";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let scene: Scene;
let responseId: string;
let posted: Mail[];

const post = (mail: Mail) => (posted.push(mail), Promise.resolve("sent" as const));
const told = async (actor: Actor): Promise<NotificationKind[]> =>
  (await listNotifications(actor, notificationViewSchema.parse({}), "en")).rows.map(({ kind }) => kind);
/** A Tuesday at ten in the morning, long after everything a test does. */
const tuesday = new Date("2030-04-09T10:00:00+05:00");

beforeEach(async () => {
  await truncateAll();
  posted = [];
  scene = await aScene();
  responseId = (await aResponse({ scene })).id;
});

describe("a change", () => {
  it("tells those whose turn it is, and not whoever made it", async () => {
    await bringTo("SUBMITTED", responseId, scene);
    expect(await told(scene.approver)).toEqual(["RESPONSE_SUBMITTED"]);
    expect(await told(scene.drafter)).not.toContain("RESPONSE_SUBMITTED");
    expect(await told(scene.verifier)).toEqual([]);
    await returnResponse(scene.approver, { ...(await stepOf(responseId)), reason: "The date is missing." });
    expect((await told(scene.drafter)).at(0)).toBe("RESPONSE_RETURNED");
  });

  it("that does not happen is told to nobody", async () => {
    await bringTo("SIGNED", responseId, scene);
    const before = await ownerDatabase().notification.count();
    await expect(
      change(scene.verifier, async ({ authorize, record, tell }) => {
        authorize("recommendation.assign", { stateId: scene.stateId });
        await record({ after: { id: scene.recommendationId } });
        await tell({ kind: "ASSIGNED", stateId: scene.stateId, to: [{ office: "drafting", bodyId: scene.bodyId }], about: {} });
        throw new Error("Something broke.");
      }),
    ).rejects.toThrow("broke");
    expect(await ownerDatabase().notification.count()).toBe(before);
  });
});

describe("a mail", () => {
  it("holds a link and no content, in the reader's language, and is sent once", async () => {
    await ownerDatabase().user.update({ where: { id: scene.approver.id }, data: { locale: "kk" } });
    await bringTo("SUBMITTED", responseId, scene);
    expect(await deliver(tuesday, post)).toBeGreaterThan(0);
    expect(await deliver(tuesday, post)).toBe(0);
    const mail = posted.find(({ subject }) => subject === "Жауап қол қоюға жіберілді");
    expect(mail?.text).toContain(`/kk/recommendations/${scene.recommendationId}/responses/${responseId}`);
    const { reference } = await ownerDatabase().recommendation.findUniqueOrThrow({ where: { id: scene.recommendationId } });
    for (const { subject, text } of posted)
      for (const secret of [reference, scene.approver.name]) expect(subject + text).not.toContain(secret);
  });

  it("waits for the digest its reader has chosen, and is not sent once all of it has been read", async () => {
    await configureNotifications(scene.approver, { version: 0, choices: [{ kind: "RESPONSE_SUBMITTED", delivery: "WEEKLY" }] });
    await bringTo("SUBMITTED", responseId, scene);
    await deliver(tuesday, post);
    expect(posted.filter(({ unsubscribe: way }) => way?.includes(scene.approver.id))).toEqual([]);
    const { newest } = await listNotifications(scene.approver, notificationViewSchema.parse({}), "en");
    const monday = new Date("2030-04-15T09:00:00+05:00");
    await readNotifications(scene.approver, { id: "", upTo: newest });
    await deliver(monday, post);
    expect(posted.filter(({ unsubscribe: way }) => way?.includes(scene.approver.id))).toEqual([]);
  });

  it("never comes for what its reader does not want to hear of, and neither does the notice", async () => {
    await configureNotifications(scene.approver, { version: 0, choices: [{ kind: "RESPONSE_SUBMITTED", delivery: "OFF" }] });
    await bringTo("SUBMITTED", responseId, scene);
    await deliver(tuesday, post);
    expect(await told(scene.approver)).toEqual([]);
  });

  it("waits for the one before it to the same person, and holds up nobody else", async () => {
    await bringTo("SIGNED", responseId, scene);
    await ownerDatabase().notification.deleteMany({ where: { userId: { notIn: [scene.verifier.id, scene.publisher.id] } } });
    const first = (mail: Mail) => Promise.resolve(mail.unsubscribe?.includes(scene.verifier.id) ? ("later" as const) : post(mail));
    expect(await deliver(tuesday, first)).toBe(1);
    expect(await deliver(tuesday, post)).toBe(0);
    expect(await deliver(new Date(tuesday.getTime() + 61_000), post)).toBe(1);
    expect(new Set(posted.map(({ id }) => id)).size).toBe(2);
  });
});

describe("a link that unsubscribes", () => {
  it("stops mails of its kind without a sign-in, leaves the notice, and is recorded", async () => {
    expect(await unsubscribe(unsubscribeToken(scene.approver.id, "RESPONSE_SUBMITTED"))).toBe(true);
    await bringTo("SUBMITTED", responseId, scene);
    await deliver(tuesday, post);
    expect(posted.filter(({ unsubscribe: way }) => way?.includes(scene.approver.id))).toEqual([]);
    expect(await told(scene.approver)).toEqual(["RESPONSE_SUBMITTED"]);
    expect((await audited()).map(({ action }) => action)).toContain("account.unsubscribe");
  });

  it("followed again changes nothing and leaves no second trace, and whoever asks without end waits", async () => {
    const token = unsubscribeToken(scene.approver.id, "RESPONSE_SUBMITTED");
    for (let time = 0; time < 3; time += 1) expect(await unsubscribe(token)).toBe(true);
    expect((await audited()).filter(({ action }) => action === "account.unsubscribe")).toHaveLength(1);
    expect(await ownerDatabase().notificationSettings.findFirstOrThrow()).toMatchObject({ version: 1 });
    const hurried = async () => {
      for (let time = 0; time < 40; time += 1) await unsubscribe(token);
    };
    await expect(hurried()).rejects.toThrow(RuleBroken);
    expect(await unsubscribe(unsubscribeToken(scene.drafter.id, "RESPONSE_SUBMITTED"))).toBe(true);
  });

  it("is refused when anybody else made it", async () => {
    const [userId, about, mac = ""] = unsubscribeToken(scene.approver.id, "RESPONSE_SUBMITTED").split(".");
    for (const token of ["", `${userId}.${about}.`, `${scene.drafter.id}.${about}.${mac}`, `${userId}.TASK_DONE.${mac}`])
      expect(await unsubscribe(token)).toBe(false);
    expect(await ownerDatabase().notificationSettings.count()).toBe(0);
  });
});

describe("one's own notices and choices", () => {
  it("are nobody else's", async () => {
    await bringTo("SUBMITTED", responseId, scene);
    const { id } = await ownerDatabase().notification.findFirstOrThrow({ where: { userId: scene.approver.id } });
    await expect(readNotifications(scene.drafter, { id, upTo: "" })).rejects.toThrow();
    expect(await ownerDatabase().notification.findUniqueOrThrow({ where: { id } })).toMatchObject({ readAt: null });
    await readNotifications(scene.approver, { id, upTo: "" });
    expect((await listNotifications(scene.approver, notificationViewSchema.parse({ show: "unread" }), "en")).rows).toEqual([]);
  });

  it("are not overwritten by a page that is older than they are", async () => {
    await configureNotifications(scene.approver, { version: 0, choices: [] });
    await expectRefusal(() => configureNotifications(scene.approver, { version: 0, choices: [] }), Outdated);
    await configureNotifications(scene.approver, { version: 1, choices: [{ kind: "TASK_DONE", delivery: "OFF" }] });
    await expectRefusal(() => configureNotifications(scene.approver, { version: 1, choices: [] }), Outdated);
  });

  it("are told by nobody from outside the State's side", async () => {
    const outsider: Actor = { ...scene.drafter, memberships: [] };
    await expectRefusal(
      () => change(outsider, ({ authorize }) => Promise.resolve(authorize("recommendation.assign", { stateId: scene.stateId }))),
      NotAllowed,
    );
  });
});
