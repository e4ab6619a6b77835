import { revalidatePath } from "next/cache";

import { uploadAction } from "@/app/_request/upload-action";
import { importUpload } from "@/domain/documents/commands";
import { documentUploadSchema, largestFileInMegabytes } from "@/domain/documents/schema";
import { RuleBroken } from "@/domain/errors";

/** A document to import, as a file or as pasted text; answers with the id of its proposal. */
export const POST = uploadAction(
  { schema: documentUploadSchema, megabytes: largestFileInMegabytes, field: "files" },
  async (actor, { cycleId, text }, file) => {
    if (!file && !text) throw new RuleBroken("chooseFile", "files");
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text);
    const imported = await importUpload(actor, { cycleId, name: file?.name ?? null, bytes });
    revalidatePath("/", "layout");
    return imported;
  },
);
