/** A way of lettering limbs. Several may fit until a later label decides: "(a)" is Latin or Russian, "(i)" is Roman or Latin. */
interface Reading {
  system: string;
  ordinal: number;
}

interface OpenLevel {
  readings: Reading[];
  label: string;
}

export interface PlacedLimb {
  /** The whole label: "(b)(ii)". */
  label: string;
  depth: number;
  isAmbiguous: boolean;
  isOutOfOrder: boolean;
}

const alphabets: Record<string, string> = {
  latin: "abcdefghijklmnopqrstuvwxyz",
  russian: "абвгдежзиклмнопрстуфхцчшщэюя",
  russianWithShortI: "абвгдежзийклмнопрстуфхцчшщэюя",
};
const lookalikes: Record<string, string> = { а: "a", с: "c", е: "e", о: "o", р: "p", х: "x", у: "y" };
const both = new Map(
  Object.entries(lookalikes).flatMap(([russian, latin]) => [
    [russian, latin],
    [latin, russian],
  ]),
);
const bullet = /^[•·▪‣●–—-]$/;
const largestGap = 3;

/** Follows the limbs of one paragraph and says where each label belongs. */
export class LimbOrder {
  private open: OpenLevel[] = [];

  /** Null when the label continues nothing and begins nothing: then it is part of the text. */
  place(label: string, isAfterColon: boolean): PlacedLimb | null {
    if (bullet.test(label)) return this.placeBullet(label);
    const readings = readingsOf(label);
    const nested = readings.filter(({ ordinal }) => ordinal === 1);
    const continued = this.continuing(readings, 1, 1);
    const begins = nested.length > 0 && (this.open.length === 0 || isAfterColon || continued === null);

    if (continued && !(begins && isAfterColon)) return this.enter(continued, label, nested.length > 0, false);
    if (begins) {
      const again = this.open.findIndex((level) =>
        level.readings.some(({ system }) => nested.some((reading) => reading.system === system)),
      );
      const isAgain = again !== -1 && !isAfterColon;
      return this.enter({ depth: isAgain ? again : this.open.length, readings: nested }, label, continued !== null, isAgain);
    }
    const skipped = this.continuing(readings, 2, largestGap);
    if (skipped) return this.enter(skipped, label, false, true);
    return this.open.length === 0 && readings.length > 0 && label.length <= 4
      ? this.enter({ depth: 0, readings }, label, false, true)
      : null;
  }

  private placeBullet(label: string): PlacedLimb {
    const open = this.open.findIndex((level) => bullet.test(level.label));
    const depth = open === -1 ? this.open.length : open;
    return this.enter({ depth, readings: [] }, label, false, false);
  }

  private continuing(readings: Reading[], least: number, most: number) {
    for (let depth = this.open.length - 1; depth >= 0; depth -= 1) {
      const fitting = readings.filter((reading) =>
        this.open[depth]?.readings.some(
          ({ system, ordinal }) => system === reading.system && reading.ordinal - ordinal >= least && reading.ordinal - ordinal <= most,
        ),
      );
      if (fitting.length > 0) return { depth, readings: fitting };
    }
    return null;
  }

  private enter(
    { depth, readings }: { depth: number; readings: Reading[] },
    label: string,
    isAmbiguous: boolean,
    isOutOfOrder: boolean,
  ): PlacedLimb {
    this.open = [...this.open.slice(0, depth), { readings, label }];
    return { label: this.open.map((level) => level.label).join(""), depth, isAmbiguous, isOutOfOrder };
  }
}

function readingsOf(label: string): Reading[] {
  const letters = label.replaceAll(/[().]/g, "").toLowerCase();
  if (/^\d+$/.test(letters)) return [{ system: "decimal", ordinal: Number(letters) }];

  const readings: Reading[] = [];
  for (const [system, alphabet] of Object.entries(alphabets))
    for (const letter of [letters, both.get(letters) ?? ""]) {
      const ordinal = ordinalIn(alphabet, letter);
      if (ordinal > 0) readings.push({ system, ordinal });
    }
  const roman = romanValue(letters);
  if (roman > 0) readings.push({ system: "roman", ordinal: roman });
  return readings;
}

/** After z come aa, bb, cc. */
function ordinalIn(alphabet: string, letters: string): number {
  const [first = ""] = letters;
  const isSame = letters !== "" && letters === first.repeat(letters.length);
  const index = alphabet.indexOf(first);
  return isSame && index !== -1 && letters.length <= 2 ? index + 1 + (letters.length - 1) * alphabet.length : 0;
}

const romanNumerals =
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx".split(" ");
const romanValue = (letters: string) => romanNumerals.indexOf(letters) + 1;
