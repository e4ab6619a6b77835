import { describe, expect, it } from "vitest";

import { givenField, nextField, readPlainForm, withoutSecrets } from "@/lib/plain-form";

function read(given: object, ...entries: [string, string][]): unknown {
  const form = new FormData();
  form.append(givenField, JSON.stringify(given));
  for (const [name, value] of entries) form.append(name, value);
  return readPlainForm(form);
}

describe("readPlainForm", () => {
  const given = { id: "a", version: 3, names: { en: "Lake", ru: "" }, isPublic: true, roles: ["x"], rows: [{ text: "one" }] };

  it("keeps what has no control, and what a control says is what the given value was", () => {
    const said = read(
      given,
      ["names.en", "River"],
      ["isPublic", "false"],
      ["roles", ""],
      ["roles", "y"],
      ["roles", "z"],
      ["rows.0.text", "two"],
    );
    expect(said).toEqual({
      ...given,
      names: { en: "River", ru: "" },
      isPublic: false,
      roles: ["y", "z"],
      rows: [{ text: "two" }],
    });
    expect(given.names.en).toBe("Lake");
  });

  it("takes the last word of a box and its hidden companion, and a button for the value it names", () => {
    expect(read(given, ["isPublic", "false"], ["isPublic", "on"], ["version", "7"])).toMatchObject({
      isPublic: true,
      version: 7,
    });
  });

  it("adds a value that had no default, and reads nothing of its own fields", () => {
    expect(read({ email: "" }, ["kind", "NHRI"], [nextField, "/desk"])).toEqual({ email: "", kind: "NHRI" });
  });

  it("cannot be led out of what it was given", () => {
    const put = read({ names: {} }, ["__proto__.polluted", "1"], ["constructor.prototype.polluted", "1"], ["absent.deep", "1"]);
    expect(put).toEqual({ names: {} });
    expect({}).not.toHaveProperty("polluted");
  });
});

it("puts no password back into a page", () => {
  expect(withoutSecrets({ name: "A", password: "b", newPassword: "c" })).toEqual({ name: "A" });
});
