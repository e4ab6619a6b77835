import type { InterfaceLanguage } from "@/domain/vocabulary";

/** A word of a text, with what it is compared by. */
export type Word = { stem: string; word: string };

const empty: Record<InterfaceLanguage, Set<string>> = {
  en: new Set(
    `a against all an and any appropriate are as at be between by can combat carry continue each effective efforts ensure for forms from full further general has have in including international into is it its national
    make measures more necessary of on one or order other out particular rights human should state states party steps special such strengthen take that the
    their them these they this those through to under well use which while who with within without`.split(/\s+/),
  ),
  ru: new Set(
    `без более было быть в во все всех для до его ее и из или иных их к как меры мер на над не о об обеспечить общие от по под при права прав принять с
    следует со том числе также участнику государству государство человека что чтобы эти этих усилить продолжать необходимые`.split(/\s+/),
  ),
  kk: new Set(
    `адам арқылы және бар барлық басқа болуы бойынша да де деген жалпы керек кез келген құқық құқығы құқықтары мен мемлекет үшін осы оның оны олардың
    сондай ақ шаралар қатысты қажет қамтамасыз ету тиіс туралы`.split(/\s+/),
  ),
};

const irregular: Record<string, string> = { children: "child", women: "woman", persons: "person", people: "person", girls: "girl" };

/** Without a dictionary: most endings cut off, and «пыток» as «пытки». */
function russianStem(word: string): string {
  if (word.length > 5) return word.slice(0, Math.max(5, Math.min(7, word.length - 3)));
  return word.replace(/(?<=[бвгджзклмнпрстфхцчшщ])ок$/u, "к").slice(0, 4);
}

function stemOf(word: string, language: InterfaceLanguage): string {
  if (language === "kk") return word.slice(0, 5);
  if (language === "ru") return russianStem(word);
  const known = irregular[word];
  if (known) return known;
  const single = word
    .replace(/(?:'s|’s)$/u, "")
    .replace(/ies$/u, "y")
    .replace(/(?<=[^s])s$/u, "");
  return single.length > 7 ? single.slice(0, 7) : single;
}

/** The words of a text that say something, in the order in which they come first. */
export function wordsOf(text: string, language: InterfaceLanguage): Word[] {
  const found = new Map<string, string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}’'-]*/gu)) {
    if (word.length < 3 || empty[language].has(word)) continue;
    const stem = stemOf(word, language);
    if (!found.has(stem)) found.set(stem, word);
  }
  return [...found].map(([stem, word]) => ({ stem, word }));
}

/** How much each stem tells: the fewer of the sets have it, the more. */
export function weightsOf(sets: readonly ReadonlySet<string>[]): (stem: string) => number {
  const count = new Map<string, number>();
  for (const set of sets) for (const stem of set) count.set(stem, (count.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + sets.length / (1 + (count.get(stem) ?? 0)));
}
