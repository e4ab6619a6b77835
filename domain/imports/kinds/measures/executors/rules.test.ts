import { describe, expect, it } from "vitest";

import { executorsOf } from "@/domain/imports/kinds/measures/executors/rules";

const known = new Set(["МЮ", "МВД", "ГП", "Ministry of Roads, Lakes and Sky"]);
const read = (...items: string[]) => executorsOf(items, (name) => known.has(name));

describe("the bodies in one cell of a plan", () => {
  it.each([
    [["МЮ"], "МЮ", []],
    [["МЮ, МВД, ГП (по согласованию)"], "МЮ", ["МВД", "ГП"]],
    [["МВД", "МЮ (созыв)"], "МЮ", ["МВД"]],
    [["МВД, МЮ (свод), ГП"], "МЮ", ["МВД", "ГП"]],
    [["Ministry of Roads, Lakes and Sky,", "МЮ"], "Ministry of Roads, Lakes and Sky", ["МЮ"]],
    [["–,", "МЮ"], "", ["МЮ"]],
    [["Министерство гор, МЮ"], "Министерство гор", ["МЮ"]],
  ])("%j", (items, leadBody, coExecutors) => {
    expect(read(...items)).toEqual({ leadBody, coExecutors });
  });
});
