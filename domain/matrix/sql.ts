import { Client, Pool, type PoolClient } from "pg";

import { env } from "@/lib/env";
import { statementName } from "@/lib/statement-name";

export type Statement = { text: string; values: unknown[] };

/** A statement with its values as parameters. */
export const sql = (texts: TemplateStringsArray, ...values: unknown[]): Statement => ({
  text: texts.reduce((text, next, index) => `${text}$${index}${next}`),
  values,
});

/** The login roles of the application, used as an intruder would who has its passwords but none of its code. */
export class Intruder {
  private readonly app = new Pool({ connectionString: env.APP_DATABASE_URL, max: 6 });
  private readonly visitors = new Pool({ connectionString: env.PUBLIC_DATABASE_URL, max: 6 });

  /** Whether one of these attacks succeeds as this person, or as the public: every statement of it has its effect. Nothing of it is kept. */
  async succeeds(who: string | null, attacks: Statement[][]): Promise<boolean> {
    for (const attack of attacks) if (await this.as(who, (client) => hasEffect(client, attack))) return true;
    return false;
  }

  /** What a statement returns to this person, or to the public; nothing where the role may not ask. */
  rows<Row>(who: string | null, { text, values }: Statement): Promise<Row[]> {
    return this.as(who, async (client) => {
      try {
        return (await client.query(planned({ text, values }))).rows as Row[];
      } catch (error) {
        if (isRefusal(error)) return [];
        throw error;
      }
    });
  }

  async end(): Promise<void> {
    await Promise.all([this.app.end(), this.visitors.end()]);
  }

  private async as<Result>(who: string | null, run: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await (who ? this.app : this.visitors).connect();
    try {
      await client.query("BEGIN");
      if (who) await client.query("SELECT app_enter($1)", [who]);
      return await run(client);
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  }
}

/** Everybody tries the same, so a connection plans it once. */
const planned = ({ text, values }: Statement) => ({ text, values, name: statementName({ sql: text }) });

async function hasEffect(client: PoolClient, attack: Statement[]): Promise<boolean> {
  for (const { text, values } of attack) {
    try {
      const { rowCount } = await client.query(planned({ text, values }));
      if (!rowCount) return false;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw new Error(`This attack cannot work for anybody: ${text}`, { cause: error });
    }
  }
  return true;
}

const refusals = { insufficient_privilege: "42501", check_violation: "23514", unique_violation: "23505" };

/** PostgreSQL says no: by rights, row-level security or a guard; by the rule of two persons; or because it can happen only once. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && "code" in error && Object.values(refusals).includes(String(error.code));

/** The application's own connection, before anybody is entered. */
export async function asApplication<Result>(run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: env.APP_DATABASE_URL });
  await client.connect();
  return run(client).finally(() => client.end());
}
