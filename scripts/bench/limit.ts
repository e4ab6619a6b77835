import http from "node:http";
import { Pool } from "pg";
import type { Plan } from "./replay.ts";
import { replay } from "./replay.ts";

/**
 * The limit: a bare server that answers the same questions with the same SQL, and does nothing else.
 * What to answer comes from the bench, in one message; the question is the number of a plan.
 */
process.once("message", ({ plans, urls }: { plans: Plan[]; urls: Record<string, string> }) => {
  const pools = new Map(Object.entries(urls).map(([user, connectionString]) => [user, new Pool({ connectionString, max: 10 })]));

  const server = http.createServer((request, response) => {
    const plan = plans[Number(request.url?.slice(1))];
    const pool = plan && pools.get(plan.user);
    if (!plan || !pool) return void response.writeHead(404).end();
    const answer = async () => {
      const client = await pool.connect();
      const rows = await replay(client, plan).finally(() => client.release());
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(rows));
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
});

process.on("disconnect", () => process.exit());
