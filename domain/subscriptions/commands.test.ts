import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { appendAuditEntry } from "@/domain/audit/commands";
import { signCheckpoint } from "@/domain/audit/verification/commands";
import { anAct } from "@/domain/audit/verification/tampering/factories";
import { NotAllowed, RuleBroken } from "@/domain/errors";
import { deliver } from "@/domain/notifications/delivery/commands";
import { assignBodies } from "@/domain/recommendations/assignment/commands";
import { dismissWitness, followLink, nameWitness, requestFollow } from "@/domain/subscriptions/commands";
import { findByLink, listWitnesses } from "@/domain/subscriptions/queries";
import { daysToConfirm, subscriptionToken } from "@/domain/subscriptions/rules";
import type { Mail } from "@/lib/mail";
import { atTime } from "@/lib/clock";
import { aBody, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

const email = "witness@example.org";
const witness = { email, name: "An institute", locale: "en" } as const;

let administrator: Actor;
let minutes = 0;

beforeEach(async () => {
  await truncateAll();
  administrator = await aPerson({ stateId: (await aState()).id, holds: [{ role: "ADMINISTRATOR" }] });
});

/** What goes out by now, to that address. */
async function posted(to = email): Promise<Mail[]> {
  const taken: Mail[] = [];
  await deliver(new Date(Date.now() + 1000), (mail) => {
    taken.push(mail);
    return Promise.resolve("sent");
  });
  return taken.filter((mail) => mail.to === to);
}

const tokenIn = ({ text }: Mail): string => /subscriptions\/(\S+)/.exec(text)?.[1] ?? "";
const act = (number: number) => ownerDatabase().$transaction((tx) => appendAuditEntry(tx, anAct(number)));
/** The next ten minutes, in the past, so that the mail is due. */
const sign = () => signCheckpoint(new Date(Date.UTC(2026, 0, 1, 0, (minutes += 10))));

async function aWitness(): Promise<string> {
  await nameWitness(administrator, witness);
  const [asked] = await posted();
  const token = asked ? tokenIn(asked) : "";
  expect(await followLink({ token })).toBe(true);
  return token.split(".")[1] ?? "";
}

describe("a witness", () => {
  it("gets nothing but a link before the address is confirmed, then every checkpoint once, and nothing after leaving", async () => {
    await nameWitness(administrator, witness);
    await sign();
    const [asked, ...others] = await posted();
    expect(others).toEqual([]);
    const token = asked ? tokenIn(asked) : "";
    expect(asked?.text).not.toMatch(/"signature"/);
    expect(await findByLink(token)).toMatchObject({ act: "confirm", standing: "asked" });
    await followLink({ token });
    expect(await followLink({ token })).toBe(true);

    expect(await sign()).toBe(true);
    const checkpoint = await ownerDatabase().auditCheckpoint.findFirstOrThrow({ orderBy: { seq: "desc" } });
    const [told, ...more] = await posted();
    expect(more).toEqual([]);
    expect(told?.text).toContain(`{"seq":"${checkpoint.seq}","hash":"${checkpoint.hash}"`);
    expect(told?.text).toContain(checkpoint.signature);
    expect(told?.text).not.toContain("user.enable");
    expect(await posted()).toEqual([]);

    const leaving = told ? tokenIn({ ...told, text: told.text.slice(told.text.indexOf("subscriptions/")) }) : "";
    expect(told?.unsubscribe).toContain(leaving);
    await followLink({ token: leaving });
    await act(1);
    expect(await sign()).toBe(true);
    expect(await posted()).toEqual([]);
    const [listed] = (await listWitnesses(administrator)) ?? [];
    expect(listed).toMatchObject({ email, standing: "left" });
  });

  it("is not written to any more once dismissed, not even what was already owed", async () => {
    const id = await aWitness();
    await act(1);
    await sign();
    await dismissWitness(administrator, { id });
    expect(await posted()).toEqual([]);
    await expectRefusal(() => dismissWitness(administrator, { id }), RuleBroken);
  });

  it("is named once, and asked again if the first link ran out", async () => {
    await atTime(new Date(Date.now() - (daysToConfirm + 1) * 24 * 3_600_000), () => nameWitness(administrator, witness));
    const [old] = await ownerDatabase().subscription.findMany();
    await expect(followLink({ token: subscriptionToken("confirm", old?.id ?? "") })).rejects.toThrow(RuleBroken);
    await nameWitness(administrator, witness);
    expect((await posted()).length).toBe(1);
    const confirmed = await ownerDatabase().subscription.findFirstOrThrow({ where: { endedAt: null } });
    await followLink({ token: subscriptionToken("confirm", confirmed.id) });
    await expectRefusal(() => nameWitness(administrator, witness), RuleBroken, { field: "email" });
  });

  it("is named by administrators alone, and confirmed by nobody's link but ours", async () => {
    const auditor = await aPerson({ stateId: (await aState()).id, holds: [{ role: "AUDITOR" }] });
    await expectRefusal(() => nameWitness(auditor, witness), NotAllowed);
    expect(await listWitnesses(auditor)).toBeNull();
    await nameWitness(administrator, witness);
    const { id } = await ownerDatabase().subscription.findFirstOrThrow();
    const mac = subscriptionToken("leave", id).split(".")[2] ?? "";
    for (const token of ["", "confirm", `confirm.${id}.`, `confirm.${id}.${mac}`, `confirm.${id}.${"0".repeat(64)}`])
      expect(await followLink({ token })).toBe(false);
    expect(await ownerDatabase().subscription.count({ where: { confirmedAt: { not: null } } })).toBe(0);
    expect((await audited()).at(-1)?.action).toBe("witness.name");
  });
});

it("whoever follows a recommendation is told that it changed, once for all that was said, and of no other", async () => {
  const stateId = (await aState()).id;
  const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  const { recommendation, lead } = await anUnassigned(stateId);
  const other = await anUnassigned(stateId);
  await requestFollow({ recommendationId: recommendation.id, email: "reader@example.org", locale: "ru" }, "198.51.100.1");
  const [asked] = await posted("reader@example.org");
  await followLink({ token: asked ? tokenIn(asked) : "" });

  const assign = ({ id, version }: { id: string; version: number }, leadId: string) =>
    assignBodies(secretariat, {
      recommendations: [{ id, version }],
      leadId,
      coExecutorIds: [],
      consultedIds: [],
      dueOn: "2027-06-01",
      decisionId: "",
      decisionReference: "Order 1",
    });
  await assign(other.recommendation, other.lead.id);
  await sign();
  expect(await posted("reader@example.org")).toEqual([]);
  await assign(recommendation, lead.id);
  await sign();
  const [told, ...more] = await posted("reader@example.org");
  expect(more).toEqual([]);
  expect(told?.text).toContain(`/ru/recommendations/${recommendation.id}`);
  expect(told?.text).not.toContain("Order 1");
  await act(1);
  await sign();
  expect(await posted("reader@example.org")).toEqual([]);
});

const anUnassigned = async (stateId: string) => ({ lead: await aBody({ stateId }), recommendation: await aRecommendation({ stateId }) });
