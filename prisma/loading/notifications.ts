import { ownerDatabase } from "@/prisma/owner";

/** What was told while the demonstration was told is in everybody's list, mostly read, and is not mailed once more. */
export async function settleNotices(): Promise<void> {
  await ownerDatabase().$executeRaw`
    UPDATE notification n SET routed_at = n.at, read_at = CASE WHEN recent.place > 3 THEN n.at END
    FROM (SELECT id, row_number() OVER (PARTITION BY user_id ORDER BY seq DESC) AS place FROM notification) recent
    WHERE recent.id = n.id`;
}
