import type { RowValues } from "@/domain/datasets/table/schema";
import { textOf } from "@/domain/datasets/table/values/rules";
import { normalised } from "@/domain/datasets/table/words/rules";
import { isLater } from "@/domain/reforms/dates/rules";
import type { TableDefinition, Thing, Wrong } from "../schema";

/** Things that are known again by what one field says. */
export function identifyBy(field: string, things: ReadonlyMap<string, Thing>): Pick<TableDefinition, "identify" | "keyOf"> {
  const keyOf = (values: RowValues) => normalised(textOf(values, field));
  const known = new Map([...things.values()].map(({ id, values }) => [keyOf(values), id]));
  return {
    keyOf,
    identify: (values) => {
      const key = keyOf(values);
      if (key === "") return { field, refusal: "required" };
      const id = known.get(key);
      return id === undefined ? null : { id };
    },
  };
}

/** What ends does not end before it begins, as far as both days are known. */
export function refuseReversed(after: RowValues, from: string, to: string): Wrong {
  const [begins, ends] = [textOf(after, from), textOf(after, to)];
  return begins !== "" && ends !== "" && isLater(begins, ends) ? { field: to, refusal: "datesReversed" } : null;
}
