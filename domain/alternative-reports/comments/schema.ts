import { z } from "zod";

import { optionalId, text } from "@/domain/sources/schema";

export const commentSchema = z.object({ reportId: z.uuid(), sectionId: optionalId, text: text(5_000).min(1, "required") });
export type NewComment = z.output<typeof commentSchema>;

export const commentStepSchema = z.object({ id: z.uuid(), isResolved: z.boolean() });
export type CommentStep = z.output<typeof commentStepSchema>;
