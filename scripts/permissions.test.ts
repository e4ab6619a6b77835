import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { abilities } from "@/domain/policy";
import { document, file } from "./permissions/document.ts";

describe(file, () => {
  it("says what the policy says (npm run docs:permissions)", () => {
    expect(readFileSync(file, "utf8")).toBe(document());
  });

  it("names every ability once", () => {
    const said = document().split("## Two persons")[0] ?? "";
    for (const ability of abilities) expect(said.split(`\`${ability}\``), ability).toHaveLength(2);
  });

  it("says who must not do both", () => {
    expect(document()).toContain("`response.sign` is never for whoever wrote it");
    expect(document()).toContain("`response.publish` is never for whoever verified it");
  });
});
