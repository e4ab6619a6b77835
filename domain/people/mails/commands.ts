import { randomUUID } from "node:crypto";

import type { LinkKind } from "@/domain/people/links/rules";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { seal } from "@/lib/seal";

/** Owes a person the mail with this link. The worker sends it once the transaction is through, and then forgets the token. */
export async function oweLink(tx: Prisma.TransactionClient, userId: string, kind: LinkKind, token: string): Promise<void> {
  await tx.outgoingMail.createMany({
    data: { id: randomUUID(), userId, kind, secret: seal(token, "mailed link", userId), dueAt: now() },
  });
}

/** Owes a person the news that an administrator took away their second factor, so that it does not happen behind their back. */
export async function oweSecondFactorNews(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  await tx.outgoingMail.createMany({ data: { id: randomUUID(), userId, kind: "SECOND_FACTOR_RESET", dueAt: now() } });
}
