import { describe, expect, it } from "vitest";

import { filled } from "@/domain/sources/rules";
import { compareSeats, sitsOn } from "@/domain/working-group/rules";

describe("sitsOn", () => {
  it.each([
    ["2025-01-01", "2025-12-31", "2024-12-31", false],
    ["2025-01-01", "2025-12-31", "2025-01-01", true],
    ["2025-01-01", "2025-12-31", "2025-12-31", true],
    ["2025-01-01", "2025-12-31", "2026-01-01", false],
    ["2025-01-01", null, "2030-01-01", true],
  ])("from %s until %s, on %s: %s", (validFrom, validTo, day, expected) => expect(sitsOn({ validFrom, validTo }, day)).toBe(expected));
});

it("seats the chair first and the observers last", () => {
  const seats = (["OBSERVER", "MEMBER", "CHAIR", "SECRETARY"] as const).map((seat) => ({ seat }));
  expect(seats.toSorted(compareSeats).map(({ seat }) => seat)).toEqual(["CHAIR", "SECRETARY", "MEMBER", "OBSERVER"]);
});

it("keeps only languages that have words", () => expect(filled({ en: "", ru: "Указ", kk: "" })).toEqual({ ru: "Указ" }));
