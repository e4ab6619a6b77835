import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { stillExists } from "@/domain/recommendations/assignment/rules";
import { visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { compareNames } from "@/lib/compare-names";
import { dayOrNull, today } from "@/lib/day";

const atOnce = 500;

/** What a body still answers for, and the bodies that could take it over; null where it is not this reader's to decide. */
export async function findSuccession(actor: Actor, bodyId: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const body = await reader.stateBody.findUnique({
      where: { id: bodyId },
      select: { id: true, stateId: true, names: true, successorId: true },
    });
    if (!body || !can(actor, "recommendation.assign", body)) return null;
    const assignments = await reader.assignment.findMany({
      where: { bodyId, endedAt: null, recommendation: visibleRecommendations(actor) },
      select: {
        role: true,
        recommendation: { select: { id: true, version: true, reference: true, dueOn: true, paragraph: { select: { heading: true } } } },
      },
      orderBy: [{ recommendation: { cycleId: "asc" } }, { recommendation: { position: "asc" } }],
      take: atOnce,
    });
    const others = await reader.stateBody.findMany({
      where: { stateId: body.stateId, id: { not: bodyId } },
      select: { id: true, names: true, validTo: true },
    });
    const name = (names: unknown) => nameIn(readWords(names), locale);
    const byName = compareNames(locale);
    const targets = others
      .filter(({ validTo }) => stillExists({ validTo: dayOrNull(validTo) }, today()))
      .map(({ id, names }) => ({ id, name: name(names) }))
      .sort((one, other) => byName(one.name, other.name));
    return {
      id: body.id,
      name: name(body.names),
      successorId: targets.some(({ id }) => id === body.successorId) ? (body.successorId ?? "") : "",
      targets,
      assignments: assignments.map(({ role, recommendation: { paragraph, dueOn, ...recommendation } }) => ({
        ...recommendation,
        role,
        dueOn: dayOrNull(dueOn),
        heading: paragraph.heading ? name(paragraph.heading) : null,
      })),
    };
  });
}

export type SuccessionChoice = NonNullable<Awaited<ReturnType<typeof findSuccession>>>;
