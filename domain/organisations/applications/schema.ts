import { z } from "zod";

import { someNamesSchema, websiteSchema } from "@/domain/organisations/schema";
import { ApplicationRefusal, OrganisationKind, standings } from "@/domain/organisations/vocabulary";
import { emailSchema } from "@/domain/people/authentication/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const text = (max: number) => z.string().overwrite(plainText).trim().max(max);

export const longestAim = 2000;
export const longestReasons = 2000;

export const applicationSchema = z.object({
  stateId: z.uuid(),
  names: someNamesSchema,
  kind: z.enum(OrganisationKind),
  place: text(300).min(1, "required"),
  website: websiteSchema,
  aim: text(longestAim),
  email: emailSchema,
  name: text(200).min(1, "required"),
  locale: z.enum(interfaceLanguages),
  agrees: z.boolean().refine((agrees) => agrees, "agreeToTerms"),
});
export type Application = z.output<typeof applicationSchema>;
export type TypedApplication = z.input<typeof applicationSchema>;

export const linkSchema = z.object({ token: z.string().max(300) });
export type MailedLink = z.output<typeof linkSchema>;

export const appealSchema = linkSchema.extend({ appeal: text(longestReasons).min(1, "required") });
export type Appeal = z.output<typeof appealSchema>;

export const applicationIdSchema = z.object({ id: z.uuid() });
export type ApplicationId = z.output<typeof applicationIdSchema>;

export const refusalSchema = z.object({
  id: z.uuid(),
  reason: z.enum(ApplicationRefusal),
  words: text(longestReasons).min(1, "required"),
});
export type ApplicationRefused = z.output<typeof refusalSchema>;

const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

export const applicationSorts = ["oldest", "newest", "name"] as const;

/** The state of the desk, all of it in the query of the address. */
export const applicationFiltersSchema = z.object({
  show: forgiving(z.enum(standings)),
  kind: forgiving(z.enum(OrganisationKind)),
  sort: forgiving(z.enum(applicationSorts)),
  after: forgiving(z.uuid()),
  before: forgiving(z.uuid()),
});
export type ApplicationFilters = z.output<typeof applicationFiltersSchema>;
