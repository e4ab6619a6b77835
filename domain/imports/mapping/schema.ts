import { z } from "zod";

import { doubledKeys, missingFields } from "@/domain/datasets/table/guessing/rules";
import { tableKinds } from "@/domain/datasets/table/schema";

const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

/** What the address of the page says: a file that was just uploaded, or a run whose columns are to be looked at again. */
export const mappingRequestSchema = z.object({
  kind: forgiving(z.string().max(30)),
  state: forgiving(z.uuid()),
  file: forgiving(z.string().max(2_000)),
  run: forgiving(z.uuid()),
  header: forgiving(z.coerce.number().int().positive()),
});
export type MappingRequest = z.output<typeof mappingRequestSchema>;

/** Which column of the file goes where; an empty answer leaves it out. */
export const tableMappingSchema = z
  .object({
    kind: z.enum(tableKinds),
    stateId: z.uuid(),
    file: z.string().max(2_000),
    headerRow: z.number().int().positive(),
    header: z.array(z.string().max(500)).max(256),
    mapping: z.array(z.string().max(100)).max(256),
  })
  .check((context) => {
    const { kind, mapping } = context.value;
    const refuse = (message: string) => context.issues.push({ code: "custom", input: mapping, path: ["form"], message });
    const known = mapping.map((key) => key || null);
    if (missingFields(kind, known).length > 0) refuse("mappingIncomplete");
    if (doubledKeys(known).length > 0) refuse("mappingDoubled");
  });
export type TableMapping = z.output<typeof tableMappingSchema>;
