import type { Actor, ActorMembership } from "@/domain/actor";
import { keptFor, unsealContents } from "@/domain/people/kept-forms/rules";
import type { KeptContents } from "@/domain/people/kept-forms/schema";
import { owedBy } from "@/domain/people/sessions/rules";
import { reading } from "@/domain/reading";
import { now } from "@/lib/clock";
import { appDatabase } from "@/lib/db";
import { env } from "@/lib/env";
import { hashOf } from "@/lib/token";

type Known = { userId: string; secondFactorAt: string | null; hasSecondFactor: boolean; memberships: ActorMembership[] };

/** Whom a token stood for until lately; null for a token nobody has had, and for somebody who never showed all they owed. */
export async function findFormerUser(token: string): Promise<string | null> {
  const [row] = await appDatabase().$queryRaw<{ known: Known | null }[]>`SELECT app_known_session(${hashOf(token)}) AS known`;
  if (!row?.known) return null;
  const { userId, secondFactorAt, ...holder } = row.known;
  const owes = owedBy(
    { ...holder, secondFactorAt: secondFactorAt ? new Date(secondFactorAt) : null },
    { isRequired: env.SECOND_FACTOR === "required" },
  );
  return owes === "nothing" ? userId : null;
}

export type KeptForm = KeptContents & { id: string };

/** What this person typed on this page after their session had ended, the newest first. */
export async function listKeptForms(actor: Actor, path: string): Promise<KeptForm[]> {
  const rows = await reading(actor, (reader) =>
    reader.keptForm.findMany({
      where: { userId: actor.id, keptAt: { gt: new Date(now().getTime() - keptFor) } },
      select: { id: true, sealed: true },
      orderBy: [{ keptAt: "desc" }, { id: "asc" }],
    }),
  );
  return rows.flatMap(({ id, sealed }) => {
    const contents = unsealContents(sealed, actor.id);
    return contents?.path === path ? [{ id, ...contents }] : [];
  });
}
