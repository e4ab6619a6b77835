import { streamAction } from "@/app/_request/upload-action";
import { takePart } from "@/domain/evidence/uploads/commands";
import { partSize, uploadPartSchema } from "@/domain/evidence/uploads/schema";

/** One part of a file that comes in parts; answers with how much of it has come. */
export const PUT = streamAction({ schema: uploadPartSchema, megabytes: partSize / 1024 / 1024, field: "files" }, takePart);
