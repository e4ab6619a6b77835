import { z } from "zod";

/** A new secret address: of one's own dates, or of those of one body. */
export const feedRequestSchema = z.object({ bodyId: z.uuid().or(z.literal("")) });
export type FeedRequest = z.output<typeof feedRequestSchema>;

export const feedRevocationSchema = z.object({ id: z.uuid() });
export type FeedRevocation = z.output<typeof feedRevocationSchema>;
