import { aRunThatIs } from "@/domain/matrix/acts/imports";
import { matches } from "@/domain/matrix/matches";
import { filtered, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { reading } from "@/domain/reading";
import { ownImports, visibleDocuments, visibleImports } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const id = { id: true } as const;
const ofRun = { select: { stateId: true, kind: true, state: true } } as const;

/** Runs in every state, a row in each, and an annotation on every paragraph. */
export async function exhibitImports(world: World): Promise<void> {
  for (const kind of ["UHRI", "STATE_BODIES", "USERS"] as const)
    for (const state of ["READING", "CHECKED", "APPLIED", "UNDONE", "DISCARDED", "FAILED"] as const) {
      const { id: runId } = await aRunThatIs(world, kind, state);
      await owner().importRow.create({ data: { runId, position: 1, key: "", label: "A row.", values: {} } });
      await owner().importChange.create({ data: { runId, tableName: "recommendation", rowId: runId } });
      await owner().importPair.create({ data: { runId, recommendationKey: "", concernKey: "", by: "order" } });
    }
  const run = await aRunThatIs(world, "UHRI", "APPLIED");
  const paragraphs = await owner().paragraph.findMany({ select: { id: true, document: { select: { stateId: true } } } });
  await owner().annotation.createMany({
    data: paragraphs.map(({ id: paragraphId, document }) => ({
      id: paragraphId,
      stateId: document.stateId,
      paragraphId,
      runId: run.id,
      digest: "",
      rest: {},
      missing: [],
    })),
  });
}

const ofOwnRun = (table: string, rows: Sight["rows"], list: (where: Prisma.ImportRunWhereInput) => Sight["query"]): Sight => ({
  table,
  key: "run_id",
  rows,
  sees: (actor, row) => actor !== null && matches(ownImports(actor), row),
  query: async (actor) => (actor ? list(ownImports(actor))(actor) : []),
});

/** Data sets: which were applied, what is planned, and what UHRI says beside a paragraph. */
export const importSights: Record<string, Sight> = {
  "import runs": filtered(
    {
      table: "import_run",
      rows: () => owner().importRun.findMany({ select: { id: true, stateId: true, kind: true, state: true } }),
      query: (reader, where: Prisma.ImportRunWhereInput) => reader.importRun.findMany({ where, select: id }),
    },
    visibleImports,
  ),
  "import rows": ofOwnRun(
    "import_row",
    async () =>
      (await owner().importRow.findMany({ select: { runId: true, run: ofRun } })).map(({ runId, run }) => ({ id: runId, ...run })),
    (where) => (actor) =>
      reading(actor, async (reader) =>
        (await reader.importRow.findMany({ where: { run: where }, select: { runId: true } })).map(({ runId }) => ({ id: runId })),
      ),
  ),
  "import changes": ofOwnRun(
    "import_change",
    async () =>
      (await owner().importChange.findMany({ select: { runId: true, run: ofRun } })).map(({ runId, run }) => ({ id: runId, ...run })),
    (where) => (actor) =>
      reading(actor, async (reader) =>
        (await reader.importChange.findMany({ where: { run: where }, select: { runId: true } })).map(({ runId }) => ({ id: runId })),
      ),
  ),
  annotations: filtered(
    {
      table: "annotation",
      rows: () =>
        owner().annotation.findMany({
          select: { id: true, paragraph: { select: { document: { select: { stateId: true, lockedAt: true, discardedAt: true } } } } },
        }),
      query: (reader, where: Prisma.AnnotationWhereInput) => reader.annotation.findMany({ where, select: id }),
    },
    (actor) => ({ paragraph: { document: visibleDocuments(actor) } }),
  ),
};
