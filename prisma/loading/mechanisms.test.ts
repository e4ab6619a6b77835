import { describe, expect, it } from "vitest";

import { mechanismFinder } from "@/domain/mechanisms/rules";
import { mechanismSchema } from "@/domain/mechanisms/schema";
import { aliasKey } from "@/domain/vocabularies/rules";
import { readMechanisms } from "@/prisma/loading/mechanisms";

const mechanisms = readMechanisms();
const cyrillic = /\p{Script=Cyrillic}/u;

describe("the mechanisms that come with the register", () => {
  it("are the committees, the bodies of optional protocols, the periodic review and the mandates", () => {
    const codes = mechanisms.filter(({ kind }) => kind !== "SPECIAL_PROCEDURE").map(({ code }) => code);
    expect(codes).toEqual([
      ...["CCPR", "CAT", "CEDAW", "CERD", "CESCR", "CRC", "CRC-OP-AC", "CRC-OP-SC", "CRPD", "CED", "CMW", "SPT", "UPR"],
    ]);
    expect(mechanisms.filter(({ kind }) => kind === "SPECIAL_PROCEDURE").length).toBeGreaterThan(55);
  });

  it("have no spelling that could mean two of them", () => {
    const spellings = mechanisms.flatMap(({ code, names, aliases }) => [...new Set([code, names.en, ...aliases].map(aliasKey))]);
    expect(spellings.filter((key, place) => spellings.indexOf(key) !== place)).toEqual([]);
    const ofAliases = mechanisms.flatMap(({ aliases }) => aliases.map(aliasKey));
    expect(ofAliases.filter((key) => mechanisms.some(({ code }) => aliasKey(code) === key))).toEqual([]);
  });

  it.each(mechanisms)(
    "$code is as an administrator could write it, in three languages",
    ({ code, kind, names: { en, ru, kk }, symbolPrefix = "", aliases }) => {
      const names = { en, ru, kk };
      for (const spelling of ["", ...aliases])
        expect(mechanismSchema.parse({ code, kind, names, symbolPrefix, spelling })).toEqual({ code, kind, names, symbolPrefix, spelling });
      expect([en, ru, kk].map((name) => cyrillic.test(name))).toEqual([false, true, true]);
    },
  );

  it.each(mechanisms.filter(({ kind }) => kind !== "SPECIAL_PROCEDURE"))(
    "$code has names for papers in French and Spanish",
    ({ names }) => {
      const { en, fr = "", es = "" } = names;
      expect(new Set([en, fr, es]).size).toBe(3);
      expect([fr, es].map((name) => cyrillic.test(name))).toEqual([false, false]);
      expect([fr, es]).not.toContain("");
    },
  );

  it.each([
    ["SR Torture", "SR Torture"],
    ["sr  torture", "SR Torture"],
    ["WG Arbitrary detention", "WG Arbitrary detention"],
    ["IE  Albinism", "IE Albinism"],
    ["IE Older persons", "IE Older persons"],
    ["Committee on the Rights of the Child", "CRC"],
    ["Committee on Migrant Workers", "CMW"],
    ["CRC-OP-AC", "CRC-OP-AC"],
    ["Комитет против пыток", "CAT"],
    ["SR Ponds", null],
    ["", null],
  ])("%s is %s", (text, code) => expect(mechanismFinder(mechanisms)(text)?.code ?? null).toBe(code));
});
