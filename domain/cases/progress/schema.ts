import { z } from "zod";

import { remedyKinds, remedyStates } from "@/domain/vocabulary";
import { neededWords, optionalDay, optionalId, words } from "@/domain/working-group/schema";

/** One form records a remedy and what became of it; `remedyId` is empty for a new one. */
export const remedySchema = z
  .object({
    caseFileId: z.uuid(),
    remedyId: optionalId,
    version: z.number().int(),
    kind: z.enum(remedyKinds),
    text: neededWords(2000),
    state: z.enum(remedyStates),
    asOf: optionalDay,
    done: words(3000),
  })
  .check((context) => {
    const { state, asOf, done } = context.value;
    const refuse = (path: string) => context.issues.push({ code: "custom", input: context.value, path: [path], message: "required" });
    if (state !== "OPEN" && asOf === "") refuse("asOf");
    if (state !== "OPEN" && done === "") refuse("done");
  });
export type Remedy = z.output<typeof remedySchema>;

export const replySchema = z.object({ caseFileId: z.uuid(), sentOn: z.iso.date("notADate"), note: words(500) });
export type CaseReply = z.output<typeof replySchema>;

/** A grade of the committee's scale, or its letter alone where the register knows no scale of the committee. */
export const gradeSchema = z.object({
  caseFileId: z.uuid(),
  scaleId: optionalId,
  gradeId: optionalId,
  letter: z
    .string()
    .trim()
    .regex(/^([A-E][12]?)?$/, "notAGrade"),
  gradedOn: z.iso.date("notADate"),
  /** The document in which the Committee says so. */
  document: neededWords(300),
  note: words(1000),
});
export type CaseGrade = z.output<typeof gradeSchema>;
