import { z } from "zod";

const values = z.record(z.string(), z.unknown());

/** What was typed into a form of a page, as it is sealed. */
export const keptContentsSchema = z.object({
  path: z.string(),
  fields: z.array(z.string()),
  ids: z.record(z.string(), z.string()),
  given: values,
  typed: values,
  texts: z.array(z.string()),
  hadFiles: z.boolean(),
});
export type KeptContents = z.output<typeof keptContentsSchema>;

export const keptFormSchema = z.object({ id: z.uuid() });
export type KeptFormId = z.output<typeof keptFormSchema>;
