import type { Actor, ActorMembership } from "@/domain/actor";
import { endsAt, longestSession, type Owed, owedBy, patienceWith } from "@/domain/people/sessions/rules";
import { reading } from "@/domain/reading";
import type { Language } from "@/domain/vocabulary";
import { now } from "@/lib/clock";
import { appDatabase } from "@/lib/db";
import { env } from "@/lib/env";
import { hashOf } from "@/lib/token";

export type OpenSession = {
  id: string;
  actor: Actor;
  email: string;
  /** Notices not read yet. */
  unread: number;
  owes: Owed;
  lastSeenAt: Date;
  /** How long it lasts without being used, in milliseconds, and when it ends even so. */
  patience: number;
  endsAt: Date;
};

type Found = {
  id: string;
  email: string;
  createdAt: string;
  lastSeenAt: string;
  secondFactorAt: string | null;
  hasSecondFactor: boolean;
  unread: number;
  user: { id: string; name: string; locale: Language };
  memberships: ActorMembership[];
};

/** The session a token names, in one statement, unless it was ended, has run out, or its person was disabled. */
export async function findSession(token: string): Promise<OpenSession | null> {
  const [row] = await appDatabase().$queryRaw<{ session: Found | null }[]>`SELECT app_session(${hashOf(token)}) AS session`;
  if (!row?.session) return null;
  const { id, email, unread, user, memberships, hasSecondFactor } = row.session;
  const [createdAt, lastSeenAt] = [new Date(row.session.createdAt), new Date(row.session.lastSeenAt)];
  if (endsAt({ memberships, createdAt, lastSeenAt }, place()) <= now()) return null;
  const secondFactorAt = row.session.secondFactorAt ? new Date(row.session.secondFactorAt) : null;
  return {
    id,
    email,
    unread,
    actor: { ...user, memberships },
    owes: owedBy({ memberships, hasSecondFactor, secondFactorAt }, { isRequired: env.SECOND_FACTOR === "required" }),
    lastSeenAt,
    patience: patienceWith({ memberships }, place()),
    endsAt: new Date(createdAt.getTime() + longestSession),
  };
}

const place = () => ({ isDemonstration: env.DEMONSTRATION === "on" });

/** One's own open sessions, the last used first. */
export async function listSessions(actor: Actor) {
  const sessions = await reading(actor, (reader) =>
    reader.session.findMany({
      where: { userId: actor.id, revokedAt: null },
      select: { id: true, device: true, createdAt: true, lastSeenAt: true },
      orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    }),
  );
  return sessions.filter((session) => endsAt({ memberships: actor.memberships, ...session }, place()) > now());
}

export type ListedSession = Awaited<ReturnType<typeof listSessions>>[number];
