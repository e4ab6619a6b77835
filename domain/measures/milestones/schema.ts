import { z } from "zod";

import { isSaid } from "@/domain/sources/rules";
import { kept, optionalDay, partialDay, someWords, words } from "@/domain/sources/schema";
import { measureStates } from "@/domain/vocabulary";

/** What a measure comes to on its way, and by when. */
export const measureMilestoneSchema = z.object({ ...kept, measureId: z.uuid(), titles: someWords(500), dueOn: partialDay });
export type MeasureMilestoneForm = z.output<typeof measureMilestoneSchema>;

/** How far it has come; what is done was done on a day. */
export const milestoneReportSchema = z
  .object({ id: z.uuid(), version: z.number().int(), state: z.enum(measureStates), doneOn: optionalDay, note: words(1000) })
  .check((context) => {
    const { state, doneOn, note } = context.value;
    const refuse = (path: string[], message: string) => context.issues.push({ code: "custom", input: context.value, path, message });
    if (state === "DONE" && doneOn === "") refuse(["doneOn"], "required");
    if (state !== "DONE" && doneOn !== "") refuse(["doneOn"], "notYetDone");
    if (state === "DROPPED" && !isSaid(note)) refuse(["note", "ru"], "required");
  });
export type MilestoneReport = z.output<typeof milestoneReportSchema>;
