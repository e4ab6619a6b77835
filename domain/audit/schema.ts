import { z } from "zod";

const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

/** The state of the list of audit entries, all of it in the query of the address. */
export const auditFiltersSchema = z.object({
  action: forgiving(z.string().max(60)),
  person: forgiving(z.string().trim().min(1).max(200)),
  subject: forgiving(z.uuid()),
  from: forgiving(z.iso.date()),
  until: forgiving(z.iso.date()),
  after: forgiving(z.coerce.bigint().positive()),
  before: forgiving(z.coerce.bigint().positive()),
  verify: forgiving(z.literal("1")),
});
export type AuditFilters = z.output<typeof auditFiltersSchema>;
