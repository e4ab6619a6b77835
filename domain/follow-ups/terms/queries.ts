import type { Actor } from "@/domain/actor";
import { namedRound, presentRound } from "@/domain/follow-ups/rounds/rules";
import { isOverdue } from "@/domain/follow-ups/rules";
import { nameIn, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { dateOf, dayOf, today } from "@/lib/day";

/** The rounds of one review, the latest first. */
export async function listRounds(actor: Actor | null, cycleId: string, locale: InterfaceLanguage) {
  const found = await reading(actor, (reader) =>
    reader.followUp.findMany({ where: { cycleId }, select: namedRound, orderBy: { number: "desc" } }),
  );
  return found.map((round) => presentRound(round, locale));
}

/** Every term of every follow-up that is still to come or was not met, in their order. A window that is shut is over. */
export async function listTerms(actor: Actor | null, locale: InterfaceLanguage) {
  const found = await reading(actor, (reader) =>
    reader.followUpTerm.findMany({
      where: { OR: [{ actor: { in: ["STATE", "BODIES"] } }, { dueOn: { gte: dateOf(today()) ?? new Date() } }] },
      select: {
        id: true,
        actor: true,
        dueOn: true,
        transition: { select: { names: true } },
        followUp: {
          select: {
            id: true,
            number: true,
            cycle: { select: { titles: true, mechanism: { select: { names: true } }, state: { select: { names: true } } } },
          },
        },
      },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: 500,
    }),
  );
  const name = (json: unknown) => nameIn(readWords(json), locale);
  return found.map(({ id, actor: by, dueOn, transition, followUp }) => ({
    id,
    actor: by,
    dueOn: dayOf(dueOn),
    name: name(transition.names),
    isOverdue: isOverdue({ actor: by, dueOn: dayOf(dueOn) }, today()),
    round: { id: followUp.id, number: followUp.number },
    cycle: name(followUp.cycle.titles),
    committee: name(followUp.cycle.mechanism.names),
    state: name(followUp.cycle.state.names),
  }));
}

export type ListedTerm = Awaited<ReturnType<typeof listTerms>>[number];
