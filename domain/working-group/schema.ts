import { z } from "zod";

import { namesSchema } from "@/domain/names/schema";
import { Attestation, groupSeats, interfaceLanguages } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

/** A text of a form: nothing that cannot be printed, and not too long. */
export const words = (max: number) => z.string().overwrite(plainText).trim().max(max);
export const neededWords = (max: number) => words(max).min(1, "required");
/** How long the reason may be for which something is withdrawn. */
export const longestReason = 2000;
export const optionalDay = z.union([z.literal(""), z.iso.date()], "notADate");
export const optionalId = z.union([z.literal(""), z.uuid()], "invalid");
export const optionalAddress = z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "notAUrl" }).max(2000)], "notAUrl");

/** Words that need not be there in every language. */
export const inLanguages = <Value extends z.ZodType>(value: Value) => z.object({ en: value, ru: value, kk: value });

export const groupSchema = z
  .object({
    stateId: z.uuid(),
    /** 0 where the State has no group on record yet. */
    version: z.number().int(),
    names: namesSchema,
    basis: inLanguages(words(500)),
    basisNumber: words(100),
    basisOn: optionalDay,
    basisLinks: inLanguages(optionalAddress),
    note: inLanguages(words(2000)),
    source: words(500),
    attestation: z.enum(Attestation),
  })
  .check((context) => {
    const { basis, basisLinks, source, attestation } = context.value;
    const refuse = (path: string[], message: string) => context.issues.push({ code: "custom", input: context.value, path, message });
    if (interfaceLanguages.every((language) => basis[language] === "")) refuse(["basis", "ru"], "titleRequired");
    const isSourced = source !== "" || interfaceLanguages.some((language) => basisLinks[language] !== "");
    if (attestation === "VERIFIED" && !isSourced) refuse(["source"], "sourceRequired");
  });
export type GroupDescription = z.output<typeof groupSchema>;

/** Who sits in the group: for a state body, or for somebody else who is named. */
export const appointmentSchema = z
  .object({
    groupId: z.uuid(),
    seat: z.enum(groupSeats),
    bodyId: optionalId,
    organisation: words(300),
    name: neededWords(200),
    function: words(300),
    userId: optionalId,
    isPersonPublic: z.boolean(),
    validFrom: z.iso.date("notADate"),
    validTo: optionalDay,
  })
  .check((context) => {
    const { bodyId, organisation, validFrom, validTo } = context.value;
    const refuse = (path: string, message: string) => context.issues.push({ code: "custom", input: context.value, path: [path], message });
    if ((bodyId === "") === (organisation === "")) refuse("organisation", "bodyOrOrganisation");
    if (validTo !== "" && validTo < validFrom) refuse("validTo", "datesReversed");
  });
export type Appointment = z.output<typeof appointmentSchema>;

export const seatEndSchema = z.object({ memberId: z.uuid(), version: z.number().int(), validTo: z.iso.date("notADate") });
export type SeatEnd = z.output<typeof seatEndSchema>;

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What an address says; whatever is not understood is not said. */
export const said = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => first(value) || undefined, schema.optional().catch(undefined));

/** The day whose composition is shown. */
export const compositionViewSchema = z.object({ on: said(z.iso.date()) });
