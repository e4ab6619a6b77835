import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { languageOf } from "@/lib/language";

const languages = ["en", "ru", "kk", "fr", "es", "ar", "zh"] as const;
const read = (text: string) => languageOf(text, languages, "en");

it.each([
  ["en", "The State party should count every tree in the gardens of the capital."],
  ["en", "Count trees, and the ponds."],
  ["fr", "L’État partie devrait compter chaque arbre des jardins de la capitale et planter des arbres."],
  ["fr", "Prendre toutes les mesures nécessaires pour compter les arbres et protéger les étangs du pays."],
  ["es", "El Estado parte debería contar todos los árboles de los jardines de la capital y plantar más."],
  ["es", "Adoptar todas las medidas necesarias para proteger los estanques y los árboles del país."],
  ["ru", "Государству-участнику следует сосчитать каждое дерево в садах столицы и посадить новые."],
  ["kk", "Қатысушы мемлекет астананың бақтарындағы әрбір ағашты санап, жаңаларын отырғызуы керек."],
  ["ar", "ينبغي للدولة الطرف أن تحصي كل شجرة في حدائق العاصمة وأن تغرس المزيد من الأشجار"],
])("%s: %s", (language, text) => expect(read(text)).toEqual({ language, isCertain: true }));

it.each(["", "12.", "Rest.", "Принять закон.", "Arbres!", "xqzv wkjq pfgh zzkw qqxv jjwk vvpq wxyz kqjz xwvq"])(
  "%o is taken for English, which is not certain",
  (text) => expect(read(text)).toEqual({ language: "en", isCertain: false }),
);

const documents = path.resolve(import.meta.dirname, "../../shared/data/documents/openings");

describe.skipIf(!existsSync(documents))("the paragraphs of real documents", () => {
  const paragraphs = existsSync(documents)
    ? readdirSync(documents).flatMap((name) =>
        readFileSync(path.join(documents, name), "utf8")
          .split(/\n+/)
          .map((text) => ({ language: /\.(en|ru)\./.exec(name)?.[1], text: text.trim() }))
          .filter(({ text }) => /\p{L}/u.test(text)),
      )
    : [];

  it("are never said with certainty to be in another language, and most of more than forty letters are certain", () => {
    const long = paragraphs.filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= 40);
    const found = long.map(({ text }) => read(text));
    const certain = found.filter(({ isCertain }) => isCertain);
    expect(long.length).toBeGreaterThan(80);
    expect(paragraphs.filter(({ language, text }) => read(text).isCertain && read(text).language !== language)).toEqual([]);
    expect(certain.length / long.length).toBeGreaterThan(0.9);
  });
});
