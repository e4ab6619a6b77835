import { z } from "zod";

import { optionalId, sourced, text } from "@/domain/sources/schema";
import { someNames } from "@/domain/vocabularies/schema";
import { vocabularies } from "@/domain/vocabulary";

const number = z.union([z.literal(""), z.string().regex(/^-?\d{1,4}$/, "notANumber")]);
const positive = z.union([z.literal(""), z.string().regex(/^\d{1,3}$/, "notANumber")]);
/** A code as the rows have it: `REMINDED_1`. */
const codeWritten = z
  .string()
  .trim()
  .min(1, "required")
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u, "codeForm");
const position = z.coerce.number("notANumber").int("notANumber").min(1, "notANumber").max(999, "notANumber");

const described = {
  names: someNames,
  usualMonths: positive,
  mostSelected: positive,
  ...sourced,
};

/** A procedure, or a further edition of one, which begins with the states and steps of the one it is based on. */
export const procedureSchema = z.object({
  code: codeWritten,
  edition: text(40).min(1, "required"),
  mechanismId: z.uuid("required"),
  basedOnId: optionalId,
  ...described,
});
export type ProcedureRecord = z.output<typeof procedureSchema>;

export const procedureRevisionSchema = z.object({ id: z.uuid(), version: z.number().int(), isRetired: z.boolean(), ...described });
export type ProcedureRevision = z.output<typeof procedureRevisionSchema>;

/** A state, new where `id` is empty. */
export const procedureStateSchema = z.object({
  procedureId: z.uuid(),
  id: optionalId,
  version: z.number().int(),
  code: codeWritten,
  names: someNames,
  position,
  kind: z.enum(vocabularies.FollowUpStateKind),
});
export type ProcedureState = z.output<typeof procedureStateSchema>;

/** A step, new where `id` is empty. Its term is whole, or there is none. */
export const procedureStepSchema = z
  .object({
    procedureId: z.uuid(),
    id: optionalId,
    version: z.number().int(),
    code: codeWritten,
    fromId: z.uuid("required"),
    toId: z.uuid("required"),
    names: someNames,
    actor: z.enum(vocabularies.FollowUpActor),
    position,
    termCount: number,
    termUnit: z.union([z.literal(""), z.enum(vocabularies.FollowUpTermUnit)]),
    termBase: z.union([z.literal(""), z.enum(vocabularies.FollowUpTermBase)]),
    requires: z.array(z.enum(vocabularies.FollowUpRequirement)),
    /** Codes of grades, apart from each other. */
    grades: z.string().trim().max(200),
  })
  .check((context) => {
    const { termCount, termUnit, termBase, actor, fromId, toId, requires, grades } = context.value;
    const refuse = (path: string, message: string) => context.issues.push({ code: "custom", input: context.value, path: [path], message });
    const said = [termCount, termUnit, termBase].filter((part) => part !== "").length;
    if (said % 3 !== 0) refuse("termCount", "termIncomplete");
    if (actor === "CLOCK" && said === 0) refuse("termCount", "required");
    if (actor === "CLOCK" && fromId === toId) refuse("toId", "invalid");
    if (actor === "CLOCK" && requires.length > 0) refuse("requires", "invalid");
    if (actor === "CLOCK" && grades !== "") refuse("grades", "invalid");
  });
export type ProcedureStep = z.output<typeof procedureStepSchema>;

export const stepRemovalSchema = z.object({ id: z.uuid() });
export type StepRemoval = z.output<typeof stepRemovalSchema>;

/** A form before anything is said. */
export const blankStep = {
  procedureId: "",
  id: "",
  version: 0,
  code: "",
  fromId: "",
  toId: "",
  names: { en: "", ru: "", kk: "" },
  actor: "COMMITTEE",
  position: 1,
  termCount: "",
  termUnit: "",
  termBase: "",
  requires: [],
  grades: "",
} satisfies z.input<typeof procedureStepSchema>;
