import { describe, expect, it } from "vitest";

import { splitLimbs } from "@/domain/imports/kinds/uhri/staging/rules";
import { wholeText } from "@/domain/imports/kinds/uhri/rules";

describe("splitLimbs", () => {
  it.each([
    ["The State should: (a) Open; (b) Close; and (c) Rest.", ["(a)", "(b)", "(c)"]],
    ["The State should: (a) Open. (b) Close.", ["(a)", "(b)"]],
    ["The State should rest, as in article 2 (a) and (b).", []],
    ["The State should: (a) Open.", []],
    ["The State should: (b) Open; (c) Close.", []],
    ["The State should: (a) Open; (c) Close.", []],
    ["The State should (a) open; (b) close.", []],
  ])("%s", (text, labels) => {
    const split = splitLimbs(text);
    expect(split.limbs.map(({ label }) => label)).toEqual(labels);
    expect(wholeText(split)).toBe(text);
  });
});
