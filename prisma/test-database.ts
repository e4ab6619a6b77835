import { Client } from "pg";

/** The connection of the database's owner, whom row-level security does not bind. Ends it afterwards. */
export async function asOwner<Result>(run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** Empties every table, and puts back the few rows that the migrations themselves leave. */
export async function truncateAll(): Promise<void> {
  await asOwner((client) => client.query("SELECT pristine.restore()"));
}
