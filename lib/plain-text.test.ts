import { expect, test } from "vitest";
import { plainText } from "@/lib/plain-text";

test("keeps what prints, in any script", () => {
  expect(plainText("ә ғ қ ң ө ұ ү һ і, “№ 5”\tالعربية 𝄞")).toBe("ә ғ қ ң ө ұ ү һ і, “№ 5”\tالعربية 𝄞");
});

test("ends every line with a line feed", () => {
  expect(plainText("a\r\nb\rc\u2028d\u2029e\u0085f")).toBe("a\nb\nc\nd\ne\nf");
});

test("drops what no document may hold", () => {
  expect(plainText("a\u0000b\u0007c\u001Bd\u007Fe\u009Ff\uFFFEg\uFFFFh")).toBe("abcdefgh");
});

test("replaces half a character, which could not be written down", () => {
  expect(plainText("a\uD800b")).toBe("a\uFFFDb");
});
