import { revalidatePath } from "next/cache";

import { uploadAction } from "@/app/_request/upload-action";
import { RuleBroken } from "@/domain/errors";
import { largestFileInMegabytes } from "@/domain/evidence/rules";
import { attachFile } from "@/domain/follow-ups/files/commands";
import { followUpFileSchema } from "@/domain/follow-ups/files/schema";

export const POST = uploadAction(
  { schema: followUpFileSchema, megabytes: largestFileInMegabytes, field: "files" },
  async (actor, described, file) => {
    if (!file) throw new RuleBroken("chooseFile", "files");
    const added = await attachFile(actor, described, file);
    revalidatePath("/", "layout");
    return added;
  },
);
