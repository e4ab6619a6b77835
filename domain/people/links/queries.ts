import { recognising } from "@/domain/people/authentication/queries";
import { mustProtect } from "@/domain/people/second-factors/queries";
import { now } from "@/lib/clock";
import { hashOf } from "@/lib/token";

/** What a link from a mail is good for; null once it was used, has run out, or its person was disabled. */
export async function findLink(token: string) {
  const at = now();
  const link = await recognising((reader) =>
    reader.accountLink.findUnique({
      where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: at }, user: { disabledAt: null } },
      select: {
        id: true,
        kind: true,
        user: {
          select: {
            id: true,
            email: true,
            name: true,
            credential: { select: { secondFactor: true } },
            memberships: {
              where: { OR: [{ validTo: null }, { validTo: { gt: at } }] },
              select: { role: true, stateId: true, bodyId: true, organisationId: true },
            },
          },
        },
      },
    }),
  );
  if (!link) return null;
  const { credential, memberships, ...user } = link.user;
  return { id: link.id, kind: link.kind, user, hasSecondFactor: Boolean(credential?.secondFactor) || mustProtect({ memberships }) };
}
