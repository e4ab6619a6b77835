import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, RuleBroken } from "@/domain/errors";
import { readWords } from "@/domain/names/rules";
import { daysBefore, daysToFollow, isFresh, readLinkToken, termsEdition } from "@/domain/organisations/applications/rules";
import type { Appeal, Application, ApplicationId, ApplicationRefused, MailedLink } from "@/domain/organisations/applications/schema";
import { invite } from "@/domain/organisations/members/commands";
import { leadingRoleOf } from "@/domain/organisations/policy";
import { namesSaid } from "@/domain/organisations/rules";
import { tellOfApplication } from "@/domain/organisations/telling/commands";
import { authenticating, goSlowly } from "@/domain/authenticating";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import type { Pace } from "@/lib/throttle";

type Tx = Prisma.TransactionClient;

const requests: Pace = { name: "registration", free: 3, longestPause: 3600, memory: 24 * 3600 };
const requestsFromAddress: Pace = { name: "registration address", free: 10, longestPause: 900, memory: 3600 };

/**
 * Takes down an organisation that asks to be verified, and mails a link to its address. Nobody hears of it before that link is
 * followed, and nothing tells whoever asks whether the address is known here.
 */
export async function requestVerification({ agrees: _, names, website, aim, ...asked }: Application, address: string): Promise<void> {
  await goSlowly(address, requestsFromAddress, "email");
  await goSlowly(asked.email, requests, "email");
  await authenticating(async ({ tx, record }) => {
    const at = now();
    const data = {
      id: randomUUID(),
      ...asked,
      names: namesSaid(names),
      website: website || null,
      aim: aim || null,
      terms: termsEdition,
      askedAt: at,
    };
    await tx.organisationApplication.deleteMany({
      where: { state: "ASKED", OR: [{ email: data.email }, { askedAt: { lt: daysBefore(at, daysToFollow) } }] },
    });
    await tx.organisationApplication.createMany({ data });
    await oweMail(tx, data.id, "REGISTRATION");
    await record("application.request", data.id, { id: data.id, stateId: data.stateId, kind: data.kind });
  });
}

/** Shows that the address is theirs: from now on an administrator reads the application. Done twice, it stays done. */
export function confirmApplication({ token }: MailedLink): Promise<void> {
  return byLink(token, async ({ tx, application, record }) => {
    if (application.state !== "ASKED") return record("application.confirm", { id: application.id });
    if (!isFresh(application.askedAt, now())) throw new RuleBroken("linkSpent");
    await step(tx, application, { state: "CONFIRMED", confirmedAt: now() });
    await tellOfApplication(tx, application.id);
    await record("application.confirm", { id: application.id });
  });
}

/** Asks that another administrator decides. */
export function appealRefusal({ token, appeal }: Appeal): Promise<void> {
  return byLink(token, async ({ tx, application, record }) => {
    if (application.state !== "REFUSED") throw new RuleBroken("alreadyDone");
    await step(tx, application, { state: "APPEALED", appealedAt: now(), appeal });
    await tellOfApplication(tx, application.id);
    await record("application.appeal", { id: application.id });
  });
}

/** Makes the organisation, and invites whoever asked to decide for it. */
export function verifyOrganisation(actor: Actor, { id }: ApplicationId): Promise<{ organisationId: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const application = await awaited(tx, id);
    authorize("organisation.verify", application);
    const { stateId, names, kind, email, name, locale } = application;
    const organisation = { id: randomUUID(), stateId, names: readWords(names), kind };
    await step(tx, application, {
      state: "VERIFIED",
      decidedAt: now(),
      decidedById: actor.id,
      reason: null,
      words: null,
      organisationId: organisation.id,
    });
    await tx.organisation.createMany({ data: organisation });
    const role = leadingRoleOf(kind);
    await invite(tx, actor, { organisationId: organisation.id, stateId, role, email, name, locale });
    await oweMail(tx, id, "REGISTRATION_ANSWER");
    await record({ before: { id, state: application.state }, after: { id, state: "VERIFIED", organisationId: organisation.id, kind } });
    return { organisationId: organisation.id };
  });
}

/** Refuses for one of the published reasons. After an appeal that is the end of it. */
export function refuseApplication(actor: Actor, { id, reason, words }: ApplicationRefused): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const application = await awaited(tx, id);
    authorize("organisation.refuse", application);
    const state = application.state === "APPEALED" ? "UPHELD" : "REFUSED";
    await step(tx, application, { state, decidedAt: now(), decidedById: actor.id, reason, words });
    await oweMail(tx, id, "REGISTRATION_ANSWER");
    await record({ before: { id, state: application.state }, after: { id, state, reason, changed: ["words"] } });
  });
}

type Found = Prisma.OrganisationApplicationGetPayload<object>;

async function awaited(tx: Tx, id: string): Promise<Found> {
  const application = await tx.organisationApplication.findUnique({ where: { id } });
  if (!application) throw new NotFound();
  return application;
}

/** Nobody else was quicker. */
async function step(tx: Tx, { id, state }: Found, data: Prisma.OrganisationApplicationUncheckedUpdateManyInput): Promise<void> {
  const { count } = await tx.organisationApplication.updateMany({ where: { id, state }, data });
  if (count === 0) throw new RuleBroken("alreadyDone");
}

const oweMail = (tx: Tx, applicationId: string, kind: "REGISTRATION" | "REGISTRATION_ANSWER"): Promise<unknown> =>
  tx.outgoingMail.createMany({ data: { id: randomUUID(), applicationId, kind, dueAt: now() } });

type ByLink = {
  tx: Tx;
  application: Found;
  record: (act: "application.confirm" | "application.appeal", after: Record<string, unknown>) => Promise<void>;
};

/** What somebody does who has nothing to show but the link that was mailed to the address of the application. */
async function byLink(token: string, run: (given: ByLink) => Promise<void>): Promise<void> {
  const id = readLinkToken("application", token);
  if (!id) throw new RuleBroken("linkSpent");
  await goSlowly(id, clicks, "token");
  await authenticating(async ({ tx, record }) => {
    const application = await tx.organisationApplication.findUnique({ where: { id } });
    if (!application) throw new RuleBroken("linkSpent");
    await run({ tx, application, record: (act, after) => record(act, id, after) });
  });
}

const clicks: Pace = { name: "registration link", free: 20, longestPause: 900, memory: 3600 };
