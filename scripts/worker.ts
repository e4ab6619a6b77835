import { setTimeout as delay } from "node:timers/promises";

import { announceOpenings } from "@/domain/alternative-reports/opening/commands";
import { signCheckpoint } from "@/domain/audit/verification/commands";
import { databaseNow } from "@/domain/delivering";
import { deliver } from "@/domain/notifications/delivery/commands";
import { purgeMail } from "@/domain/notifications/purging/commands";
import { remind } from "@/domain/notifications/reminders/commands";
import { purgeApplications } from "@/domain/organisations/purging/commands";
import { purgeKeptForms } from "@/domain/people/kept-forms/commands";
import { closeDatabases } from "@/lib/db";

// What goes out by itself: reminders, reports that opened, checkpoints of the audit chain, mail. The server starts it and starts it again; it may be killed at any moment.
const pause = 1000;
const betweenReminders = 60_000;
const betweenLooks = 10_000;
const betweenPurges = 3_600_000;

let isWanted = true;
for (const reason of ["SIGTERM", "SIGINT", "disconnect"]) process.once(reason, () => (isWanted = false));

let remindedAt = 0;
let lookedAt = 0;
let purgedAt = 0;
while (isWanted) {
  const isWell = await tried(async () => {
    const at = await databaseNow();
    if (at.getTime() - remindedAt >= betweenReminders) {
      remindedAt = at.getTime();
      // A password does not wait for a reminder that cannot be written.
      await tried(() => remind(at));
    }
    if (at.getTime() - lookedAt >= betweenLooks) {
      lookedAt = at.getTime();
      await tried(announceOpenings);
      await tried(() => signCheckpoint(at));
    }
    await deliver(at);
    if (at.getTime() - purgedAt >= betweenPurges) {
      purgedAt = at.getTime();
      await tried(() => purgeMail(at));
      await tried(() => purgeApplications(at));
      await tried(() => purgeKeptForms(at));
    }
  });
  await delay(isWell ? pause : 10 * pause);
}
await closeDatabases();

async function tried(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    console.error("The worker goes on after:", error);
    return false;
  }
}
