import { describe, expect, it } from "vitest";

import { givenField, isSameForm, nextField, readPlainForm, typedIn, withoutSecrets } from "@/lib/plain-form";

function sent(given: object, ...entries: [string, string | File][]): FormData {
  const form = new FormData();
  form.append(givenField, JSON.stringify(given));
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
const read = (given: object, ...entries: [string, string][]): unknown => readPlainForm(sent(given, ...entries));

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

describe("typedIn", () => {
  const [id, chosen] = ["9b2b7cf0-5a0c-4f4e-8a0e-0d6d2f2f9a11", "0f1d7a52-37d2-4c7b-9d54-7c0f3c1c8b22"];
  const given = { id, gradeId: chosen, version: 3, text: "Old.", translations: { text: "" }, isPublic: false };
  const form = (...entries: [string, string | File][]) => sent(given, ...entries);

  it("tells what was typed from what the form was given", () => {
    const entries: [string, string][] = [
      ["text", "New.\r\nSecond line."],
      ["translations.text", "Новое."],
      ["gradeId", chosen],
      ["isPublic", "false"],
      ["isPublic", "on"],
    ];
    expect(typedIn(form(...entries))).toEqual({
      fields: ["gradeId", "id", "isPublic", "text", "translations", "version"],
      ids: { id },
      given: { id, version: 3 },
      typed: { gradeId: chosen, text: "New.\nSecond line.", translations: { text: "Новое." }, isPublic: true },
      texts: ["New.\nSecond line.", "Новое."],
      hadFiles: false,
    });
  });

  it("finds nothing where nothing was typed, nor in what only names its form", () => {
    expect(typedIn(form(["text", "Old."], ["isPublic", "false"]))).toBeNull();
    expect(typedIn(form())).toBeNull();
    expect(typedIn(sent([], ["text", "Old."]))).toMatchObject({ fields: [], texts: ["Old."] });
  });

  it("keeps neither passwords nor files, and says that there were files", () => {
    const typed = typedIn(
      form(["text", "New."], ["newPassword", "a secret"], ["a.password", "another"], ["file", new File(["x"], "x.txt")]),
    );
    expect(typed).toMatchObject({ texts: ["New."], hadFiles: true });
    expect(JSON.stringify(typed)).not.toMatch(/secret|another|x\.txt|assword/);
    expect(typedIn(form(["text", "New."], ["file", new File([], "")]))).toMatchObject({ hadFiles: false });
  });

  it("knows the form again by what it asks for and which record it is about", () => {
    const typed = typedIn(form(["text", "New."], ["gradeId", ""])) ?? { fields: [], ids: {} };
    expect(isSameForm(typed, { ...given, version: 4, text: "Another's.", gradeId: "" })).toBe(true);
    expect(isSameForm(typed, { ...given, id: chosen })).toBe(false);
    expect(isSameForm(typed, { id, text: "" })).toBe(false);
  });
});
