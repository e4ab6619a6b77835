import { randomUUID } from "node:crypto";

import { textOf } from "@/domain/datasets/table/values/rules";
import { among, keepBefore, noteMade } from "@/domain/imports/kinds/rows/commands";
import type { Blocker, PlannedRun, Planner, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, idsOf, shown, tablePlanner } from "@/domain/imports/kinds/table/commands";
import { findRegister } from "@/domain/imports/kinds/table/register/queries";
import type { Outcome, TableDefinition, Thing } from "@/domain/imports/kinds/table/schema";
import { beginningOf, endOf, lastMoment } from "@/domain/people/rules";
import { now } from "@/lib/clock";
import { dayAt } from "@/lib/day";
import { refuseMembership, refuseOtherNames } from "./rules";

const keyOfRole = (...parts: (string | null)[]) => parts.map((part) => part ?? "").join(" ");

async function define(tx: Tx, { stateId }: PlannedRun): Promise<TableDefinition> {
  const { directory, names } = await findRegister(tx, stateId, ["stateBody", "organisation"]);
  const people = await tx.user.findMany({ select: { id: true, email: true, name: true, locale: true } });
  const known = new Map(people.map((person) => [person.email, person]));
  const [self] = await tx.$queryRaw<{ email: string }[]>`SELECT email FROM "user" WHERE id = app_actor()`;
  const held = await tx.membership.findMany({
    where: { stateId, OR: [{ validTo: null }, { validTo: { gt: now() } }] },
    include: { user: { select: { email: true, name: true, locale: true } } },
  });
  const things = new Map(
    held.map(({ id, user, role, bodyId, organisationId, validFrom, validTo }): [string, Thing] => {
      const last = lastMoment(validTo);
      const days = { validFrom: dayAt(validFrom), validTo: last && dayAt(last) };
      return [
        id,
        {
          id,
          values: {
            personName: user.name,
            email: user.email,
            locale: user.locale,
            role,
            body: bodyId,
            organisation: organisationId,
            ...days,
          },
        },
      ];
    }),
  );
  const roles = new Map(
    [...things.values()].map(({ id, values: v }) => [
      keyOfRole(textOf(v, "email"), textOf(v, "role"), textOf(v, "body"), textOf(v, "organisation")),
      id,
    ]),
  );
  const placed = (kind: "stateBody" | "organisation", text: string): string => {
    const found = text === "" ? { id: "" } : directory.find(kind, text);
    return "id" in found ? found.id : text;
  };
  const keyOf: TableDefinition["keyOf"] = (values) =>
    keyOfRole(
      textOf(values, "email"),
      textOf(values, "role"),
      placed("stateBody", textOf(values, "body")),
      placed("organisation", textOf(values, "organisation")),
    );
  return {
    kind: "users",
    directory,
    things,
    // How people are called, and in which language, they say themselves.
    prepare: (values) => {
      const person = known.get(textOf(values, "email"));
      return person ? { ...values, personName: person.name, locale: person.locale } : values;
    },
    identify: (values) => {
      const id = roles.get(keyOf(values));
      return id === undefined ? null : { id };
    },
    keyOf,
    blank: { locale: "kk" },
    refuse: refuseMembership(self?.email ?? ""),
    show: shown("users", names),
  };
}

