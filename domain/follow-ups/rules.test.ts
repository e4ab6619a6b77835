import { describe, expect, it } from "vitest";

import {
  firstState,
  type Machine,
  machineProblems,
  offeredOn,
  ownGrade,
  type Round,
  selectedOn,
  standingOn,
  type State,
  type Taken,
  termEnd,
  termsOf,
  type Transition,
  wasLate,
} from "@/domain/follow-ups/rules";
import { type Day, dayAfter } from "@/lib/day";
import { readProcedures } from "@/prisma/loading/follow-up";

const machines = new Map(
  readProcedures().map(({ code, edition, states, transitions }): [string, Machine] => [
    `${code} ${edition}`,
    {
      states: states.map((state) => ({ ...state, id: state.code })),
      transitions: transitions.map(({ from, to, term = null, ...step }) => ({
        ...step,
        id: `${from} ${step.code}`,
        fromId: from,
        toId: to,
        term,
      })),
    },
  ]),
);

function machineOf(name: string): Machine {
  const machine = machines.get(name);
  if (!machine) throw new Error(`No procedure ${name}.`);
  return machine;
}

const dueOn: Day = "2028-07-11";
const begun: Day = "2025-07-11";
/** The first day on which the clock has led a round into a state that people act in. */
const days: Partial<Record<string, Day>> = { DUE: dayAfter(dueOn, -30), OVERDUE: dayAfter(dueOn, 1) };

/** Every way from the beginning to an end, through no state twice, with every step that stays where it is taken once on the way. */
function waysOf({ states, transitions }: Machine, at: State, walked: Transition[] = []): Transition[][] {
  if (at.kind === "FINAL") return [walked];
  const been = new Set(walked.flatMap(({ fromId, toId }) => [fromId, toId]));
  const here = transitions.filter(({ fromId }) => fromId === at.id);
  const staying = here.filter(({ toId }) => toId === at.id);
  return here.flatMap((step) => {
    const to = states.find(({ id }) => id === step.toId);
    if (!to || been.has(to.id)) return [];
    return waysOf({ states, transitions }, to, [...walked, ...staying, step]);
  });
}

/** Walks one way with the clock put forward day by day, and tells where it was seen to stand. */
function walk(machine: Machine, way: readonly Transition[]): { seen: string[]; expected: string[]; round: Round } {
  const taken: Taken[] = [];
  const [seen, expected]: [string[], string[]] = [[], []];
  let day = begun;
  for (const step of way) {
    if (step.actor === "CLOCK") day = days[step.toId] ?? day;
    else {
      const offered = offeredOn(machine, { dueOn, taken }, day).map(({ id }) => id);
      if (!offered.includes(step.id)) throw new Error(`${step.id} is not offered on ${day}: ${offered.join(", ")}`);
      taken.push({ transitionId: step.id, on: day });
    }
    seen.push(standingOn(machine, { dueOn, taken }, day)?.state.code ?? "");
    expected.push(step.toId);
    // Away from the days of the clock, so that it never comes between.
    if (day > dueOn) day = dayAfter(day, 20);
  }
  return { seen, expected, round: { dueOn, taken } };
}

describe("every procedure that comes with the register", () => {
  it.each([...machines])("%s can be gone by", (_, machine) => expect(machineProblems(machine)).toEqual([]));
});

describe.each(["CCPR 2018", "CCPR 2013", "CAT 2015", "CEDAW 2016"])("%s", (name) => {
  const machine = machineOf(name);
  const first = firstState(machine);
  const ways = first ? waysOf(machine, first) : [];

  it("is walked on every way there is, and stands where its rows say", () => {
    expect(ways.length).toBeGreaterThan(30);
    const used = new Set(ways.flat().map(({ id }) => id));
    expect(machine.transitions.filter(({ id }) => !used.has(id))).toEqual([]);
    for (const way of ways) {
      const { seen, expected, round } = walk(machine, way);
      expect(seen).toEqual(expected);
      expect(offeredOn(machine, round, "2099-01-01")).toEqual([]);
      expect(termsOf(machine, round)).toEqual([]);
    }
  });

  it("leads to a late reply by every reminder, and from no cooperation", () => {
    const late = ways.filter((way) => way.some(({ code }) => code === "SEND") && way.some(({ code }) => code === "LAPSE"));
    const from = new Set(late.flat().flatMap(({ code, fromId }) => (code === "SEND" ? [fromId] : [])));
    expect([...from].sort()).toEqual(["NO_REPLY", "OVERDUE", "REMINDED_1", "REMINDED_2"]);
    for (const way of ways) {
      const { round } = walk(machine, way);
      const place = round.taken.findIndex(({ transitionId }) => transitionId.endsWith(" SEND"));
      if (place >= 0) expect(wasLate(machine, round, place)).toBe(late.includes(way));
    }
  });
});

