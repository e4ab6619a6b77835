import { describe, expect, it } from "vitest";
import { findSymbols } from "./rules";

describe("findSymbols", () => {
  it.each([
    ["CCPR/C/KAZ/CO/3", "CCPR/C/KAZ/CO/3", "CCPR", "KAZ", "CONCLUDING_OBSERVATIONS"],
    ["CERD/C/KAZ/CO/8–10", "CERD/C/KAZ/CO/8-10", "CERD", "KAZ", "CONCLUDING_OBSERVATIONS"],
    ["CEDAW/C/KAZ/CO/3‑4/Add.1", "CEDAW/C/KAZ/CO/3-4/Add.1", "CEDAW", "KAZ", "OTHER"],
    ["ССPR/С/ KAZ/CO/2", "CCPR/C/KAZ/CO/2", "CCPR", "KAZ", "CONCLUDING_OBSERVATIONS"],
    ["CCPR/C/KAZ/Q/2.", "CCPR/C/KAZ/Q/2", "CCPR", "KAZ", "LIST_OF_ISSUES"],
    ["CCPR/C/KAZ/QPR/3", "CCPR/C/KAZ/QPR/3", "CCPR", "KAZ", "LIST_OF_ISSUES"],
    ["CCPR/C/KAZ/Q/1/Add.1", "CCPR/C/KAZ/Q/1/Add.1", "CCPR", "KAZ", "OTHER"],
    ["E/C.12/KAZ/CO/1", "E/C.12/KAZ/CO/1", "CESCR", "KAZ", "CONCLUDING_OBSERVATIONS"],
    ["A/HRC/WG.6/48/SVN/1", "A/HRC/WG.6/48/SVN/1", "UPR", "SVN", "OTHER"],
    ["A/HRC/28/10", "A/HRC/28/10", null, null, "OTHER"],
    ["CCPR/C/SR.3271", "CCPR/C/SR.3271", "CCPR", null, "OTHER"],
    ["CCPR/C/128/3", "CCPR/C/128/3", "CCPR", null, "OTHER"],
  ])("%s", (raw, symbol, body, country, kind) => {
    expect(findSymbols(`see ${raw} above`)).toMatchObject([{ symbol, body, country, kind }]);
  });

  it.each(["and/or", "24/7", "N/A/B", "https://example.org/A/HRC/1/2", "2030/2031"])("is not one: %s", (text) => {
    expect(findSymbols(text)).toEqual([]);
  });
});
