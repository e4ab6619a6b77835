import { z } from "zod";

import { today } from "@/lib/day";

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Which year's calendar is shown: this one, unless the address says otherwise. */
export const calendarViewSchema = z.object({
  year: z.preprocess(first, z.coerce.number().int().min(2000).max(2100)).catch(() => Number(today().slice(0, 4))),
});
