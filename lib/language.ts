import { detectAll } from "tinyld";

const fewestLetters = 40;
const looked = 300;
const leastLead = 0.1;
/** Words that an English sentence can hardly do without. Whoever has several of them is read in no other way, which would take long. */
const englishWords = /(?<!\p{L})(?:the|of|and|to|for|in|by|from|that|should|with|its|are|which|ensure|efforts)(?!\p{L})/giu;
const foreignLetters = /[^\p{ASCII}\p{P}\p{S}\p{Z}]/u;

/**
 * The language of a text among some, and whether that is certain. A text that is short, or that could be in several of them as
 * well, is taken for English, which is not certain.
 */
export function languageOf<Code extends string>(
  text: string,
  among: readonly Code[],
  otherwise: Code,
): { language: Code; isCertain: boolean } {
  const beginning = text.slice(0, looked);
  if (otherwise === "en" && !foreignLetters.test(beginning) && (beginning.match(englishWords)?.length ?? 0) >= 2)
    return { language: otherwise, isCertain: true };
  if ((beginning.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return { language: otherwise, isCertain: false };
  const [first, second] = detectAll(beginning, { only: [...among] });
  const language = among.find((code) => code === first?.lang);
  const isCertain = language !== undefined && (first?.accuracy ?? 0) - (second?.accuracy ?? 0) >= leastLead;
  return isCertain ? { language, isCertain } : { language: otherwise, isCertain: false };
}
