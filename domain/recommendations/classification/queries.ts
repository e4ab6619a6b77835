import type { Actor } from "@/domain/actor";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import { visibleRecommendations } from "@/domain/visibility";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

/** One recommendation with its themes, and all the themes there are. */
export function findClassifiable(actor: Actor, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    if (!isId(id)) return null;
    const recommendation = await reader.recommendation.findFirst({
      where: { id, ...visibleRecommendations(actor) },
      select: {
        id: true,
        version: true,
        stateId: true,
        reference: true,
        paragraph: { select: { texts: { select: { language: true, text: true } } } },
        themes: { select: { themeId: true } },
      },
    });
    if (!recommendation) return null;
    const { paragraph, themes: chosen, ...rest } = recommendation;
    const themes = await reader.theme.findMany({ select: { id: true, code: true, names: true }, orderBy: { code: "asc" } });
    return {
      ...rest,
      text: wordsIn(Object.fromEntries(paragraph.texts.map(({ language, text }) => [language, text])), locale),
      themeIds: chosen.map(({ themeId }) => themeId),
      themes: themes.map(({ names, ...theme }) => ({ ...theme, name: nameIn(readWords(names), locale) })),
    };
  });
}

export type Classifiable = NonNullable<Awaited<ReturnType<typeof findClassifiable>>>;
