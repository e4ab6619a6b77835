import { z } from "zod";

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What the address of the list of checkpoints says: which it goes on before. */
export const checkpointViewSchema = z.object({
  before: z.preprocess(first, z.coerce.bigint().positive()).optional().catch(undefined),
});
export type CheckpointView = z.output<typeof checkpointViewSchema>;

export const checkpointFileSchema = z.object({ seq: z.coerce.bigint().positive().optional() });
