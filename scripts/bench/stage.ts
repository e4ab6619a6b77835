import path from "node:path";
import type { Client } from "pg";
import { hashOf, newToken } from "@/lib/token";
import { fill, type Volume } from "@/prisma/volume/fill";
import type { DatabaseUrls } from "../database.ts";
import { freePort } from "../postgres/cluster.ts";
import { connect } from "../postgres/connection.ts";
import { applicationEnvironment, serve, type Server } from "../server/serve.ts";
import { say, whenStopping } from "../session.ts";
import { copyTemplate, startThrowAway } from "../test/throw-away.ts";

export const database = "bench";

/** A PostgreSQL that holds the register, as durable as one that is in use, and the way to start the application on it. */
export interface Stage {
  urls: DatabaseUrls;
  owner: Client;
  log: string;
  /** Where the server is asked. */
  base: string;
  environment: NodeJS.ProcessEnv;
  startServer: () => Promise<Server>;
  /** Whether connections opened from now on have every statement of theirs written to the log. */
  writeStatements: (isWanted: boolean) => Promise<void>;
  /** The cookie of somebody who is signed in, second factor and all. */
  signIn: (userId: string) => Promise<string>;
}

export async function buildStage(volume: Volume): Promise<Stage> {
  const cluster = await startThrowAway({ isDurable: true });
  whenStopping(cluster.stop);
  const { log, home, secrets } = cluster;
  const urls = cluster.urls(database);
  await copyTemplate(urls.owner, database);
  const owner = await connect(urls.owner);
  whenStopping(() => owner.end());

  say("Filling the register …");
  await fill(owner, volume);

  const address = { host: "127.0.0.1", port: await freePort() };
  // What the worker asks on its own is no part of what a page asks.
  const chosen = { WORKER: "off" };
  const environment = applicationEnvironment({ urls, secrets, address, storage: path.join(home, "files"), isDemonstration: false, chosen });
  return {
    urls,
    owner,
    log,
    base: `http://${address.host}:${address.port}`,
    environment,
    startServer: () => serve(environment, address, ".cache/bench.log"),
    writeStatements: async (isWanted) => {
      await owner.query(`ALTER DATABASE ${database} SET log_statement = ${isWanted ? "'all'" : "'none'"}`);
    },
    async signIn(userId) {
      const token = newToken();
      await owner.query(
        "INSERT INTO session (user_id, token_hash, second_factor_at, expires_at) VALUES ($1, $2, now(), now() + interval '10 hours')",
        [userId, hashOf(token)],
      );
      return `session=${token}`;
    },
  };
}
