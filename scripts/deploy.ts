import { readFileSync } from "node:fs";
import { loadStanding } from "../prisma/loading/vocabularies.ts";
import { letIn } from "./database.ts";
import { applyMigrations } from "./migrate.ts";
import { connect, refuseOldServer } from "./postgres/connection.ts";
import { Refusal, say, script } from "./session.ts";

/** Prepares a server's database before the application starts: as its owner migrations, then treaties and vocabularies; then passwords for the two roles. */
await script(async () => {
  const owner = setting("DATABASE_URL");
  const roles = [setting("APP_DATABASE_URL"), setting("PUBLIC_DATABASE_URL")];
  const client = await connect(owner);
  try {
    await refuseOldServer(client);
    const applied = await applyMigrations(owner);
    await loadStanding(client);
    for (const url of roles) await letIn(client, url);
    say(applied.length ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
  } finally {
    await client.end();
  }
});

function setting(name: string): string {
  const file = process.env[`${name}_FILE`];
  const value = process.env[name] || (file && readFileSync(file, "utf8").trim());
  if (!value) throw new Refusal(`${name} is missing.`);
  return value;
}
