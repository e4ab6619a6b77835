import { randomUUID } from "node:crypto";

import { filtered, narrowed, type Sight } from "@/domain/matrix/sight";
import type { World } from "@/domain/matrix/world";
import { can } from "@/domain/policy";
import { coordinatedStates } from "@/domain/visibility";
import type { Prisma } from "@/generated/prisma/client";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;
const seq = { seq: true } as const;
const bySeq = (rows: { seq: bigint }[]) => rows.map((row) => ({ id: String(row.seq) }));

/** What the public log tells, and those who are written to without an account. Its links are for everybody. */
export const logSights: Record<string, Sight> = {
  "statements of the log": filtered(
    {
      table: "log_statement",
      key: "seq::text",
      rows: async () =>
        (await owner().logStatement.findMany({ select: { seq: true, hiddenAt: true, stateId: true } })).map(({ seq: id, ...row }) => ({
          ...row,
          id: String(id),
        })),
      query: async (reader, where: Prisma.LogStatementWhereInput) => bySeq(await reader.logStatement.findMany({ where, select: seq })),
    },
    () => ({ hiddenAt: null }),
    {
      sees: (actor, { stateId }) => coordinatedStates(actor).includes(String(stateId)),
      because: "whoever withdraws something hides what was said of it, and must be able to say which",
    },
  ),
  subscriptions: narrowed(
    {
      table: "subscription",
      rows: () => owner().subscription.findMany({ select: { id: true, recommendationId: true } }),
      query: (reader) => reader.subscription.findMany({ select: { id: true } }),
    },
    (actor, { recommendationId }) => recommendationId === null && can(actor, "witness.name"),
  ),
};

/** Something that was said and something that was taken back, and two who are written to. */
export async function keepLog({ state }: World): Promise<void> {
  const said = { salt: "salt", content: {}, at: new Date(), act: "response.publish", subjectId: randomUUID(), stateId: state };
  await owner().logStatement.createMany({
    data: [
      { ...said, seq: 900_001n },
      { ...said, seq: 900_002n, hiddenAt: new Date() },
    ],
  });
  await owner().logLink.createMany({ data: [{ seq: 900_001n, sealed: "", hash: "" }] });
  const asked = { locale: "en", addedAt: new Date() } as const;
  await owner().subscription.createMany({
    data: [
      { ...asked, email: "witness@example.org" },
      { ...asked, email: "follower@example.org", recommendationId: randomUUID() },
    ],
  });
}
