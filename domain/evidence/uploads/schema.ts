import { z } from "zod";

import { largestFile } from "@/domain/evidence/rules";

export const uploadStartSchema = z.object({
  responseId: z.uuid(),
  name: z.string().min(1).max(1000),
  size: z.number().int().min(1, "fileEmpty"),
  /** By which its sender knows the same file again. */
  mark: z.string().max(1200),
});
export type UploadStart = z.output<typeof uploadStartSchema>;

/** Small enough for a poor line to bring one through, and for any proxy to let it pass. */
export const partSize = 256 * 1024;

export const uploadPartSchema = z.object({
  uploadId: z.uuid(),
  offset: z.coerce.number().int().min(0).max(largestFile),
  /** SHA-256 of the part; empty from a browser that cannot compute it. */
  digest: z.union([z.literal(""), z.string().regex(/^[0-9a-f]{64}$/)]),
});
export type UploadPart = z.output<typeof uploadPartSchema>;

export const uploadDiscardSchema = z.object({ uploadId: z.uuid() });
export type UploadDiscard = z.output<typeof uploadDiscardSchema>;

/** An upload as its sender sees it. */
export type Unfinished = { id: string; name: string; size: number; mark: string; received: number };
