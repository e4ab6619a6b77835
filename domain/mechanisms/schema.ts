import { z } from "zod";

import { someNames } from "@/domain/vocabularies/schema";
import { MechanismKind } from "@/domain/vocabulary";
import { plainText } from "@/lib/plain-text";

const oneLine = z.string().overwrite((text) => plainText(text).replaceAll(/\s+/gu, " ").trim());
const spelling = oneLine.max(200, "tooLong?max=200");
/** How the symbols of its documents begin, without the State: "CCPR/C", "E/C.12". */
const symbolPrefix = oneLine.max(40, "tooLong?max=40").regex(/^(?:[A-Z][A-Z0-9.]*(?:\/[A-Z0-9.]+)*)?$/u, "symbolPrefixForm");

const revisable = { names: someNames, symbolPrefix };

export const mechanismSchema = z.object({
  kind: z.enum(MechanismKind),
  /** References and data sets name it by its code, so that it is short and stays: "CCPR", "SR Torture". */
  code: oneLine.regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}. -]{0,38}[\p{L}\p{N}])?$/u, "mechanismCodeForm"),
  /** Another spelling to begin with. */
  spelling,
  ...revisable,
});
export type MechanismRecord = z.output<typeof mechanismSchema>;

export const mechanismRevisionSchema = z.object({ id: z.uuid(), version: z.number().int(), ...revisable });
export type MechanismRevision = z.output<typeof mechanismRevisionSchema>;

export const mechanismAliasSchema = z.object({ mechanismId: z.uuid(), text: spelling.min(1, "required") });
export type MechanismAliasRecord = z.output<typeof mechanismAliasSchema>;

export const mechanismAliasIdSchema = z.object({ id: z.uuid() });

const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

/** The state of the list, all of it in the query of the address. */
export const mechanismFiltersSchema = z.object({
  q: forgiving(z.string().trim().min(1).max(200)),
  kind: forgiving(z.enum(MechanismKind)),
});
export type MechanismFilters = z.output<typeof mechanismFiltersSchema>;

/** What the form for a new one begins with: how a data set calls it. */
export const newMechanismSchema = z.object({ body: forgiving(spelling) });
