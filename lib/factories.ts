import fc from "fast-check";

const pieces = [
  ...["=", "+", "-", "@", "＝", "'", '"', ",", ";", " ", "\t", "\r", "\n", "<", ">", "&", "&amp;", "]]>", "_x0041_"],
  ...["\0", "\u0007", "\u0085", "\u2028", "\uD800", "\uDC00", "\uFFFE", "a", "ә", "қ", "ا", "𝄞"],
];

/** Texts of what breaks files, runs as a formula or is no character at all, among letters that must survive. */
export const hostileText = fc.string({ unit: fc.constantFrom(...pieces) });
