import type { Actor } from "@/domain/actor";
import { nameIn, readNames, readWords, wordsIn } from "@/domain/names/rules";
import { reading, type Reader } from "@/domain/reading";
import { stillExists } from "@/domain/recommendations/assignment/rules";
import { coordinatedStates, seesGroupPerson, visiblePeople, workingStates } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { compareSeats, sitsOn } from "@/domain/working-group/rules";
import { compareNames } from "@/lib/compare-names";
import { type Day, dayOf, dayOrNull, today } from "@/lib/day";

/** Whose group a reader is shown: that of the State they work for, or else the first there is. */
export async function findGroupId(reader: Reader, actor: Actor | null): Promise<{ id: string; stateId: string } | null> {
  const own = workingStates(actor);
  return reader.workingGroup.findFirst({
    where: own.length > 0 ? { stateId: { in: own } } : {},
    orderBy: { state: { code: "asc" } },
    select: { id: true, stateId: true },
  });
}

/** The seats of a group in their order, each with its person where this reader may know who it is. */
export async function seatsOf(reader: Reader, actor: Actor | null, groupId: string, locale: InterfaceLanguage) {
  const seats = await reader.workingGroupMember.findMany({
    where: { groupId },
    select: {
      id: true,
      stateId: true,
      seat: true,
      organisation: true,
      isPersonPublic: true,
      validFrom: true,
      validTo: true,
      version: true,
      body: { select: { id: true, names: true } },
      person: { select: { name: true, function: true } },
    },
  });
  const byName = compareNames(locale);
  return seats
    .map(({ body, organisation, validFrom, validTo, person, ...seat }) => ({
      ...seat,
      validFrom: dayOf(validFrom),
      validTo: dayOrNull(validTo),
      bodyId: body?.id ?? null,
      from: body ? nameIn(readWords(body.names), locale) : (organisation ?? ""),
      person: seesGroupPerson(actor, seat) ? person : null,
    }))
    .toSorted((one, other) => compareSeats(one, other) || byName(one.from, other.from) || one.validFrom.localeCompare(other.validFrom));
}

export type Seat = Awaited<ReturnType<typeof seatsOf>>[number];

/** The group as everybody may know it, and its composition on a day; null while no State has put one on record. */
export function findGroup(actor: Actor | null, { on = today() }: { on?: Day | undefined }, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const wanted = await findGroupId(reader, actor);
    const group =
      wanted && (await reader.workingGroup.findUnique({ where: { id: wanted.id }, include: { state: { select: { names: true } } } }));
    if (!group) return null;
    const seats = await seatsOf(reader, actor, group.id, locale);
    const { names, basis, basisLinks, note, basisOn, state, ...rest } = group;
    return {
      ...rest,
      on,
      stateName: nameIn(readWords(state.names), locale),
      name: nameIn(readWords(names), locale),
      names: readNames(names),
      basis: wordsIn(readWords(basis), locale),
      bases: readNames(basis),
      basisOn: dayOrNull(basisOn),
      basisLinks: readNames(basisLinks),
      note: wordsIn(readWords(note), locale),
      notes: readNames(note),
      seats,
      sitting: seats.filter((seat) => sitsOn(seat, on)),
    };
  });
}

export type GroupRecord = NonNullable<Awaited<ReturnType<typeof findGroup>>>;

/** The bodies of a State that still exist, by name. */
export async function bodyChoices(reader: Reader, stateId: string, locale: InterfaceLanguage) {
  const bodies = await reader.stateBody.findMany({ where: { stateId }, select: { id: true, names: true, validTo: true } });
  return namedChoices(
    bodies.filter(({ validTo }) => stillExists({ validTo: dayOrNull(validTo) }, today())),
    locale,
  );
}

/** The State whose group this person keeps, and whom they can give a seat; null for those who keep none. */
export async function findGroupKeeping(actor: Actor, locale: InterfaceLanguage) {
  const [stateId] = coordinatedStates(actor);
  if (!stateId) return null;
  return reading(actor, async (reader) => {
    const people = await reader.user.findMany({
      where: { AND: [visiblePeople(actor), { disabledAt: null, memberships: { some: { stateId, organisationId: null } } }] },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    });
    return {
      stateId,
      bodies: await bodyChoices(reader, stateId, locale),
      people: people.map(({ id, name }) => ({ value: id, label: name })),
    };
  });
}

export type GroupKeeping = NonNullable<Awaited<ReturnType<typeof findGroupKeeping>>>;

/** What a form offers: things with names of their own, in the order of these names. */
export function namedChoices(found: { id: string; names: unknown }[], locale: InterfaceLanguage) {
  const compare = compareNames(locale);
  return found
    .map(({ id, names }) => ({ value: id, label: nameIn(readWords(names), locale) }))
    .toSorted((one, other) => compare(one.label, other.label));
}
