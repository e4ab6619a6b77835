import type { Actor } from "@/domain/actor";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { administeredStates } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { compareNames } from "@/lib/compare-names";
import { dayOrNull } from "@/lib/day";

/** The bodies this person administers, those that no longer exist last; each as a choice of successor as well. */
export async function listAdministeredBodies(actor: Actor, locale: InterfaceLanguage) {
  const bodies = await reading(actor, (reader) =>
    reader.stateBody.findMany({
      where: { stateId: { in: administeredStates(actor) } },
      select: { id: true, names: true, acronyms: true, kind: true, validFrom: true, validTo: true, successorId: true },
    }),
  );
  const named = new Map(bodies.map(({ id, names }) => [id, nameIn(readWords(names), locale)]));
  const byName = compareNames(locale);
  return bodies
    .map(({ names, acronyms, validFrom, validTo, successorId, ...body }) => ({
      ...body,
      name: nameIn(readWords(names), locale),
      acronym: nameIn(readWords(acronyms), locale),
      validFrom: dayOrNull(validFrom),
      validTo: dayOrNull(validTo),
      successor: successorId && (named.get(successorId) ?? null),
    }))
    .sort((one, other) => Number(one.validTo !== null) - Number(other.validTo !== null) || byName(one.name, other.name));
}

export type AdministeredBody = Awaited<ReturnType<typeof listAdministeredBodies>>[number];

/** A state body as its form shows it; null when there is none, or it is not this person's to revise. */
export async function findAdministeredBody(actor: Actor, id: string) {
  const body = await reading(actor, (reader) => reader.stateBody.findUnique({ where: { id } }));
  if (!body || !can(actor, "stateBody.revise", body)) return null;
  return {
    ...body,
    names: readNames(body.names),
    acronyms: readNames(body.acronyms),
    validFrom: dayOrNull(body.validFrom) ?? "",
    validTo: dayOrNull(body.validTo) ?? "",
    successorId: body.successorId ?? "",
  };
}
