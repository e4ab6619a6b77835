import { z } from "zod";

import { ImportKind, ImportOutcome } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";

/** A UHRI export of everything has 250,000 rows and half of that in megabytes. */
export const largestDataSetInMegabytes = 400;

/** Of a file's name; what sends a longer one sends its end. */
export const longestFileName = 200;

/** The file is sent as it is; what else is said of it is in the address. */
export const dataSetUploadSchema = z.object({ stateId: z.uuid(), name: z.string().trim().min(1).max(longestFileName) });
export type DataSetUpload = z.output<typeof dataSetUploadSchema>;

/** What the upload answers with, sealed for the person who sent it, so that nobody names a file that is not theirs. */
export const storedFileSchema = z.object({ fileName: z.string(), hash: z.string().length(64), size: z.number().int() });
export type StoredFile = z.output<typeof storedFileSchema>;

export const importStepSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type ImportStep = z.output<typeof importStepSchema>;

const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

/** The state of the list of rows, all of it in the query of the address. */
export const importRowFiltersSchema = z.object({
  outcome: forgiving(z.enum(ImportOutcome)),
  q: forgiving(z.string().trim().min(1).max(200)),
  after: forgiving(z.coerce.number().int().min(0)),
  before: forgiving(z.coerce.number().int().positive()),
});
export type ImportRowFilters = z.output<typeof importRowFiltersSchema>;

type Chosen = ArrayLike<{ name: string; size: number }> | null;

/** The endings of files that can be read, as a file field names them. */
export const dataSetEndings = [".xlsx", ".csv", ".tsv", ".json"];

/** A chosen file, and, once its columns did not tell, what a person says it holds. */
export const newImportSchema = z
  .object({ stateId: z.uuid(), files: z.custom<Chosen>(), kind: z.union([z.literal(""), z.enum(ImportKind)]), needsKind: z.boolean() })
  .check(({ value: { files, kind, needsKind }, issues, value }) => {
    const refuse = (path: "files" | "kind", message: string) => issues.push({ code: "custom", input: value[path], path: [path], message });
    const [file] = Array.from(files ?? []);
    if (!file) refuse("files", "chooseFile");
    else if (!dataSetEndings.some((ending) => file.name.toLowerCase().endsWith(ending))) refuse("files", "notATable");
    else if (file.size > largestDataSetInMegabytes * 1024 * 1024)
      refuse("files", withArguments("fileTooLarge", { max: largestDataSetInMegabytes }));
    if (needsKind && kind === "") refuse("kind", "chooseKind");
  });
export type NewImport = z.output<typeof newImportSchema>;
