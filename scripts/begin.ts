import { readFileSync } from "node:fs";
import { linkHours } from "../domain/people/links/rules.ts";
import { beginRegister, CannotBegin } from "../prisma/first-administrator/commands.ts";
import { connect } from "./postgres/connection.ts";
import { Refusal, say, script } from "./session.ts";

/** `npm run -s begin -- KAZ name@ministry.example "Name"`: opens a State's register and prints the first administrator's invitation. */
await script(async () => {
  const [state, email, name] = process.argv.slice(2);
  if (!state || !email || !name) throw new Refusal('Usage: npm run -s begin -- KAZ name@ministry.example "Name"');
  const file = process.env.DATABASE_URL_FILE;
  const owner = process.env.DATABASE_URL || (file && readFileSync(file, "utf8").trim());
  if (!owner) throw new Refusal("DATABASE_URL is missing.");
  const client = await connect(owner);
  try {
    const token = await beginRegister(client, { state, email, name }, new Date());
    say(`Good for ${linkHours.INVITATION} hours, once; give it to nobody else:`);
    process.stdout.write(`${(process.env.APP_URL ?? "").replace(/\/$/, "")}/en/sign-in/link/${token}\n`);
  } catch (failure) {
    throw failure instanceof CannotBegin ? new Refusal(failure.message) : failure;
  } finally {
    await client.end();
  }
});
