import type { Actor } from "@/domain/actor";
import { nameIn, type WordsByLanguage } from "@/domain/names/rules";
import { lastMoment, type Standing } from "@/domain/people/rules";
import type { PersonFilters } from "@/domain/people/schema";
import { mustProtect } from "@/domain/people/second-factors/queries";
import { authorize, can } from "@/domain/policy";
import { administeredStates } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage, Language, Role } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { compareNames } from "@/lib/compare-names";

const pageSize = 25;

const standing = Prisma.sql`CASE
  WHEN u.disabled_at IS NOT NULL THEN 'DISABLED'
  WHEN EXISTS (SELECT FROM account_link l WHERE l.user_id = u.id AND l.kind = 'INVITATION')
    AND NOT EXISTS (SELECT FROM account_link l WHERE l.user_id = u.id AND l.used_at IS NOT NULL) THEN 'INVITED'
  ELSE 'ACTIVE' END`;
const isHeld = Prisma.sql`(m.valid_to IS NULL OR m.valid_to > now())`;

type HeldRole = { role: Role; names: WordsByLanguage | null };
type PersonRow = { id: string; name: string; email: string; standing: Standing; createdAt: Date; roles: HeldRole[] };

/** People with an account, their standing and the roles they hold or are about to hold, a page at a time. */
export async function listPeople(actor: Actor, filters: PersonFilters, locale: InterfaceLanguage) {
  authorize(actor, "user.sendLink");
  const isBackwards = Boolean(filters.before);
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<PersonRow[]>`
    SELECT u.id, u.name, u.email, u.created_at AS "createdAt", ${standing} AS standing,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('role', m.role, 'names', coalesce(b.names, o.names)) ORDER BY m.role, m.id)
        FROM membership m LEFT JOIN state_body b ON b.id = m.body_id LEFT JOIN organisation o ON o.id = m.organisation_id
        WHERE m.user_id = u.id AND ${isHeld}), '[]') AS roles
    FROM "user" u WHERE ${wanted(filters)} AND ${beyond(filters)}
    ORDER BY ${orderOf(filters)} LIMIT ${pageSize + 1}`,
  );
  const page = rows.slice(0, pageSize);
  if (isBackwards) page.reverse();
  const hasMore = rows.length > pageSize;
  return {
    people: page.map(({ roles, ...person }) => ({
      ...person,
      roles: roles.map(({ role, names }) => ({ role, place: names && nameIn(names, locale) })),
    })),
    previous: (isBackwards ? hasMore : Boolean(filters.after)) ? page[0]?.id : undefined,
    next: isBackwards || hasMore ? page.at(-1)?.id : undefined,
  };
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>["people"][number];

function wanted({ q, role, body, standing: wantedStanding }: PersonFilters): Prisma.Sql {
  const pattern = q && `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const held = [role && Prisma.sql`m.role = ${role}::role`, body && Prisma.sql`m.body_id = ${body}::uuid`].filter(
    (part) => part !== undefined,
  );
  const parts = [
    Prisma.sql`true`,
    ...(pattern ? [Prisma.sql`(u.name ILIKE ${pattern} OR u.email ILIKE ${pattern})`] : []),
    ...(held.length
      ? [Prisma.sql`EXISTS (SELECT FROM membership m WHERE m.user_id = u.id AND ${isHeld} AND ${Prisma.join(held, " AND ")})`]
      : []),
    ...(wantedStanding ? [Prisma.sql`${standing} = ${wantedStanding}`] : []),
  ];
  return Prisma.join(parts, " AND ");
}

const keys = { name: Prisma.sql`lower(u.name)`, newest: Prisma.sql`-extract(epoch FROM u.created_at)` };
const keyOf = ({ sort = "name" }: PersonFilters): Prisma.Sql => keys[sort];

function beyond(filters: PersonFilters): Prisma.Sql {
  const neighbour = filters.before ?? filters.after;
  if (!neighbour) return Prisma.sql`true`;
  const key = keyOf(filters);
  const side = filters.before ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(${key}, u.id) ${side} (SELECT ${key}, u.id FROM "user" u WHERE u.id = ${neighbour}::uuid)`;
}

function orderOf(filters: PersonFilters): Prisma.Sql {
  const direction = filters.before ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`${keyOf(filters)} ${direction}, u.id ${direction}`;
}

type MembershipRow = {
  id: string;
  version: number;
  stateId: string;
  role: Role;
  names: WordsByLanguage | null;
  isAlternate: boolean;
  validFrom: string;
  validTo: string | null;
};
type AccountRow = {
  id: string;
  version: number;
  name: string;
  email: string;
  locale: Language;
  createdAt: Date;
  disabledAt: Date | null;
  standing: Standing;
  invitationEndsAt: Date | null;
  openSessions: number;
  secondFactorSince: Date | null;
  memberships: MembershipRow[];
};

