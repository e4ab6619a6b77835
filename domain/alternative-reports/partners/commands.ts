import type { Actor } from "@/domain/actor";
import type { Declining, Joining, PartnerChoice, PartnerInvitation, Signature } from "@/domain/alternative-reports/partners/schema";
import { present as presentToken, readInvitation, readPartner } from "@/domain/alternative-reports/partners/queries";
import { readSubmission } from "@/domain/alternative-reports/submission/queries";
import { tellOfReport } from "@/domain/alternative-reports/telling/commands";
import { change, type Change } from "@/domain/change";
import { RuleBroken } from "@/domain/errors";
import { present, refuseOutdated } from "@/domain/keeping";
import { speaksFor } from "@/domain/roles";
import { now } from "@/lib/clock";
import { hashOf, newToken } from "@/lib/token";

const linkDays = 14;
const mostPartners = 50;

/** Makes a link by which one organisation may join. It is shown this once; only its hash is kept. */
export async function invitePartner(actor: Actor, { reportId, note, mayWrite }: PartnerInvitation): Promise<{ token: string }> {
  let token: string | undefined;
  await change(actor, async ({ tx, authorize, record }) => {
    const report = present(await readSubmission(tx, actor, reportId));
    authorize("reportPartner.invite", report.subject);
    if (report.joined.length + report.invitations.length >= mostPartners) throw new RuleBroken("tooMany");
    token = newToken();
    const invitedAt = now();
    const expiresAt = new Date(invitedAt.getTime() + linkDays * 86_400_000);
    const invited = { reportId, ownerId: report.organisationId, tokenHash: hashOf(token), note, mayWrite, invitedAt, expiresAt };
    const { id } = await tx.reportPartner.create({ data: invited, select: { id: true } });
    await record({ after: { id, reportId, mayWrite, expiresAt } });
  });
  // A repetition of the same request changes nothing, and secrets are shown once only.
  if (!token) throw new RuleBroken("alreadyDone");
  return { token };
}

/** Joins a report in the name of an organisation of one's own, by the link that was sent. The link is spent by that. */
export function joinReport(actor: Actor, { token, organisationId, isNamed }: Joining): Promise<{ reportId: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("reportPartner.join", { organisationId });
    await presentToken(tx, token);
    const invitation = await openInvitation(tx, token);
    const { id, reportId, ownerId, version } = invitation;
    if (organisationId === ownerId) throw new RuleBroken("ownReport", "organisationId");
    const already = await tx.reportPartner.findFirst({ where: { reportId, organisationId, endedAt: null }, select: { id: true } });
    if (already) throw new RuleBroken("alreadyJoined", "organisationId");
    const data = { organisationId, isNamed, joinedAt: now(), tokenHash: null, version: { increment: 1 } };
    refuseOutdated(await tx.reportPartner.updateMany({ where: { id, version, organisationId: null }, data }), invitation);
    await record({ after: { id, reportId, organisationId } });
    await tellOfReport(tx, "REPORT_PARTNER_JOINED", reportId);
    return { reportId };
  });
}

/** Declines an invitation; the link is spent by that. Nobody is told which organisation it was. */
export function declineInvitation(actor: Actor, { token }: Declining): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const own = actor.memberships.map(({ organisationId }) => organisationId).find((organisationId) => speaksFor(actor, organisationId));
    authorize("reportPartner.join", { organisationId: own ?? null });
    await presentToken(tx, token);
    const { id, version, ...invitation } = await openInvitation(tx, token);
    const endedAt = now();
    const written = await tx.reportPartner.updateMany({ where: { id, version }, data: { endedAt, version: { increment: 1 } } });
    refuseOutdated(written, { version });
    await record({ after: { id, reportId: invitation.reportId, endedAt } });
  });
}

async function openInvitation(tx: Change["tx"], token: string) {
  const invitation = await readInvitation(tx, token);
  if (!invitation) throw new RuleBroken("linkSpent");
  return invitation;
}

/** Signs what was read, by the hash of its contents. What is written afterwards asks for a new signature. */
export function signReport(actor: Actor, { partnerId, version, hash, isNamed }: Signature): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await readPartner(tx, actor, partnerId));
    authorize("reportPartner.sign", before);
    const report = present(await readSubmission(tx, actor, before.reportId));
    if (report.hash !== hash) throw new RuleBroken("reportChanged");
    const signed = { signedAt: now(), signedById: actor.id, signedHash: hash, isNamed };
    const data = { ...signed, version: { increment: 1 } };
    refuseOutdated(await tx.reportPartner.updateMany({ where: { id: partnerId, version, endedAt: null }, data }), before);
    await record({ before: { id: partnerId, signedHash: before.signedHash }, after: { id: partnerId, signedHash: hash, isNamed } });
    await tellOfReport(tx, "REPORT_PARTNER_SIGNED", before.reportId);
  });
}

/** Takes back a signature that was not used yet; an edition that it stands under is not changed by that. */
export function unsignReport(actor: Actor, { partnerId, version }: PartnerChoice): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await readPartner(tx, actor, partnerId));
    authorize("reportPartner.sign", before);
    if (before.signedAt === null) throw new RuleBroken("alreadyDone");
    const data = { signedAt: null, signedById: null, signedHash: null, version: { increment: 1 } };
    refuseOutdated(await tx.reportPartner.updateMany({ where: { id: partnerId, version, endedAt: null }, data }), before);
    await record({ before: { id: partnerId, signedHash: before.signedHash }, after: { id: partnerId, signedHash: null } });
  });
}

/** Leaves a report, and its signature with it. What one has written stays. */
export function leaveReport(actor: Actor, { partnerId, version }: PartnerChoice): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await readPartner(tx, actor, partnerId));
    authorize("reportPartner.leave", before);
    await tellOfReport(tx, "REPORT_PARTNER_LEFT", before.reportId);
    await end(tx, before, version);
    await record({ before: { id: partnerId, endedAt: null }, after: { id: partnerId, endedAt: now() } });
  });
}

/** Ends an invitation, or another organisation's part in a report. */
export function dismissPartner(actor: Actor, { partnerId, version }: PartnerChoice): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(await readPartner(tx, actor, partnerId));
    authorize("reportPartner.dismiss", before.report);
    await end(tx, before, version);
    await record({ before: { id: partnerId, endedAt: null }, after: { id: partnerId, endedAt: now() } });
  });
}

async function end(tx: Change["tx"], before: { id: string; version: number }, version: number): Promise<void> {
  const data = { endedAt: now(), version: { increment: 1 } };
  refuseOutdated(await tx.reportPartner.updateMany({ where: { id: before.id, version, endedAt: null }, data }), before);
}
