import { z } from "zod";

import { noteSchema } from "@/domain/people/delegations/schema";

/** Who takes over from whom in a body, what becomes of the official's access, and the state of things as it was shown. */
export const handoverSchema = z.object({
  officialId: z.uuid(),
  bodyId: z.uuid(),
  successorId: z.uuid("chooseSuccessor"),
  access: z.enum(["end", "keep"], "chooseAccess"),
  note: noteSchema,
  seen: z.string(),
});
export type HandoverOrder = z.output<typeof handoverSchema>;
