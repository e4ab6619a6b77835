import type { DatabaseUrls } from "../database.ts";
import { connect } from "../postgres/connection.ts";
import { attempt } from "../process.ts";
import { Refusal, say } from "../session.ts";
import { demonstrationSignIns } from "../../prisma/demonstration/accounts.ts";

/** Loads the demonstration into an empty database; tells whether the database holds it. */
export async function loadDemonstration(urls: DatabaseUrls, environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (await isEmpty(urls.owner)) {
    say("Loading the demonstration …");
    const { code, output } = await attempt(["--import", "tsx", "prisma/seed.ts"], {
      env: { ...environment, OWNER_DATABASE_URL: urls.owner },
    });
    if (code !== 0) throw new Refusal(`The demonstration could not be loaded:\n${output.trim()}`);
  }
  return holdsDemonstration(urls.owner);
}

async function isEmpty(owner: string): Promise<boolean> {
  const client = await connect(owner);
  const { rowCount } = await client.query("SELECT FROM state LIMIT 1").finally(() => client.end());
  return rowCount === 0;
}

async function holdsDemonstration(owner: string): Promise<boolean> {
  const client = await connect(owner);
  const emails = demonstrationSignIns.map(({ email }) => email);
  const { rowCount } = await client.query('SELECT FROM "user" WHERE email = ANY ($1)', [emails]).finally(() => client.end());
  return rowCount === emails.length;
}

/** One sign-in for each role. */
export function printSignIns(): void {
  const width = (texts: string[]) => Math.max(...texts.map(({ length }) => length));
  const names = width(demonstrationSignIns.map(({ name }) => name.en));
  const emails = width(demonstrationSignIns.map(({ email }) => email));
  say("Sign in as");
  for (const { name, email, password } of demonstrationSignIns) say(`  ${name.en.padEnd(names)}  ${email.padEnd(emails)}  ${password}`);
  say("");
}
