import { timingSafeEqual } from "node:crypto";

import { isId } from "@/lib/ids";
import { keyedHash } from "@/lib/seal";

/** What a link in a mail to a subscribed address does. */
export const linkActs = ["confirm", "leave"] as const;
export type LinkAct = (typeof linkActs)[number];

const macOf = (act: LinkAct, id: string): string => keyedHash(`${act} ${id}`, "subscription");

/** The part of a link that says who confirms or leaves; only this instance can make one. */
export const subscriptionToken = (act: LinkAct, id: string): string => `${act}.${id}.${macOf(act, id)}`;

/** What a link says, or null if we did not make it. */
export function readSubscriptionToken(token: string): { act: LinkAct; id: string } | null {
  const [said = "", id = "", mac = ""] = token.split(".");
  const act = linkActs.find((known) => known === said);
  if (!act || !isId(id)) return null;
  const [given, right] = [Buffer.from(mac), Buffer.from(macOf(act, id))];
  return given.length === right.length && timingSafeEqual(given, right) ? { act, id } : null;
}

const day = 24 * 3_600_000;

/** Days after which a link that confirms an address is worth nothing. */
export const daysToConfirm = 14;

export const confirmableUntil = (askedAt: Date): Date => new Date(askedAt.getTime() + daysToConfirm * day);

/** Where an address stands. */
export const standings = ["asked", "confirmed", "expired", "left"] as const;
export type Standing = (typeof standings)[number];

export function standingOf(
  { addedAt, confirmedAt, endedAt }: { addedAt: Date; confirmedAt: Date | null; endedAt: Date | null },
  at: Date,
): Standing {
  if (endedAt) return "left";
  if (confirmedAt) return "confirmed";
  return confirmableUntil(addedAt) > at ? "asked" : "expired";
}
