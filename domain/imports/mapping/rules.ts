import { type TableKind, tableKinds } from "@/domain/datasets/table/schema";
import type { ImportKind } from "@/domain/vocabulary";

/** The kind of run that each kind of own table becomes. */
export const importKindOf = {
  recommendations: "RECOMMENDATIONS",
  stateBodies: "STATE_BODIES",
  users: "USERS",
  assignments: "ASSIGNMENTS",
  measures: "MEASURES",
  reforms: "REFORMS",
  indicators: "INDICATORS",
  indicatorValues: "INDICATOR_VALUES",
} as const satisfies Record<TableKind, ImportKind>;

/** The kind of own table that a run is, or that an address names; null for every other. */
export const tableKindOf = (kind: string): TableKind | null => tableKinds.find((one) => one === kind || importKindOf[one] === kind) ?? null;
