import type { Actor } from "@/domain/actor";
import { reading } from "@/domain/reading";
import { administeredStates } from "@/domain/visibility";
import { env } from "@/lib/env";
import { type Letter, readLetters } from "@/lib/mailbox";

const most = 100;

/** Whether there is a mailbox to look into: in the demonstration alone, as long as no mail server takes its mail. */
const isMailboxOpen = (): boolean => env.DEMONSTRATION === "on" && !env.SMTP_URL;

/** What the demonstration would have sent to this person, and for an administrator to anybody; null where there is no mailbox. */
export async function listLetters(actor: Actor): Promise<Letter[] | null> {
  if (!isMailboxOpen()) return null;
  const own = await reading(actor, (reader) => reader.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } }));
  const isAdministrator = administeredStates(actor).length > 0;
  return readLetters(most, ({ to }) => isAdministrator || to.toLowerCase() === own.email.toLowerCase());
}
