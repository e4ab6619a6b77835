import type { Client } from "pg";

import { chronicle } from "@/prisma/volume/audit";
import { addCycle, addKnown, type Given } from "@/prisma/volume/documents";
import { seeded } from "@/prisma/volume/random";
import { answer, responseStates } from "@/prisma/volume/responses";
import { rowWriter } from "@/prisma/volume/rows";
import { addState } from "@/prisma/volume/states";
import { addWork, type Work } from "@/prisma/volume/work";

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
  /** Measures, indicators, meetings and discussions; without them, there are answers only. */
  work?: Work;
};

const each = { bodies: 29, facts: 12, versions: 1.4, evidence: 2 };

/** A national register, the whole of what the United Nations recommended, and little enough to try the bench out. */
export const volumes = {
  trial: {
    ...each,
    states: 1,
    reforms: 40,
    cycles: 12,
    recommendations: 60,
    responses: 1.36,
    work: { measures: 100, indicators: 30, meetings: 6, discussions: 0.3 },
  },
  national: {
    ...each,
    states: 1,
    bodies: 70,
    reforms: 300,
    cycles: 30,
    recommendations: 100,
    responses: 1.36,
    work: { measures: 600, indicators: 150, meetings: 30, discussions: 0.3 },
  },
  un: {
    ...each,
    states: 193,
    reforms: 100,
    cycles: 13,
    recommendations: 100,
    responses: 0.4,
    work: { measures: 60, indicators: 15, meetings: 6, discussions: 0.1 },
  },
} satisfies Record<string, Volume>;

/** Fills a database that holds nothing but its tables. The same seed makes the same rows. Takes the connection of a superuser. */
export async function fill(client: Client, { states, cycles, work, ...volume }: Volume, seed = 1): Promise<void> {
  const random = seeded(seed);
  const rows = rowWriter(client);
  const tools = { rows, random, chronicle: chronicle(rows, random), nextState: random.pack(responseStates) };

  // Row by row, foreign keys and the search index would take most of the time.
  await client.query("SET session_replication_role = replica");
  const known = await addKnown(tools);
  for (let number = 1; number <= states; number += 1) {
    const state = await addState(tools, number, volume);
    const asked: Given[] = [];
    for (let cycle = 0; cycle < cycles; cycle += 1)
      for await (const given of addCycle({ ...tools, known }, state, { number: cycle, ...volume })) {
        await answer(tools, state, given, volume);
        asked.push(given);
      }
    // Chances of its own: what is answered stays the same, whatever goes on beside it.
    if (work) await addWork({ rows, random: seeded(seed + number) }, state, asked, work);
  }
  await rows.finish();
  const { seq, hash } = tools.chronicle.head();
  await client.query("UPDATE audit_chain_head SET seq = $1, hash = $2", [seq, hash]);
  // These entries are of the kind there was before the public log, which goes on after them.
  await client.query("UPDATE audit_watch SET after_seq = $1, after_hash = $2", [seq, hash]);
  await client.query("SELECT count(search.refresh(id)) FROM recommendation");
  await client.query("RESET session_replication_role");
  await client.query("VACUUM (ANALYZE)");
}
