import { RuleBroken } from "@/domain/errors";
import { dictionary } from "@zxcvbn-ts/language-common";

import { withArguments } from "@/lib/refusal";

/** A password that stands alone is a sentence; beside a second factor it may be shorter. */
const shortestAlone = 15;
const shortestWithSecondFactor = 8;

/** How long a password has to be at least. */
export const shortestPassword = ({ hasSecondFactor }: { hasSecondFactor: boolean }): number =>
  hasSecondFactor ? shortestWithSecondFactor : shortestAlone;

/** What people here choose first, and no international list knows. */
const local = `
  құпиясөз кұпиясөз парольпароль қазақстан казакстан қазақ елорда астана алматы шымкент ақтау ақтөбе қарағанды нұрсұлтан абайқұнанбай наурыз отан атамекен
  бауыржан айгерім айгуль алихан мадина сәлем саламатсызба қошкелдіңіз махаббат менінелім тәуелсіздік министрлік әділет
  пароль йцукен йцукенгшщзхъ фывапролджэ ячсмитьбю привет любовь солнышко казахстан караганда нурсултан астанаказахстан мояпочта пустите
  министерство юстиция добропожаловать здравствуйте россия москва наташа сергей екатерина александр дмитрий
  qazaqstan kazakhstan kazakstan astana almaty shymkent karaganda nursultan qupiasoz salem nauryz ministry justice adilet
  humanrights humanrightscommittee unitednations geneva zheneva recommendations treatybodies
`;

const known = new Set([...dictionary["passwords-common"].map(lettersOf), ...local.trim().split(/\s+/)]);

/** Words of this program, which its users think of first. */
const product = ["treatytracker", "treaty", "tracker", "трекер", "договоров"];

const rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "қәіңғүұқөһ"];

const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = "йцукенгшщзхъфывапролджэячсмитьбю";

/** Why a password will not do, as a key under `errors`; null if it will. There are no rules about which characters it has. */
export function weaknessOf(password: string, { hasSecondFactor, about }: { hasSecondFactor: boolean; about: string[] }): string | null {
  const shortest = shortestPassword({ hasSecondFactor });
  if ([...password].length < shortest) return withArguments("tooShort", { min: shortest });
  const plain = lettersOf(password);
  if (isCommon(plain) || isCommon(lettersOf(inOtherLayout(password)))) return "passwordCommon";
  return isAbout(plain, about) ? "passwordAboutYou" : null;
}

/** As a list of guesses would have it: small letters and digits, nothing between them. */
function lettersOf(password: string): string {
  return password
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

const withoutEnds = (plain: string): string => plain.replaceAll(/^\p{N}+|\p{N}+$/gu, "");

function isCommon(plain: string): boolean {
  return plain === "" || isGuessed(plain) || /^(.+?)\1+\p{N}{0,4}$/u.test(plain) || isRun(plain) || isTwoGuesses(plain);
}

const isGuessed = (plain: string): boolean => known.has(plain) || withoutEnds(plain) === "" || known.has(withoutEnds(plain));

const isTwoGuesses = (plain: string): boolean =>
  Array.from(plain).some((_, at) => at > 0 && isGuessed(plain.slice(0, at)) && isGuessed(plain.slice(at)));

/** Mostly neighbours: of the alphabet, or of the keyboard. */
function isRun(plain: string): boolean {
  const steps = Array.from(plain)
    .slice(1)
    .filter((letter, at) => areNeighbours(plain.charAt(at), letter)).length;
  return steps >= (plain.length - 1) * 0.8;
}

function areNeighbours(one: string, other: string): boolean {
  const distance = Math.abs((one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0));
  return (
    distance <= 1 || rows.some((row) => row.includes(one) && row.includes(other) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1)
  );
}

/** A Russian word typed on Latin keys, and the other way round. */
function inOtherLayout(password: string): string {
  return Array.from(password.toLowerCase(), (letter) => {
    const [from, to] = latin.includes(letter) ? [latin, cyrillic] : [cyrillic, latin];
    return to.charAt(from.indexOf(letter)) || letter;
  }).join("");
}

/** What is left without the person's own name, address and this program's name is too little to count. */
function isAbout(plain: string, about: string[]): boolean {
  const own = [
    ...about
      .flatMap((text) => text.split(/[\s@.\-_+]+/))
      .map(lettersOf)
      .filter((word) => word.length >= 3),
    ...product,
  ];
  const longestFirst = own.sort((one, other) => other.length - one.length);
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ""), plain);
  return left !== plain && left.replaceAll(/\p{N}/gu, "").length < 6;
}

type Whose = { email: string; name: string; hasSecondFactor: boolean };

/** Refuses a password that is too easily guessed, with the reason at its field. */
export function refuseWeak(password: string, { email, name, hasSecondFactor }: Whose, field = "password"): void {
  const weakness = weaknessOf(password, { hasSecondFactor, about: [email, name] });
  if (weakness) throw new RuleBroken(weakness, field);
}
