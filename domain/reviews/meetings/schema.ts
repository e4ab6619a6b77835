import { z } from "zod";

import { kept, optionalId, sourced, text, words } from "@/domain/sources/schema";
import { dialogueMeetingKinds } from "@/domain/vocabulary";

/** An hour as the record of a meeting prints it. */
const hour = z.union([z.literal(""), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)], "notAnHour");

export const meetingSchema = z
  .object({
    ...kept,
    cycleId: z.uuid(),
    kind: z.enum(dialogueMeetingKinds),
    number: z.union([z.literal(""), z.string().regex(/^[1-9]\d{0,5}$/)], "notANumber"),
    heldOn: z.iso.date(),
    beginsAt: hour,
    endsAt: hour,
    places: words(200),
    summaryRecord: text(60),
    documentId: optionalId,
    ...sourced,
  })
  .check((context) => {
    const { beginsAt, endsAt } = context.value;
    if (beginsAt !== "" && endsAt !== "" && endsAt <= beginsAt)
      context.issues.push({ code: "custom", input: context.value, path: ["endsAt"], message: "datesReversed" });
  });
export type MeetingForm = z.output<typeof meetingSchema>;
