import { describe, expect, it } from "vitest";
import { encodingOf, HtmlRefused, readHtml } from "./html";

const shown = (source: string) => readHtml(source).map(({ label, text }) => (label === null ? text : `${label} ${text}`));

describe("readHtml", () => {
  it("makes a paragraph of each block, and breaks lines where the page does", () => {
    expect(shown("<h2>C. Mills</h2><p>1. The  <b>mill</b>\n stands<br>here.<div>2. Loose <p>inside</p> after</div>")).toEqual([
      "C. Mills",
      "1. The mill stands\nhere.",
      "2. Loose",
      "inside",
      "after",
    ]);
  });

  it("closes what the source leaves open, as browsers do", () => {
    expect(shown("<p>one<p>two<ul><li>three<li>four</ul><table><tr><td>five<td>six</table>")).toEqual([
      "one",
      "two",
      "• three",
      "• four",
      "five",
      "six",
    ]);
  });

  it("leaves out what is not shown", () => {
    const page = `<head><title>Title</title><style>p{}</style><script>"<p>no</p>"</script></head><!-- no --><p hidden>no</p>
      <div style="color:red; display : none">no<p>no</p></div><template>no</template><noscript>no</noscript>yes&nbsp;&amp;&#1179;`;
    expect(shown(page)).toEqual(["yes\u00a0&қ"]);
  });

  it("keeps the markers of lists", () => {
    expect(shown("<ol start=5><li>five<li value=9>nine<li>ten</ol>")).toEqual(["5. five", "9. nine", "10. ten"]);
    expect(shown("<ol type=a><li>x<ol type=i><li>y<li>z</ol><li>w</ol>")).toEqual(["a. x", "i. y", "ii. z", "b. w"]);
    expect(shown('<ol style="list-style-type: upper-roman" start=4><li>x</ol><ol type=A start=27><li>y</ol>')).toEqual(["IV. x", "AA. y"]);
    expect(shown('<ul style="list-style: none"><li>x</ul><ol><li><p>one</p><p>more</p></ol>')).toEqual(["x", "1. one", "more"]);
  });

  it("invents no marker beside one that is typed, and hands none on", () => {
    expect(shown("<ul><li>1. one<li>(a) two<li></ul><p>three</p>")).toEqual(["1. one", "(a) two", "three"]);
  });

  it("tells cells by table, row and column", () => {
    const cells = readHtml("<table><tr><th>A<td>B<table><td>C</table><tr><td>D</table>E").map(({ text, cell }) => [text, cell]);
    expect(cells).toEqual([
      ["A", { table: 0, row: 0, column: 0 }],
      ["B", { table: 0, row: 0, column: 1 }],
      ["C", { table: 1, row: 0, column: 0 }],
      ["D", { table: 0, row: 1, column: 0 }],
      ["E", null],
    ]);
  });

  it("says what stands out, and what is shown as typed", () => {
    const page =
      "<p><strong>All <em>of</em> it</strong>.<p><b>Some</b> of it<p style='font-weight:700'>Styled<pre>\n1. As\n  typed\n</pre>";
    expect(readHtml(page).map(({ text, isEmphasised, isPreformatted }) => [text, isEmphasised, isPreformatted])).toEqual([
      ["All of it.", true, false],
      ["Some of it", false, false],
      ["Styled", true, false],
      ["1. As\n  typed", false, true],
    ]);
  });

  it.each(["<div>", "<b>", "<table><tr><td>", "<ul><li>"])("refuses a hundred thousand of %s within each other", (tag) => {
    expect(() => readHtml(tag.repeat(100_000))).toThrow(HtmlRefused);
  });
});

it("finds the encoding that a page names", () => {
  expect(encodingOf(Buffer.from('<html><meta charset="koi8-r">'))).toBe("koi8-r");
  expect(encodingOf(Buffer.from("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"))).toBe("windows-1251");
  expect(encodingOf(Buffer.from("<p>charset=none</p>"))).toBeUndefined();
});
