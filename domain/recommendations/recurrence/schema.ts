import { z } from "zod";

import { RelationKind } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const pair = { fromId: z.uuid(), toId: z.uuid() };

/** How the later recommendation (`from`) stands to the earlier one (`to`). Version 0: nobody has decided it yet, as far as this person knows. */
export const relationSchema = z.object({
  ...pair,
  kind: z.enum(RelationKind),
  note: z.string().overwrite(plainText).trim().max(2000, "tooLong"),
  version: z.number().int().min(0),
});
export type Relation = z.output<typeof relationSchema>;

export const unrelationSchema = z.object({ ...pair, version: z.number().int().min(1) });
export type Unrelation = z.output<typeof unrelationSchema>;
