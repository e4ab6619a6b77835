import { Day } from "@/components/ui/date";
import { precisionOf } from "@/domain/sources/rules";

/** A date as far as it is known: "2024", "2024-06" or "2024-06-16". */
export function PartialDay({ value }: { value: string }) {
  return <Day value={value + "-01-01".slice(value.length - 4)} precision={precisionOf(value)} />;
}
