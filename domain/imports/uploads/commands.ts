import type { Actor } from "@/domain/actor";
import { isUhriExport } from "@/domain/datasets/uhri/queries";
import { isTableFile } from "@/domain/datasets/uhri/file/rules";
import { NotAllowed, RuleBroken } from "@/domain/errors";
import { cleanFileName } from "@/domain/evidence/rules";
import { beginImport } from "@/domain/imports/commands";
import { type DataSetUpload, largestDataSetInMegabytes } from "@/domain/imports/schema";
import { sealFile } from "@/domain/imports/uploads/rules";
import { can } from "@/domain/policy";
import { inStore } from "@/domain/store";
import { ImportKind } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";
import { storeStream, TooLong, withStoredFile } from "@/lib/storage";

/** A run that has begun, or a file whose kind its columns do not tell: sealed, for whoever says what it holds. */
export type Uploaded = { id: string } | { file: string };

/** Keeps a data set as it comes, and begins to import it where its columns are UHRI's. */
export async function uploadDataSet(actor: Actor, { stateId, name }: DataSetUpload, body: AsyncIterable<Uint8Array>): Promise<Uploaded> {
  if (!Object.values(ImportKind).some((kind) => can(actor, "import.begin", { stateId, kind }))) throw new NotAllowed();
  const fileName = cleanFileName(name);
  if (!isTableFile(fileName)) throw new RuleBroken("notATable", "files");
  const stored = await inStore(storeStream(body, largestDataSetInMegabytes * 1024 * 1024), "files").catch((error: unknown) => {
    throw error instanceof TooLong ? new RuleBroken(withArguments("fileTooLarge", { max: largestDataSetInMegabytes }), "files") : error;
  });
  if (stored.size === 0) throw new RuleBroken("fileEmpty", "files");
  const file = { fileName, ...stored };
  const isUhri = await inStore(withStoredFile(stored.hash, (path) => isUhriExport({ fileName, path }))).catch((error: unknown) => {
    throw error instanceof RuleBroken ? new RuleBroken(error.key, "files") : error;
  });
  return isUhri ? beginImport(actor, { stateId, kind: "UHRI", file }) : { file: sealFile(file, actor.id) };
}
