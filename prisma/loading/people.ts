import type { Actor } from "@/domain/actor";
import { hashPassword } from "@/lib/password";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";
import { of } from "@/prisma/loading/ids";
import type { Reference } from "@/prisma/loading/reference";
import { ownerDatabase } from "@/prisma/owner";

/** The people of the demonstration, by function, each ready to act; their names are in their own language. */
export async function loadPeople({ stateId, bodies, organisations }: Reference): Promise<Map<string, Actor>> {
  const people = new Map<string, Actor>();
  const hashes = new Map<string, string>();
  for (const { key, role, name, email, password, bodyKey, organisationKey, alternate = false, locale } of demonstrationAccounts) {
    const passwordHash = hashes.get(password) ?? (await hashPassword(password));
    hashes.set(password, passwordHash);
    const person = await ownerDatabase().user.create({
      data: {
        email,
        name: name[locale],
        locale,
        credential: { create: { passwordHash, recoveryCodes: [] } },
        memberships: {
          create: {
            stateId,
            role,
            isAlternate: alternate,
            bodyId: bodyKey ? of(bodies, bodyKey) : null,
            organisationId: organisationKey ? of(organisations, organisationKey) : null,
            validFrom: new Date("2025-01-01T00:00:00Z"),
          },
        },
      },
      select: {
        id: true,
        name: true,
        locale: true,
        memberships: { select: { role: true, stateId: true, bodyId: true, organisationId: true } },
      },
    });
    people.set(key, person);
  }
  return people;
}
