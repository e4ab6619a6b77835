import { z } from "zod";

import { longestReason, optionalId, words } from "@/domain/working-group/schema";

/** A recommendation, or one of its limbs after it. */
const place = z.union([z.literal(""), z.string().regex(/^[\da-f-]{36}(?: [\da-f-]{36})?$/u)], "invalid");

/** Where a grade that found no place belongs, or why it belongs nowhere in this register. */
export const placingSchema = z.object({ unplacedId: z.uuid(), place, gradeId: optionalId, note: words(longestReason) }).check((context) => {
  const { place: chosen, gradeId, note } = context.value;
  const refuse = (path: string, message: string) => context.issues.push({ code: "custom", input: context.value, path: [path], message });
  if (chosen === "" && note === "") refuse("note", "required");
  if (chosen !== "" && gradeId === "") refuse("gradeId", "chooseGrade");
});
export type Placing = z.output<typeof placingSchema>;
