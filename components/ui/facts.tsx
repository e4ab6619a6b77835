import type { ReactNode } from "react";

export type Fact = { term: ReactNode; value: ReactNode };

const isEmpty = (value: ReactNode) => value === null || value === undefined || value === false || value === "";

/** A description list. What is not known is left out. */
export function Facts({ items, layout = "rows" }: { items: readonly Fact[]; layout?: "rows" | "grid" }) {
  const known = items.filter(({ value }) => !isEmpty(value));
  return (
    <dl className={`facts facts-${layout}`}>
      {known.map(({ term, value }, place) => (
        <div key={place}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
