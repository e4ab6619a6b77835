import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import type { Classification } from "@/domain/recommendations/classification/schema";
import { now } from "@/lib/clock";

/** Says which themes a recommendation belongs to: exactly those named. */
export function classifyRecommendation(actor: Actor, { recommendationId: id, version, themeIds }: Classification): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const themesNow = { select: { theme: { select: { id: true, code: true } } }, orderBy: { theme: { code: "asc" } } } as const;
    const select = { id: true, stateId: true, reference: true, version: true, themes: themesNow } as const;
    const before = await tx.recommendation.findUnique({ where: { id }, select });
    if (!before) throw new NotFound();
    authorize("recommendation.classify", before);

    const wanted = await tx.theme.findMany({ where: { id: { in: themeIds } }, select: { id: true, code: true }, orderBy: { code: "asc" } });
    if (wanted.length < new Set(themeIds).size) throw new RuleBroken("invalid", "themeIds");
    const present = before.themes.map(({ theme }) => theme.id);
    const added = wanted.filter((theme) => !present.includes(theme.id));
    const dropped = present.filter((theme) => !themeIds.includes(theme));
    if (added.length + dropped.length === 0) throw new RuleBroken("nothingChanges");

    const { count } = await tx.recommendation.updateMany({ where: { id, version }, data: { version: { increment: 1 } } });
    if (count === 0) {
      const theirs = await tx.recommendation.findUniqueOrThrow({ where: { id }, select });
      throw new Outdated({ version: theirs.version, theirs: { themeIds: codesOf(theirs.themes.map(({ theme }) => theme)) } });
    }
    await tx.recommendationTheme.deleteMany({ where: { recommendationId: id, themeId: { in: dropped } } });
    await tx.recommendationTheme.createMany({ data: added.map((theme) => ({ recommendationId: id, themeId: theme.id })) });
    await tx.historyEntry.createMany({
      data: { recommendationId: id, kind: "CLASSIFIED", note: codesOf(wanted), actorId: actor.id, at: now() },
    });
    await record({
      before: { id, reference: before.reference, themes: codesOf(before.themes.map(({ theme }) => theme)) },
      after: { id, themes: codesOf(wanted) },
    });
  });
}

const codesOf = (themes: { code: string }[]): string => themes.map(({ code }) => code).join(", ");
