import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";

import { PrismaClient } from "@/generated/prisma/client";

let client: PrismaClient | undefined;
let actingAt: Date | null = null;

const connectionTo = (connectionString: string | undefined) => ({
  connectionString,
  ...(actingAt && { options: `-c app.acting_at=${actingAt.toISOString()}` }),
});

/**
 * From now on, what the owner writes is dated at this instant in the history of the register, or at the present again: for a demonstration
 * that begins in the past, and for tests.
 */
export async function dateOwner(at: Date | null): Promise<void> {
  await closeOwnerDatabase();
  actingAt = at;
}

/** The owner's connection, which row-level security does not bind: for the demonstration and for tests, never for the application. */
export function ownerDatabase(): PrismaClient {
  const connectionString = process.env.OWNER_DATABASE_URL;
  if (!connectionString) throw new Error("OWNER_DATABASE_URL names no database.");
  client ??= new PrismaClient({ adapter: new PrismaPg({ ...connectionTo(connectionString), max: 4 }) });
  return client;
}

/** The same connection for statements that are written by hand. Ends it afterwards. */
export async function withOwner<Result>(run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(connectionTo(process.env.OWNER_DATABASE_URL));
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

export async function closeOwnerDatabase(): Promise<void> {
  await client?.$disconnect();
  client = undefined;
}

/** Empties every table, and starts the audit chain anew. */
export async function truncateAll(): Promise<void> {
  const owner = ownerDatabase();
  await owner.$transaction([
    owner.$executeRaw`
      DO $$ BEGIN
        EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' CASCADE' FROM pg_tables
          WHERE schemaname IN ('public', 'search', 'throttle', 'history') AND tablename NOT IN ('_prisma_migrations', 'audit_chain_head'));
      END $$`,
    owner.$executeRaw`UPDATE audit_chain_head SET seq = 0, hash = repeat('0', 64)`,
  ]);
}
