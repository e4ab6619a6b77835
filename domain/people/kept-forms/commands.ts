import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { delivering } from "@/domain/delivering";
import { findFormerUser } from "@/domain/people/kept-forms/queries";
import { keptFor, placeOf, sealContents } from "@/domain/people/kept-forms/rules";
import type { KeptContents, KeptFormId } from "@/domain/people/kept-forms/schema";
import { appDatabase } from "@/lib/db";
import { hashOf } from "@/lib/token";

/*
 * What is kept here is nobody's record, and nothing of it may stand anywhere else: it leaves no audit entry.
 */

/** Keeps what was typed for the person whose session has ended, in place of what they typed there before. Tells whether it did. */
export async function keepForm(token: string, contents: KeptContents): Promise<boolean> {
  const userId = await findFormerUser(token);
  const sealed = userId && sealContents(contents, userId);
  if (!sealed) return false;
  const [row] = await appDatabase().$queryRaw<{ isKept: boolean }[]>`
    SELECT app_keep_form(${hashOf(token)}, ${randomUUID()}::uuid, ${placeOf(contents)}, ${sealed}) AS "isKept"`;
  return row?.isKept ?? false;
}

/** Forgets what this person typed, once it was saved or is not wanted. Tells how many texts of theirs are still kept. */
export async function forgetForm(actor: Actor, { id }: KeptFormId): Promise<number> {
  const db = appDatabase();
  const [, , left] = await db.$transaction([
    db.$queryRaw`SELECT app_enter(${actor.id}::uuid)::text`,
    db.keptForm.deleteMany({ where: { id, userId: actor.id } }),
    db.keptForm.count({ where: { userId: actor.id } }),
  ]);
  return left;
}

/** Forgets what nobody came back for within a day. Tells how many. */
export function purgeKeptForms(at: Date): Promise<number> {
  return delivering(async (tx) => {
    const { count } = await tx.keptForm.deleteMany({ where: { keptAt: { lt: new Date(at.getTime() - keptFor) } } });
    return count;
  });
}
