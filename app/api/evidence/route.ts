import { revalidatePath } from "next/cache";

import { uploadAction } from "@/app/_request/upload-action";
import { RuleBroken } from "@/domain/errors";
import { addEvidenceFile } from "@/domain/evidence/commands";
import { largestFileInMegabytes } from "@/domain/evidence/rules";
import { evidenceFileSchema } from "@/domain/evidence/schema";

export const POST = uploadAction(
  { schema: evidenceFileSchema, megabytes: largestFileInMegabytes, field: "files" },
  async (actor, described, file) => {
    if (!file) throw new RuleBroken("chooseFile", "files");
    const added = await addEvidenceFile(actor, described, file);
    revalidatePath("/", "layout");
    return added;
  },
);
