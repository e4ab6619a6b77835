import type { Actor } from "@/domain/actor";
import { NotFound } from "@/domain/errors";
import { beginImport } from "@/domain/imports/commands";
import { importKindOf } from "@/domain/imports/mapping/rules";
import type { TableMapping } from "@/domain/imports/mapping/schema";
import { unsealFile } from "@/domain/imports/uploads/rules";

/** Opens a run for a table whose columns have been mapped. */
export async function beginTable(
  actor: Actor,
  { kind, stateId, file: sealed, headerRow, header, mapping }: TableMapping,
): Promise<{ id: string }> {
  const file = unsealFile(sealed, actor.id);
  if (!file) throw new NotFound();
  const options = { headerRow, header, mapping: mapping.map((key) => key || null) };
  return beginImport(actor, { stateId, kind: importKindOf[kind], file, options });
}
