import { expect, it } from "vitest";

import { articlesIn } from "@/domain/imports/kinds/recommendations/articles/rules";

it.each([
  ["9", "LAKE", ["LAKE 9"]],
  ["9 (1)(b)", "LAKE", ["LAKE 9"]],
  ["6, 7 and 9 (1)", "LAKE", ["LAKE 6", "LAKE 7", "LAKE 9"]],
  ["arts. 2 (3), 2 and 14", "LAKE", ["LAKE 2", "LAKE 14"]],
  ["ст. 6 и 7", "LAKE", ["LAKE 6", "LAKE 7"]],
  ["6-бап", "LAKE", ["LAKE 6"]],
  ["POND 11", "LAKE", ["POND 11"]],
  ["POND 11", null, ["POND 11"]],
  ["POND-OP art. 3", null, ["POND-OP 3"]],
  // Nobody knows whose article it is, or what else it says.
  ["11", null, ["11"]],
  ["9, para. 1", "LAKE", ["9, para. 1"]],
  ["the ninth", "LAKE", ["the ninth"]],
  ["", "LAKE", [""]],
])("%o before %o is %o", (cell, treaty, expected) => expect(articlesIn(cell, treaty)).toEqual(expected));
