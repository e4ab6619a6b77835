import type { Actor } from "@/domain/actor";
import { matches } from "@/domain/matrix/matches";
import { type Reader, reading } from "@/domain/reading";

type Row = Record<string, unknown> & { id: string };
type Answer = Promise<{ id: string }[]>;

/** A kind of row: who sees it by the policy, what the application is given, and the table an intruder would ask. */
export type Sight = {
  table: string;
  /** What tells its rows apart, where that is not a column `id`. */
  key: string;
  rows: () => Promise<Row[]>;
  sees: (actor: Actor | null, row: Row) => boolean;
  query: (actor: Actor | null) => Answer;
  /** What the database shows beyond the policy, and why it has to. */
  wider?: { sees: (actor: Actor, row: Row) => boolean; because: string };
};

type Kind<Where, Found extends Row> = {
  table: string;
  key?: string;
  rows: () => Promise<Found[]>;
  query: (reader: Reader, where: Where) => Answer;
};

/** Rows that a filter of the policy decides about. */
export function filtered<Where extends object, Found extends Row>(
  kind: Kind<Where, Found>,
  filter: (actor: Actor | null) => Where,
  wider?: Sight["wider"],
): Sight {
  return {
    key: "id",
    ...kind,
    sees: (actor, row) => matches(filter(actor) as Row, row),
    query: (actor) => reading(actor, (reader) => kind.query(reader, filter(actor))),
    ...(wider && { wider }),
  };
}

/** Rows about people, which a visitor's page never asks for. */
export function personal<Where extends object, Found extends Row>(kind: Kind<Where, Found>, filter: (actor: Actor) => Where): Sight {
  return {
    key: "id",
    ...kind,
    sees: (actor, row) => actor !== null && matches(filter(actor) as Row, row),
    query: async (actor) => (actor ? reading(actor, (reader) => kind.query(reader, filter(actor))) : []),
  };
}

/** Rows about people that no filter is written for: the database alone narrows them, as an ability says. */
export function narrowed<Found extends Row>(kind: Kind<object, Found>, sees: (actor: Actor, row: Found) => boolean): Sight {
  return { ...personal<object, Found>(kind, () => ({})), sees: (actor, row) => actor !== null && sees(actor, row as Found) };
}
