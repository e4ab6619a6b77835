import { z } from "zod";

import { reformSorts } from "@/domain/reforms/order/rules";
import { hasSource, isActAddress } from "@/domain/reforms/rules";
import { partialDay, text, words } from "@/domain/sources/schema";
import { Attestation, contributions, interfaceLanguages, practiceStates, reformKinds, reformStages } from "@/domain/vocabulary";

const details = z.object({
  bodyId: z.union([z.literal(""), z.uuid()], "invalid"),
  titles: words(500),
  kind: z.enum(reformKinds),
  number: text(100),
  adoptedOn: partialDay,
  inForceOn: partialDay,
  repealedOn: partialDay,
  links: words(2000),
  note: words(2000),
  replacesId: z.union([z.literal(""), z.uuid()], "invalid"),
  source: text(500),
  attestation: z.enum(Attestation),
  isPublic: z.boolean(),
});

export type ReformDetails = z.output<typeof details>;

function checkDetails(context: z.core.ParsePayload<ReformDetails>): void {
  const { titles, links, attestation } = context.value;
  const refuse = (path: string[], message: string) => context.issues.push({ code: "custom", input: context.value, path, message });
  if (interfaceLanguages.every((language) => titles[language] === "")) refuse(["titles", "ru"], "titleRequired");
  for (const language of interfaceLanguages) {
    if (links[language] !== "" && !isActAddress(links[language], language)) refuse(["links", language], "notAnActAddress");
  }
  if (attestation === "VERIFIED" && !hasSource(context.value)) refuse(["source"], "sourceRequired");
}

export const reformRecordSchema = details.extend({ stateId: z.uuid(), stage: z.enum(reformStages) }).check(checkDetails);
export type ReformRecord = z.output<typeof reformRecordSchema>;

export const reformRevisionSchema = details.extend({ reformId: z.uuid(), version: z.number().int() }).check(checkDetails);
export type ReformRevision = z.output<typeof reformRevisionSchema>;

/** One form for both: what it does not need, each act leaves aside. */
export const reformFormSchema = details
  .extend({
    stateId: z.uuid(),
    stage: z.enum(reformStages),
    reformId: z.union([z.literal(""), z.uuid()], "invalid"),
    version: z.number().int(),
  })
  .check(checkDetails);
export type ReformForm = z.output<typeof reformFormSchema>;

export const reformStepSchema = z
  .object({ reformId: z.uuid(), version: z.number().int(), stage: z.enum(["", ...reformStages]), reachedOn: partialDay })
  .check((context) => {
    if (context.value.stage === "") context.issues.push({ code: "custom", input: "", path: ["stage"], message: "required" });
  });
export type ReformStep = z.output<typeof reformStepSchema>;

/** A stage that was recorded wrongly, and the one it really stands at. */
export const stageCorrectionSchema = z.object({
  reformId: z.uuid(),
  version: z.number().int(),
  stage: z.enum(reformStages, "required"),
  reason: text(1000).min(1, "required"),
});
export type StageCorrection = z.output<typeof stageCorrectionSchema>;

/** What a reform answers by the secretariat's own record, by the reference of the recommendation. */
export const reformAnswerSchema = z.object({
  reformId: z.uuid(),
  reference: text(100).min(1, "required"),
  contribution: z.enum(contributions, "required"),
});
export type ReformAnswering = z.output<typeof reformAnswerSchema>;

export const reformAnswerRemovalSchema = z.object({ reformId: z.uuid(), recommendationId: z.uuid() });
export type ReformAnswerRemoval = z.output<typeof reformAnswerRemovalSchema>;

/** Whether a reform is applied, which is another question than whether it is adopted. */
export const practiceSchema = z.object({
  reformId: z.uuid(),
  state: z.enum(practiceStates, "required"),
  asOf: z.iso.date("notADate"),
  text: text(2000).min(1, "required"),
  source: text(500).min(1, "required"),
});
export type PracticeStatement = z.output<typeof practiceSchema>;

export const reformLinkSchema = z.object({ responseId: z.uuid(), reformId: z.uuid(), contribution: z.enum(contributions) });
export type ReformLinking = z.output<typeof reformLinkSchema>;

export const reformUnlinkSchema = z.object({ responseId: z.uuid(), reformId: z.uuid() });
export type ReformUnlinking = z.output<typeof reformUnlinkSchema>;

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => one(value) || undefined, schema.optional().catch(undefined));

/** What the register's address says; whatever is not understood is no filter. */
export const reformFiltersSchema = z.object({
  q: optional(z.string().trim().min(1).max(200)),
  kind: optional(z.enum(reformKinds)),
  stage: optional(z.enum(reformStages)),
  body: optional(z.uuid()),
  archived: optional(z.literal("1")),
  sort: optional(z.enum(reformSorts)),
  page: optional(z.coerce.number().int().min(1).max(10_000)),
});
export type ReformFilters = z.output<typeof reformFiltersSchema>;

/** A search for a reform to link, or the one that has just been recorded for it. */
export const reformSearchSchema = reformFiltersSchema.pick({ q: true, page: true }).extend({ reform: optional(z.uuid()) });

/** The response for which a reform is being recorded, if it is for one. */
export const reformOriginSchema = z.object({ recommendation: optional(z.uuid()), response: optional(z.uuid()) });
