import type { Actor } from "@/domain/actor";
import { addressOf, newSecret, secretOf } from "@/domain/people/second-factors/rules";
import { needsSecondFactor } from "@/domain/policy";
import { env } from "@/lib/env";
import { type QrCode, qrCode } from "@/lib/qr-code";
import { seal } from "@/lib/seal";

/** Whether this person's roles need a second factor here. */
export const mustProtect = (actor: Pick<Actor, "memberships">): boolean => env.SECOND_FACTOR === "required" && needsSecondFactor(actor);

export type Proposal = { secret: string; sealed: string; qr: QrCode };

type Asking = { actor: { id: string }; email: string };

/** A new secret for a person's app. It counts only once a code made with it comes back, so nothing is kept of it until then. */
export const proposeSecondFactor = (asking: Asking): Proposal => propose(newSecret(), asking);

/** The same while signing in: one for the session, so that a page without scripts, drawn anew, still shows what was scanned. */
export const proposeFirstSecondFactor = ({ id, ...asking }: Asking & { id: string }): Proposal => propose(secretOf(id), asking);

function propose(secret: string, { actor, email }: Asking): Proposal {
  const grouped = secret.replaceAll(/(.{4})(?=.)/g, "$1 ");
  return { secret: grouped, sealed: seal(secret, "proposed second factor", actor.id), qr: qrCode(addressOf(secret, email)) };
}
