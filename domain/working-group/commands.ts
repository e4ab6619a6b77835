import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { readNames } from "@/domain/names/rules";
import { filled } from "@/domain/sources/rules";
import { fieldsOf } from "@/domain/working-group/rules";
import type { Appointment, GroupDescription, SeatEnd } from "@/domain/working-group/schema";
import { Prisma } from "@/generated/prisma/client";
import { dateOf, dayOf, dayOrNull } from "@/lib/day";

/** Says what the group is and on what legal basis it stands; the first time, this puts it on record. */
export function describeGroup(actor: Actor, { stateId, version, ...described }: GroupDescription): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    authorize("workingGroup.revise", { stateId });
    const data = asKept(described);
    const before = await tx.workingGroup.findUnique({ where: { stateId } });
    if (!before) {
      const { id } = await tx.workingGroup.create({ data: { stateId, ...data }, select: { id: true } });
      return record({ before: null, after: { id, stateId, ...data } });
    }
    const { count } = await tx.workingGroup.updateMany({ where: { stateId, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw new Outdated({ version: before.version, theirs: asTyped(before) });
    return record({ before, after: { ...before, ...data, version: version + 1 } });
  });
}

/** Gives somebody a seat in the group, from a day on. */
export function appointMember(actor: Actor, { groupId, name, userId, ...appointed }: Appointment): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const group = await tx.workingGroup.findUnique({ where: { id: groupId }, select: { stateId: true } });
    if (!group) throw new NotFound();
    authorize("workingGroup.appoint", group);
    await refuseForeigners(tx, group.stateId, { bodyId: appointed.bodyId, userId });

    const seat = {
      id: randomUUID(),
      groupId,
      stateId: group.stateId,
      seat: appointed.seat,
      bodyId: appointed.bodyId || null,
      organisation: appointed.organisation || null,
      isPersonPublic: appointed.isPersonPublic,
      validFrom: new Date(`${appointed.validFrom}T00:00:00Z`),
      validTo: dateOf(appointed.validTo),
    };
    const person = { name, function: appointed.function || null, userId: userId || null };
    await tx.workingGroupMember.create({ data: seat, select: { id: true } });
    await tx.groupPerson.create({ data: { memberId: seat.id, ...person }, select: { id: true } });
    await record({ before: null, after: { ...seat, person } });
    return { id: seat.id };
  });
}

/** Says until which day a seat was held. It stays on record that it was. */
export function endSeat(actor: Actor, { memberId: id, version, validTo }: SeatEnd): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.workingGroupMember.findUnique({ where: { id } });
    if (!before) throw new NotFound();
    authorize("workingGroup.appoint", before);
    if (validTo < dayOf(before.validFrom)) throw new RuleBroken("datesReversed", "validTo");
    const { count } = await tx.workingGroupMember.updateMany({
      where: { id, version },
      data: { validTo: dateOf(validTo), version: { increment: 1 } },
    });
    if (count === 0) throw new Outdated({ version: before.version, theirs: { validTo: dayOrNull(before.validTo) ?? "" } });
    await record({ before, after: { ...before, validTo, version: version + 1 } });
  });
}

/** A seat of one State's group belongs to a body of that State, and to somebody who works for it. */
async function refuseForeigners(tx: Change["tx"], stateId: string, { bodyId, userId }: { bodyId: string; userId: string }): Promise<void> {
  if (bodyId && !(await tx.stateBody.findUnique({ where: { id: bodyId, stateId }, select: { id: true } })))
    throw new RuleBroken("invalid", "bodyId");
  const official = { id: userId, memberships: { some: { stateId, organisationId: null } } };
  if (userId && !(await tx.user.findFirst({ where: official, select: { id: true } }))) throw new RuleBroken("invalid", "userId");
}

function asKept({
  names,
  basis,
  basisNumber,
  basisOn,
  basisLinks,
  note,
  source,
  attestation,
}: Omit<GroupDescription, "stateId" | "version">) {
  const said = filled(note);
  return {
    names,
    basis: filled(basis),
    basisNumber: basisNumber || null,
    basisOn: dateOf(basisOn),
    basisLinks: filled(basisLinks),
    note: Object.keys(said).length > 0 ? said : Prisma.DbNull,
    source: source || null,
    attestation,
  };
}

const asTyped = ({ names, basis, basisNumber, basisOn, basisLinks, note, source, attestation }: Prisma.WorkingGroupGetPayload<object>) => ({
  ...fieldsOf("names", readNames(names)),
  ...fieldsOf("basis", readNames(basis)),
  ...fieldsOf("basisLinks", readNames(basisLinks)),
  ...fieldsOf("note", readNames(note)),
  basisNumber: basisNumber ?? "",
  basisOn: dayOrNull(basisOn) ?? "",
  source: source ?? "",
  attestation,
});
