import type { Actor } from "@/domain/actor";
import { guessColumns } from "@/domain/datasets/table/guessing/rules";
import { findTableWords } from "@/domain/datasets/table/queries";
import type { TableKind } from "@/domain/datasets/table/schema";
import { applyImport, claimRun } from "@/domain/imports/applying/commands";
import { beginImport } from "@/domain/imports/commands";
import { readImport } from "@/domain/imports/reading/commands";
import { claimUndoing, undoImport } from "@/domain/imports/undoing/commands";
import { importKindOf } from "@/domain/imports/mapping/rules";
import { csv } from "@/lib/csv";
import { storeFile } from "@/lib/storage";
import { ownerDatabase } from "@/prisma/owner";
import { databaseDigest } from "@/prisma/test-database";

type Table = { kind: TableKind; stateId: string; header: string[]; rows: string[][] };

/** Uploads a table, has its columns guessed, and plans it; the id of the run. */
export async function plannedTable(actor: Actor, { kind, stateId, header, rows }: Table): Promise<string> {
  const bytes = csv([header, ...rows]);
  const file = { fileName: "table.csv", hash: await storeFile(bytes), size: bytes.length };
  const mapping = guessColumns(kind, header, rows.slice(0, 20), await findTableWords()).map(({ key }) => key);
  const { id } = await beginImport(actor, { stateId, kind: importKindOf[kind], file, options: { headerRow: 1, header, mapping } });
  await readImport(actor, id);
  return id;
}

const stepOf = (id: string) => ownerDatabase().importRun.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });

/** Carries a plan out. */
export const applied = async (actor: Actor, id: string): Promise<void> =>
  applyImport(actor, await claimRun(actor, await stepOf(id), "APPLYING"));

/** Takes it back. */
export const undone = async (actor: Actor, id: string): Promise<void> => undoImport(actor, await claimUndoing(actor, await stepOf(id)));

/** What became of each row: its outcome, and of one that is refused the field and the reason. */
export async function outcomesOf(id: string): Promise<string[]> {
  const rows = await ownerDatabase().importRow.findMany({ where: { runId: id }, orderBy: { position: "asc" } });
  return rows.map(({ position, outcome, reason, differences }) => {
    const fields = Array.isArray(differences)
      ? differences.flatMap((one) => (one && typeof one === "object" && "field" in one ? [String(one.field)] : []))
      : [];
    return [position, outcome, ...fields, reason].filter(Boolean).join(" ");
  });
}

/** All that the register holds, but for the audit and the runs themselves. */
export async function registerDigest(): Promise<Record<string, string | null>> {
  const digests = await databaseDigest();
  const beside = [
    "audit_entry",
    "audit_content",
    "audit_chain_head",
    "log_link",
    "log_statement",
    "import_run",
    "import_row",
    "import_change",
  ];
  return Object.fromEntries(Object.entries(digests).filter(([table]) => !beside.includes(table)));
}
