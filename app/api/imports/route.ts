import { revalidatePath } from "next/cache";
import { after } from "next/server";

import { streamAction } from "@/app/_request/upload-action";
import { readImport } from "@/domain/imports/reading/commands";
import { dataSetUploadSchema, largestDataSetInMegabytes } from "@/domain/imports/schema";
import { uploadDataSet } from "@/domain/imports/uploads/commands";

/** A data set of any size; answers with the run that reads it, or with the file for whoever says what it holds. */
export const POST = streamAction(
  { schema: dataSetUploadSchema, megabytes: largestDataSetInMegabytes, field: "files" },
  async (actor, described, body) => {
    const uploaded = await uploadDataSet(actor, described, body);
    if ("id" in uploaded) after(() => readImport(actor, uploaded.id));
    revalidatePath("/", "layout");
    return uploaded;
  },
);
