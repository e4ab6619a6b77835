import { randomUUID } from "node:crypto";

import type { NotificationKind } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";

export type ReportNews = Extract<NotificationKind, `REPORT_${string}`>;

/**
 * Tells everybody of the leading organisation and of those that joined a report, or, of an appeal, the administrators who may decide
 * of it. Whoever does the act knows none of them and is not named to them: the database finds them.
 */
export async function tellOfReport(
  tx: Prisma.TransactionClient,
  kind: ReportNews,
  reportId: string,
  refusalId: string | null = null,
): Promise<void> {
  await tx.$queryRaw`SELECT app_tell_of_report(${reportId}::uuid, ${kind}, ${refusalId}::uuid, ${randomUUID()}::uuid, ${now()})::text`;
}
