import { z } from "zod";

import { isoPartial, isPartialDay } from "@/domain/reforms/dates/rules";
import { isSaid } from "@/domain/sources/rules";
import { Attestation } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

// What every fact of the register that rests on a source is made of.

/** One text; empty where nothing is said. */
export const text = (max: number) => z.string().overwrite(plainText).trim().max(max);

/** The same words in the three languages, as far as there are any. */
export const words = (max: number) => z.object({ en: text(max), ru: text(max), kk: text(max) });

/** Words in one language at least; the field of the State's own official language is asked for. */
export const someWords = (max: number) => words(max).refine(isSaid, { path: ["ru"], message: "required" });

/** As much of a date as is known; read as people write it, kept as ISO writes it. */
export const partialDay = z
  .string()
  .overwrite(isoPartial)
  .refine((day) => day === "" || isPartialDay(day), "notAPartialDate");

export const optionalDay = z.union([z.literal(""), z.iso.date()], "notADate");
export const optionalId = z.union([z.literal(""), z.uuid()], "invalid");
export const optionalAddress = z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "notAUrl" })], "notAUrl");

/** Where a fact comes from, and how well it is attested. */
export const sourced = { source: text(500).min(1, "required"), attestation: z.enum(Attestation) };

/** Which record a form is about; a new one has no id. */
export const kept = { id: optionalId, version: z.number().int() };

export const removalSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type Removal = z.output<typeof removalSchema>;
