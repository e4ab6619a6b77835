import { z } from "zod";

import { ReportAuthorship, ReportStage } from "@/domain/alternative-reports/vocabulary";
import { optionalDay, text } from "@/domain/sources/schema";
import { Language } from "@/domain/vocabulary";

const title = text(300).min(1, "required");
const reportId = z.uuid();

/** What a report begins with; nobody begins without having read what is protected and what is not. */
export const reportStartSchema = z.object({
  organisationId: z.uuid("required"),
  cycleId: z.uuid("required"),
  templateId: z.uuid("required"),
  title,
  language: z.enum(Language),
  hasRead: z.boolean().refine((isSo) => isSo, "readFirst"),
});
export type ReportStart = z.output<typeof reportStartSchema>;

export const reportCoverSchema = z
  .object({
    id: reportId,
    version: z.number().int(),
    title,
    session: text(50),
    /** As people write them: "7, 10, 14 (3) (d)". */
    articles: text(300),
    language: z.enum(Language),
    translationLanguage: z.union([z.literal(""), z.enum(Language)]),
    authorship: z.enum(ReportAuthorship),
    pseudonym: text(200),
    deadlineOn: optionalDay,
  })
  .check((context) => {
    const { authorship, pseudonym, language, translationLanguage } = context.value;
    const refuse = (path: string, message: string) => context.issues.push({ code: "custom", input: "", path: [path], message });
    if (authorship === "PSEUDONYM" && pseudonym === "") refuse("pseudonym", "required");
    if (translationLanguage === language) refuse("translationLanguage", "sameLanguage");
  });
export type ReportCover = z.output<typeof reportCoverSchema>;

export const reportStepSchema = z.object({ id: reportId, version: z.number().int() });
export type ReportStep = z.output<typeof reportStepSchema>;

export const workStates = ["writing", "submitted", "discarded"] as const;

/** What the list is narrowed and ordered by, as the address says it. What it says wrongly is as if it were not said. */
export const reportFiltersSchema = z.object({
  stage: z.enum(ReportStage).optional().catch(undefined),
  state: z.enum(workStates).optional().catch(undefined),
  sort: z.enum(["deadline", "changed"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type ReportFilters = z.output<typeof reportFiltersSchema>;
