import type { Actor } from "@/domain/actor";
import { administers, coordinates, holds, type InState, speaksFor, writesFor } from "@/domain/roles";

/** Whose a report is: the organisation that leads it, and those that joined it, with whether they write. */
type OfReport = { organisationId: string; discardedAt: Date | null; partners: { organisationId: string | null; mayWrite: boolean }[] };
type OfPartner = { organisationId: string | null };
type OfOrganisation = InState & { organisationId: string; mayReport: boolean };
type OfEdition = InState & { organisationId: string | null; isOpen: boolean };
type OfOutcome = OfEdition & { byAuthors: boolean };
type OfRefusal = InState & { organisationId: string | null; refusedById: string; appealedAt: Date | null; decidedAt: Date | null };

const writes = (actor: Actor, { organisationId, discardedAt, partners }: OfReport): boolean =>
  discardedAt === null &&
  (writesFor(actor, organisationId) || partners.some((partner) => partner.mayWrite && writesFor(actor, partner.organisationId)));
const reads = (actor: Actor, { organisationId, partners }: OfReport): boolean =>
  writesFor(actor, organisationId) || partners.some((partner) => writesFor(actor, partner.organisationId));
const leads = (actor: Actor, { organisationId, discardedAt }: OfReport): boolean =>
  discardedAt === null && speaksFor(actor, organisationId);
/** The State's side speaks of what everybody reads, the authors of what is theirs. */
const tells = (actor: Actor, { byAuthors, isOpen, ...edition }: OfOutcome): boolean =>
  byAuthors ? speaksFor(actor, edition.organisationId) : isOpen && coordinates(actor, edition);

/** The rows of the policy about alternative reports. Nobody of the State's side is in those of what is being written. */
export const reportRules = {
  "reportTemplate.add": (actor: Actor) => holds(actor, "ADMINISTRATOR"),
  "reportTemplate.revise": (actor: Actor) => holds(actor, "ADMINISTRATOR"),

  "alternativeReport.start": (actor: Actor, organisation: OfOrganisation) =>
    organisation.mayReport && writesFor(actor, organisation.organisationId),
  "alternativeReport.write": (actor: Actor, report: OfReport) => writes(actor, report),
  "alternativeReport.comment": (actor: Actor, report: OfReport) => report.discardedAt === null && reads(actor, report),
  "alternativeReport.discard": (actor: Actor, report: OfReport) => leads(actor, report),
  "reportSource.keep": (actor: Actor, source: OfReport & { keeperId: string }) =>
    source.discardedAt === null && reads(actor, source) && writesFor(actor, source.keeperId),

  "reportPartner.invite": (actor: Actor, report: OfReport) => leads(actor, report),
  "reportPartner.dismiss": (actor: Actor, report: OfReport) => leads(actor, report),
  "reportPartner.join": (actor: Actor, partner: OfPartner) => speaksFor(actor, partner.organisationId),
  "reportPartner.sign": (actor: Actor, partner: OfPartner) => speaksFor(actor, partner.organisationId),
  "reportPartner.leave": (actor: Actor, partner: OfPartner) => speaksFor(actor, partner.organisationId),

  "reportEdition.submit": (actor: Actor, report: OfReport & { mayReport: boolean }) => report.mayReport && leads(actor, report),
  "reportEdition.open": (actor: Actor, edition: OfEdition) => !edition.isOpen && speaksFor(actor, edition.organisationId),
  "reportEdition.withdraw": (actor: Actor, edition: OfEdition) => speaksFor(actor, edition.organisationId),

  "reportOutcome.record": (actor: Actor, outcome: OfOutcome) => tells(actor, outcome),
  "reportOutcome.revoke": (actor: Actor, outcome: OfOutcome) => tells(actor, outcome),

  "reportEdition.refuse": (actor: Actor, edition: OfEdition) => edition.isOpen && administers(actor, edition),
  "reportRefusal.appeal": (actor: Actor, refusal: OfRefusal) => refusal.appealedAt === null && speaksFor(actor, refusal.organisationId),
  "reportRefusal.decide": (actor: Actor, refusal: OfRefusal) =>
    refusal.appealedAt !== null && refusal.decidedAt === null && administers(actor, refusal) && refusal.refusedById !== actor.id,
};