async function write(tx: Tx, run: PlannedRun, outcomes: Outcome[]): Promise<void> {
  const emails = [...new Set(outcomes.map(({ after }) => textOf(after, "email")))];
  const known = new Map(
    (await tx.user.findMany({ where: { email: { in: emails } }, select: { id: true, email: true } })).map(({ id, email }) => [email, id]),
  );
  const made = new Map<string, { id: string; email: string; name: string; locale: string }>();
  for (const { after } of outcomes) {
    const email = textOf(after, "email");
    if (!known.has(email) && !made.has(email))
      made.set(email, { id: randomUUID(), email, name: textOf(after, "personName"), locale: textOf(after, "locale") });
  }
  const personOf = (email: string) => known.get(email) ?? made.get(email)?.id ?? null;
  const rows = outcomes.map(({ id, outcome, after }) => ({
    id,
    outcome,
    user_id: personOf(textOf(after, "email")),
    role: after.role,
    body_id: after.body ?? null,
    organisation_id: after.organisation ?? null,
    valid_from: textOf(after, "validFrom") ? beginningOf(textOf(after, "validFrom")) : now(),
    valid_to: textOf(after, "validTo") ? endOf(textOf(after, "validTo")) : null,
  }));
  const all = JSON.stringify(rows);

  await keepBefore(tx, run, "membership", among(idsOf(outcomes, "CHANGED")));
  await tx.$executeRaw`
    INSERT INTO "user" (id, email, name, locale, created_at)
    SELECT id, email, name, locale, ${now()} FROM jsonb_to_recordset(${JSON.stringify([...made.values()])}::jsonb)
      AS r (id uuid, email text, name text, locale language)`;
  await noteMade(tx, run, "user", among([...made.values()].map(({ id }) => id)));
  // Spent from the beginning: it says that this person is still to be invited, and opens nothing.
  await tx.accountLink.createMany({
    data: [...made.values()].map(({ id }) => ({ kind: "INVITATION", tokenHash: `none ${randomUUID()}`, userId: id, expiresAt: now() })),
  });
  await tx.$executeRaw`
    INSERT INTO membership (id, user_id, state_id, role, body_id, organisation_id, valid_from, valid_to)
    SELECT id, user_id, ${run.stateId}::uuid, role, body_id, organisation_id, valid_from, valid_to FROM jsonb_to_recordset(${all}::jsonb)
      AS r (id uuid, outcome text, user_id uuid, role role, body_id uuid, organisation_id uuid, valid_from timestamptz, valid_to timestamptz)
    WHERE outcome = 'CREATED'`;
  await tx.$executeRaw`
    UPDATE membership m SET valid_to = r.valid_to, version = m.version + 1
    FROM jsonb_to_recordset(${all}::jsonb) AS r (id uuid, outcome text, valid_to timestamptz) WHERE m.id = r.id AND r.outcome = 'CHANGED'`;
  await noteMade(tx, run, "membership", among(idsOf(outcomes, "CREATED")));
  // What they may do changes, so their sessions end.
  await tx.session.updateMany({ where: { userId: { in: [...known.values()] }, revokedAt: null }, data: { revokedAt: now() } });
}

/** Whoever has been sent an invitation has been told; the account is no longer only the import's. */
const blockers: Planner["blockers"] = async (tx, { id }): Promise<Blocker[]> => {
  const invited = await tx.$queryRaw<{ label: string }[]>`
    SELECT u.email AS label FROM import_change c JOIN "user" u ON u.id = c.row_id
    WHERE c.run_id = ${id}::uuid AND c.table_name = 'user' AND c.before IS NULL
      AND (SELECT count(*) FROM account_link l WHERE l.user_id = u.id) > 1 ORDER BY u.email`;
  return invited.length > 0 ? [{ what: "account_link", count: invited.length, records: invited.slice(0, 10) }] : [];
};

/** People and their roles, a role a row. Nobody is written to: an invitation is sent when a person asks for it. */
export const userPlanner: Planner = {
  ...tablePlanner({
    kind: "users",
    define,
    labelOf: (values) => [values.personName, values.email].filter(Boolean).join(" · "),
    fingerprint: async (tx, { stateId }) => {
      const [people] = await tx.$queryRaw<{ digest: string | null }[]>`
        SELECT md5(string_agg(id || ' ' || version, ' ' ORDER BY id)) AS digest FROM "user"`;
      return `${people?.digest ?? ""} ${await digestOf(tx, stateId, ["membership", "state_body"])}`;
    },
    together: (_tx, _run, outcomes) => Promise.resolve(refuseOtherNames(outcomes)),
    write,
    tables: [
      { name: "membership", columns: ["valid_to", "version"] },
      { name: "user", columns: [], parts: [{ name: "account_link", column: "user_id" }] },
    ],
  }),
  blockers,
};
