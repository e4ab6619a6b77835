import { describe, expect, it } from "vitest";
import { LimbOrder } from "./rules";

/** A label that stands after a colon is written with one before it: ":(i)". */
function place(labels: string) {
  const order = new LimbOrder();
  return labels.split(" ").map((text) => {
    const placed = order.place(text.replace(":", ""), text.startsWith(":"));
    if (!placed) return "–";
    return placed.label + (placed.isAmbiguous ? "?" : "") + (placed.isOutOfOrder ? "!" : "");
  });
}

describe("LimbOrder", () => {
  it.each([
    ["plain letters", ":(a) (b) (c)", "(a) (b) (c)"],
    ["Roman below letters and back", ":(a) (b) :(i) (ii) (iii) (c)", "(a) (b) (b)(i) (b)(ii) (b)(iii) (c)"],
    ["i as a letter after h", ":(a) (b) (c) (d) (e) (f) (g) (h) (i) (j)", "(a) (b) (c) (d) (e) (f) (g) (h) (i)? (j)"],
    ["i as a number below h", ":(a) (b) (c) (d) (e) (f) (g) (h) :(i) (ii) (i)", "(a) (b) (c) (d) (e) (f) (g) (h) (h)(i)? (h)(ii) (i)?"],
    ["Roman alone", ":i) ii) iii) iv) v) vi)", "i) ii) iii) iv) v) vi)"],
    ["Russian letters", ":а) б) в) г) д) е) ж) з) и) к) л)", "а) б) в) г) д) е) ж) з) и) к) л)"],
    ["Russian letters with й", ":а) б) в) г) д) е) ж) з) и) й) к)", "а) б) в) г) д) е) ж) з) и) й) к)"],
    ["Latin letters typed in Cyrillic", ":а) b) с) d) е)", "а) b) с) d) е)"],
    ["digits", ":1) 2) 3)", "1) 2) 3)"],
    ["dots below letters", ":(a) :• • (b)", "(a) (a)• (a)• (b)"],
    ["past z", `:(a) ${[..."bcdefghijklmnopqrstuvwxyz"].map((letter) => `(${letter})`).join(" ")} (aa) (bb)`, expect.anything()],
    ["a letter left out", ":(a) (c)", "(a) (c)!"],
    ["a list from its middle", "(d) (e)", "(d)! (e)"],
    ["the same list twice", ":(a) (b) (a)", "(a) (b) (a)!"],
    ["what is no label here", ":(a) (s) (b)", "(a) – (b)"],
  ])("%s", (_, labels, expected) => {
    const placed = place(labels);
    if (typeof expected === "string") expect(placed.join(" ")).toBe(expected);
    else expect(placed.slice(-2)).toEqual(["(aa)", "(bb)"]);
  });
});
