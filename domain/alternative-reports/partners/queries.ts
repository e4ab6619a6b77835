import type { Actor } from "@/domain/actor";
import { visibleReports } from "@/domain/alternative-reports/visibility";
import { nameIn, readWords } from "@/domain/names/rules";
import { type Reader, reading } from "@/domain/reading";
import { speaksFor } from "@/domain/roles";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { hashOf } from "@/lib/token";

/** Shows the database the link that somebody has followed, for this transaction alone. */
export async function present(reader: Reader, token: string): Promise<void> {
  await reader.$queryRaw`SELECT set_config('app.presented', ${hashOf(token)}, true)`;
}

/** The invitation that a link leads to, as long as nobody has followed it; its token has been presented before. */
export const readInvitation = (reader: Reader, token: string) =>
  reader.reportPartner.findFirst({
    where: { tokenHash: hashOf(token), organisationId: null, endedAt: null, expiresAt: { gt: now() } },
    select: { id: true, reportId: true, ownerId: true, mayWrite: true, expiresAt: true, version: true },
  });

/** A partner with the report it belongs to, for whoever belongs to that. */
export const readPartner = (reader: Reader, actor: Actor, id: string) =>
  reader.reportPartner.findFirst({
    where: { id, endedAt: null, report: visibleReports(actor) },
    select: {
      id: true,
      reportId: true,
      organisationId: true,
      signedAt: true,
      signedHash: true,
      version: true,
      report: { select: { organisationId: true, discardedAt: true, partners: { select: { organisationId: true, mayWrite: true } } } },
    },
  });

/** What the link of an invitation shows: the report, who invites, and in whose name one could join. Null where it is spent or unknown. */
export function findInvitation(actor: Actor, token: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    await present(reader, token);
    const invitation = await readInvitation(reader, token);
    if (!invitation) return null;
    const report = await reader.alternativeReport.findFirst({
      where: { id: invitation.reportId, discardedAt: null },
      select: { title: true, organisation: { select: { names: true } }, cycle: { select: { titles: true } } },
    });
    if (!report) return null;
    const own = actor.memberships.flatMap(({ organisationId }) =>
      speaksFor(actor, organisationId) && organisationId ? [organisationId] : [],
    );
    const organisations = await reader.organisation.findMany({
      where: { id: { in: own, not: invitation.ownerId } },
      select: { id: true, names: true },
      orderBy: { id: "asc" },
    });
    return {
      ...invitation,
      title: report.title,
      inviter: nameIn(readWords(report.organisation.names), locale),
      review: nameIn(readWords(report.cycle.titles), locale),
      organisations: organisations.map(({ id, names }) => ({ value: id, label: nameIn(readWords(names), locale) })),
    };
  });
}
