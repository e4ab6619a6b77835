import { describe, expect, it } from "vitest";
import { z } from "zod";
import { explainIssue, readRefusal, withArguments } from "@/lib/refusal";

const messageOf = (schema: z.ZodType, input: unknown) => schema.safeParse(input, { error: explainIssue }).error?.issues[0]?.message;

describe("explainIssue", () => {
  it.each([
    ["a missing value", z.string(), undefined, "required"],
    ["an empty text", z.string().trim().min(1), "  ", "required"],
    ["an empty text of a minimum length", z.string().min(15), "", "required"],
    ["an empty list", z.array(z.string()).min(1), [], "required"],
    ["an empty number field", z.number(), Number.NaN, "required"],
    ["a text too long", z.string().max(3), "abcd", "tooLong?max=3"],
    ["a text too short", z.string().min(15), "abcd", "tooShort?min=15"],
    ["too many choices", z.array(z.string()).max(1), ["a", "b"], "tooMany?max=1"],
    ["too few choices", z.array(z.string()).min(2), ["a"], "tooFew?min=2"],
    ["a number too large", z.number().max(9), 10, "tooLarge?max=9"],
    ["a number too small", z.number().min(2), 1, "tooSmall?min=2"],
    ["an address", z.url(), "nowhere", "notAUrl"],
    ["an e-mail address", z.email(), "nobody", "notAnEmail"],
    ["a date", z.iso.date(), "2027-02-30", "notADate"],
    ["a wrong choice", z.enum(["A"]), "B", "invalid"],
    ["a wrong type", z.string(), 7, "invalid"],
    ["an extra key", z.strictObject({}), { role: "ADMIN" }, "invalid"],
  ])("explains %s", (_, schema, input, expected) => {
    expect(messageOf(schema, input)).toBe(expected);
  });

  it("lets a schema's own message win", () => {
    expect(messageOf(z.string().max(1, "ownWords"), "ab")).toBe("ownWords");
  });
});

describe("a refusal with arguments", () => {
  it("comes back as it was sent, numbers as numbers", () => {
    const message = withArguments("tooLong", { max: 2000, name: "Ә & Б = ?" });
    expect(readRefusal(message)).toEqual({ key: "tooLong", args: { max: 2000, name: "Ә & Б = ?" } });
  });

  it("needs no arguments", () => {
    expect(readRefusal("required")).toEqual({ key: "required", args: {} });
  });
});
