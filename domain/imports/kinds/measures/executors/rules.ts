/** In government plans, beside the body that brings the answers together, or one that only agrees. */
const leads = /\s*\((?:созыв|свод|жинақтау|жинақ|lead)\)$/iu;
const aside = /\s*\((?:по согласованию|келісім бойынша|келісу бойынша|by agreement)\)$/iu;

/** Written where a measure has helpers and nobody who leads it. */
export const nobody = "–";

type Executors = { leadBody: string; coExecutors: string[] };

/**
 * Who leads a measure and who helps, from one cell: the first leads, or the one that is marked so. Bodies stand on lines or
 * between semicolons, and between commas unless the text with its comma is the name of one.
 */
export function executorsOf(items: readonly string[], isKnown: (name: string) => boolean): Executors {
  const parts = items.flatMap((item) => {
    const whole = plainName(item);
    return isKnown(whole) ? [item] : item.split(/,(?![^(]*\))/u);
  });
  const named = parts.map((part) => part.replace(/[\s,]+$/u, "").trim()).filter((part) => part !== "");
  const marked = named.findIndex((part) => leads.test(part));
  const [lead = ""] = named.splice(Math.max(0, marked), 1);
  return { leadBody: lead === nobody ? "" : plainName(lead), coExecutors: named.map(plainName) };
}

const plainName = (part: string): string =>
  part
    .replace(/[\s,]+$/u, "")
    .replace(leads, "")
    .replace(aside, "")
    .trim();
