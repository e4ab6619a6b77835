import { describe, expect, it } from "vitest";

import { claimedType, cleanFileName, nothingMore } from "@/domain/evidence/rules";
import { evidenceFormSchema, evidenceLinkSchema } from "@/domain/evidence/schema";
import { explainIssue } from "@/lib/refusal";

describe("claimedType", () => {
  it.each([
    ["a.pdf", "pdf"],
    ["a.PDF", "pdf"],
    ["a.jpeg", "jpg"],
    ["a.pdf.exe", null],
    ["a.exe.pdf", "pdf"],
    ["pdf", "pdf"],
    ["a.", null],
    ["a.toString", null],
    ["", null],
  ])("of %j is %j", (name, type) => expect(claimedType(name)).toBe(type));
});

describe("cleanFileName", () => {
  it.each([
    ["  ..hidden.pdf. ", "hidden.pdf"],
    ["a\u200Bb\u00AD.pdf", "ab.pdf"],
    ["cafe\u0301.pdf", "café.pdf"],
    ["C:\\Documents\\Есеп.docx", "Есеп.docx"],
    ["\uD800.pdf", "pdf"],
  ])("of %j is %j", (name, clean) => expect(cleanFileName(name)).toBe(clean));
});

const described = {
  responseId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  kind: "ACT",
  title: "Law",
  datedOn: "2025-01-01",
  visibility: "PUBLIC",
  ...nothingMore,
};
const problems = (schema: typeof evidenceFormSchema | typeof evidenceLinkSchema, input: unknown) =>
  schema.safeParse(input, { error: explainIssue }).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

it.each(["javascript:alert(1)", "data:text/html,x", "ftp://example.org/x", "example.org", "//example.org"])("refuses the link %j", (url) =>
  expect(problems(evidenceLinkSchema, { ...described, url })).toEqual([["url", "notAUrl"]]),
);

describe("the form", () => {
  const file = { name: "a.pdf", size: 3, arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)) };
  it.each([
    [{ source: "LINK", url: "https://example.org", files: null }, []],
    [{ source: "LINK", url: " ", files: [file] }, [["url", "required"]]],
    [{ source: "LINK", url: "example", files: null }, [["url", "notAUrl"]]],
    [{ source: "FILE", url: "", files: [file] }, []],
    [{ source: "FILE", url: "https://example.org", files: [] }, [["files", "chooseFile"]]],
    [{ source: "FILE", url: "", files: null }, [["files", "chooseFile"]]],
    [{ source: "FILE", url: "", files: [{ ...file, size: 26 * 1024 * 1024 }] }, [["files", "fileTooLarge?max=25"]]],
    [{ source: "LINK", url: "https://example.org", files: null, datedOn: "" }, [["datedOn", "required"]]],
    [{ source: "LINK", url: "https://example.org", files: null, datedOn: "0025-01-01" }, [["datedOn", "notADate"]]],
    [{ source: "LINK", url: "https://example.org", files: null, datedOn: "2025-02-30" }, [["datedOn", "notADate"]]],
  ])("with %o misses %o", (over, expected) => expect(problems(evidenceFormSchema, { ...described, ...over })).toEqual(expected));
});
