import type { ReportOutcomeKind } from "@/domain/alternative-reports/vocabulary";
import type { Language } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

type Said = { kind: ReportOutcomeKind; isRevoked: boolean };
type WithOutcomes = { suggestion: string; outcomes: readonly Said[] };

const has = (outcomes: readonly Said[], kind: ReportOutcomeKind): boolean =>
  outcomes.some((outcome) => outcome.kind === kind && !outcome.isRevoked);

/** Whether the State has replied, and not taken it back. */
export const isAnswered = ({ outcomes }: Pick<WithOutcomes, "outcomes">): boolean => has(outcomes, "ANSWERED");

/** How many of the suggested recommendations the Committee's text reflects, as far as somebody has said so. */
export function uptakeOf(items: readonly WithOutcomes[]): { suggested: number; reflected: number } {
  const suggested = items.filter(({ suggestion }) => suggestion !== "");
  return { suggested: suggested.length, reflected: suggested.filter(({ outcomes }) => has(outcomes, "REFLECTED")).length };
}

/** The day after its term an answer is late, and not on it. */
export const isLate = (dueOn: Day | null, day: Day): boolean => dueOn !== null && dueOn < day;

type Written = { language: Language; languages: readonly Language[]; suggestion: string; translations: unknown };

/** A suggested recommendation in each language that it was submitted in. */
export function suggestionIn({ language, languages, suggestion, translations }: Written): Partial<Record<Language, string>> {
  const other = languages.find((one) => one !== language);
  const translated = translations && typeof translations === "object" && "suggestion" in translations ? translations.suggestion : null;
  return { ...(other && typeof translated === "string" && translated !== "" && { [other]: translated }), [language]: suggestion };
}
