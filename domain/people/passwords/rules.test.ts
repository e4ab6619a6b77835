import { describe, expect, it } from "vitest";

import { shortestPassword, weaknessOf } from "@/domain/people/passwords/rules";

const aigul = ["aigul.serikova@health.gov.kz", "Aigul Serikova"];
const alone = { hasSecondFactor: false, about: aigul };
const seconded = { hasSecondFactor: true, about: aigul };

describe("a password", () => {
  it("is longer where it stands alone", () => {
    expect(shortestPassword(alone)).toBe(15);
    expect(shortestPassword(seconded)).toBe(8);
  });

  it.each([
    ["тихий вечер на Балхаше", alone],
    ["correct horse battery staple", alone],
    ["қоңыр қаздар көлге қонды", alone],
    ["    spaces   count    too", alone],
    ["🐎🔋📎 are letters as well 🙂", alone],
    ["xK9#mQ2v", seconded],
    ["seven owls", seconded],
    ["a".padEnd(15, "zebra crossing "), alone],
    [`${"long ".repeat(3)}sentence about nothing in particular`, alone],
  ])("%s will do", (password, person) => expect(weaknessOf(password, person)).toBeNull());

  it.each([
    ["fourteen chars", alone, "tooShort?min=15"],
    ["seven c", seconded, "tooShort?min=8"],
    // Five letters made of ten code points are five letters.
    ["e\u0301".repeat(5), seconded, "tooShort?min=8"],
  ])("%s is too short", (password, person, refusal) => expect(weaknessOf(password.normalize("NFC"), person)).toBe(refusal));

  it.each([
    ["password", seconded],
    ["Password2026!", seconded],
    ["passwordpassword", alone],
    ["123456789012345", alone],
    ["qwertyuiopasdfgh", alone],
    ["aaaaaaaaaaaaaaaa", alone],
    ["abcdefghijklmnop", alone],
    ["!!!!!!!!!!!!!!!!", alone],
    ["iloveyoubaseball", alone],
    ["Қазақстан2026", seconded],
    ["құпия сөз 123", seconded],
    ["йцукенгшщзхъ123", alone],
    ["ghbdtn12345", seconded],
    ["gfhjkmgfhjkm2026", alone],
    ["KazakhstanAstana", alone],
  ])("%s is what everybody tries", (password, person) => expect(weaknessOf(password, person)).toBe("passwordCommon"));

  it.each([
    ["Aigul Serikova 1985", alone],
    ["aigul.serikova@health", alone],
    ["Treaty Tracker 2026!", alone],
    ["serikova-1", seconded],
  ])("%s is what those who know the person try", (password, person) => expect(weaknessOf(password, person)).toBe("passwordAboutYou"));
});
