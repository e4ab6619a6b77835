import type { Actor } from "@/domain/actor";
import { listEditions } from "@/domain/assessments/scales/queries";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";

/** The editions of a committee's scales by which a case can be graded, the latest first; none where the register knows none. */
export function listCaseScales(actor: Actor, mechanismId: string, locale: InterfaceLanguage) {
  return reading(actor, (reader) => listEditions(reader, mechanismId, locale));
}

export type CaseScale = Awaited<ReturnType<typeof listCaseScales>>[number];
