import { z } from "zod";

export const mergerSchema = z.object({ id: z.uuid(), version: z.number().int(), intoId: z.uuid("required") });
export type Merger = z.output<typeof mergerSchema>;
