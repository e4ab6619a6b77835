import { z } from "zod";

import { gradeTones } from "@/domain/assessments/scales/rules";
import { optionalId, sourced, text, words } from "@/domain/sources/schema";
import { codeSchema, someNames } from "@/domain/vocabularies/schema";
import { Attestation, Language, vocabularies } from "@/domain/vocabulary";

/** A year as people write it; empty where it is not known, or where there is no end yet. */
const year = z.union([
  z.literal(""),
  z
    .string()
    .trim()
    .regex(/^(?:19|20)\d\d$/u, "notAYear"),
]);

const inOrder = ({ inUseFrom, inUseTo }: { inUseFrom: string; inUseTo: string }) =>
  inUseFrom === "" || inUseTo === "" || inUseFrom <= inUseTo;
const reversed = { path: ["inUseTo"], message: "datesReversed" };

const described = { names: someNames, inUseFrom: year, inUseTo: year, ...sourced };

/** A scale, or one more edition of it: then `basedOnId` names the one whose grades it takes over. */
export const scaleSchema = z
  .object({
    code: codeSchema,
    edition: text(50).min(1, "required"),
    mechanismId: optionalId,
    voices: z.array(z.enum(vocabularies.AssessmentVoice).exclude(["COMMITTEE"])),
    originalLanguage: z.union([z.literal(""), z.enum(Language)]),
    basedOnId: optionalId,
    ...described,
  })
  .refine(inOrder, reversed)
  .refine(({ mechanismId, voices }) => (mechanismId === "") === voices.length > 0, { path: ["voices"], message: "mechanismOrVoices" });
export type ScaleRecord = z.output<typeof scaleSchema>;

export const scaleRevisionSchema = z
  .object({ id: z.uuid(), version: z.number().int(), isRetired: z.boolean(), ...described })
  .refine(inOrder, reversed);
export type ScaleRevision = z.output<typeof scaleRevisionSchema>;

const graded = {
  labels: someNames,
  definitions: words(2_000),
  position: z.coerce.number("notANumber").int("notANumber").min(1, "notANumber").max(99, "notANumber"),
  standing: z.enum(vocabularies.GradeStanding),
  tone: z.enum(gradeTones),
  attestation: z.enum(Attestation),
};

export const gradeSchema = z.object({ scaleId: z.uuid(), code: codeSchema, ...graded });
export type GradeRecord = z.output<typeof gradeSchema>;

export const gradeRevisionSchema = z.object({ id: z.uuid(), version: z.number().int(), ...graded });
export type GradeRevision = z.output<typeof gradeRevisionSchema>;

/** A form before anything is said. */
export const blankScale = {
  code: "",
  edition: "",
  mechanismId: "",
  voices: [],
  originalLanguage: "",
  basedOnId: "",
  names: { en: "", ru: "", kk: "" },
  inUseFrom: "",
  inUseTo: "",
  source: "",
  attestation: "STATED",
} satisfies z.input<typeof scaleSchema>;
