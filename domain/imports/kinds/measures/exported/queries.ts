import { headerSignature } from "@/domain/datasets/table/guessing/rules";
import type { Remembered } from "@/domain/datasets/table/header/rules";
import { planHeader } from "@/domain/exports/plan/columns/rules";
import { planGroupings, planLayouts } from "@/domain/measures/plan/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import { wordsOf } from "@/lib/i18n/words";

let known: Promise<Remembered[]> | undefined;

/** Where the columns of a plan go that this program wrote itself: nothing of it has to be guessed. */
export function findPlanMappings(): Promise<Remembered[]> {
  known ??= Promise.all(
    interfaceLanguages.map(async (language) => {
      const words = await wordsOf(language);
      return planLayouts.flatMap((layout) =>
        planGroupings.flatMap((by) =>
          [true, false].map((hasOfficers) => {
            const { header, mapping } = planHeader({ layout, language, by }, words, hasOfficers);
            return { signature: headerSignature(header), mapping };
          }),
        ),
      );
    }),
  ).then((all) => all.flat());
  return known;
}
