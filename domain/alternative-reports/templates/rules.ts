import type { TemplateRules } from "@/domain/alternative-reports/drafting/rules";
import { storedSectionsSchema } from "@/domain/alternative-reports/templates/schema";
import type { Language } from "@/domain/vocabulary";

/** The parts of a template as its column keeps them. */
export const readSections = (json: unknown) => storedSectionsSchema.parse(json);

type Stored = { languages: Language[]; wordLimit: number | null; needsGrades: boolean; sections: unknown };

/** What a report is held against. */
export const rulesOf = ({ languages, wordLimit, needsGrades, sections }: Stored): TemplateRules => ({
  languages,
  wordLimit,
  needsGrades,
  sections: readSections(sections).map(({ code, kind, isRequired }) => ({ code, kind, isRequired })),
});