/** One person's account as the administrator sees it: standing, roles past and present, and how many sessions are open. */
export async function findPerson(actor: Actor, id: string, locale: InterfaceLanguage) {
  authorize(actor, "user.sendLink");
  const [person] = await reading(
    actor,
    (reader) => reader.$queryRaw<AccountRow[]>`
    SELECT u.id, u.version, u.name, u.email, u.locale, u.created_at AS "createdAt", u.disabled_at AS "disabledAt", ${standing} AS standing,
      (SELECT max(l.expires_at) FROM account_link l WHERE l.user_id = u.id AND l.kind = 'INVITATION' AND l.used_at IS NULL) AS "invitationEndsAt",
      (SELECT count(*)::int FROM session s WHERE s.user_id = u.id AND s.revoked_at IS NULL AND s.expires_at > now()) AS "openSessions",
      app_second_factor_since(u.id) AS "secondFactorSince",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', m.id, 'version', m.version, 'stateId', m.state_id, 'role', m.role, 'names', coalesce(b.names, o.names),
          'isAlternate', m.is_alternate, 'validFrom', m.valid_from, 'validTo', m.valid_to) ORDER BY ${isHeld} DESC, m.valid_from DESC, m.id)
        FROM membership m LEFT JOIN state_body b ON b.id = m.body_id LEFT JOIN organisation o ON o.id = m.organisation_id
        WHERE m.user_id = u.id), '[]') AS memberships
    FROM "user" u WHERE u.id = ${id}::uuid`,
  );
  if (!person) return null;
  const at = now();
  return {
    ...person,
    memberships: person.memberships.map(({ names, validFrom, validTo, ...membership }) => {
      const end = validTo ? new Date(validTo) : null;
      const mayEnd = (end === null || end > at) && can(actor, "membership.end", { stateId: membership.stateId, userId: person.id });
      return {
        ...membership,
        place: names && nameIn(names, locale),
        from: new Date(validFrom),
        until: lastMoment(end),
        isPast: end !== null && end <= at,
        mayEnd,
      };
    }),
  };
}

export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

type Choice = { value: string; label: string };
type ChoiceRow = Record<"states" | "bodies" | "organisations", { id: string; stateId: string; names: WordsByLanguage }[]>;

/** Where a role can be given: the States this person administers, with their bodies of today and their organisations. */
export async function listPlaces(actor: Actor, locale: InterfaceLanguage) {
  const states = administeredStates(actor);
  const [row] = await reading(
    actor,
    (reader) => reader.$queryRaw<ChoiceRow[]>`
    SELECT
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'stateId', s.id, 'names', s.names) ORDER BY s.code)
        FROM state s WHERE s.id = ANY (${states}::uuid[])), '[]') AS states,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'stateId', b.state_id, 'names', b.names))
        FROM state_body b WHERE b.state_id = ANY (${states}::uuid[]) AND (b.valid_to IS NULL OR b.valid_to >= current_date)), '[]') AS bodies,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'stateId', o.state_id, 'names', o.names))
        FROM organisation o WHERE o.state_id = ANY (${states}::uuid[])), '[]') AS organisations`,
  );
  const choices = (rows: ChoiceRow["states"] = []): Choice[] =>
    rows
      .map(({ id, names }) => ({ value: id, label: nameIn(names, locale) }))
      .sort((one, other) => compareNames(locale)(one.label, other.label));
  return { states: choices(row?.states), bodies: choices(row?.bodies), organisations: choices(row?.organisations) };
}

export type Places = Awaited<ReturnType<typeof listPlaces>>;

/** One's own account and what one signs in with, without what is secret about it. */
export async function findOwnAccount(actor: Actor) {
  const { credential, ...account } = await reading(actor, (reader) =>
    reader.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        version: true,
        name: true,
        email: true,
        locale: true,
        credential: { select: { passwordHash: true, secondFactorSince: true, recoveryCodes: true, oidcSubject: true } },
      },
    }),
  );
  return {
    ...account,
    hasPassword: Boolean(credential?.passwordHash),
    hasIdentity: Boolean(credential?.oidcSubject),
    secondFactorSince: credential?.secondFactorSince ?? null,
    recoveryCodesLeft: credential?.recoveryCodes.length ?? 0,
    mustProtect: mustProtect(actor),
  };
}

export type OwnAccount = Awaited<ReturnType<typeof findOwnAccount>>;
