import { z } from "zod";

import { presences } from "@/domain/vocabulary";
import { neededWords, words } from "@/domain/working-group/schema";

/** What was said about each item, and who was there. */
export const minutesSchema = z.object({
  meetingId: z.uuid(),
  version: z.number().int(),
  attendance: z
    .array(
      z.object({ memberId: z.uuid(), presence: z.enum(["", ...presences]), representedBy: words(300) }).check((context) => {
        const { presence, representedBy } = context.value;
        if (presence === "REPRESENTED" && representedBy === "")
          context.issues.push({ code: "custom", input: representedBy, path: ["representedBy"], message: "required" });
      }),
    )
    .max(300),
  items: z.array(z.object({ itemId: z.uuid(), minutes: words(20_000) })).max(100),
});
export type MinutesDraft = z.output<typeof minutesSchema>;

export const additionSchema = z.object({ meetingId: z.uuid(), text: neededWords(5000) });
export type Addition = z.output<typeof additionSchema>;
