import { z } from "zod";

import { neededWords, optionalDay, optionalId, words } from "@/domain/working-group/schema";

const task = z.object({ taskId: optionalId, text: neededWords(2000), bodyId: z.uuid("required"), dueOn: optionalDay });

/** One form records a decision and corrects it; `decisionId` is empty for a new one. */
export const decisionSchema = z.object({
  meetingId: z.uuid(),
  decisionId: optionalId,
  version: z.number().int(),
  number: neededWords(30),
  itemId: optionalId,
  text: neededWords(5000),
  /** References of recommendations, as they stand in the register, a line each. */
  references: words(4000),
  caseFileIds: z.array(z.uuid()).max(100),
  /** A task that has an id is on record already. */
  tasks: z.array(task).max(50),
});
export type DecisionRecord = z.output<typeof decisionSchema>;
