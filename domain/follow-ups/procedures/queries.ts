import type { Actor } from "@/domain/actor";
import { machineProblems } from "@/domain/follow-ups/rules";
import { machineFields, machineOf } from "@/domain/follow-ups/steps/rules";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

const fields = {
  ...machineFields,
  usualMonths: true,
  mostSelected: true,
  source: true,
  attestation: true,
  usedSince: true,
  retiredAt: true,
  version: true,
  mechanismId: true,
  mechanism: { select: { names: true } },
} satisfies Prisma.FollowUpProcedureSelect;

type Stored = Prisma.FollowUpProcedureGetPayload<{ select: typeof fields }>;

function present({ states, transitions, mechanism, names, usedSince, retiredAt, ...procedure }: Stored, locale: InterfaceLanguage) {
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const nameOf = (id: string) => name(states.find((state) => state.id === id)?.names);
  return {
    ...procedure,
    name: name(names),
    mechanism: name(mechanism.names),
    isUsed: usedSince !== null,
    isRetired: retiredAt !== null,
    problems: machineProblems(machineOf({ states, transitions })),
    states: states.map(({ names: called, ...state }) => ({ ...state, name: name(called) })),
    steps: transitions.map(({ names: called, ...step }) => ({
      ...step,
      name: name(called),
      from: nameOf(step.fromId),
      to: nameOf(step.toId),
    })),
  };
}

export type ListedProcedure = ReturnType<typeof present>;

/** Every procedure with its states and steps, as everybody may read them. */
export async function listProcedures(actor: Actor | null, locale: InterfaceLanguage) {
  const found = await reading(actor, (reader) =>
    reader.followUpProcedure.findMany({ select: fields, orderBy: [{ mechanism: { code: "asc" } }, { code: "asc" }, { edition: "desc" }] }),
  );
  return found.map((procedure) => present(procedure, locale));
}

/** A procedure as its administrator keeps it; null when it is not theirs to keep. */
export async function findProcedure(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id) || !can(actor, "procedure.revise")) return null;
  const found = await reading(actor, (reader) => reader.followUpProcedure.findUnique({ where: { id }, select: fields }));
  return found && { ...present(found, locale), names: readNames(found.names) };
}

export type KeptProcedure = NonNullable<Awaited<ReturnType<typeof findProcedure>>>;

/** A state of a procedure as its form shows it; null when there is none, or none to keep. */
export async function findProcedureState(actor: Actor, procedureId: string, id: string) {
  if (!isId(procedureId) || !isId(id) || !can(actor, "procedure.revise")) return null;
  const found = await reading(actor, (reader) =>
    reader.followUpState.findFirst({
      where: { id, procedureId },
      select: { id: true, procedureId: true, version: true, code: true, names: true, position: true, kind: true },
    }),
  );
  return found && { ...found, names: readNames(found.names) };
}

/** A step of a procedure as its form shows it; null when there is none, or none to keep. */
export async function findProcedureStep(actor: Actor, procedureId: string, id: string) {
  if (!isId(procedureId) || !isId(id) || !can(actor, "procedure.revise")) return null;
  const found = await reading(actor, (reader) => reader.followUpTransition.findFirst({ where: { id, procedureId } }));
  if (!found) return null;
  const { names, termCount, termUnit, termBase, grades, ...step } = found;
  return {
    ...step,
    names: readNames(names),
    termCount: String(termCount ?? ""),
    termUnit: termUnit ?? ("" as const),
    termBase: termBase ?? ("" as const),
    grades: grades.join(", "),
  };
}
