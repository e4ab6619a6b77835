import { PrismaPg } from "@prisma/adapter-pg";

import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { env } from "@/lib/env";
import { statementName } from "@/lib/statement-name";
import { unqualified } from "@/lib/unqualified";

/** How long one statement may take, in seconds, unless its transaction asks for longer: nobody waits longer for a page, and no visitor keeps the database from the others. */
export const longestStatement = { public: 10, app: 30 } as const;

const clients = globalThis as typeof globalThis & { trackerClients?: Map<string, PrismaClient> };

/** Whether the tables are named with their schema, as they are today, or looked for where a transaction says. */
type Naming = "qualified" | "unqualified";

function client(connectionString: string, seconds: number, naming: Naming = "qualified"): PrismaClient {
  clients.trackerClients ??= new Map();
  const existing = clients.trackerClients.get(`${naming} ${connectionString}`);
  if (existing) return existing;
  const pool = { connectionString, max: naming === "qualified" ? 10 : 4, statement_timeout: seconds * 1000 };
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName });
  const made = new PrismaClient({ adapter: naming === "qualified" ? adapter : unqualified(adapter) });
  clients.trackerClients.set(`${naming} ${connectionString}`, made);
  return made;
}

/** The application's connection: row-level security shows it nothing until a transaction is entered as somebody. */
export const appDatabase = (): PrismaClient => client(env.APP_DATABASE_URL, longestStatement.app);

/** The public's connection: row-level security shows it what is published, and nothing else. */
export const publicDatabase = (): PrismaClient => client(env.PUBLIC_DATABASE_URL, longestStatement.public);

/** The same two for reading the register as it was at an instant; each transaction begins with `lookBack`. */
export const appDatabaseAsOf = (): PrismaClient => client(env.APP_DATABASE_URL, longestStatement.app, "unqualified");
export const publicDatabaseAsOf = (): PrismaClient => client(env.PUBLIC_DATABASE_URL, longestStatement.public, "unqualified");

/** Lets this transaction find the tables as they were before an instant, in front of those of today. */
export async function lookBack(tx: Prisma.TransactionClient, schema: "as_of" | "as_of_public", instant: Date): Promise<void> {
  await tx.$queryRaw`SELECT set_config('search_path', ${`${schema}, public`}, true), set_config('app.as_of', ${instant.toISOString()}, true)`;
}

/** Lets each statement of this transaction take so many minutes: an import, a file with everything. */
export async function allowMinutes(tx: Prisma.TransactionClient, minutes: number): Promise<void> {
  await tx.$queryRaw`SELECT set_config('statement_timeout', ${String(minutes * 60_000)}, true)`;
}

/** Closes every connection, so that a script can end. */
export async function closeDatabases(): Promise<void> {
  await Promise.all([...(clients.trackerClients?.values() ?? [])].map((open) => open.$disconnect()));
  clients.trackerClients?.clear();
}
