import type { Actor } from "@/domain/actor";
import { administeredStates, coordinatedStates, ownOrganisations } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { dayShown, endOfDay } from "@/lib/day-shown";

// Who sees what of alternative reports. Row-level security says the same once more, and it alone, by the clock of the database, says
// whether an edition is open yet: what is here never opens one.

/** A report that is being written is seen by the organisation that leads it and by those that joined it, and by nobody else. */
export const visibleReports = (actor: Actor): Prisma.AlternativeReportWhereInput => {
  const own = { in: ownOrganisations(actor) };
  return { OR: [{ organisationId: own }, { partners: { some: { organisationId: own, endedAt: null } } }] };
};

/** What somebody was told in confidence is seen by the organisation that wrote it down. */
export const visibleSources = (actor: Actor): Prisma.ReportSourceWhereInput => ({ organisationId: { in: ownOrganisations(actor) } });

/** Everybody's from its instant on, until it is taken back or refused; as of a past day, what was open by its end and still is. */
export const openEditions = (): Prisma.ReportEditionWhereInput => {
  const day = dayShown();
  return {
    visibility: { in: ["EMBARGOED", "PUBLIC"] },
    opensAt: day ? { lt: endOfDay(day) } : { not: null },
    withdrawnAt: null,
    refusedAt: null,
  };
};

/** Open editions; one's own; and, for those who decide of an appeal, what was refused. */
export const visibleEditions = (actor: Actor | null): Prisma.ReportEditionWhereInput => ({
  OR: [
    openEditions(),
    ...(actor ? [{ report: visibleReports(actor) }] : []),
    { stateId: { in: administeredStates(actor) }, refusedAt: { not: null }, withdrawnAt: null },
  ],
});

/** What is said against a refusal is read by its authors, and by those who decide of it. */
export const visibleAppeals = (actor: Actor): Prisma.ReportAppealWhereInput => ({
  refusal: { OR: [{ stateId: { in: administeredStates(actor) } }, { edition: { report: visibleReports(actor) } }] },
});

/** What became of an edition, as it stands; what was taken back, its authors know they had, and the side that took it back. */
export const visibleOutcomes = (actor: Actor | null): Prisma.ReportOutcomeWhereInput => {
  const day = dayShown();
  return {
    ...(day && { recordedAt: { lt: endOfDay(day) } }),
    edition: visibleEditions(actor),
    OR: [
      { revokedAt: null },
      ...(actor ? [{ edition: { report: visibleReports(actor) } }] : []),
      { byAuthors: false, stateId: { in: coordinatedStates(actor) } },
    ],
  };
};
