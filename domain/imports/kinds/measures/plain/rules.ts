import type { RowValues } from "@/domain/datasets/table/schema";
import { splitTerm } from "@/domain/datasets/table/terms/rules";
import { textOf } from "@/domain/datasets/table/values/rules";
import { executorsOf } from "@/domain/imports/kinds/measures/executors/rules";
import { currencyOf } from "@/domain/imports/kinds/measures/rules";

/** What a row says of a measure, each thing in its own field: one cell of a plan may hold two of them. What has a column of its own goes before. */
export function plainOf(
  { leadBody, coExecutors, endsOn, amount, currency, ...values }: RowValues,
  isKnown: (name: string) => boolean,
): RowValues {
  const executors = Array.isArray(leadBody) ? executorsOf(leadBody, isKnown) : null;
  const helpers = [...(executors?.coExecutors ?? []), ...(Array.isArray(coExecutors) ? coExecutors : [])];
  const term = typeof endsOn === "string" ? splitTerm(endsOn) : null;
  const startsOn = textOf(values, "startsOn") || term?.startsOn;
  const [sum = "", money = ""] = typeof amount === "string" ? (/^(\S+)(?: (.+))?$/u.exec(amount)?.slice(1) ?? []) : [];
  const unit = typeof currency === "string" ? currency : money;
  return {
    ...values,
    ...(executors?.leadBody && { leadBody: executors.leadBody }),
    ...(helpers.length > 0 && { coExecutors: helpers }),
    ...(startsOn && { startsOn }),
    ...(term?.endsOn && { endsOn: term.endsOn }),
    ...(sum !== "" && { amount: sum }),
    ...(unit !== "" && { currency: currencyOf(unit) }),
  };
}
