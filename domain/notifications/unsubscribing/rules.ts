import { timingSafeEqual } from "node:crypto";

import { type NotificationKind, notificationKinds } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";
import { keyedHash } from "@/lib/seal";

/** What one link in a mail unsubscribes from: a kind of notice, or digests. */
type Unsubscribed = { userId: string; about: NotificationKind | "DIGEST" };

const abouts = [...notificationKinds, "DIGEST"] as const;
const macOf = (userId: string, about: string): string => keyedHash(`${userId} ${about}`, "unsubscribe");

/** The part of a link that says who does not want what any more; only this instance can make one. */
export const unsubscribeToken = (userId: string, about: NotificationKind | "DIGEST"): string =>
  `${userId}.${about}.${macOf(userId, about)}`;

/** What a link says, or null if we did not make it. */
export function readUnsubscribeToken(token: string): Unsubscribed | null {
  const [userId = "", said = "", mac = ""] = token.split(".");
  const about = abouts.find((known) => known === said);
  if (!about || !isId(userId)) return null;
  const [given, right] = [Buffer.from(mac), Buffer.from(macOf(userId, about))];
  return given.length === right.length && timingSafeEqual(given, right) ? { userId, about } : null;
}
