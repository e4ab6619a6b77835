import type { RowValues } from "@/domain/datasets/table/schema";

/** The single text of a field; empty where a row says nothing, or several things. */
export const textOf = (values: RowValues, field: string): string => {
  const value = values[field];
  return typeof value === "string" ? value : "";
};
