import type { Choice } from "@/components/ui/choices";

/** The options of a select. */
export const Options = ({ of }: { of: readonly Choice[] }) =>
  of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
