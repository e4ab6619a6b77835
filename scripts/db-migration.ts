import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrationsList } from "./migrate.ts";
import { ddlFromMigrations } from "./schema/engine.ts";
import { Refusal, say, script, whenStopping } from "./session.ts";
import { startThrowAway } from "./test/throw-away.ts";

await script(async () => {
  const [name, option] = process.argv.slice(2);
  if (!name || !/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name))
    throw new Refusal("Name the migration in a few small letters: npm run db:migration -- reform_dates");

  const cluster = await startThrowAway();
  whenStopping(cluster.stop);
  const ddl = await ddlFromMigrations(cluster.urls("postgres").owner, migrationsList());
  if (!ddl && option !== "--empty") {
    throw new Refusal(
      `The migrations already produce what prisma/schema says. For SQL of your own: npm run db:migration -- ${name} --empty`,
    );
  }

  const moment = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma/migrations", `${moment}_${name.replaceAll("-", "_")}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), ddl);
  say(`Wrote ${folder}/migration.sql. Read it, then npm run dev applies it.`);
});
