import { randomBytes, randomUUID } from "node:crypto";
import type { Client } from "pg";
import { z } from "zod";
import { commitmentTo, sealOf } from "../../domain/audit/rules.ts";
import { countryName, findCountry } from "../../domain/countries/rules.ts";
import { expiryOf } from "../../domain/people/links/rules.ts";
import { hashOf, newToken } from "../../lib/token.ts";

/** Why a register cannot be begun, in a sentence for whoever sits at the server. */
export class CannotBegin extends Error {}

const given = z.object({
  state: z.string().transform((text, context) => {
    const country = findCountry(text);
    if (!country) context.addIssue({ code: "custom", message: `${text} is no State: give its ISO 3166 code, as in KAZ.` });
    return country?.code ?? "";
  }),
  email: z.email("The e-mail address is not complete.").transform((email) => email.toLowerCase()),
  name: z.string().trim().min(1, "The name is missing.").max(200, "The name is longer than 200 characters."),
});

/**
 * Opens the register of a State, as the database's owner: the State, its first administrator, and an invitation, whose
 * token it returns. Whoever has not come in yet gets a new one. From then on administrators invite everybody else:
 * a State that has one is refused with CannotBegin.
 */
export async function beginRegister(client: Client, wanted: { state: string; email: string; name: string }, at: Date): Promise<string> {
  const parsed = given.safeParse(wanted);
  if (!parsed.success) throw new CannotBegin(parsed.error.issues[0]?.message ?? "");
  const { state, email, name } = parsed.data;
  await client.query("BEGIN");
  try {
    const stateId = await openState(client, state);
    const userId = (await findAwaited(client, stateId, email)) ?? (await appoint(client, { stateId, email, name, at }));
    const token = newToken();
    await client.query("UPDATE account_link SET expires_at = $2 WHERE user_id = $1 AND used_at IS NULL AND expires_at > $2", [userId, at]);
    await client.query("INSERT INTO account_link (kind, token_hash, user_id, expires_at) VALUES ('INVITATION', $1, $2, $3)", [
      hashOf(token),
      userId,
      expiryOf("INVITATION", at),
    ]);
    await record(client, { at, userId, content: { after: { id: userId, role: "ADMINISTRATOR", stateId }, before: null } });
    await client.query("COMMIT");
    return token;
  } catch (failure) {
    await client.query("ROLLBACK");
    throw failure;
  }
}

/** The administrator of this address who was named but has never come in; null where there is no administrator at all. */
async function findAwaited(client: Client, stateId: string, email: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string; email: string; hasCome: boolean }>(
    `SELECT u.id, u.email, EXISTS (SELECT FROM credential c WHERE c.user_id = u.id) AS "hasCome"
     FROM membership m JOIN "user" u ON u.id = m.user_id WHERE m.state_id = $1 AND m.role = 'ADMINISTRATOR'`,
    [stateId],
  );
  const awaited = rows.find((held) => held.email === email && !held.hasCome);
  if (!awaited && rows.length > 0) throw new CannotBegin("This State has an administrator, who invites everybody else.");
  return awaited?.id ?? null;
}

async function appoint(
  client: Client,
  { stateId, email, name, at }: { stateId: string; email: string; name: string; at: Date },
): Promise<string> {
  const { rowCount: isKnown } = await client.query('SELECT FROM "user" WHERE email = $1', [email]);
  if (isKnown) throw new CannotBegin("This e-mail address has an account already.");
  const id = randomUUID();
  await client.query('INSERT INTO "user" (id, email, name) VALUES ($1, $2, $3)', [id, email, name]);
  await client.query("INSERT INTO membership (user_id, state_id, role, valid_from) VALUES ($1, $2, 'ADMINISTRATOR', $3)", [
    id,
    stateId,
    at,
  ]);
  return id;
}

/** The first entry of the audit trail about this person, in their own name: nobody else is there yet. */
async function record(client: Client, { at, userId, content }: { at: Date; userId: string; content: object }): Promise<void> {
  const [salt, entrySalt] = [randomBytes(16).toString("hex"), randomBytes(16).toString("hex")];
  const entry = { at, actorId: userId, action: "membership.grant", subjectId: userId, commitment: commitmentTo(salt, content) };
  await client.query("SELECT append_audit_entry($1, $2, $3, $2, $4, $5, $6, NULL, $7, $8, NULL, NULL, NULL)", [
    at,
    userId,
    entry.action,
    salt,
    entry.commitment,
    JSON.stringify(content),
    entrySalt,
    sealOf(entrySalt, entry),
  ]);
}

async function openState(client: Client, code: string): Promise<string> {
  const names = { en: countryName(code, "en"), ru: countryName(code, "ru"), kk: countryName(code, "kk") };
  await client.query("INSERT INTO state (code, names) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING", [code, names]);
  // The row is locked, so that two who begin at once do not both become the first.
  const { rows } = await client.query<{ id: string }>("SELECT id FROM state WHERE code = $1 FOR UPDATE", [code]);
  if (!rows[0]) throw new CannotBegin(`The register of ${code} cannot be opened.`);
  return rows[0].id;
}
