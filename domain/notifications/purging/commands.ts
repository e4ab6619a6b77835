import { delivering } from "@/domain/delivering";
import { keptFrom } from "@/domain/notifications/purging/rules";
import { env } from "@/lib/env";

const atOnce = 10_000;

/**
 * Takes away what is known of mail that went out or was given up longer ago than the operator wants it kept. The notices it told of
 * stay in their lists; mail that may still go out stays too. Tells how much went.
 */
export async function purgeMail(at: Date, days: number = env.MAIL_KEPT_DAYS): Promise<number> {
  const from = keptFrom(at, days);
  let purged = 0;
  let some = 0;
  do {
    some = await delivering(
      (tx) => tx.$executeRaw`
        DELETE FROM outgoing_mail WHERE id IN (SELECT id FROM outgoing_mail WHERE sent_at < ${from} OR abandoned_at < ${from} LIMIT ${atOnce})`,
    );
    purged += some;
  } while (some === atOnce);
  return purged;
}
