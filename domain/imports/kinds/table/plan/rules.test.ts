import { describe, expect, it } from "vitest";

import { Directory } from "../references/rules";
import type { Draft, TableDefinition, Thing } from "../schema";
import { planTable } from "./rules";

const thing = (id: string, values: Thing["values"]): [string, Thing] => [id, { id, values }];

/** Bodies, known by their English name. */
function definition(things: ReadonlyMap<string, Thing> = new Map(), over: Partial<TableDefinition> = {}): TableDefinition {
  const directory = new Directory();
  for (const { id, values } of things.values()) directory.add("stateBody", id, [String(values["bodyName.en"])]);
  const nameOf = (values: Thing["values"]) => String(values["bodyName.en"] ?? "");
  return {
    kind: "stateBodies",
    directory,
    things,
    identify: (values) => [...things.values()].find((one) => nameOf(one.values) === nameOf(values)) ?? null,
    keyOf: nameOf,
    namesOf: (values) => [nameOf(values)],
    show: (_, value) => String(value ?? ""),
    ...over,
  };
}

const draft = (position: number, values: Draft["values"], problems: Draft["problems"] = []): Draft => ({
  position,
  label: "",
  values,
  cells: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])),
  problems,
});
const body = (position: number, name: string, successor?: string) =>
  draft(position, { "bodyName.en": name, bodyKind: "OTHER", ...(successor && { successor }) });
const said = (outcomes: ReturnType<typeof planTable>) =>
  outcomes.map(({ draft: { position }, outcome, reason }) => [position, outcome, reason].filter((part) => part !== null).join(" "));

describe("the plan of a table", () => {
  it("refuses everything that hangs on a row that is refused, however long the chain and whichever way it stands", () => {
    const chain = Array.from({ length: 50 }, (_, at) => body(at + 2, `body ${at}`, `body ${at + 1}`));
    const refused = said(planTable(definition(), [...chain, draft(52, { "bodyName.en": "body 50" })]));
    expect(refused.at(-1)).toBe("52 REFUSED required");
    expect(refused.slice(0, -1)).toEqual(chain.map(({ position }) => `${position} REFUSED referredRowRefused?row=${position + 1}`));
    expect(new Set(said(planTable(definition(), [...chain, body(52, "body 50")])).map((one) => one.split(" ")[1]))).toEqual(
      new Set(["CREATED"]),
    );
  });

  it("takes a thing of the register for a row of the file that is refused, where the register has it", () => {
    const things = new Map([thing("1", { "bodyName.en": "lakes", bodyKind: "OTHER" })]);
    const outcomes = planTable(definition(things), [
      body(2, "rivers", "lakes"),
      draft(3, { "bodyName.en": "lakes", validTo: "x" }, [{ key: "validTo", refusal: "notADay" }]),
    ]);
    expect(said(outcomes)).toEqual(["2 CREATED", "3 REFUSED notADay"]);
    expect(outcomes[0]?.after.successor).toBe("1");
  });

  it("compares what a row says, and nothing that it leaves out", () => {
    const things = new Map([thing("1", { "bodyName.en": "lakes", bodyKind: "OTHER", source: "gazette", validTo: "2020-01-01" })]);
    const [same, other] = [
      planTable(definition(things), [draft(2, { "bodyName.en": "lakes" })]),
      planTable(definition(things), [draft(2, { "bodyName.en": "lakes", source: "letter" })]),
    ];
    expect(same[0]).toMatchObject({ outcome: "UNCHANGED", differences: [] });
    expect(other[0]).toMatchObject({
      outcome: "CHANGED",
      differences: [{ field: "source", theirs: "letter", ours: "gazette" }],
      after: { validTo: "2020-01-01" },
    });
  });

  it("changes nothing of what is put away, and lets it stand where a row only repeats it", () => {
    const resting: Thing = { id: "1", values: { "bodyName.en": "lakes", source: "gazette" }, resting: "recordArchived" };
    const plan = (source: string) => planTable(definition(new Map([["1", resting]])), [draft(2, { "bodyName.en": "lakes", source })]);
    expect(said([...plan("letter"), ...plan("gazette")])).toEqual(["2 REFUSED recordArchived", "2 UNCHANGED"]);
  });

  it("asks what would stand in the register, and refuses at the field", () => {
    const refuse = () => ({ field: "validTo", refusal: "datesReversed" });
    expect(
      planTable(definition(new Map(), { refuse }), [draft(2, { "bodyName.en": "a", bodyKind: "OTHER", validTo: "2020-01-01" })])[0],
    ).toMatchObject({
      outcome: "REFUSED",
      reason: "datesReversed",
      differences: [{ field: "validTo", theirs: "2020-01-01", ours: null }],
      id: null,
    });
  });

  it("keeps the ids that were given out before", () => {
    expect(planTable(definition(), [body(7, "a")], new Map([[7, "known"]]))[0]?.id).toBe("known");
  });
});

describe("a reference", () => {
  it("leads to what is called so in any way of writing, to what stands before what is gone, and never to one of several", () => {
    const directory = new Directory();
    directory.add("recommendation", "1", ["CCPR-3-¶24(a)"]);
    for (const text of ["CCPR-3-¶24(a)", "ccpr 3 24 (a)", "CCPR–3–§ 24(a)"])
      expect(directory.find("recommendation", text)).toEqual({ id: "1" });
    expect(directory.find("recommendation", "CCPR-3-¶24")).toEqual({ refusal: "referenceUnknown?reference=CCPR-3-%C2%B624" });
    expect(directory.find("stateBody", "CCPR-3-¶24(a)")).toHaveProperty("refusal");

    directory.add("stateBody", "old", ["ML"], { isFormer: true });
    expect(directory.find("stateBody", "ml")).toEqual({ id: "old" });
    directory.add("stateBody", "new", ["ML"]);
    expect(directory.find("stateBody", "ML")).toEqual({ id: "new" });
    directory.add("stateBody", "third", ["ML", null, undefined, "", "—"]);
    expect(directory.find("stateBody", "ML")).toEqual({ refusal: "referenceAmbiguous?reference=ML&count=2" });
    expect(directory.find("stateBody", "—")).toHaveProperty("refusal");
  });

  it("to a body may leave out what the State's own name adds to it, where that leaves one body", () => {
    const directory = new Directory();
    directory.add("stateBody", "lakes", ["Ministry of Lakes of the Republic", "Республиканың Көлдер министрлігі"]);
    directory.add("stateBody", "rivers", ["Ministry of Rivers of the Republic", "Agency for Rivers of the Republic"]);
    expect(directory.find("stateBody", "Ministry of Lakes")).toEqual({ id: "lakes" });
    expect(directory.find("stateBody", "Көлдер министрлігі")).toEqual({ id: "lakes" });
    expect(directory.find("stateBody", "of the Republic")).toEqual({ refusal: "referenceAmbiguous?reference=of+the+Republic&count=2" });
    for (const text of ["Ministry", "Ministry of", "Ministry of Lake"]) expect(directory.find("stateBody", text)).toHaveProperty("refusal");
    directory.add("reform", "law", ["Law on Lakes of the Republic"]);
    expect(directory.find("reform", "Law on Lakes")).toHaveProperty("refusal");
  });
});
