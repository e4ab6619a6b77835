import { describe, expect, it } from "vitest";
import { findArticles } from "./rules";

describe("findArticles", () => {
  it.each([
    ["The Committee is concerned (arts. 2, 7 and 9).", ["2", "7", "9"]],
    ["within which the Covenant isimplemented (art.2)", ["2"]],
    ["Обеспокоен (ст. 2, 7 и 9).", ["2", "7", "9"]],
    ["Обеспокоен (статьи 3, 23 и 26).", ["3", "23", "26"]],
    ["Обеспокоен (ст.ст. 2 и 26).", ["2", "26"]],
    ["Civil rights (arts. 7, 8, 13–17, 19 and 37 (a))", ["7", "8", "13", "14", "15", "16", "17", "19", "37(a)"]],
    ["fair trial (art. 14 (3) (d) and (g))", []],
    ["fair trial (arts. 9 and 14 (3) (d))", ["9", "14(3)(d)"]],
    ["equality (arts. 2, read in conjunction with art. 26)", ["2", "26"]],
    ["twice (art. 6) and again (arts. 6 and 7)", ["6", "7"]],
    ["article 159 of the Code, outside brackets", []],
    ["nothing", []],
  ])("%s", (text, articles) => {
    expect(findArticles(text).articles).toEqual(articles);
  });

  it.each(["Amendments (art. 141 para. 1, “Offences against rights”)", "Поправки (ст. 141 Уголовного кодекса)", "cut off (arts. 2 and"])(
    "does not take an article of another act for one of the treaty: %s",
    (text) => {
      expect(findArticles(text)).toEqual({ articles: [], isUnclear: true });
    },
  );
});
