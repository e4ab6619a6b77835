import { Day } from "@/components/ui/date";
import { precisionOf } from "@/domain/sources/rules";

const whole = "0000-01-01";

/** A date that is known to the day, the month or the year: "2025-06". */
export function PartialDay({ value }: { value: string }) {
  return <Day value={value + whole.slice(value.length)} precision={precisionOf(value)} />;
}
