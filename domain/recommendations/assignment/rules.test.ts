import { describe, expect, it } from "vitest";

import {
  type Assigned,
  assignmentChanges,
  dueAfter,
  leadAfter,
  type Naming,
  passedOn,
  stillExists,
} from "@/domain/recommendations/assignment/rules";

const lead: Assigned = { bodyId: "justice", role: "LEAD", dueOn: "2027-01-01" };
const helper: Assigned = { bodyId: "health", role: "CO_EXECUTOR", dueOn: "2027-01-01" };
const naming = (named: Partial<Naming>): Naming => ({ leadId: "", coExecutorIds: [], consultedIds: [], dueOn: "", ...named });

describe("assignmentChanges", () => {
  it.each<[string, Assigned[], Partial<Naming>, object[]]>([
    [
      "a first assignment",
      [],
      { leadId: "justice", coExecutorIds: ["health"], consultedIds: ["court"], dueOn: "2027-01-01" },
      [
        { bodyId: "health", role: "CO_EXECUTOR", dueOn: "2027-01-01", kind: "assigned" },
        { bodyId: "court", role: "CONSULTED", dueOn: "2027-01-01", kind: "assigned" },
        { bodyId: "justice", role: "LEAD", dueOn: "2027-01-01", kind: "assigned" },
      ],
    ],
    ["the same again", [lead, helper], { leadId: "justice", coExecutorIds: ["health"], dueOn: "2027-01-01" }, []],
    ["nothing named", [lead, helper], {}, []],
    [
      "another date moves everybody",
      [lead, helper],
      { dueOn: "2028-01-01" },
      [
        { bodyId: "justice", role: "LEAD", dueOn: "2028-01-01", kind: "newDate" },
        { bodyId: "health", role: "CO_EXECUTOR", dueOn: "2028-01-01", kind: "newDate" },
      ],
    ],
    [
      "another lead ends the first one's assignment",
      [lead, helper],
      { leadId: "interior" },
      [
        { bodyId: "justice", role: "LEAD", dueOn: "2027-01-01", kind: "ended" },
        { bodyId: "interior", role: "LEAD", dueOn: "2027-01-01", kind: "assigned" },
      ],
    ],
    [
      "lead and co-executor change places",
      [lead, helper],
      { leadId: "health", coExecutorIds: ["justice"] },
      [
        { bodyId: "justice", role: "CO_EXECUTOR", dueOn: "2027-01-01", kind: "newRole" },
        { bodyId: "health", role: "LEAD", dueOn: "2027-01-01", kind: "newRole" },
      ],
    ],
    [
      "one more body takes the date there is",
      [lead],
      { consultedIds: ["court"] },
      [{ bodyId: "court", role: "CONSULTED", dueOn: "2027-01-01", kind: "assigned" }],
    ],
  ])("%s", (_, current, named, expected) => expect(assignmentChanges(current, naming(named))).toEqual(expected));
});

describe("leadAfter", () => {
  it.each<[string, Assigned[], Partial<Naming>, string | null]>([
    ["the one named", [lead], { leadId: "health" }, "health"],
    ["the present one", [lead], { coExecutorIds: ["health"] }, "justice"],
    ["nobody where nobody led", [helper], { consultedIds: ["court"] }, null],
    ["nobody once the lead is made a co-executor", [lead], { coExecutorIds: ["justice"] }, null],
  ])("%s", (_, current, named, expected) => expect(leadAfter(current, naming(named))).toBe(expected));
});

it("without a date, the present lead's stays", () => {
  expect(dueAfter([lead], naming({}))).toBe("2027-01-01");
  expect(dueAfter([helper], naming({}))).toBeNull();
  expect(dueAfter([lead], naming({ dueOn: "2028-02-02" }))).toBe("2028-02-02");
});

it.each([
  [null, true],
  ["2027-06-30", true],
  ["2027-06-29", false],
])("a body valid until %s exists on 30 June 2027: %s", (validTo, expected) =>
  expect(stillExists({ validTo }, "2027-06-30")).toBe(expected),
);

describe("passedOn", () => {
  const consulted: Assigned = { bodyId: "court", role: "CONSULTED", dueOn: "2027-01-01" };
  it.each<[string, string, string, object[]]>([
    [
      "the lead to a body without a part",
      "justice",
      "labour",
      [
        { ...lead, kind: "ended" },
        { ...lead, bodyId: "labour", kind: "assigned" },
      ],
    ],
    [
      "the lead to one that takes part",
      "justice",
      "health",
      [
        { ...lead, kind: "ended" },
        { ...helper, role: "LEAD", kind: "newRole" },
      ],
    ],
    [
      "a co-executor to one that is consulted",
      "health",
      "court",
      [
        { ...helper, kind: "ended" },
        { ...consulted, role: "CO_EXECUTOR", kind: "newRole" },
      ],
    ],
    ["a co-executor to the lead", "health", "justice", [{ ...helper, kind: "ended" }]],
    ["what is consulted to a co-executor", "court", "health", [{ ...consulted, kind: "ended" }]],
    ["to itself", "justice", "justice", []],
    ["from a body without a part", "labour", "justice", []],
  ])("%s", (_, from, to, changes) => {
    expect(passedOn([lead, helper, consulted], from, to)).toEqual(changes);
  });
});
