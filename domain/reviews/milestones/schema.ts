import { z } from "zod";

import { kept, optionalAddress, optionalId, partialDay, sourced, text, words } from "@/domain/sources/schema";
import { isSaid } from "@/domain/sources/rules";
import { milestoneKinds } from "@/domain/vocabulary";

export const milestoneSchema = z
  .object({
    ...kept,
    cycleId: z.uuid(),
    kind: z.enum(milestoneKinds),
    ordinal: z.number("notANumber").int("notANumber").min(1).max(99),
    dueOn: partialDay,
    doneOn: partialDay,
    documentId: optionalId,
    symbol: text(60),
    address: optionalAddress,
    notes: words(500),
    ...sourced,
  })
  .check((context) => {
    const { kind, notes } = context.value;
    // Another milestone is known by its note alone.
    if (kind === "OTHER" && !isSaid(notes))
      context.issues.push({ code: "custom", input: context.value, path: ["notes", "ru"], message: "required" });
  });
export type MilestoneForm = z.output<typeof milestoneSchema>;

/** What an address says about the step that is to be recorded. */
export const newMilestoneSchema = z.object({ kind: z.enum(milestoneKinds).catch("LOIPR_ADOPTED") });
