import type { Actor } from "@/domain/actor";
import { readSections } from "@/domain/alternative-reports/templates/rules";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

/** Every template, as its administrator keeps them. */
export async function listTemplates(actor: Actor, locale: InterfaceLanguage) {
  const templates = await reading(actor, (reader) =>
    reader.reportTemplate.findMany({
      include: { mechanism: { select: { code: true, names: true } } },
      orderBy: [{ mechanism: { code: "asc" } }, { stage: "asc" }, { code: "asc" }],
    }),
  );
  return templates.map(({ names, mechanism, retiredAt, sections, ...template }) => ({
    ...template,
    name: nameIn(readWords(names), locale),
    mechanism: mechanism && nameIn(readWords(mechanism.names), locale),
    parts: readSections(sections).length,
    isRetired: retiredAt !== null,
  }));
}

export type ListedTemplate = Awaited<ReturnType<typeof listTemplates>>[number];

/** A template as its administrator keeps it; null when it is not theirs to keep. */
export async function findTemplate(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id) || !can(actor, "reportTemplate.revise")) return null;
  const found = await reading(actor, (reader) =>
    reader.reportTemplate.findUnique({ where: { id }, include: { mechanism: { select: { names: true } } } }),
  );
  if (!found) return null;
  const { mechanism, names, sections, ...template } = found;
  return {
    ...template,
    names: readNames(names),
    name: nameIn(readWords(names), locale),
    mechanism: mechanism && nameIn(readWords(mechanism.names), locale),
    isRetired: found.retiredAt !== null,
    sections: readSections(sections).map((section) => ({
      ...section,
      titles: interfaceNames(section.titles),
      guidance: interfaceNames(section.guidance),
    })),
  };
}

const interfaceNames = (words: unknown) => {
  const { en, ru, kk } = readNames(words);
  return { en, ru, kk };
};
