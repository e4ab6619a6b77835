import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, RuleBroken } from "@/domain/errors";
import { deliver } from "@/domain/notifications/delivery/commands";
import { mostAttempts, pauseAfter } from "@/domain/notifications/delivery/rules";
import { requestReset } from "@/domain/people/links/commands";
import { sendAgain } from "@/domain/people/mails/queue/commands";
import { listUnsentMail } from "@/domain/people/mails/queue/queries";
import type { MailKind } from "@/domain/vocabulary";
import type { Mail, Posted } from "@/lib/mail";
import { aPerson, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let administrator: Actor;
let person: Actor;
let email: string;
let posted: Mail[];

beforeEach(async () => {
  await truncateAll();
  posted = [];
  const stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  person = await aPerson({ stateId, holds: [{ role: "WORKING_GROUP_MEMBER" }] });
  ({ email } = await ownerDatabase().user.findUniqueOrThrow({ where: { id: person.id }, select: { email: true } }));
});

const answering = (answer: Posted) => (mail: Mail) => {
  if (answer === "sent") posted.push(mail);
  return Promise.resolve(answer);
};
const owe = async (kind: MailKind, over: object = {}): Promise<string> => {
  const id = randomUUID();
  await ownerDatabase().outgoingMail.create({ data: { id, userId: person.id, kind, dueAt: new Date(Date.now() - 1000), ...over } });
  return id;
};
const oweNotice = async (): Promise<string> => {
  const mailId = await owe("NOTICE", { about: "TASK_DONE" });
  const { stateId } = person.memberships[0] ?? { stateId: "" };
  const notice = {
    userId: person.id,
    stateId,
    kind: "TASK_DONE",
    batch: randomUUID(),
    at: new Date(),
    routedAt: new Date(),
    mailId,
  } as const;
  await ownerDatabase().notification.create({ data: notice });
  return mailId;
};
const shown = async (show: "abandoned" | "failing" | "waiting") =>
  (await listUnsentMail(administrator, { show }))?.rows.map(({ id, trouble, email: to }) => [id, trouble, to]);
const minutes = (at: number) => new Date(Date.now() + at * 60_000);

describe("mail that did not go out", () => {
  it("is tried for nearly two days", () => {
    const waited = Array.from({ length: mostAttempts - 1 }, (_, at) => pauseAfter(at + 1, "NOTICE")).reduce((sum, one) => sum + one, 0);
    expect(waited / 60).toBeGreaterThan(40);
    expect(waited / 60).toBeLessThan(48);
  });

  it("is shown to administrators with the reason, and to nobody else, without a word of it", async () => {
    const waiting = await owe("SECOND_FACTOR_RESET", { dueAt: minutes(60) });
    const failing = await oweNotice();
    await deliver(new Date(), answering("unreachable"));
    expect(await shown("waiting")).toEqual([[waiting, null, email]]);
    expect(await shown("failing")).toEqual([[failing, "UNREACHABLE", email]]);
    await ownerDatabase().outgoingMail.update({ where: { id: failing }, data: { attempts: mostAttempts - 1, heldUntil: null } });
    await deliver(new Date(), answering("later"));
    expect(await shown("abandoned")).toEqual([[failing, "POSTPONED", email]]);
    expect((await listUnsentMail(administrator, {}))?.counts).toEqual({ abandoned: 1, failing: 0, waiting: 1 });
    expect(await listUnsentMail(person, {})).toBeNull();
  });

  it("leaves out what nobody needs any more", async () => {
    await owe("DIGEST");
    await deliver(new Date(), answering("sent"));
    expect([await shown("abandoned"), posted]).toEqual([[], []]);
  });

  it("is sent again as the same message, by an administrator alone, and that is recorded", async () => {
    const id = await oweNotice();
    await deliver(new Date(), answering("never"));
    expect(await shown("abandoned")).toEqual([[id, "REFUSED", email]]);
    await expectRefusal(() => sendAgain(person, { id }), NotAllowed);
    await expectRefusal(() => sendAgain(administrator, { id: randomUUID() }), NotFound);
    await sendAgain(administrator, { id });
    await deliver(new Date(), answering("sent"));
    expect(posted.map((mail) => mail.id)).toEqual([id]);
    await expectRefusal(() => sendAgain(administrator, { id }), RuleBroken, { key: "alreadyDone" });
    expect((await audited()).map(({ action }) => action)).toEqual(["mail.sendAgain"]);
  });

  it("with a link is sent again with a new one, once", async () => {
    await requestReset({ email }, "127.0.0.1");
    const [first] = await ownerDatabase().outgoingMail.findMany();
    await deliver(new Date(), answering("never"));
    await sendAgain(administrator, { id: first?.id ?? "" });
    expect(await shown("abandoned")).toEqual([]);
    await expectRefusal(() => sendAgain(administrator, { id: first?.id ?? "" }), RuleBroken, { key: "alreadyDone" });
    await deliver(new Date(), answering("sent"));
    expect(posted).toHaveLength(1);
    expect(posted[0]?.id).not.toBe(first?.id);
  });

  it("to an account that is shut is not sent at all", async () => {
    const id = await oweNotice();
    await ownerDatabase().user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    await deliver(new Date(), answering("sent"));
    expect(await shown("abandoned")).toEqual([[id, "ACCOUNT_SHUT", email]]);
    await expectRefusal(() => sendAgain(administrator, { id }), RuleBroken, { key: "accountShut" });
  });
});

describe("mail of an account", () => {
  it("does not wait for a notice that cannot be sent, and holds none back", async () => {
    await oweNotice();
    await deliver(new Date(), answering("unreachable"));
    await requestReset({ email }, "127.0.0.1");
    expect(await deliver(new Date(), answering("sent"))).toBe(1);
    expect(posted.map(({ text }) => text.includes("/link/") || text.includes("http"))).toEqual([true]);

    await requestReset({ email }, "127.0.0.1");
    await deliver(new Date(), answering("unreachable"));
    posted = [];
    const later = await oweNotice();
    await ownerDatabase().outgoingMail.updateMany({ where: { kind: "NOTICE", attempts: { gt: 0 } }, data: { sentAt: new Date() } });
    await deliver(new Date(), answering("sent"));
    expect(posted.map(({ id }) => id)).toEqual([later]);
  });

  it("goes before all notices that are due", async () => {
    await oweNotice();
    await requestReset({ email }, "127.0.0.1");
    await deliver(new Date(), answering("sent"));
    const kinds = await Promise.all(posted.map(({ id }) => ownerDatabase().outgoingMail.findUniqueOrThrow({ where: { id } })));
    expect(kinds.map(({ kind }) => kind)).toEqual(["PASSWORD_RESET", "NOTICE"]);
  });

  it("is not sent once its link is worth nothing", async () => {
    await requestReset({ email }, "127.0.0.1");
    await deliver(new Date(), answering("unreachable"));
    await deliver(minutes(61), answering("sent"));
    expect(posted).toEqual([]);
    expect(await ownerDatabase().outgoingMail.findFirstOrThrow()).toMatchObject({ trouble: "LINK_EXPIRED", secret: null });
  });
});
