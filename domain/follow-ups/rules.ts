import type { FollowUpActor, FollowUpRequirement, FollowUpStateKind, FollowUpTermBase, FollowUpTermUnit } from "@/domain/vocabulary";
import { type Day, dayAfter } from "@/lib/day";

export type Term = { count: number; unit: FollowUpTermUnit; base: FollowUpTermBase };
export type State = { id: string; code: string; position: number; kind: FollowUpStateKind };
export type Transition = {
  id: string;
  code: string;
  fromId: string;
  toId: string;
  actor: FollowUpActor;
  position: number;
  term: Term | null;
  requires: readonly FollowUpRequirement[];
  grades: readonly string[];
};

/** A procedure is nothing but rows: which states there are, and which steps lead from one to another. */
export type Machine<S extends State = State, T extends Transition = Transition> = { states: readonly S[]; transitions: readonly T[] };

/** A step that was taken, in the order in which it was. */
export type Taken = { transitionId: string; on: Day };
/** What a round knows of itself: the day that the document names, and what has happened. */
export type Round = { dueOn: Day | null; taken: readonly Taken[] };
export type Standing<S extends State = State> = { state: S; since: Day | null };

/** The day so many months later; where that month is shorter, its last day. */
function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

type Bases = { dueOn: Day | null; selectedOn: Day | null; enteredOn: Day | null };

/** The day a term ends; null as long as what it is counted from is not known. No day is made up. */
export function termEnd({ count, unit, base }: Term, { dueOn, selectedOn, enteredOn }: Bases): Day | null {
  const from = base === "DUE" ? dueOn : base === "SELECTED" ? selectedOn : enteredOn;
  if (from === null) return null;
  return unit === "DAYS" ? dayAfter(from, count) : monthsAfter(from, count);
}

/** Where a round begins. */
export const firstState = <S extends State>({ states }: Machine<S>): S | null =>
  states.toSorted((one, other) => one.position - other.position)[0] ?? null;

const leaving = <T extends Transition>({ transitions }: Machine<State, T>, state: State): T[] =>
  transitions.filter(({ fromId }) => fromId === state.id).toSorted((one, other) => one.position - other.position);

/** The day on which the paragraphs were selected. */
export function selectedOn(machine: Machine, { taken }: Round): Day | null {
  const selects = new Set(machine.transitions.filter(({ requires }) => requires.includes("ITEMS")).map(({ id }) => id));
  return taken.findLast(({ transitionId }) => selects.has(transitionId))?.on ?? null;
}

/** Every state the clock leads through from here if nobody does anything, each with the day it is entered. */
function byTheClock<S extends State>(machine: Machine<S>, from: Standing<S>, known: Omit<Bases, "enteredOn">): Standing<S>[] {
  const passed = [from];
  for (let at = from; passed.length <= machine.states.length;) {
    const steps = leaving(machine, at.state).flatMap(({ actor, term, toId }) => {
      const end = actor === "CLOCK" && term ? termEnd(term, { ...known, enteredOn: at.since }) : null;
      const to = machine.states.find(({ id }) => id === toId);
      return end && to ? [{ state: to, since: at.since !== null && at.since > end ? at.since : end }] : [];
    });
    const [next] = steps.toSorted((one, other) => one.since.localeCompare(other.since));
    if (!next) break;
    passed.push((at = next));
  }
  return passed;
}

const lastUntil = <S extends State>(passed: readonly Standing<S>[], day: Day): Standing<S> | undefined =>
  passed.findLast(({ since }) => since === null || since <= day) ?? passed[0];

/** Where the last step left a round and, if nobody does anything more, what the clock will lead it through. */
function course<S extends State>(machine: Machine<S>, round: Round): Standing<S>[] {
  const first = firstState(machine);
  if (!first) return [];
  let ahead = byTheClock(machine, { state: first, since: null }, { dueOn: round.dueOn, selectedOn: null });
  round.taken.forEach(({ transitionId, on }, place) => {
    const step = machine.transitions.find(({ id }) => id === transitionId);
    const to = machine.states.find(({ id }) => id === step?.toId);
    const before = lastUntil(ahead, on);
    if (!step || !to || !before) return;
    const isStaying = step.fromId === step.toId;
    const selected = selectedOn(machine, { ...round, taken: round.taken.slice(0, place + 1) });
    ahead = byTheClock(machine, isStaying ? { ...before, state: to } : { state: to, since: on }, {
      dueOn: round.dueOn,
      selectedOn: selected,
    });
  });
  return ahead;
}

