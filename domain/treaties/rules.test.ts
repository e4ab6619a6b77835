import { describe, expect, it } from "vitest";

import { bondOf, dateProblem } from "@/domain/treaties/rules";
import type { TreatyActionKind } from "@/domain/vocabulary";

const act = (kind: TreatyActionKind, over: Partial<Record<"enactedOn" | "depositedOn" | "effectiveOn", string>> = {}) => ({
  kind,
  enactedOn: "",
  depositedOn: "",
  effectiveOn: "",
  ...over,
});

describe("whether a treaty binds", () => {
  it.each([
    ["not by a signature alone", [act("SIGNATURE", { depositedOn: "2003-12-02" })], { isBound: false, since: "" }],
    [
      "from its effect",
      [act("RATIFICATION", { depositedOn: "2006-01-24", effectiveOn: "2006-04-24" })],
      { isBound: true, since: "2006-04-24" },
    ],
    ["or else from the deposit", [act("ACCESSION", { depositedOn: "2009-02" })], { isBound: true, since: "2009-02" }],
    ["by a ratification whose day nobody knows", [act("RATIFICATION")], { isBound: true, since: "" }],
    [
      "not later for a reservation that was withdrawn",
      [act("RATIFICATION", { depositedOn: "2006" }), act("RESERVATION_WITHDRAWN", { depositedOn: "2004" })],
      { isBound: true, since: "2006" },
    ],
    ["by nothing", [], { isBound: false, since: "" }],
  ] as const)("%s", (_, actions, expected) => expect(bondOf(actions)).toEqual(expected));
});

describe("the dates of an act", () => {
  const problem = (over: Parameters<typeof act>[1]) => dateProblem(act("RATIFICATION", over), "2026-11-23");
  it.each([
    [{ enactedOn: "2026-11-24" }, { field: "enactedOn", key: "notInTheFuture" }],
    [{ depositedOn: "2027" }, { field: "depositedOn", key: "notInTheFuture" }],
    [
      { enactedOn: "2021-01", depositedOn: "2020-12-31" },
      { field: "depositedOn", key: "beforeNationalAct" },
    ],
    [
      { depositedOn: "2022-03-24", effectiveOn: "2022-03-01" },
      { field: "effectiveOn", key: "beforeDeposit" },
    ],
    [{ enactedOn: "2021", depositedOn: "2021-03-01", effectiveOn: "2027-01-01" }, null],
  ])("%o: %o", (over, expected) => expect(problem(over)).toEqual(expected));
});
