import { PrismaPg } from "@prisma/adapter-pg";

import { PrismaClient } from "@/generated/prisma/client";
import { env } from "@/lib/env";
import { statementName } from "@/lib/statement-name";

const clients = globalThis as typeof globalThis & { trackerClients?: Map<string, PrismaClient> };

function client(connectionString: string): PrismaClient {
  clients.trackerClients ??= new Map();
  const existing = clients.trackerClients.get(connectionString);
  if (existing) return existing;
  const made = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }, { statementNameGenerator: statementName }) });
  clients.trackerClients.set(connectionString, made);
  return made;
}

/** The application's connection: row-level security shows it nothing until a transaction is entered as somebody. */
export const appDatabase = (): PrismaClient => client(env.APP_DATABASE_URL);

/** The public's connection: row-level security shows it what is published, and nothing else. */
export const publicDatabase = (): PrismaClient => client(env.PUBLIC_DATABASE_URL);

/** Closes every connection, so that a script can end. */
export async function closeDatabases(): Promise<void> {
  await Promise.all([...(clients.trackerClients?.values() ?? [])].map((open) => open.$disconnect()));
  clients.trackerClients?.clear();
}
