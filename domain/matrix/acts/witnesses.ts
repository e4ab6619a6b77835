import { randomUUID } from "node:crypto";

import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { Ability } from "@/domain/policy";
import { dismissWitness, nameWitness } from "@/domain/subscriptions/commands";
import { ownerDatabase } from "@/prisma/owner";

const address = () => `${randomUUID()}@example.org`;

export const witnessActs = {
  "witness.name": {
    async prepare() {
      return {
        command: (actor) => nameWitness(actor, { email: address(), name: "An institute", locale: "en" }),
        attacks: ({ id }) => [
          [sql`INSERT INTO subscription (email, name, locale, added_by_id, added_at) VALUES (${address()}, 'Mine', 'en', ${id}, now())`],
        ],
      };
    },
  },

  "witness.dismiss": {
    async prepare() {
      const data = { email: address(), name: "An institute", locale: "en", addedAt: new Date() } as const;
      const { id } = await ownerDatabase().subscription.create({ data, select: { id: true } });
      return {
        command: (actor) => dismissWitness(actor, { id }),
        attacks: () => [
          [sql`UPDATE subscription SET ended_at = now() WHERE id = ${id}`],
          [sql`UPDATE subscription SET confirmed_at = now() WHERE id = ${id}`],
          [sql`DELETE FROM subscription WHERE id = ${id}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
