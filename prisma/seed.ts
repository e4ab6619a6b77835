import { closeDatabases } from "@/lib/db";
import { plannedAt } from "@/prisma/demonstration/plan";
import { loadActs } from "@/prisma/loading/acts";
import { loadCycleFacts } from "@/prisma/loading/cycle";
import { settleNotices } from "@/prisma/loading/notifications";
import { loadPeople } from "@/prisma/loading/people";
import { loadRecord, recordedAt } from "@/prisma/loading/record";
import { loadEarlierRecord } from "@/prisma/loading/recurrence";
import { loadPlan } from "@/prisma/loading/plan";
import { loadReference } from "@/prisma/loading/reference";
import { closeOwnerDatabase, dateOwner, ownerDatabase, truncateAll } from "@/prisma/owner";

/*
 * Tells the demonstration to an empty database: Kazakhstan, the third cycle under the Covenant.
 * Does nothing where there is a State already; a telling that breaks off leaves the database empty again.
 */
try {
  if ((await ownerDatabase().state.count()) === 0) await tell();
} finally {
  await Promise.all([closeDatabases(), closeOwnerDatabase()]);
}

async function tell(): Promise<void> {
  try {
    await dateOwner(recordedAt);
    const reference = await loadReference();
    const people = await loadPeople(reference);
    const recorder = people.get("secretariat-recorder");
    if (!recorder) throw new Error("The demonstration has nobody to record its documents.");
    const recommendations = new Map([...(await loadEarlierRecord(reference, recorder.id)), ...(await loadRecord(reference, recorder.id))]);
    await loadCycleFacts({ ...reference, recommendations });
    await dateOwner(new Date(plannedAt));
    await loadPlan({ ...reference, recommendations, recorderId: recorder.id });
    await loadActs({ reference, people, recommendations });
    await settleNotices();
  } catch (failure) {
    await truncateAll();
    throw failure;
  }
}
