import { z } from "zod";

import { kept, optionalAddress, partialDay, someWords, sourced, words } from "@/domain/sources/schema";
import { participationKinds } from "@/domain/vocabulary";

export const participationSchema = z.object({
  ...kept,
  cycleId: z.uuid(),
  kind: z.enum(participationKinds),
  titles: someWords(500),
  aims: words(1000),
  places: words(200),
  organisers: words(500),
  partners: words(500),
  heldOn: partialDay,
  address: optionalAddress,
  ...sourced,
});
export type ParticipationForm = z.output<typeof participationSchema>;
