import { z } from "zod";

import { namesSchema } from "@/domain/names/schema";
import { StateBodyKind } from "@/domain/vocabulary";

const acronym = z.string().trim().max(30);
const optionalDay = z.union([z.literal(""), z.iso.date()], "notADate");

const described = z.object({
  names: namesSchema,
  acronyms: z.object({ en: acronym, ru: acronym, kk: acronym }),
  kind: z.enum(StateBodyKind),
  validFrom: optionalDay,
  validTo: optionalDay,
  successorId: z.union([z.literal(""), z.uuid()]),
});

type Described = z.output<typeof described>;

function checkPeriod(context: z.core.ParsePayload<Described>): void {
  const { validFrom, validTo } = context.value;
  if (validFrom && validTo && validTo < validFrom)
    context.issues.push({ code: "custom", input: validTo, path: ["validTo"], message: "datesReversed" });
}

export const stateBodySchema = described.extend({ stateId: z.uuid() }).check(checkPeriod);
export type StateBodyRecord = z.output<typeof stateBodySchema>;

export const stateBodyRevisionSchema = described.extend({ id: z.uuid(), version: z.number().int() }).check(checkPeriod);
export type StateBodyRevision = z.output<typeof stateBodyRevisionSchema>;
