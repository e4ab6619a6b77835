/** A word as two people may both have written it: without capitals, signs and doubled blanks. */
export const normalised = (text: string): string =>
  text
    .slice(0, longest)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "")
    .replaceAll(/[^\p{L}\p{N}§¶]+/gu, " ")
    .trim();

const longest = 1_000;
