import { filtered, narrowed, personal, type Sight } from "@/domain/matrix/sight";
import { can } from "@/domain/policy";
import {
  readsAuditContents,
  visibleDelegations,
  visibleHandovers,
  visibleMemberships,
  ownOrganisations,
  visibleOrganisations,
  visiblePeople,
} from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;

/** People and organisations, what people sign in with, and what the audit says of them. */
export const accountSights: Record<string, Sight> = {
  organisations: filtered(
    {
      table: "organisation",
      rows: async () => {
        const found = await owner().organisation.findMany({ select: { id: true, stateId: true, isPublic: true } });
        const reports = await owner().alternativeReport.findMany({
          select: { organisationId: true, partners: { where: { endedAt: null }, select: { organisationId: true } } },
        });
        const together = reports.map(({ organisationId, partners }) => [organisationId, ...partners.map((one) => one.organisationId)]);
        return found.map((one) => ({ ...one, writesWith: together.filter((these) => these.includes(one.id)).flat() }));
      },
      query: (reader, where: Prisma.OrganisationWhereInput) => reader.organisation.findMany({ where, select: id }),
    },
    visibleOrganisations,
    {
      sees: (actor, row) => ownOrganisations(actor).some((own) => Array.isArray(row.writesWith) && row.writesWith.includes(own)),
      because: "whoever writes a report together knows who the others are",
    },
  ),
  people: personal(
    {
      table: `"user"`,
      rows: () => owner().user.findMany({ select: { id: true, memberships: { select: { organisationId: true } } } }),
      query: (reader, where: Prisma.UserWhereInput) => reader.user.findMany({ where, select: id }),
    },
    visiblePeople,
  ),
  memberships: personal(
    {
      table: "membership",
      rows: () => owner().membership.findMany({ select: { id: true, userId: true, organisationId: true } }),
      query: (reader, where: Prisma.MembershipWhereInput) => reader.membership.findMany({ where, select: id }),
    },
    visibleMemberships,
  ),
  delegations: personal(
    {
      table: "delegation",
      rows: () => owner().delegation.findMany({ select: { id: true, deputyId: true, membership: { select: { userId: true } } } }),
      query: (reader, where: Prisma.DelegationWhereInput) => reader.delegation.findMany({ where, select: id }),
    },
    visibleDelegations,
  ),
  handovers: personal(
    {
      table: "handover",
      rows: () => owner().handover.findMany({ select: { id: true, stateId: true, officialId: true, successorId: true } }),
      query: (reader, where: Prisma.HandoverWhereInput) => reader.handover.findMany({ where, select: id }),
    },
    visibleHandovers,
  ),
  sessions: narrowed(
    {
      table: "session",
      rows: () => owner().session.findMany({ select: { id: true, userId: true } }),
      query: (reader) => reader.session.findMany({ select: id }),
    },
    (actor, { userId }) => can(actor, "session.end", { userId }) || can(actor, "user.disable", { userId }),
  ),
  credentials: narrowed(
    {
      table: "credential",
      key: "user_id",
      rows: async () => (await owner().credential.findMany({ select: { userId: true } })).map(({ userId }) => ({ id: userId })),
      query: async (reader) => (await reader.credential.findMany({ select: { userId: true } })).map(({ userId }) => ({ id: userId })),
    },
    (actor, { id: userId }) => can(actor, "account.protect", { userId }),
  ),
  "account links": narrowed(
    {
      table: "account_link",
      rows: () => owner().accountLink.findMany({ select: id }),
      query: (reader) => reader.accountLink.findMany({ select: id }),
    },
    (actor) => can(actor, "user.sendLink"),
  ),
  "request keys": narrowed(
    {
      table: "idempotency_key",
      key: "actor_id",
      rows: async () => (await owner().idempotencyKey.findMany({ select: { actorId: true } })).map(({ actorId }) => ({ id: actorId })),
      query: async (reader) =>
        (await reader.idempotencyKey.findMany({ select: { actorId: true } })).map(({ actorId }) => ({ id: actorId })),
    },
    (actor, { id: actorId }) => actorId === actor.id,
  ),
  "kept forms": narrowed(
    {
      table: "kept_form",
      rows: () => owner().keptForm.findMany({ select: { id: true, userId: true } }),
      query: (reader) => reader.keptForm.findMany({ select: id }),
    },
    (actor, { userId }) => userId === actor.id,
  ),
  "audit entries": narrowed(
    {
      table: "audit_entry",
      key: "seq::text",
      rows: async () => (await owner().auditEntry.findMany({ select: { seq: true } })).map(({ seq }) => ({ id: String(seq) })),
      query: async (reader) => (await reader.auditEntry.findMany({ select: { seq: true } })).map(({ seq }) => ({ id: String(seq) })),
    },
    (actor) => can(actor, "audit.read"),
  ),
  "audit contents": narrowed(
    {
      table: "audit_content",
      key: "seq::text",
      rows: async () => (await owner().auditContent.findMany({ select: { seq: true } })).map(({ seq }) => ({ id: String(seq) })),
      query: async (reader) => (await reader.auditContent.findMany({ select: { seq: true } })).map(({ seq }) => ({ id: String(seq) })),
    },
    (actor) => readsAuditContents(actor),
  ),
};
