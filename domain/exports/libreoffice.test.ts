import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { aProgressItem, aProgressSummary, aResponse, wordsOf } from "@/domain/exports/factories";
import { aMinutesDocument } from "@/domain/exports/minutes/factories";
import { minutesDocx } from "@/domain/exports/minutes/rules";
import { progressSummaryXlsx } from "@/domain/exports/spreadsheet/rules";
import { progressSummaryDocx } from "@/domain/exports/word/rules";

const isOnPath = (program: string) =>
  (process.env.PATH ?? "").split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));

const hasLibreOffice = isOnPath("soffice");
const hasPdfToText = isOnPath("pdftotext");

const kazakh = "Ұлттық заңнаманы өзгерту: ә ғ қ ң ө ұ ү һ і — Ә Ғ Қ Ң Ө Ұ Ү Һ І.";
const summary = aProgressSummary({
  language: "kk",
  stateName: "Мысал Республикасы",
  recommendations: [
    aProgressItem({
      text: kazakh,
      textLanguage: "kk",
      responses: [aResponse({ language: "kk", body: "=1+1", text: kazakh })],
    }),
  ],
});

describe.skipIf(!hasLibreOffice)("LibreOffice opens", { timeout: 120_000 }, () => {
  const folder = hasLibreOffice ? mkdtempSync(path.join(tmpdir(), "progress-summary-")) : "";
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Converts as a person would by opening and saving; gives the names of the files that came of it. */
  function convert(name: string, bytes: Uint8Array, to: string): string[] {
    writeFileSync(path.join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, name], {
      cwd: folder,
      stdio: "pipe",
    });
    const stem = path.parse(name).name;
    return readdirSync(folder).filter((file) => file.startsWith(stem) && file !== name);
  }

  const readText = (file: string) => readFileSync(path.join(folder, file), "utf8");

  test.skipIf(!hasPdfToText)("the Word file, with every Kazakh letter and a number on each page", async () => {
    const [pdf] = convert("word.docx", await progressSummaryDocx(summary, wordsOf("kk")), "pdf");
    const text = execFileSync("pdftotext", ["-layout", path.join(folder, pdf ?? ""), "-"], { encoding: "utf8" });
    expect(text.replace(/\s+/g, " ")).toContain(kazakh);
    expect(text).toContain("Орындалу барысы туралы жиынтық");
    expect(text.split("\f").map((page) => /(\d+) ?\/ ?\d+\s*$/.exec(page)?.[1])).toEqual(["1", "2", "3", undefined]);
  });

  test("the Word file, and takes its contents for an index", async () => {
    const [odt] = convert("contents.docx", await progressSummaryDocx(summary, wordsOf("kk")), "fodt");
    expect(readText(odt ?? "")).toMatch(/<text:table-of-content [\s\S]*Access to a remedy[\s\S]*<\/text:table-of-content>/);
  });

  test.skipIf(!hasPdfToText)("the minutes of a meeting, with every Kazakh letter and what was decided", async () => {
    const minutes = { ...aMinutesDocument({ groupName: kazakh, place: kazakh }), language: "kk" as const };
    const [pdf] = convert("minutes.docx", minutesDocx(minutes, wordsOf("kk")), "pdf");
    const text = execFileSync("pdftotext", ["-layout", path.join(folder, pdf ?? ""), "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    for (const said of [kazakh, "№ 25 отырыстың хаттамасы", "Send the reply.", "Қолдар"]) expect(text).toContain(said);
  });

  test("the Excel file, in which what looks like a formula is a text and a date is a date", async () => {
    const [ods] = convert("excel.xlsx", await progressSummaryXlsx(summary, wordsOf("kk")), "fods");
    const sheet = readText(ods ?? "");
    expect(sheet).not.toContain("table:formula");
    expect(sheet).toContain("<text:p>=1+1</text:p>");
    expect(sheet).toContain('office:date-value="2027-06-12"');
    expect(sheet).toContain(kazakh);
  });
});
