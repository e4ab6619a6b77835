import type { Actor } from "@/domain/actor";
import { nameIn, readWords, type WordsByLanguage } from "@/domain/names/rules";
import { daysAfter, daysToDecide, isFresh, readLinkToken, statesOf } from "@/domain/organisations/applications/rules";
import type { ApplicationFilters } from "@/domain/organisations/applications/schema";
import { visibleApplications } from "@/domain/organisations/visibility";
import type { ApplicationState } from "@/domain/organisations/vocabulary";
import { recognising } from "@/domain/people/authentication/queries";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { administeredStates } from "@/domain/visibility";
import type { InterfaceLanguage, OrganisationKind } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { isId } from "@/lib/ids";
import { pageOf } from "@/lib/paging";

const pageSize = 25;

/** The States of this register, in whose lists an organisation can ask to be. */
export async function listStates(locale: InterfaceLanguage): Promise<{ value: string; label: string }[]> {
  const states = await reading(null, (reader) => reader.state.findMany({ select: { id: true, names: true }, orderBy: { code: "asc" } }));
  return states.map(({ id, names }) => ({ value: id, label: nameIn(readWords(names), locale) }));
}

type Row = {
  id: string;
  names: WordsByLanguage;
  kind: OrganisationKind;
  place: string;
  state: ApplicationState;
  confirmedAt: Date;
  appealedAt: Date | null;
  decidedAt: Date | null;
};

/** What organisations ask, to those who decide: first what waits, the longest waiting first. */
export async function listApplications(actor: Actor, filters: ApplicationFilters, locale: InterfaceLanguage) {
  const { show = "waiting", sort = "oldest", kind, before, after } = filters;
  const cursor = before ?? after;
  const isBack = before !== undefined;
  const key = {
    oldest: Prisma.sql`extract(epoch FROM a.confirmed_at)`,
    newest: Prisma.sql`-extract(epoch FROM a.confirmed_at)`,
    name: Prisma.sql`lower(coalesce(nullif(a.names ->> ${locale}, ''), a.names ->> 'en', a.names ->> 'ru', a.names ->> 'kk', ''))`,
  }[sort];
  const [side, way] = isBack ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`];
  const beyond = cursor
    ? Prisma.sql`(${key}, a.id) ${side} (SELECT ${key}, a.id FROM organisation_application a WHERE a.id = ${cursor}::uuid)`
    : Prisma.sql`true`;
  const found = await reading(
    actor,
    (reader) => reader.$queryRaw<Row[]>`
      SELECT a.id, a.names, a.kind, a.place, a.state, a.confirmed_at AS "confirmedAt", a.appealed_at AS "appealedAt", a.decided_at AS "decidedAt"
      FROM organisation_application a
      WHERE a.state_id = ANY (${administeredStates(actor)}::uuid[]) AND a.state = ANY (${[...statesOf[show]]}::application_state[])
        AND ${kind ? Prisma.sql`a.kind = ${kind}::organisation_kind` : Prisma.sql`true`} AND ${beyond}
      ORDER BY ${key} ${way}, a.id ${way} LIMIT ${pageSize + 1}`,
  );
  const { rows, previous, next } = pageOf(found, { size: pageSize, isBack, isFurther: cursor !== undefined, cursorOf: ({ id }) => id });
  const at = now();
  return {
    previous,
    next,
    applications: rows.map(({ names, ...row }) => {
      const dueAt = daysAfter(row.appealedAt ?? row.confirmedAt, daysToDecide);
      return { ...row, name: nameIn(names, locale), dueAt: show === "waiting" ? dueAt : null, isLate: show === "waiting" && dueAt < at };
    }),
  };
}

export type ListedApplication = Awaited<ReturnType<typeof listApplications>>["applications"][number];

/** An application as those read it who decide; null where there is none, or it is not theirs. */
export async function findApplication(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const application = await reading(actor, (reader) =>
    reader.organisationApplication.findFirst({ where: { AND: [visibleApplications(actor), { id }] } }),
  );
  if (!application) return null;
  const { names, ...rest } = application;
  return {
    ...rest,
    names: readWords(names),
    dueAt: rest.confirmedAt && daysAfter(rest.appealedAt ?? rest.confirmedAt, daysToDecide),
    mayDecide: can(actor, "organisation.verify", application),
    isOwnRefusal: rest.state === "APPEALED" && rest.decidedById === actor.id,
  };
}

export type FoundApplication = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** What whoever asked may know of their application, by the link that was mailed to them; null for a link that we did not make. */
export async function findByLink(token: string) {
  const id = readLinkToken("application", token);
  if (!id) return null;
  const found = await recognising((reader) =>
    reader.organisationApplication.findUnique({
      where: { id },
      select: { names: true, state: true, askedAt: true, confirmedAt: true, appealedAt: true, decidedAt: true, reason: true, words: true },
    }),
  );
  if (!found || (found.state === "ASKED" && !isFresh(found.askedAt, now()))) return null;
  const since = found.appealedAt ?? found.confirmedAt;
  return { ...found, names: readWords(found.names), dueAt: since && daysAfter(since, daysToDecide) };
}
