import { revalidatePath } from "next/cache";

import { uploadAction } from "@/app/_request/upload-action";
import { RuleBroken } from "@/domain/errors";
import { largestFileInMegabytes } from "@/domain/evidence/rules";
import { addPaperFile } from "@/domain/working-group/papers/commands";
import { paperFileSchema } from "@/domain/working-group/papers/schema";

export const POST = uploadAction(
  { schema: paperFileSchema, megabytes: largestFileInMegabytes, field: "files" },
  async (actor, described, file) => {
    if (!file) throw new RuleBroken("chooseFile", "files");
    const added = await addPaperFile(actor, described, file);
    revalidatePath("/", "layout");
    return added;
  },
);
