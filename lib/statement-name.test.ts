import { describe, expect, it } from "vitest";

import { mostNames, statementName } from "@/lib/statement-name";

describe("statementName", () => {
  it("names a text always alike, and no two texts alike", () => {
    const name = statementName({ sql: "SELECT 1" });
    expect(name).not.toBe("");
    expect(statementName({ sql: "SELECT 1" })).toBe(name);
    expect(statementName({ sql: "SELECT 2" })).not.toBe(name);
  });

  it("leaves a search without a name, since its words decide how it is best done", () => {
    expect(statementName({ sql: "SELECT websearch_to_tsquery('english', $1)" })).toBe("");
  });

  it("comes to an end, and keeps the names that were given", () => {
    const first = statementName({ sql: "SELECT 1" });
    for (let number = 0; number <= mostNames; number += 1) statementName({ sql: `SELECT ${number}` });
    expect(statementName({ sql: "SELECT 'one too many'" })).toBe("");
    expect(statementName({ sql: "SELECT 1" })).toBe(first);
  });
});
