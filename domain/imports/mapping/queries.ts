import type { Actor } from "@/domain/actor";
import { openTable, proposeMapping, rowsToLookAt } from "@/domain/datasets/table/header/rules";
import { findTableWords } from "@/domain/datasets/table/queries";
import { headerSignature } from "@/domain/datasets/table/guessing/rules";
import { readTableInIsolation } from "@/domain/datasets/table/reading/queries";
import type { TableKind } from "@/domain/datasets/table/schema";
import { DomainError } from "@/domain/errors";
import { findPlanMappings } from "@/domain/imports/kinds/measures/exported/queries";
import { tableOptionsSchema } from "@/domain/imports/kinds/table/schema";
import { importKindOf, tableKindOf } from "@/domain/imports/mapping/rules";
import type { MappingRequest } from "@/domain/imports/mapping/schema";
import type { StoredFile } from "@/domain/imports/schema";
import { sealFile, unsealFile } from "@/domain/imports/uploads/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { inStore } from "@/domain/store";
import { withStoredFile } from "@/lib/storage";
import type { TableRow } from "@/lib/table";

/** Runs of the same kind in which a header may have been mapped before. */
const remembered = 50;

type Wanted = { kind: TableKind; stateId: string; file: StoredFile; options: unknown };

/** A table as its columns are to be mapped; null where there is none, or none this person may import. */
export async function findTableToMap(actor: Actor, request: MappingRequest) {
  const wanted = request.run ? await findRun(actor, request.run) : uploaded(actor, request);
  if (!wanted || !can(actor, "import.begin", { stateId: wanted.stateId, kind: importKindOf[wanted.kind] })) return null;
  const { kind, stateId, file } = wanted;
  const words = await findTableWords();
  const found = { kind, stateId, fileName: file.fileName, file: sealFile(file, actor.id), words };
  const first = await firstRows(file);
  if ("refusal" in first) return { ...found, refusal: first.refusal, table: null };
  const chosen = tableOptionsSchema.safeParse(wanted.options).data ?? null;
  const opening = openTable(kind, first.rows, words, request.header ?? chosen?.headerRow);
  const earlier = await mappingsOf(actor, stateId, kind);
  // What was chosen for this very run goes before everything.
  const known =
    chosen && chosen.headerRow === opening.headerRow ? [{ signature: headerSignature(opening.header), mapping: chosen.mapping }] : [];
  const guesses = proposeMapping(kind, opening, [...known, ...earlier, ...(kind === "measures" ? await findPlanMappings() : [])], words);
  return { ...found, refusal: null, table: { ...opening, guesses, headerRows: first.rows.slice(0, 15).map(({ number }) => number) } };
}

export type TableToMap = NonNullable<Awaited<ReturnType<typeof findTableToMap>>>;

function uploaded(actor: Actor, { kind, state, file }: MappingRequest): Wanted | null {
  const of = tableKindOf(kind ?? "");
  const stored = file ? unsealFile(file, actor.id) : null;
  return of && state && stored ? { kind: of, stateId: state, file: stored, options: null } : null;
}

async function findRun(actor: Actor, id: string): Promise<Wanted | null> {
  const run = await reading(actor, (reader) =>
    reader.importRun.findUnique({
      where: { id },
      select: { kind: true, stateId: true, fileName: true, fileHash: true, fileSize: true, options: true },
    }),
  );
  const kind = run && tableKindOf(run.kind);
  if (!kind) return null;
  const file = { fileName: run.fileName, hash: run.fileHash, size: Number(run.fileSize) };
  return { kind, stateId: run.stateId, file, options: run.options };
}

async function firstRows({ fileName, hash }: StoredFile): Promise<{ rows: TableRow[] } | { refusal: string }> {
  const rows: TableRow[] = [];
  try {
    const hear = (row: TableRow) => {
      rows.push(row);
      return rows.length >= rowsToLookAt ? "enough" : undefined;
    };
    await inStore(withStoredFile(hash, (path) => readTableInIsolation({ fileName, path }, hear)));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusal: error.key };
  }
  return rows.length === 0 ? { refusal: "tableEmpty" } : { rows };
}

async function mappingsOf(actor: Actor, stateId: string, kind: TableKind) {
  const runs = await reading(actor, (reader) =>
    reader.importRun.findMany({
      where: { stateId, kind: importKindOf[kind], state: { in: ["CHECKED", "APPLIED"] } },
      select: { options: true },
      orderBy: { begunAt: "desc" },
      take: remembered,
    }),
  );
  return runs.flatMap(({ options }) => {
    const read = tableOptionsSchema.safeParse(options);
    return read.success ? [{ signature: headerSignature(read.data.header), mapping: read.data.mapping }] : [];
  });
}
