import { randomUUID } from "node:crypto";

import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

type Tx = Prisma.TransactionClient;

/** Tells the administrators who may decide that an application waits. Whoever follows its link knows none of them: the database finds them. */
export async function tellOfApplication(tx: Tx, applicationId: string): Promise<void> {
  await tx.$queryRaw`SELECT app_tell_of_application(${applicationId}::uuid, ${randomUUID()}::uuid, ${now()})::text`;
}

/** Tells the people of an organisation that its verification has ended, or was restored. The administrator knows none of them. */
export async function tellOfVerification(tx: Tx, organisationId: string): Promise<void> {
  await tx.$queryRaw`SELECT app_tell_of_verification(${organisationId}::uuid, ${randomUUID()}::uuid, ${now()})::text`;
}