/** Where a round stands on a day, and since when; null only where the procedure has no state at all. */
export function standingOn<S extends State>(machine: Machine<S>, { dueOn, taken }: Round, day: Day): Standing<S> | null {
  return lastUntil(course(machine, { dueOn, taken: taken.filter(({ on }) => on <= day) }), day) ?? null;
}

/** What may come next on a day: what the clock does is done by nobody, and what an NGO may say, it may say until its window shuts. */
export function offeredOn<T extends Transition>(machine: Machine<State, T>, round: Round, day: Day): T[] {
  const at = standingOn(machine, round, day);
  if (!at || at.state.kind === "FINAL") return [];
  return leaving(machine, at.state).filter((step) => {
    if (step.actor === "CLOCK") return false;
    const end = endOf(machine, round, step, at);
    return step.actor !== "NGO" || end === null || day <= end;
  });
}

const endOf = (machine: Machine, round: Round, { term }: Transition, at: Standing): Day | null =>
  term && termEnd(term, { dueOn: round.dueOn, selectedOn: selectedOn(machine, round), enteredOn: at.since });

export type DatedTerm<T extends Transition = Transition> = { step: T; dueOn: Day };

/**
 * The terms of a round as things stand, those too that the clock will bring: each step once for each day it has to be taken by.
 * What has been taken has none any more.
 */
export function termsOf<T extends Transition>(machine: Machine<State, T>, round: Round): DatedTerm<T>[] {
  const found = new Map<string, DatedTerm<T>>();
  for (const at of course(machine, round))
    for (const step of leaving(machine, at.state)) {
      const dueOn = step.actor === "CLOCK" || at.state.kind === "FINAL" ? null : endOf(machine, round, step, at);
      if (dueOn) found.set(`${step.code} ${dueOn}`, { step, dueOn });
    }
  return [...found.values()].toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.step.position - other.step.position);
}

/** Whether somebody has not done by its day what it was for them to do. A window that is shut was missed by nobody. */
export const isOverdue = ({ actor, dueOn }: { actor: FollowUpActor; dueOn: Day }, day: Day): boolean =>
  (actor === "STATE" || actor === "BODIES") && dueOn < day;

/** Whether a step was taken after the day it was due on, as the procedure says. */
export function wasLate(machine: Machine, { dueOn, taken }: Round, place: number): boolean {
  const one = taken[place];
  const step = machine.transitions.find(({ id }) => id === one?.transitionId);
  if (!one || !step || step.actor !== "STATE") return false;
  const before = { dueOn, taken: taken.slice(0, place) };
  const ends = termsOf(machine, before).filter(({ step: owed }) => owed.code === step.code);
  return ends.length > 0 && ends.every((end) => end.dueOn < one.on);
}

/** The grade that a step gives by itself, by whatever name the edition of the scale has for it; null where it has none. */
export const ownGrade = <Grade extends { code: string }>({ grades }: Pick<Transition, "grades">, scale: readonly Grade[]): Grade | null =>
  grades.map((wanted) => scale.find(({ code }) => code === wanted)).find((found) => found !== undefined) ?? null;

export type MachineProblem = "noState" | "noFinal" | "noSelection" | "unreachable" | "deadEnd" | "finalLeft";

/** Why no round could go by a procedure: what somebody who writes one has still to do. */
export function machineProblems(machine: Machine): MachineProblem[] {
  const { states, transitions } = machine;
  const first = firstState(machine);
  if (!first) return ["noState"];
  const reached = new Set([first.id]);
  for (const id of reached) for (const { fromId, toId } of transitions) if (fromId === id) reached.add(toId);
  const leads = (id: string) => transitions.some(({ fromId, toId }) => fromId === id && toId !== id);
  const problems: [MachineProblem, boolean][] = [
    ["noFinal", !states.some(({ kind }) => kind === "FINAL")],
    ["noSelection", !transitions.some(({ requires }) => requires.includes("ITEMS"))],
    ["unreachable", states.some(({ id }) => !reached.has(id))],
    ["deadEnd", states.some(({ id, kind }) => kind === "OPEN" && !leads(id))],
    ["finalLeft", states.some(({ id, kind }) => kind === "FINAL" && transitions.some(({ fromId }) => fromId === id))],
  ];
  return problems.flatMap(([problem, is]) => (is ? [problem] : []));
}
