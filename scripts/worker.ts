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
  try {
    const at = await databaseNow();
    if (at.getTime() - remindedAt >= betweenReminders) {
      await remind(at);
      remindedAt = at.getTime();
    }
    await deliver(at);
  } catch (error) {
    console.error("The worker goes on after:", error);
    await delay(10 * pause);
  }
  await delay(pause);
}
await closeDatabases();
