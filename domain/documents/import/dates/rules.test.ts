import { describe, expect, it } from "vitest";
import { findDates } from "./rules";

const spans = (text: string) => findDates(text).map(({ from, to }) => (from === to ? from : `${from}/${to}`));

describe("findDates", () => {
  it.each([
    ["held on 24 and 25 June 2025", ["2025-06-24/2025-06-25"]],
    ["held on 30 June and 1 July 2015", ["2015-06-30/2015-07-01"]],
    ["from 4–5 March 2024", ["2024-03-04/2024-03-05"]],
    ["18 to 19 March 2024", ["2024-03-18/2024-03-19"]],
    ["9 August 2016", ["2016-08-09"]],
    ["состоявшихся 22 и 23 июня 2016 года, и 11 июля 2016 года", ["2016-06-22/2016-06-23", "2016-07-11"]],
    ["20 июня - 15 июля 2016 года", ["2016-06-20/2016-07-15"]],
    ["2016 жылғы 9 тамыз", []],
    ["31 February 2020", []],
    ["on 6 January 201;", []],
    ["in 2016 and 1 of 20 May", []],
    ["paragraph 12 May 20200", []],
  ])("%s", (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });
});
