import { z } from "zod";

import { emailSchema } from "@/domain/people/authentication/schema";
import { misplaced, standings } from "@/domain/people/rules";
import { interfaceLanguages, Role } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const name = z.string().overwrite(plainText).trim().min(1, "required").max(200);
const optionalId = z.union([z.literal(""), z.uuid()]);
const optionalDay = z.union([z.literal(""), z.iso.date()], "notADate");

const held = z.object({
  stateId: z.uuid(),
  role: z.enum(Role),
  bodyId: optionalId,
  organisationId: optionalId,
  isAlternate: z.boolean(),
  validFrom: optionalDay,
  validTo: optionalDay,
});

type Held = z.output<typeof held>;

function checkHeld(context: z.core.ParsePayload<Held>): void {
  const { value } = context;
  const refuse = (path: keyof Held, message: string) => context.issues.push({ code: "custom", input: value[path], path: [path], message });
  const wrong = misplaced(value);
  if (wrong) refuse(wrong.field, wrong.refusal);
  if (value.validFrom && value.validTo && value.validTo < value.validFrom) refuse("validTo", "datesReversed");
}

export const invitationSchema = held.extend({ email: emailSchema, name, locale: z.enum(interfaceLanguages) }).check(checkHeld);
export type Invitation = z.output<typeof invitationSchema>;

export const membershipSchema = held.extend({ userId: z.uuid() }).check(checkHeld);
export type Membership = z.output<typeof membershipSchema>;

const versioned = { id: z.uuid(), version: z.number().int() };

/** A role or an account as it was when the button was shown. */
export const asSeenSchema = z.object(versioned);
export type AsSeen = z.output<typeof asSeenSchema>;

/** An act that is said all by itself. */
export const nothingSchema = z.object({});

export const personIdSchema = z.object({ id: z.uuid() });

export const accountSchema = z.object({ version: z.number().int(), name, locale: z.enum(interfaceLanguages) });
export type Account = z.output<typeof accountSchema>;

const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

export const personSorts = ["name", "newest"] as const;

/** The state of the list of people, all of it in the query of the address. */
export const personFiltersSchema = z.object({
  q: forgiving(z.string().trim().min(1).max(200)),
  role: forgiving(z.enum(Role)),
  body: forgiving(z.uuid()),
  standing: forgiving(z.enum(standings)),
  sort: forgiving(z.enum(personSorts)),
  after: forgiving(z.uuid()),
  before: forgiving(z.uuid()),
});
export type PersonFilters = z.output<typeof personFiltersSchema>;
