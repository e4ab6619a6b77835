import { setTimeout } from "node:timers/promises";

import { RuleBroken } from "@/domain/errors";
import { applyImport, claimRun } from "@/domain/imports/applying/commands";
import { beginImport, discardImport } from "@/domain/imports/commands";
import { plannerOf } from "@/domain/imports/kinds/commands";
import { plannedRun } from "@/domain/imports/reading/queries";
import { claimUndoing, undoImport } from "@/domain/imports/undoing/commands";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import type { ImportKind, ImportState } from "@/domain/vocabulary";
import { ownerDatabase } from "@/prisma/owner";

const kindOf = (name: string): ImportKind => (name === "of bodies" ? "STATE_BODIES" : "UHRI");
const file = { fileName: "export.csv", hash: "0".repeat(64), size: 1 };

/** A run without rows, of which the counts say that there is something to apply; what it rests on is as the register is now. */
export async function aRunThatIs({ state: stateId, actorOf }: World, kind: ImportKind, state: ImportState) {
  const owner = ownerDatabase();
  const { id: begunById } = actorOf("publisher");
  const at = new Date();
  const { id } = await owner.importRun.create({
    data: {
      stateId,
      kind,
      state,
      fileName: file.fileName,
      fileHash: file.hash,
      fileSize: 1,
      created: 1,
      begunById,
      begunAt: at,
      plan: { documents: [], labels: [] },
    },
    select: { id: true },
  });
  const fingerprint = await plannerOf(kind).fingerprint(owner, await plannedRun(owner, id));
  const applied = state === "APPLIED" ? { appliedAt: at, appliedById: begunById } : {};
  return owner.importRun.update({ where: { id }, data: { fingerprint, ...applied }, select: { id: true, version: true } });
}

/** A State has one run under way at a time, and here several people try at once. */
async function inTurn<Result>(claim: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await claim();
    } catch (error) {
      if (!(error instanceof RuleBroken) || error.key !== "importUnderWay") throw error;
      await setTimeout(20);
    }
  }
}

export const importActs = {
  "import.begin": {
    async prepare({ state: stateId }, name) {
      const kind = kindOf(name);
      return Promise.resolve({
        command: (actor) => beginImport(actor, { stateId, kind, file }),
        attacks: (person) => [
          [
            sql`INSERT INTO import_run (state_id, kind, file_name, file_hash, file_size, begun_by_id, begun_at)
              VALUES (${stateId}, ${kind}, 'export.csv', '', 1, ${person.id}, now())`,
          ],
        ],
      });
    },
  },
  "import.apply": {
    async prepare(world, name) {
      const run = await aRunThatIs(world, kindOf(name), "CHECKED");
      return {
        command: async (actor) => applyImport(actor, await inTurn(() => claimRun(actor, run, "APPLYING"))),
        attacks: (person) => [[sql`UPDATE import_run SET applied_at = now(), applied_by_id = ${person.id} WHERE id = ${run.id}`]],
      };
    },
  },
  "import.undo": {
    async prepare(world, name) {
      const run = await aRunThatIs(world, kindOf(name), "APPLIED");
      return {
        command: async (actor) => undoImport(actor, await inTurn(() => claimUndoing(actor, run))),
        attacks: (person) => [[sql`UPDATE import_run SET undone_at = now(), undone_by_id = ${person.id} WHERE id = ${run.id}`]],
      };
    },
  },
  "import.discard": {
    async prepare(world, name) {
      const run = await aRunThatIs(world, kindOf(name), "CHECKED");
      return {
        command: (actor) => discardImport(actor, run),
        attacks: () => [[sql`UPDATE import_run SET state = 'DISCARDED', discarded_at = now() WHERE id = ${run.id}`]],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
