import { expect } from "vitest";

import { ownerDatabase, withOwner } from "@/prisma/owner";

/** The connection of the database's owner, whom row-level security does not bind. Ends it afterwards. */
export const asOwner = withOwner;

/** Empties every table, and puts back the few rows that the migrations themselves leave. */
export async function truncateAll(): Promise<void> {
  await asOwner((client) => client.query("SELECT pristine.restore()"));
}

/** The action, the actor and the subject of every audit entry, in the order of the chain. */
export const audited = () =>
  ownerDatabase().auditEntry.findMany({ select: { action: true, actorId: true, subjectId: true }, orderBy: { seq: "asc" } });

/** For every table of the register, a hash of all its rows, or null where it has none. */
export const databaseDigest = (): Promise<Record<string, string | null>> =>
  asOwner(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    const digests = tables.map(
      ({ name }) =>
        `SELECT ${client.escapeLiteral(name)} AS name, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS digest
         FROM public.${client.escapeIdentifier(name)} AS t`,
    );
    const { rows } = await client.query<{ name: string; digest: string | null }>(digests.join(" UNION ALL "));
    return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
  });

/** A refused act throws the refusal, with the properties that are expected of it, and changes nothing in any table. */
export async function expectRefusal(
  act: () => Promise<unknown>,
  refusal: new (...args: never[]) => Error,
  expected: object = {},
): Promise<void> {
  const before = await databaseDigest();
  const refused = await act().then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(refusal);
  expect(refused).toMatchObject(expected);
  expect(await databaseDigest()).toEqual(before);
}
