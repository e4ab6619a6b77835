import type { PlanRow } from "@/domain/measures/plan/queries";
import type { PlanGrouping, PlanLayout } from "@/domain/measures/plan/schema";
import type { Locale } from "@/lib/i18n/routing";

/** A plan as it was filtered, with the words and the address of where it stands. */
export type PlanDocument = {
  language: Locale;
  layout: PlanLayout;
  by: PlanGrouping;
  rows: PlanRow[];
  generatedAt: Date;
  url: string;
};
