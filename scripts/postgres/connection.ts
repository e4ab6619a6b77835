import { Client, DatabaseError } from "pg";
import { Refusal } from "../session.ts";

/** `security_invoker` views, which row-level security needs, came with this version. */
const oldestVersion = 15;

/** Connects, or says in one line why not. */
export async function connect(databaseUrl: string): Promise<Client> {
  const { hostname, port, pathname, username } = address(databaseUrl);
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof DatabaseError ? error.message : ((error as NodeJS.ErrnoException).code ?? String(error));
    throw new Refusal(
      `The database at ${hostname}:${port || 5432}${pathname} cannot be reached as ${username || "nobody in particular"}: ${reason}.`,
    );
  }
  return client;
}

export async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number }>(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number",
  );
  const [server] = rows;
  if (server && server.number < oldestVersion * 10_000) {
    throw new Refusal(`The database server is PostgreSQL ${server.version}; at least ${oldestVersion} is needed.`);
  }
}

function address(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Refusal("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
  }
  return url;
}
