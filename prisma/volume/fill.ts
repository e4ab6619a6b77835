import type { Client } from "pg";

import { chronicle } from "@/prisma/volume/audit";
import { addCycle, addKnown } from "@/prisma/volume/documents";
import { seeded } from "@/prisma/volume/random";
import { answer } from "@/prisma/volume/responses";
import { rowWriter } from "@/prisma/volume/rows";
import { addState } from "@/prisma/volume/states";

/** How much there is: of a State, of a cycle, of a recommendation, of a response. Averages, but for the whole numbers of a State. */
export type Volume = {
  states: number;
  bodies: number;
  reforms: number;
  cycles: number;
  recommendations: number;
  facts: number;
  responses: number;
  versions: number;
  evidence: number;
};

const each = { bodies: 29, facts: 12, versions: 1.4, evidence: 2 };

/** A national register, the whole of what the United Nations recommended, and little enough to try the bench out. */
export const volumes = {
  trial: { ...each, states: 1, reforms: 40, cycles: 12, recommendations: 60, responses: 1.36 },
  national: { ...each, states: 1, reforms: 300, cycles: 30, recommendations: 100, responses: 1.36 },
  un: { ...each, states: 193, reforms: 100, cycles: 13, recommendations: 100, responses: 0.4 },
} satisfies Record<string, Volume>;

/** Fills a database that holds nothing but its tables. The same seed makes the same rows. Takes the connection of a superuser. */
export async function fill(client: Client, { states, cycles, ...volume }: Volume, seed = 1): Promise<void> {
  const random = seeded(seed);
  const rows = rowWriter(client);
  const tools = { rows, random, chronicle: chronicle(rows, random) };

  // Row by row, foreign keys and the search index would take most of the time.
  await client.query("SET session_replication_role = replica");
  const known = await addKnown(tools);
  for (let number = 1; number <= states; number += 1) {
    const state = await addState(tools, number, volume);
    for (let cycle = 0; cycle < cycles; cycle += 1)
      for await (const given of addCycle({ ...tools, known }, state, { number: cycle, ...volume }))
        await answer(tools, state, given, volume);
  }
  await rows.finish();
  const { seq, hash } = tools.chronicle.head();
  await client.query("UPDATE audit_chain_head SET seq = $1, hash = $2", [seq, hash]);
  await client.query("SELECT count(search.refresh(id)) FROM recommendation");
  await client.query("RESET session_replication_role");
  await client.query("VACUUM (ANALYZE)");
}
