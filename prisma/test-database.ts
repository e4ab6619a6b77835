import { Pool } from "pg";
import { expect } from "vitest";

import { ownerDatabase, withOwner } from "@/prisma/owner";

/** The connection of the database's owner, whom row-level security does not bind. Ends it afterwards. */
export const asOwner = withOwner;

let overseer: Pool | undefined;

/** A connection of the owner that a file of tests keeps, so that what is asked again and again is planned once. */
async function asked<Row extends object>(text: string): Promise<Row[]> {
  overseer ??= new Pool({ connectionString: process.env.OWNER_DATABASE_URL, max: 1, allowExitOnIdle: true }).on("error", () => undefined);
  return (await overseer.query<Row>(text)).rows;
}

/** Empties every table, and puts back the few rows that the migrations themselves leave. */
export async function truncateAll(): Promise<void> {
  await asked("SELECT pristine.restore()");
}

/** The action, the actor and the subject of every audit entry, in the order of the chain. */
export const audited = () =>
  ownerDatabase().auditEntry.findMany({ select: { action: true, actorId: true, subjectId: true }, orderBy: { seq: "asc" } });

/** For every table of the register, a hash of all its rows, or null where it has none. */
export async function databaseDigest(): Promise<Record<string, string | null>> {
  const rows = await asked<{ name: string; digest: string | null }>("SELECT name, digest FROM pristine.digests()");
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

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
