import { timingSafeEqual } from "node:crypto";

import type { ApplicationState, Standing } from "@/domain/organisations/vocabulary";
import { isId } from "@/lib/ids";
import { keyedHash } from "@/lib/seal";

/** The edition of the published terms, which whoever asks agrees to. */
export const termsEdition = "2026-11";

/** Days after which an unconfirmed application is forgotten, and a link that was mailed is worth nothing. */
export const daysToFollow = 14;

/** Working through an application takes this long at most, says the page of the terms. */
export const daysToDecide = 30;

/** A year after it was decided, an application is forgotten. */
export const daysKept = 365;

const day = 24 * 3_600_000;
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * day);
export const daysBefore = (at: Date, days: number): Date => daysAfter(at, -days);

/** What a link in a mail to an address without an account leads to. */
export type LinkedTo = "application" | "invitation";

const macOf = (to: LinkedTo, id: string): string => keyedHash(`${to} ${id}`, "organisation link");

/** The part of a link that shows whose mailbox it was sent to; only this instance can make one. */
export const linkToken = (to: LinkedTo, id: string): string => `${id}.${macOf(to, id)}`;

/** Whom a link was mailed to, or null if we did not make it. */
export function readLinkToken(to: LinkedTo, token: string): string | null {
  const [id = "", mac = ""] = token.split(".");
  if (!isId(id)) return null;
  const [given, right] = [Buffer.from(mac), Buffer.from(macOf(to, id))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

/** Whether a link that asks for something is still good. */
export const isFresh = (since: Date, at: Date): boolean => daysAfter(since, daysToFollow) > at;

export const statesOf = {
  waiting: ["CONFIRMED", "APPEALED"],
  verified: ["VERIFIED"],
  refused: ["REFUSED", "UPHELD"],
} as const satisfies Record<Standing, ApplicationState[]>;
