import { z } from "zod";

import { isLater } from "@/domain/reforms/dates/rules";
import { kept, partialDay, someWords, sourced, words } from "@/domain/sources/schema";

export const eventSchema = z
  .object({
    ...kept,
    stateId: z.uuid(),
    names: someWords(200),
    places: words(200),
    summaries: words(3000),
    beganOn: partialDay.refine((day) => day !== "", "required"),
    endedOn: partialDay,
    ...sourced,
  })
  .check((context) => {
    const { beganOn, endedOn } = context.value;
    if (endedOn !== "" && isLater(beganOn, endedOn))
      context.issues.push({ code: "custom", input: context.value, path: ["endedOn"], message: "datesReversed" });
  });
export type EventForm = z.output<typeof eventSchema>;
