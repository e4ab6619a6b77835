import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { aMinutesDocument } from "@/domain/exports/minutes/factories";
import { type MinutesDocument, minutesDocx, minutesFileName } from "@/domain/exports/minutes/rules";
import { hostileText } from "@/lib/factories";
import { wordsOf } from "@/lib/i18n/words";
import { elementOf, elementsOf, parseXml, type XmlElement } from "@/lib/xml";
import fc from "fast-check";

const textIn = (element: XmlElement): string =>
  element.name === "tab" ? ": " : element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");

/** Every line of the document, in its order. */
async function linesOf(document: MinutesDocument): Promise<string[]> {
  const files = unzipSync(minutesDocx(document, await wordsOf(document.language)));
  const xml = parseXml(strFromU8(files["word/document.xml"] ?? new Uint8Array()));
  return elementsOf(elementOf(xml, "body") ?? xml, "p").map((line) => textIn(line).replaceAll("\u00a0", " "));
}

describe("the minutes in Word", () => {
  test("tell who was there, what was on the agenda, what was said and decided, and leave room for the signatures", async () => {
    expect(await linesOf(aMinutesDocument())).toEqual([
      "Interdepartmental working group",
      "Minutes of meeting no. 25",
      "12 March 2026",
      "Time: 10:00",
      "Place: Hall 1",
      "State: Minutes approved",
      "Approved on: 20 March 2026, 15:00",
      "Address in the register: https://tracker.example/en/working-group/meetings/25",
      "Participants",
      "A. Chair, Minister, Ministry of Justice, Chair, Present",
      "B. Secretary, Ministry of Health, Secretary, represented by C. Deputy",
      "Agenda",
      "1.: Follow-up to the concluding observations",
      "Paper: Draft reply",
      "Course of the meeting",
      "1. Follow-up to the concluding observations",
      "The draft was discussed.",
      "It was accepted.",
      "Decisions",
      "Decision no. 1",
      "The reply shall be sent.",
      "About: KAZ-3-12; 2137/2012",
      "Task",
      "Send the reply.",
      "Responsible: Ministry of Justice",
      "Term: 1 June 2026",
      "State: Done",
      "Report: It was sent.",
      "Additions",
      "21 March 2026, 15:00",
      "The hall was another.",
      "Signatures",
      "Chair: ____________________ A. Chair",
      "Secretary: ____________________ B. Secretary",
    ]);
  });

  test("that are not approved say so, and a meeting that is planned has an agenda and an invitation only", async () => {
    const held = await linesOf(aMinutesDocument({ state: "HELD", approvedAt: null }));
    expect(held).toContain("Draft: these minutes are not approved yet");
    const planned = await linesOf(aMinutesDocument({ state: "PLANNED", approvedAt: null }));
    expect(planned).toContain("Agenda of meeting no. 25");
    expect(planned).toContain("Invited");
    expect(planned).toContain("A. Chair, Minister, Ministry of Justice, Chair");
    for (const later of ["Course of the meeting", "Decisions", "Signatures"]) expect(planned).not.toContain(later);
  });

  test("name nobody to a reader who may not know who sat there", async () => {
    const lines = await linesOf(aMinutesDocument({ seats: [] }));
    expect(lines).not.toContain("Participants");
    expect(lines).toContain("Chair: ____________________");
  });

  test.each(["ru", "kk"] as const)("have every word in %s", async (language) => {
    const words = await wordsOf(language);
    const lines = await linesOf({ ...aMinutesDocument(), language });
    expect(lines).toContain(words("minutesFile.title", { number: "25" }));
    expect(lines).toContain(words("minutesFile.signatures"));
    expect(lines.join("\n")).not.toContain("minutesFile.");
  });

  test("no text of anybody breaks the file, nor its name", () =>
    fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const document = aMinutesDocument({ number: `25${text}`, place: text, groupName: text });
        expect((await linesOf(document)).length).toBeGreaterThan(10);
        expect(minutesFileName(document)).toMatch(/^minutes-2026-03-12-25[\p{L}\p{N}-]*-en\.docx$/u);
      }),
      { numRuns: 30 },
    ));
});
