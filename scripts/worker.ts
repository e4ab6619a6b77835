import { setTimeout as delay } from "node:timers/promises";

import { databaseNow } from "@/domain/notifications/delivering/commands";
import { deliver } from "@/domain/notifications/delivery/commands";
import { remind } from "@/domain/notifications/reminders/commands";
import { closeDatabases } from "@/lib/db";

// What goes out by itself: reminders and mail. The server starts it and starts it again; it may be killed at any moment.
const pause = 1000;
const betweenReminders = 60_000;

let isWanted = true;
for (const reason of ["SIGTERM", "SIGINT", "disconnect"]) process.once(reason, () => (isWanted = false));

let remindedAt = 0;
while (isWanted) {
  const isWell = await tried(async () => {
    const at = await databaseNow();
    if (at.getTime() - remindedAt >= betweenReminders) {
      remindedAt = at.getTime();
      // A password does not wait for a reminder that cannot be written.
      await tried(() => remind(at));
    }
    await deliver(at);
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
