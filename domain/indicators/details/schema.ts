import { z } from "zod";

import { interfaceLanguages } from "@/domain/vocabulary";

/** What an indicator says that leaves a trace when it is changed. */
const tracedFields = [
  "code",
  "titles",
  "units",
  "baselineValue",
  "baselineOn",
  "baseline",
  "targetValue",
  "targetOn",
  "target",
  "source",
  "everyMonths",
  "firstDueOn",
] as const;

/** Changes as an entry keeps them: `titles.ru` is what it says in one language. */
export const indicatorChangesSchema = z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })).transform((changes) =>
  changes.flatMap(({ field, ...change }) => {
    const [written, spoken] = field.split(".");
    const name = tracedFields.find((one) => one === written);
    return name ? [{ ...change, name, in: interfaceLanguages.find((one) => one === spoken) ?? null }] : [];
  }),
);
