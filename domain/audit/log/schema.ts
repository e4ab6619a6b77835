import { z } from "zod";

import { saidNouns } from "@/domain/audit/statements/rules";

const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

/** The state of the public log, all of it in the query of the address. */
export const logFiltersSchema = z.object({
  kind: forgiving(z.enum(saidNouns as [(typeof saidNouns)[number]])),
  body: forgiving(z.uuid()),
  recommendation: forgiving(z.uuid()),
  from: forgiving(z.iso.date()),
  until: forgiving(z.iso.date()),
  after: forgiving(z.coerce.bigint().positive()),
  before: forgiving(z.coerce.bigint().positive()),
});
export type LogFilters = z.output<typeof logFiltersSchema>;