describe("a round that nobody touches", () => {
  const machine = machineOf("CCPR 2018");
  const selected: Round = { dueOn, taken: [{ transitionId: "SELECTING SELECT", on: begun }] };
  const on = (day: Day, round = selected) => standingOn(machine, round, day)?.state.code;

  it("is led on by the clock alone, to the day", () => {
    expect([begun, dayAfter(dueOn, -31), dayAfter(dueOn, -30), dueOn, dayAfter(dueOn, 1), "2040-01-01"].map((day) => on(day))).toEqual([
      "AWAITED",
      "AWAITED",
      "DUE",
      "DUE",
      "OVERDUE",
      "OVERDUE",
    ]);
    expect(on(dayAfter(begun, -1))).toBe("SELECTING");
    expect(standingOn(machine, selected, "2040-01-01")?.since).toBe(dayAfter(dueOn, 1));
    expect(selectedOn(machine, selected)).toBe(begun);
  });

  it("has the term that the document names, and none where it names no day", () => {
    expect(termsOf(machine, selected).map(({ step, dueOn: end }) => [step.code, end])).toEqual([["SEND", dueOn]]);
    const unknown = { ...selected, dueOn: null };
    expect(termsOf(machine, unknown)).toEqual([]);
    expect(on("2099-01-01", unknown)).toBe("AWAITED");
  });

  it("goes on from where it stood on the day of a step, also when that is put down later", () => {
    const early: Round = { dueOn, taken: [...selected.taken, { transitionId: "DUE SEND", on: dueOn }] };
    expect(on("2040-01-01", early)).toBe("SENT");
    expect(wasLate(machine, early, 1)).toBe(false);
    expect(on(dayAfter(dueOn, -40), early)).toBe("AWAITED");
  });
});

describe("terms of an administrator's own", () => {
  const own: Machine = {
    states: machineOf("CCPR 2018").states,
    transitions: machineOf("CCPR 2018").transitions.map((step) =>
      step.code === "SUBMIT"
        ? { ...step, term: { count: 1, unit: "MONTHS", base: "DUE" } }
        : step.code === "REMIND_1"
          ? { ...step, term: { count: 2, unit: "MONTHS", base: "ENTERED" } }
          : step.code === "ASSESS"
            ? { ...step, term: { count: 36, unit: "MONTHS", base: "SELECTED" } }
            : step,
    ),
  };
  const round: Round = { dueOn, taken: [{ transitionId: "SELECTING SELECT", on: begun }] };

  it("are counted from the day of the document, of the selection, or of the state", () => {
    expect(termsOf(own, round).map(({ step, dueOn: end }) => [step.code, end])).toEqual([
      ["SEND", dueOn],
      ["SUBMIT", "2028-08-11"],
      ["REMIND_1", "2028-09-12"],
    ]);
    const received = {
      dueOn,
      taken: [...round.taken, { transitionId: "DUE SEND", on: dueOn }, { transitionId: "SENT RECEIVE", on: dueOn }],
    };
    expect(termsOf(own, received).map(({ step, dueOn: end }) => [step.code, end])).toEqual([
      ["ASSESS", "2028-07-11"],
      ["SUBMIT", "2028-08-11"],
    ]);
  });

  it("shut the window of NGOs, and never keep a State from a late reply", () => {
    const offered = (day: Day) => offeredOn(own, round, day).map(({ code }) => code);
    expect(offered("2028-08-11")).toContain("SUBMIT");
    expect(offered("2028-08-12")).not.toContain("SUBMIT");
    expect(offered("2030-01-01")).toContain("SEND");
  });

  it.each([
    ["2028-01-31", 1, "2028-02-29"],
    ["2025-07-11", 36, "2028-07-11"],
    ["2028-03-31", -1, "2028-02-29"],
  ])("of months end on a day that there is: %s and %i", (dueOn, count, end) =>
    expect(termEnd({ count, unit: "MONTHS", base: "DUE" }, { dueOn, selectedOn: null, enteredOn: null })).toBe(end),
  );
});

it("no reply is graded by whatever name the edition of the scale has for it", () => {
  const grades = ["D2", "D"];
  const scale = (...codes: string[]) => codes.map((code) => ({ code }));
  expect(ownGrade({ grades }, scale("A", "D", "E"))?.code).toBe("D");
  expect(ownGrade({ grades }, scale("C2", "D1", "D2"))?.code).toBe("D2");
  expect(ownGrade({ grades }, scale("SATISFACTORY"))).toBeNull();
});

it("a procedure that leads nowhere says why", () => {
  const machine = machineOf("CCPR 2018");
  const without = (code: string): Machine => ({ ...machine, transitions: machine.transitions.filter((step) => step.code !== code) });
  expect(machineProblems({ states: [], transitions: [] })).toEqual(["noState"]);
  expect(machineProblems(without("SELECT"))).toEqual(["noSelection", "unreachable"]);
  expect(machineProblems({ ...machine, states: machine.states.map((state) => ({ ...state, kind: "OPEN" })) })).toEqual([
    "noFinal",
    "deadEnd",
  ]);
  expect(machineProblems({ ...machine, transitions: machine.transitions.map((step) => ({ ...step, fromId: step.toId })) })).toContain(
    "finalLeft",
  );
});
