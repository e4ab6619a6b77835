import { describe, expect, it } from "vitest";

import { pageOf } from "@/lib/paging";

const page = (found: number[], way: "begin" | "further" | "back") =>
  pageOf(found, { size: 2, isBack: way === "back", isFurther: way !== "begin", cursorOf: String });

describe("pageOf", () => {
  it.each([
    [[], "begin", { rows: [], previous: null, next: null }],
    [[1, 2], "begin", { rows: [1, 2], previous: null, next: null }],
    [[1, 2, 3], "begin", { rows: [1, 2], previous: null, next: "2" }],
    [[3, 4], "further", { rows: [3, 4], previous: "3", next: null }],
    [[3, 4, 5], "further", { rows: [3, 4], previous: "3", next: "4" }],
    [[], "further", { rows: [], previous: null, next: null }],
    [[4, 3], "back", { rows: [3, 4], previous: null, next: "4" }],
    [[4, 3, 2], "back", { rows: [3, 4], previous: "3", next: "4" }],
  ] as const)("of %j, %s, is %j", (found, way, expected) => expect(page([...found], way)).toEqual(expected));
});
