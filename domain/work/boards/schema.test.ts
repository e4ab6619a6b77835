import { describe, expect, it } from "vitest";

import { boardFiltersSchema, filtersIn, isNarrowed } from "@/domain/work/boards/schema";
import { paths } from "@/lib/paths";

const mechanism = "8d6d6bd4-3a29-4a6f-9a5a-0a4d6a3f8f11";

describe("the address of a list", () => {
  it.each([
    { show: "late", sort: "age", body: "none", waits: "approver", silent: "90" },
    { mechanism, followUp: "1", status: "PLANNED", soon: "7", after: "20270101.x" },
    {},
  ])("says what was chosen in it: %o", (chosen) => {
    const filters = boardFiltersSchema.parse(chosen);
    expect(filtersIn(paths.groupList(filters))).toEqual(filters);
  });

  it("leaves out what it says wrongly, and leads nowhere else", () => {
    const usual = boardFiltersSchema.parse({});
    for (const address of ["", "https://example.org/", "/work/group/list?show=everything&body=mine&silent=3&sort=up&mechanism=CCPR"])
      expect(filtersIn(address)).toEqual(usual);
    expect(isNarrowed(usual)).toBe(false);
    expect(isNarrowed(filtersIn(`/?mechanism=${mechanism}`))).toBe(true);
    expect(isNarrowed(filtersIn("/?silent=90"))).toBe(true);
  });
});
