import type { InterfaceLanguage } from "@/domain/vocabulary";

/** A word of a text, with what it is compared by. */
export type Word = { stem: string; word: string };

/** Words that every recommendation has. */
const sayingLittle: Record<InterfaceLanguage, string> = {
  en: `a against all an and any appropriate are as at be between by can combat carry continue each effective efforts ensure for forms from full further general has have in including international into is it its national
    make measures more necessary of on one or order other out particular rights human should state states party steps special such strengthen take that the
    their them these they this those through to under well use which while who with within without`,
  ru: `без более было быть в во все всех для до его ее и из или иных их к как меры мер на над не о об обеспечить общие от по под при права прав принять с
    следует со том числе также участнику государству государство человека что чтобы эти этих усилить продолжать необходимые`,
  kk: `адам арқылы және бар барлық басқа болуы бойынша да де деген жалпы керек кез келген құқық құқығы құқықтары мен мемлекет үшін осы оның оны олардың
    сондай ақ шаралар қатысты қажет қамтамасыз ету тиіс туралы
    халықаралық ұлттық тиімді тиісті әрбір толық арнайы емес жағдай орган қызмет жүзеге асыру ету болу`,
};

const irregular: Record<string, string> = { children: "child", women: "woman", persons: "person", people: "person", girls: "girl" };

/** Endings of Russian words: the first kind that fits is cut off, of adjectives, of verbs, of nouns. */
const russianEndings = [
  /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|им|ым|их|ых|ую|юю|ая|яя|ою|ею)$/u,
  /(?:[еи]йте|[аеу]ют|[ая]ть|ить|еть|[аиеы]л[аио]?|ишь|ешь|ует|ает|[иея]т)$/u,
  /(?:иями|ями|ами|ьми|иях|иям|ием|ией|ев|ов|ях|ах|ям|ам|ем|ом|ию|ью|ия|ья|ии|ье|[аеийоуыьюя])$/u,
];

/** Without a dictionary: the ending cut off, and «пыток» as «пытки». */
function russianStem(word: string): string {
  const plain = word.replaceAll("ё", "е").replace(/(?:ся|сь)$/u, "");
  const ending = russianEndings.find((one) => one.test(plain) && plain.replace(one, "").length >= 3);
  const cut = (ending ? plain.replace(ending, "") : plain).replace(/и$/u, "").replace(/нн$/u, "н");
  return cut.replace(/(?<=[бвгджзклмнпрстфхцчшщ])ок$/u, "к").slice(0, 7);
}

/** Endings of Kazakh words in each harmony of vowels, of case, of whose it is and of number. They stand one behind another. */
const kazakhEnding =
  /(?:[ндт][ыі]ң|[ндт][ае]ғы|[ндт][ае]гі|[ндт][ае]н|[мбп]ен|н?[дт][ае]|[ғқ]а|[гк]е|н[ае]|[ндт][ыі]|[лдт][ае]р|[ыі]?м[ыі]з|с[ыі]|[ыі]н|[ыі])$/u;
/** A consonant that the ending behind it had softened. */
const hardened: Record<string, string> = { ғ: "қ", г: "к", б: "п" };

function kazakhStem(word: string): string {
  let stem = word;
  for (;;) {
    const cut = stem.replace(kazakhEnding, "");
    if (cut === stem || cut.length < 3) break;
    stem = cut.slice(0, -1) + (hardened[cut.slice(-1)] ?? cut.slice(-1));
  }
  return stem.slice(0, 7);
}

function stemOf(word: string, language: InterfaceLanguage): string {
  if (language === "kk") return kazakhStem(word);
  if (language === "ru") return russianStem(word);
  const known = irregular[word];
  if (known) return known;
  const single = word
    .replace(/(?:'s|’s)$/u, "")
    .replace(/ies$/u, "y")
    .replace(/(?<=[^s])s$/u, "");
  return single.length > 7 ? single.slice(0, 7) : single;
}

/** What says little, known by its stem as well where words have many endings. */
function emptyIn(language: InterfaceLanguage): Set<string> {
  const words = sayingLittle[language].split(/\s+/u);
  return new Set(language === "en" ? words : [...words, ...words.map((word) => stemOf(word, language))]);
}

const empty = { en: emptyIn("en"), ru: emptyIn("ru"), kk: emptyIn("kk") };

/** The words of a text that say something, in the order in which they come first. */
export function wordsOf(text: string, language: InterfaceLanguage): Word[] {
  const found = new Map<string, string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}’'-]*/gu)) {
    if (word.length < 3 || empty[language].has(word)) continue;
    const stem = stemOf(word, language);
    if (language !== "en" && empty[language].has(stem)) continue;
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
