import { randomUUID } from "node:crypto";

import type { Prisma } from "@/generated/prisma/client";
import { aPerson, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

const sometime = new Date("2026-01-10T06:00:00Z");

/** An application whose address is confirmed. */
export async function anApplication(over: Partial<Prisma.OrganisationApplicationUncheckedCreateInput> = {}) {
  const stateId = over.stateId ?? (await aState()).id;
  const isRefused = over.state === "REFUSED" || over.state === "APPEALED" || over.state === "UPHELD";
  return ownerDatabase().organisationApplication.create({
    data: {
      id: randomUUID(),
      stateId,
      names: named("Friends of the Lake"),
      kind: "LOCAL_NGO",
      place: "By the lake",
      email: `${randomUUID()}@example.org`,
      name: "A pseudonym",
      locale: "en",
      terms: "1",
      state: "CONFIRMED",
      askedAt: sometime,
      confirmedAt: sometime,
      ...(isRefused && { reason: "NO_REPLY" as const, words: "Nobody answered.", decidedAt: sometime, decidedById: randomUUID() }),
      ...over,
    },
  });
}

/** Somebody who belongs to an organisation, and no other. */
export const aMember = (stateId: string, organisationId: string, role: "NGO_MEMBER" | "NGO_ADMIN" | "NHRI_OFFICER" = "NGO_MEMBER") =>
  aPerson({ stateId, holds: [{ role, organisationId }] });

/** Ends the verification of an organisation, as that administrator. */
export async function anEnding({ organisationId, stateId, endedById }: { organisationId: string; stateId: string; endedById: string }) {
  const endedAt = new Date();
  const data = {
    id: randomUUID(),
    organisationId,
    stateId,
    endedById,
    endedAt,
    reason: "TERMS_BROKEN" as const,
    words: "After a warning.",
  };
  await ownerDatabase().verificationEnding.create({ data });
  return ownerDatabase().organisation.update({ where: { id: organisationId }, data: { verificationEndedAt: endedAt } });
}
