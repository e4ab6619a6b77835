import type { RowValues } from "@/domain/datasets/table/schema";
import { normalised } from "@/domain/datasets/table/words/rules";
import { refusedAfterAll } from "@/domain/imports/kinds/table/plan/rules";
import type { Outcome, TableDefinition, Thing, Wrong } from "@/domain/imports/kinds/table/schema";
import { interfaceLanguages } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";

const wordsIn = (values: RowValues, name: string): string[] =>
  interfaceLanguages.flatMap((language) => {
    const text = values[`${name}.${language}`];
    return typeof text === "string" && text !== "" ? [text] : [];
  });

/** What tells the bodies of one file apart: the first name a row has. */
export const nameOfBody = (values: RowValues): string => normalised(wordsIn(values, "bodyName")[0] ?? "");

/** By what other rows of the file may mean this body. */
export const namesOfBody = (values: RowValues): string[] => [...wordsIn(values, "bodyName"), ...wordsIn(values, "acronym")];

/** A body is known again by its name in any language; not by its acronym, which its successor often takes over. */
export function identifyBody(things: ReadonlyMap<string, Thing>): TableDefinition["identify"] {
  const byName = new Map<string, Set<string>>();
  for (const { id, values } of things.values())
    for (const name of wordsIn(values, "bodyName")) byName.set(normalised(name), (byName.get(normalised(name)) ?? new Set()).add(id));
  return (values) => {
    const names = wordsIn(values, "bodyName");
    const found = new Set(names.flatMap((name) => [...(byName.get(normalised(name)) ?? [])]));
    const [only] = found;
    if (found.size > 1) {
      const key = interfaceLanguages.find((language) => values[`bodyName.${language}`]) ?? "ru";
      return { field: `bodyName.${key}`, refusal: withArguments("referenceAmbiguous", { reference: names[0] ?? "", count: found.size }) };
    }
    return only === undefined ? null : { id: only };
  };
}

/** A body does not end before it began. */
export function refuseBody({ validFrom, validTo, successor }: RowValues, _: Thing | null, id: string): Wrong {
  if (typeof validFrom === "string" && typeof validTo === "string" && validTo < validFrom)
    return { field: "validTo", refusal: "datesReversed" };
  return successor === id ? { field: "successor", refusal: "ownSuccessor" } : null;
}

/** Bodies that would follow each other in a circle are refused, all of them. */
export function refuseCircles(outcomes: Outcome[], bodies: readonly { id: string; successorId: string | null }[]): Outcome[] {
  const after = new Map(bodies.map(({ id, successorId }) => [id, successorId]));
  for (const { id, outcome, after: values } of outcomes)
    if (id && outcome !== "REFUSED") after.set(id, typeof values.successor === "string" ? values.successor : null);
  return outcomes.map((one) =>
    one.id && (one.outcome === "CREATED" || one.outcome === "CHANGED") && isInCircle(one.id, after)
      ? refusedAfterAll(one, "successor", "ownSuccessor")
      : one,
  );
}

function isInCircle(id: string, successors: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let next = successors.get(id) ?? null; next && !seen.has(next); next = successors.get(next) ?? null) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}
