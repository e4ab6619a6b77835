import { z } from "zod";

import { ReportSectionKind, ReportVisibility } from "@/domain/alternative-reports/vocabulary";
import { Language } from "@/domain/vocabulary";

/** What a template asks for, as it is kept. */
export const sectionsSchema = z.array(z.object({ code: z.string(), kind: z.enum(ReportSectionKind), isRequired: z.boolean() }));

/** The words of a section in the other language, as they are kept. */
export const translationsSchema = z
  .object({ heading: z.string(), stateSaid: z.string(), text: z.string(), evidence: z.string(), suggestion: z.string() })
  .partial();

/** Where a Committee wishes reports to be sent, in words by language. */
export const sendToSchema = z.partialRecord(z.enum(Language), z.string()).nullable();

/** Who reads an edition. An embargo says when it opens, as the clocks of a time zone show it. */
const audience = {
  visibility: z.enum(ReportVisibility),
  opensOn: z.union([z.literal(""), z.iso.date()], "notADate"),
  opensAt: z.union([z.literal(""), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)], "notATime"),
  timeZone: z.string().max(100),
};

type Audience = { visibility: ReportVisibility; opensOn: string; opensAt: string };

const namesItsInstant = (context: z.core.ParsePayload<Audience>): void => {
  const { visibility, opensOn, opensAt } = context.value;
  const refuse = (path: string) => context.issues.push({ code: "custom", input: context.value, path: [path], message: "required" });
  if (visibility === "EMBARGOED" && opensOn === "") refuse("opensOn");
  if (visibility === "EMBARGOED" && opensAt === "") refuse("opensAt");
};

/** Submitting what was seen: `hash` is of the contents that the preview showed. */
export const submissionSchema = z
  .object({
    reportId: z.uuid(),
    version: z.number().int(),
    hash: z.string().regex(/^[\da-f]{64}$/),
    ...audience,
  })
  .check(namesItsInstant);
export type SubmissionForm = z.output<typeof submissionSchema>;

export const openingSchema = z.object({ editionId: z.uuid(), version: z.number().int(), ...audience }).check(namesItsInstant);
export type OpeningForm = z.output<typeof openingSchema>;

/** Taking an edition back, from everybody and for good. */
export const editionWithdrawalSchema = z.object({
  editionId: z.uuid(),
  version: z.number().int(),
  isSure: z.boolean().refine((sure) => sure, "confirmFirst"),
});
export type EditionWithdrawal = z.output<typeof editionWithdrawalSchema>;

/** Which file of an edition of one's own: as it was frozen, laid out for the Committee, or its receipt. */
export const ownEditionFileSchema = z.object({ format: z.enum(["json", "docx", "pdf", "txt"]) });
