import { revalidatePath } from "next/cache";

import { uploadAction } from "@/app/_request/upload-action";
import { addReportFile } from "@/domain/alternative-reports/files/commands";
import { reportFileSchema } from "@/domain/alternative-reports/files/schema";
import { RuleBroken } from "@/domain/errors";
import { largestFileInMegabytes } from "@/domain/evidence/rules";

/** Takes an annex of a report. */
export const POST = uploadAction(
  { schema: reportFileSchema, megabytes: largestFileInMegabytes, field: "files" },
  async (actor, described, file) => {
    if (!file) throw new RuleBroken("chooseFile", "files");
    const added = await addReportFile(actor, described, file);
    revalidatePath("/", "layout");
    return added;
  },
);
