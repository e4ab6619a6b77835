import { randomUUID } from "node:crypto";

import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

/**
 * Tells those who carry a recommendation out, and the secretariat, that a voice has spoken or taken back what it said. Whoever speaks
 * for an organisation knows none of them and is not named to them: the database finds them.
 */
export async function tellOfVoice(tx: Prisma.TransactionClient, assessmentId: string): Promise<void> {
  await tx.$queryRaw`SELECT app_tell_of_voice(${assessmentId}::uuid, ${randomUUID()}::uuid, ${now()})::text`;
}
