import { z } from "zod";

import type { Upload } from "@/domain/evidence/schema";
import { neededWords } from "@/domain/working-group/schema";

/** What is said of a file that was sent or received with a step. The tick comes as text where files travel. */
export const followUpFileSchema = z.object({
  entryId: z.uuid("required"),
  title: neededWords(300),
  isPublic: z.union([z.boolean(), z.enum(["true", "false"]).transform((said) => said === "true")]),
});
export type FollowUpFileForm = z.output<typeof followUpFileSchema>;

export const followUpFileFormSchema = followUpFileSchema.extend({ files: z.custom<ArrayLike<Upload> | null>() });
