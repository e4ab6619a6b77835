import { z } from "zod";

import { OrganisationKind } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const text = (max: number) => z.string().overwrite(plainText).trim().max(max);
const inLanguages = (max: number) => z.object({ en: text(max), ru: text(max), kk: text(max) });

export const longestDescription = 2000;

/** An address of the web, or none. */
export const websiteSchema = z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)], "notAUrl");

/** A name in at least one language. */
export const someNamesSchema = inLanguages(300).check((context) => {
  if (!Object.values(context.value).some(Boolean))
    context.issues.push({ code: "custom", input: context.value, path: ["en"], message: "someLanguage" });
});

export const ownPageSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  names: inLanguages(300),
  descriptions: inLanguages(longestDescription),
  website: websiteSchema,
});
export type OwnPage = z.output<typeof ownPageSchema>;

export const organisationAsSeenSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type OrganisationAsSeen = z.output<typeof organisationAsSeenSchema>;

const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

/** The state of the list of organisations, all of it in the query of the address. */
export const organisationFiltersSchema = z.object({
  q: forgiving(z.string().trim().min(1).max(200)),
  kind: forgiving(z.enum(OrganisationKind)),
  after: forgiving(z.uuid()),
  before: forgiving(z.uuid()),
});
export type OrganisationFilters = z.output<typeof organisationFiltersSchema>;
