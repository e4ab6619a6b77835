import { z } from "zod";

import { type InterfaceLanguage, interfaceLanguages, type vocabularies } from "@/domain/vocabulary";

/** What a table of one's own can hold, a thing a row. */
export const tableKinds = [
  "recommendations",
  "stateBodies",
  "users",
  "assignments",
  "measures",
  "reforms",
  "indicators",
  "indicatorValues",
] as const;
export type TableKind = (typeof tableKinds)[number];

/** What a reference in a cell can lead to. */
export type Referred = "recommendation" | "stateBody" | "organisation" | "cycle" | "reform" | "term" | "article" | "measure" | "indicator";

export type ChoiceOf = keyof typeof vocabularies;

export type FieldType =
  | { type: "words"; max: number }
  | { type: "lines"; max: number }
  | { type: "list"; max: number }
  | { type: "day" }
  | { type: "partialDay"; isTerm?: true }
  | { type: "yesNo" }
  | { type: "money" }
  | { type: "number" }
  | { type: "email" }
  | { type: "address" }
  | { type: "choice"; of: ChoiceOf; among?: readonly string[] }
  | { type: "reference"; to: Referred; andOthers?: true }
  | { type: "references"; to: Referred };

/** A field of a thing. In languages, it is a column for each of them, and one of them is enough where it is required. */
export interface Field {
  name: FieldName;
  type: FieldType;
  isRequired?: true;
  isInLanguages?: true;
  /** In invented words, for the sheet that explains a template. */
  example: string | Record<InterfaceLanguage, string>;
}

export const fieldNames = [
  "acronym",
  "address",
  "adoptedOn",
  "amount",
  "answers",
  "articles",
  "assignmentRole",
  "attestation",
  "baseline",
  "baselineOn",
  "baselineValue",
  "body",
  "bodyKind",
  "bodyName",
  "budget",
  "category",
  "code",
  "coExecutors",
  "completionForm",
  "concern",
  "contribution",
  "currency",
  "cycle",
  "dataSource",
  "decision",
  "documentSymbol",
  "droppedReason",
  "dueOn",
  "email",
  "endsOn",
  "everyMonths",
  "expectedResult",
  "firstDueOn",
  "followUpDueOn",
  "heading",
  "inForceOn",
  "indicator",
  "indicatorKind",
  "isFollowUp",
  "isPublic",
  "leadBody",
  "limbs",
  "locale",
  "measureKind",
  "measures",
  "measureState",
  "milestones",
  "note",
  "number",
  "organisation",
  "paragraph",
  "period",
  "personName",
  "planItem",
  "position",
  "recommendation",
  "recommendations",
  "recommendingStates",
  "reference",
  "reformKind",
  "reformStage",
  "repealedOn",
  "replaces",
  "risk",
  "role",
  "source",
  "startsOn",
  "successor",
  "target",
  "targetOn",
  "targetValue",
  "terms",
  "text",
  "title",
  "unit",
  "validFrom",
  "validTo",
  "value",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** A column that a table of this kind can have: `title.ru` is the field in one language. */
export interface TableColumn {
  key: string;
  field: Field;
  language: InterfaceLanguage | null;
}

/** What a cell says: a text, a day as far as it is known, yes or no, or a list; null where it says nothing. */
export type CellValue = string | boolean | string[] | null;

/** The fields of a row by the key of their column. */
export type RowValues = Record<string, CellValue>;

/** Why a cell could not be read, as the key of a refusal. */
export interface CellProblem {
  key: string;
  refusal: string;
}

/** Which column of a table goes where: the key of a column of its kind, or null where it is left out. */
export const mappingSchema = z.array(z.string().max(100).nullable()).max(256);
export type Mapping = z.output<typeof mappingSchema>;

/** The words that the register has for fields, values and languages, in one language of the interface. */
export interface TableWords {
  fields: Record<FieldName, string>;
  choices: Record<string, Record<string, string>>;
  /** As they stand behind the name of a column: "Title (Russian)". */
  languages: Record<InterfaceLanguage, string>;
  yes: string;
  no: string;
}
export type AllTableWords = Record<InterfaceLanguage, TableWords>;

export const isInterfaceLanguage = (text: string): text is InterfaceLanguage => interfaceLanguages.some((language) => language === text);

/** What comes from the process that reads a file. */
export const tableLineSchema = z.union([
  z.strictObject({ row: z.strictObject({ number: z.number().int().positive(), cells: z.array(z.string()) }) }),
  z.strictObject({ refusedFile: z.string() }),
]);

export const templateRequestSchema = z.object({ kind: z.enum(tableKinds), format: z.enum(["xlsx", "csv"]) });
