import { expect, it } from "vitest";

import { linesIn } from "@/lib/lines";

it("reads what stands on each line, and nothing of empty ones", () =>
  expect(linesIn(" one \n\n \ntwo\r\none")).toEqual(["one", "two", "one"]));
