import type { CellValue, RowValues } from "@/domain/datasets/table/schema";
import { normalised } from "@/domain/datasets/table/words/rules";
import type { TableDefinition, Thing, Wrong } from "@/domain/imports/kinds/table/schema";
import { interfaceLanguages } from "@/domain/vocabulary";

const inLanguages = (...names: string[]) => names.flatMap((name) => interfaceLanguages.map((language) => `${name}.${language}`));

/** The words of the document, which a table never changes. */
const locked = ["cycle", "documentSymbol", "paragraph", ...inLanguages("heading", "concern", "text", "limbs")];

const isSaid = (value: CellValue | undefined): value is string | boolean | string[] =>
  value !== undefined && value !== null && value !== "";
const plain = (value: CellValue | undefined): string => normalised(Array.isArray(value) ? value.join(" ") : String(value ?? ""));

/**
 * Of a recommendation that is there, a table is taken to say the words of the document where it says them with other
 * blanks and signs, and nothing where the document says nothing; only a text in another language is new.
 */
export const takenFromDocument =
  (find: (values: RowValues) => Thing | null): NonNullable<TableDefinition["prepare"]> =>
  (values) => {
    const thing = find(values);
    if (!thing) return values;
    return Object.fromEntries(
      Object.entries(values).flatMap(([key, value]): [string, CellValue][] => {
        const own = thing.values[key];
        if (!locked.includes(key) || key === "cycle") return [[key, value]];
        if (!isSaid(own)) return key.startsWith("text.") ? [[key, value]] : [];
        return [[key, plain(own) === plain(value) ? own : value]];
      }),
    );
  };

/** What the document says stays; a new recommendation goes into a document that is not closed to tables. */
export function refuseRecommendation(closed: (after: RowValues) => boolean): (after: RowValues, thing: Thing | null) => Wrong {
  return (after, thing) => {
    if (thing) {
      const changed = locked.find((key) => isSaid(thing.values[key]) && plain(thing.values[key]) !== plain(after[key]));
      if (changed) return { field: changed, refusal: "wordsLocked" };
    } else if (closed(after)) return { field: "documentSymbol", refusal: "documentLocked" };
    return isSaid(after.followUpDueOn) && after.isFollowUp !== true ? { field: "followUpDueOn", refusal: "notForFollowUp" } : null;
  };
}

/** The document that a new recommendation goes into: that of its symbol, or else the summary of its cycle. */
export const documentKeyOf = ({ cycle, documentSymbol }: RowValues): string =>
  isSaid(documentSymbol) ? `symbol ${normalised(String(documentSymbol))}` : `cycle ${String(cycle)}`;
