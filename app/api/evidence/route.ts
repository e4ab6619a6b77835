import { revalidatePath } from "next/cache";

import { uploadAction } from "@/app/_request/upload-action";
import { RuleBroken } from "@/domain/errors";
import { addEvidenceFile, addEvidenceLink } from "@/domain/evidence/commands";
import { largestFileInMegabytes } from "@/domain/evidence/rules";
import { evidenceFormSchema } from "@/domain/evidence/schema";

/** The form of a browser without scripts, whole; with scripts, files come in parts. */
export const POST = uploadAction(
  { schema: evidenceFormSchema, megabytes: largestFileInMegabytes, field: "files" },
  async (actor, { source, url, files: _, ...described }, file) => {
    if (source === "FILE" && !file) throw new RuleBroken("chooseFile", "files");
    const added =
      file && source === "FILE" ? await addEvidenceFile(actor, described, file) : await addEvidenceLink(actor, { ...described, url });
    revalidatePath("/", "layout");
    return added;
  },
);
