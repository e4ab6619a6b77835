import { type KeptRecord, keptRecords } from "@/domain/matrix/acts/kept-records";
import type { Act } from "@/domain/matrix/trial";
import type { Ability } from "@/domain/policy";

const recordOf = (name: string): KeptRecord => {
  const found = keptRecords[name];
  if (!found) throw new Error(`Nobody keeps ${name}.`);
  return found;
};

const recording: Act = {
  async prepare(world, name) {
    const record = recordOf(name);
    const inserts = await record.inserts(world);
    return { command: await record.record(world), attacks: () => inserts.map((insert) => [insert]) };
  },
};

const revising: Act = {
  async prepare(world, name) {
    const record = recordOf(name);
    const { id } = await record.make(world);
    const text = `UPDATE ${record.table} SET version = version + 1 WHERE id = $1`;
    return { command: record.revise(world, id), attacks: () => [[{ text, values: [id] }]] };
  },
};

const removing: Act = {
  async prepare(world, name) {
    const record = recordOf(name);
    const { id } = await record.make(world);
    const text = `DELETE FROM ${record.table} WHERE id = $1`;
    return { command: (actor) => record.remove(actor, { id, version: 1 }), attacks: () => [[{ text, values: [id] }]] };
  },
};

/** What the secretariat keeps about a review, whatever kind of record it is. */
export const cycleActs = {
  "milestone.record": recording,
  "milestone.revise": revising,
  "milestone.remove": removing,
  "dialogue.record": recording,
  "dialogue.revise": revising,
  "dialogue.remove": removing,
  "participation.record": recording,
  "participation.revise": revising,
  "participation.remove": removing,
  "treatyAction.record": recording,
  "treatyAction.revise": revising,
  "treatyAction.remove": removing,
  "claim.record": recording,
  "claim.revise": revising,
  "claim.remove": removing,
} satisfies Partial<Record<Ability, Act>>;
