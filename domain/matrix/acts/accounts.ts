import { randomUUID } from "node:crypto";

import { hash } from "@node-rs/argon2";
import { Secret, TOTP } from "otpauth";

import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { Known, World } from "@/domain/matrix/world";
import { reviseAccount } from "@/domain/people/commands";
import { changePassword } from "@/domain/people/passwords/commands";
import { protectAccount } from "@/domain/people/second-factors/commands";
import { newSecret } from "@/domain/people/second-factors/rules";
import { endSession } from "@/domain/people/sessions/commands";
import type { Ability } from "@/domain/policy";
import { seal } from "@/lib/seal";
import { ownerDatabase } from "@/prisma/owner";

const isOwn = (name: string): boolean => name === "one's own";
const whose = (world: World, name: string, { id }: Known): string => (isOwn(name) ? id : world.bystander);

/** A password whose hash costs little, so that a hundred people can show theirs. */
const password = `${randomUUID()} is long enough`;
const cheapHash = hash(password, { memoryCost: 8, timeCost: 1 });

async function withPassword({ id }: Known): Promise<void> {
  await ownerDatabase().credential.updateMany({ where: { userId: id }, data: { passwordHash: await cheapHash } });
}

export const accountActs = {
  "account.revise": {
    async prepare(world, name) {
      return {
        command: isOwn(name) ? (actor) => reviseAccount(actor, { version: 1, name: "Another name", locale: "kk" }) : null,
        attacks: (person) => [[sql`UPDATE "user" SET name = 'A forged name' WHERE id = ${whose(world, name, person)}`]],
      };
    },
  },

  "account.changePassword": {
    async prepare(world, name, person) {
      await withPassword(person);
      return {
        command: isOwn(name)
          ? (actor) => changePassword(actor, person.sessionId, { currentPassword: password, password: `${password} too` })
          : null,
        attacks: (intruder) => [[sql`UPDATE credential SET password_hash = 'mine' WHERE user_id = ${whose(world, name, intruder)}`]],
      };
    },
  },

  "account.protect": {
    async prepare(world, name, person) {
      await withPassword(person);
      const secret = newSecret();
      const enrolment = {
        currentPassword: password,
        sealed: seal(secret, "proposed second factor", person.id),
        code: new TOTP({ secret: Secret.fromBase32(secret), period: 30 }).generate(),
      };
      return {
        command: isOwn(name) ? (actor) => protectAccount(actor, person.sessionId, enrolment) : null,
        attacks: (intruder) => [[sql`UPDATE credential SET second_factor = NULL WHERE user_id = ${whose(world, name, intruder)}`]],
      };
    },
  },

  "session.end": {
    partOf: "user.disable",
    async prepare(world, name, person) {
      const sessions = new Map<string, string>();
      for (const { id } of [person, { id: world.bystander }]) {
        const data = { userId: id, tokenHash: randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) };
        sessions.set(id, (await ownerDatabase().session.create({ data, select: { id: true } })).id);
      }
      const sessionOf = (userId: string): string => sessions.get(userId) ?? world.known.find(({ id }) => id === userId)?.sessionId ?? "";
      return {
        command: (actor) => endSession(actor, { sessionId: sessionOf(isOwn(name) ? actor.id : world.bystander) }),
        attacks: (intruder) => [[sql`UPDATE session SET revoked_at = now() WHERE id = ${sessionOf(whose(world, name, intruder))}`]],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
