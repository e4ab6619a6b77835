import { z } from "zod";

import { TermKind } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const words = (max: number) => z.string().overwrite(plainText).trim().max(max, `tooLong?max=${max}`);
const inEach = (max: number) => z.object({ en: words(max), ru: words(max), kk: words(max) });

/** A name in one language at least; where another lacks it, readers are shown the one there is. */
export const someNames = inEach(500).check((context) => {
  const { value } = context;
  if (!value.en && !value.ru && !value.kk)
    context.issues.push({ code: "custom", input: value.en, path: ["en"], message: "nameInOneLanguage" });
});
export const someWords = inEach(2_000);

/** Files name a term by its code, so it is short and stays. */
export const codeSchema = z
  .string()
  .trim()
  .min(1, "required")
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,39}$/u, "codeForm");

const described = { names: someNames, edition: words(100), source: words(500) };

export const vocabularySchema = z.object({
  kind: z.enum(TermKind),
  code: codeSchema,
  stateId: z.union([z.literal(""), z.uuid()]),
  ...described,
});
export type VocabularyRecord = z.output<typeof vocabularySchema>;

export const vocabularyRevisionSchema = z.object({ id: z.uuid(), version: z.number().int(), isRetired: z.boolean(), ...described });
export type VocabularyRevision = z.output<typeof vocabularyRevisionSchema>;
