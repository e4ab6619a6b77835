import { z } from "zod";

import { ReportSectionKind, ReportStage } from "@/domain/alternative-reports/vocabulary";
import { storedNamesSchema } from "@/domain/names/schema";
import { kept, optionalId, sourced, text, words } from "@/domain/sources/schema";
import { codeSchema, someNames } from "@/domain/vocabularies/schema";
import { Language } from "@/domain/vocabulary";

/** What may stand between braces in the name of a file. */
export const fileNameParts = ["committee", "state", "stage", "session", "organisation", "language"] as const;

/** Whether the name of a file names only what is known. */
const isFileName = (pattern: string): boolean =>
  [...pattern.matchAll(/\{([^{}]*)\}/gu)].every(([, part]) => fileNameParts.some((known) => known === part)) &&
  /^[\p{L}\p{N} _.(){}-]+$/u.test(pattern);

/** The parts of a report in order; where its issues go, a part of the kind ISSUE. */
export const storedSectionsSchema = z.array(
  z.object({
    code: z.string(),
    kind: z.enum(ReportSectionKind),
    titles: storedNamesSchema,
    guidance: storedNamesSchema,
    isRequired: z.boolean(),
  }),
);

/** Empty parts of the form are left out; so a part is taken away by emptying its code. */
const section = z.object({
  code: z.union([z.literal(""), codeSchema]),
  kind: z.enum(ReportSectionKind),
  titles: words(200),
  guidance: words(1000),
  isRequired: z.boolean(),
});
export type TemplateSectionForm = z.output<typeof section>;

const whole = (max: number) => z.coerce.number("notANumber").int("notANumber").min(1, "notANumber").max(max, "notANumber");

const described = {
  names: someNames,
  languages: z.array(z.enum(Language)).min(1, "required"),
  /** Empty where the committee sets no limit. */
  wordLimit: z.union([z.literal(""), whole(1_000_000)]),
  needsGrades: z.boolean(),
  fileName: text(200)
    .min(1, "required")
    .refine((pattern) => pattern === "" || isFileName(pattern), "notAFileName"),
  answerDays: whole(3_650),
  sections: z.array(section).max(20),
  isRetired: z.boolean(),
  ...sourced,
};

function checkSections(context: z.core.ParsePayload<{ sections: TemplateSectionForm[] }>): void {
  const codes = new Set<string>();
  for (const [at, { code, titles }] of context.value.sections.entries()) {
    const refuse = (field: string, message: string) =>
      context.issues.push({ code: "custom", input: code, path: ["sections", at, field], message });
    if (code === "") continue;
    if (codes.has(code)) refuse("code", "codeTaken");
    if (!titles.en && !titles.ru && !titles.kk) refuse("titles.en", "nameInOneLanguage");
    codes.add(code);
  }
}

/** What is kept of a template; what it is called by, whose it is and of which stage is said once, when it is added. */
export const templateSchema = z
  .object({ ...kept, code: codeSchema, mechanismId: optionalId, stage: z.enum(ReportStage), ...described })
  .check(checkSections);
export type TemplateRecord = z.output<typeof templateSchema>;

const unnamed = { en: "", ru: "", kk: "" };

/** A part that nothing is said of yet. */
export const blankSection = { code: "", kind: "TEXT", titles: unnamed, guidance: unnamed, isRequired: false } satisfies TemplateSectionForm;

export const blankTemplate = {
  id: "",
  version: 0,
  code: "",
  mechanismId: "",
  stage: "BEFORE_SESSION",
  names: unnamed,
  languages: ["en", "fr", "es"],
  wordLimit: "" as const,
  needsGrades: false,
  fileName: "{committee}_{state}_{session}_{organisation}_{language}",
  answerDays: 60,
  sections: [],
  isRetired: false,
  source: "",
  attestation: "STATED",
} satisfies z.input<typeof templateSchema>;
