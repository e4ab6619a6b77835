import { timingSafeEqual } from "node:crypto";

import { type NotificationKind, notificationKinds } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";
import { keyedHash } from "@/lib/seal";

/** What one link in a mail unsubscribes from: a kind of notice, or digests. */
type Unsubscribed = { userId: string; about: NotificationKind | "DIGEST" };

const abouts = [...notificationKinds, "DIGEST"] as const;
const macOf = (userId: string, about: string): string => keyedHash(`${userId} ${about}`, "unsubscribe");

/**
 * The part of a link that says who does not want what any more; only this instance can make one. What it is, whoever sees the mail
 * does not read in it.
 */
export const unsubscribeToken = (userId: string, about: NotificationKind | "DIGEST"): string => `${userId}.${macOf(userId, about)}`;

/** What a link says, or null if we did not make it. Links that are older name the kind between the two. */
export function readUnsubscribeToken(token: string): Unsubscribed | null {
  const [userId = "", ...rest] = token.split(".");
  if (!isId(userId)) return null;
  const given = Buffer.from(rest.at(-1) ?? "");
  const about = abouts.find((known) => {
    const right = Buffer.from(macOf(userId, known));
    return given.length === right.length && timingSafeEqual(given, right);
  });
  return about ? { userId, about } : null;
}
