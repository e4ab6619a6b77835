import type { Actor } from "@/domain/actor";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { isFresh } from "@/domain/organisations/applications/rules";
import { leadingRoleOf, memberRoleOf } from "@/domain/organisations/policy";
import { isLeadingRole, organisationRoles } from "@/domain/roles";
import { visibleInvitations, visibleVerificationEndings } from "@/domain/organisations/visibility";
import { can } from "@/domain/policy";
import { type Reader, reading } from "@/domain/reading";
import { visibleMemberships, visiblePeople } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { now } from "@/lib/clock";

/** The organisations that somebody writes for; whoever has none has no desk. */
const organisationsOf = (actor: Actor): string[] => [
  ...new Set(
    actor.memberships.flatMap(({ role, organisationId }) =>
      organisationId && organisationRoles.some((known) => known === role) ? [organisationId] : [],
    ),
  ),
];

/** One's own organisation as its people see it: what it shows, who belongs to it, who is invited. Null for whoever belongs to none. */
export async function findOwnOrganisation(actor: Actor, wanted: string | undefined, locale: InterfaceLanguage) {
  const own = organisationsOf(actor);
  const id = own.find((one) => one === wanted) ?? own[0];
  if (!id) return null;
  const mayLead = can(actor, "organisation.invite", { organisationId: id });
  return reading(actor, async (reader) => {
    const organisations = await reader.organisation.findMany({
      where: { id: { in: own } },
      select: {
        id: true,
        names: true,
        kind: true,
        descriptions: true,
        website: true,
        isPublic: true,
        verificationEndedAt: true,
        version: true,
        verificationEndings: {
          where: { AND: [visibleVerificationEndings(actor), { restoredAt: null }] },
          select: { reason: true, words: true, endedAt: true },
        },
      },
      orderBy: { id: "asc" },
    });
    const organisation = organisations.find((one) => one.id === id);
    if (!organisation) return null;
    const { names, descriptions, website, verificationEndings, ...rest } = organisation;
    return {
      ...rest,
      name: nameIn(readWords(names), locale),
      page: { id, version: rest.version, names: readNames(names), descriptions: readNames(descriptions), website: website ?? "" },
      ending: verificationEndings[0] ?? null,
      hasMembers: memberRoleOf(rest.kind) !== leadingRoleOf(rest.kind),
      mayLead,
      mayPublish: can(actor, "organisation.publish", { ...rest, organisationId: id }),
      mayWithdraw: can(actor, "organisation.withdraw", { ...rest, organisationId: id }),
      others: organisations.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: nameIn(readWords(one.names), locale) })),
      members: await membersOf(reader, actor, id),
      invitations: mayLead ? await invitationsOf(reader, actor, id) : [],
    };
  });
}

export type OwnOrganisation = NonNullable<Awaited<ReturnType<typeof findOwnOrganisation>>>;

/** Everybody once, with whether they decide; addresses are for those who do. */
async function membersOf(reader: Reader, actor: Actor, organisationId: string) {
  const at = now();
  const held = await reader.membership.findMany({
    where: {
      AND: [visibleMemberships(actor), { user: { AND: [visiblePeople(actor), { disabledAt: null }] } }],
      organisationId,
      role: { in: [...organisationRoles] },
      validFrom: { lte: at },
      OR: [{ validTo: null }, { validTo: { gt: at } }],
    },
    select: { userId: true, role: true, validFrom: true, user: { select: { name: true, email: true } } },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
  const seesAddresses = can(actor, "organisation.invite", { organisationId });
  return [...Map.groupBy(held, ({ userId }) => userId)].flatMap(([userId, theirs]) => {
    const [first] = theirs;
    if (!first) return [];
    const { user, validFrom } = first;
    const decides = theirs.some(({ role }) => isLeadingRole(role));
    return [{ userId, name: user.name, email: seesAddresses ? user.email : null, since: validFrom, decides, isSelf: userId === actor.id }];
  });
}

export type OrganisationMember = OwnOrganisation["members"][number];

async function invitationsOf(reader: Reader, actor: Actor, organisationId: string) {
  const open = await reader.organisationInvitation.findMany({
    where: { AND: [visibleInvitations(actor), { organisationId, acceptedAt: null, endedAt: null }] },
    select: { id: true, email: true, name: true, role: true, invitedAt: true },
    orderBy: [{ invitedAt: "desc" }, { id: "asc" }],
    take: 100,
  });
  return open.map(({ role, ...invitation }) => ({
    ...invitation,
    decides: isLeadingRole(role),
    isExpired: !isFresh(invitation.invitedAt, now()),
  }));
}

export type OpenInvitation = OwnOrganisation["invitations"][number];
