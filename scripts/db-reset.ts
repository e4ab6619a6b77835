import { rmSync } from "node:fs";
import path from "node:path";
import { openDatabase, prepareDatabase } from "./database.ts";
import { connect } from "./postgres/connection.ts";
import { dataDirectory, secrets } from "./secrets.ts";
import { Refusal, say, script } from "./session.ts";

const schemas = "SELECT format('%I', nspname) AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'";

await script(async () => {
  const named = process.env.DATABASE_URL;
  if (named && !process.argv.includes("--yes")) {
    throw new Refusal(
      `This would delete everything in ${new URL(named).host}${new URL(named).pathname}. If that is what you want: npm run db:reset -- --yes`,
    );
  }
  const owner = await openDatabase({ alone: true });
  const client = await connect(owner);
  try {
    const { rows } = await client.query<{ name: string }>(schemas);
    for (const { name } of rows) await client.query(`DROP SCHEMA ${name} CASCADE`);
    await client.query("CREATE SCHEMA public");
  } finally {
    await client.end();
  }
  rmSync(path.join(dataDirectory, "files"), { recursive: true, force: true });
  await prepareDatabase(owner, secrets());
  say("The database is empty. npm start loads the demonstration into it.");
});
