import { z } from "zod";

import { codeSchema, someNames, someWords } from "@/domain/vocabularies/schema";
import { Language } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const described = {
  names: someNames,
  description: someWords,
  parentId: z.union([z.literal(""), z.uuid()]),
  position: z.coerce.number("notANumber").int("notANumber").min(1, "notANumber").max(99_999, "notANumber"),
};
const seen = { id: z.uuid(), version: z.number().int() };

export const termSchema = z.object({ vocabularyId: z.uuid(), code: codeSchema, ...described });
export type TermRecord = z.output<typeof termSchema>;

export const termRevisionSchema = z.object({ ...seen, ...described });
export type TermRevision = z.output<typeof termRevisionSchema>;

/** A term as it was when the button was shown. */
export const seenTermSchema = z.object(seen);
export type SeenTerm = z.output<typeof seenTermSchema>;

export const aliasSchema = z.object({
  termId: z.uuid(),
  text: z.string().overwrite(plainText).trim().min(1, "required").max(500, "tooLong?max=500"),
  language: z.union([z.literal(""), z.enum(Language)]),
  edition: z.string().trim().max(100, "tooLong?max=100"),
});
export type AliasRecord = z.output<typeof aliasSchema>;

export const aliasIdSchema = z.object({ id: z.uuid() });

export const termViews = ["offered", "retired", "untranslated", "unused"] as const;

const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

/** The state of the list of terms, all of it in the query of the address. */
export const termFiltersSchema = z.object({
  q: forgiving(z.string().trim().min(1).max(200)),
  show: forgiving(z.enum(termViews)),
  page: forgiving(z.coerce.number().int().min(1).max(1_000)),
});
export type TermFilters = z.output<typeof termFiltersSchema>;
