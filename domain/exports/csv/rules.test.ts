import { describe, expect, test } from "vitest";
import { progressSummaryCsv } from "@/domain/exports/csv/rules";
import { aProgressItem, aProgressSummary, aVoice, wordsOf } from "@/domain/exports/factories";
import type { ProgressSummary } from "@/domain/exports/schema";

const read = async (summary: ProgressSummary) => {
  const lines = new TextDecoder().decode(await progressSummaryCsv(summary, wordsOf(summary.language))).split("\r\n");
  const keys = [...(lines[0] ?? "").matchAll(/\[(\w+)\]/g)].map(([, key]) => key);
  return { lines, keys };
};

const short = { concern: null, text: "Ұсыным.", limbs: [], responses: [], verified: null, filters: [] };

describe("the progress summary as CSV", () => {
  test("has a header in the reader's language, with keys that no language changes", async () => {
    const [english, kazakh] = await Promise.all([read(aProgressSummary()), read(aProgressSummary({ language: "kk" }))]);
    expect(english.lines[0]).toMatch(/^Reference \[reference\],Mechanism \[mechanism\],/);
    expect(kazakh.lines[0]).toMatch(/^Белгісі \[reference\],Тетік \[mechanism\],/);
    expect(kazakh.keys).toEqual(english.keys);
    expect(english.keys).toContain("claimed_status_code");
    expect(new Set(english.keys).size).toBe(english.keys.length);
  });

  test("repeats on each row what concerns the whole list", async () => {
    const items = [aProgressItem(short), aProgressItem({ ...short, reference: "AAA-3-13" })];
    const { lines, keys } = await read(aProgressSummary({ recommendations: items }));
    expect(keys.slice(-6)).toEqual(["state", "data_as_of", "generated_at", "filters", "left_out", "list_url"]);
    expect(lines).toHaveLength(4);
    for (const line of lines.slice(1, 3)) {
      expect(line).toMatch(
        /,Republic of Examples,2027-07-12T19:00:00.000Z,2027-07-14T05:30:00.000Z,Status: In progress,Responses of State bodies that are not published: 3,https:\/\/tracker.example\/en\/recommendations\?status=IN_PROGRESS$/,
      );
    }
  });

  test("writes dates as programs read them, statuses in words and as codes, lists with semicolons", async () => {
    const { lines } = await read(aProgressSummary({ recommendations: [aProgressItem(short)] }));
    expect(lines[1]).toContain(",2; 14,");
    expect(lines[1]).toContain(",Partially implemented,2027-06-12,Yes,No,");
    expect(lines[1]).toContain(",PARTIALLY_IMPLEMENTED,,");
    expect(lines[1]).toContain(",https://tracker.example/en/recommendations/12,");
    expect(lines[1]).toContain(",Ұсыным.,");
  });

  test("has a column for each voice, and never one for several", async () => {
    const voices = [
      aVoice({ rationale: null }),
      aVoice({ name: "Shore watch", grade: "E", rationale: null }),
      aVoice({ voice: "NHRI", name: "Institution", grade: "A" }),
    ];
    const { lines, keys } = await read(aProgressSummary({ recommendations: [aProgressItem({ ...short, voices: voices.slice(0, 1) })] }));
    expect(keys.filter((key) => key?.startsWith("voice_"))).toEqual(["voice_nhri", "voice_ngo", "voice_committee", "voice_other"]);
    expect(lines[1]).toMatch(/,,"Lake watch: B · Half of it \([^"]*\)",,,/);
    const csv = new TextDecoder().decode(
      await progressSummaryCsv(aProgressSummary({ recommendations: [aProgressItem({ voices })] }), wordsOf("en")),
    );
    expect(csv).toMatch(/,"Institution: A [^"]*","Lake watch: B [^"]*\n\nShore watch: E [^"]*",,,/);
  });

  test("gives the whole text of a recommendation, its concern and its responses", async () => {
    const csv = new TextDecoder().decode(await progressSummaryCsv(aProgressSummary(), wordsOf("en")));
    expect(csv).toContain('"The State Party should:\n(a) Decide every complaint within six months;\n(b) Publish the decisions."');
    expect(csv).toContain("Few complaints are decided within a year.");
    expect(csv).toContain("Ministry of Justice:\nA bill was drawn up and sent to Parliament.");
  });

  test("of an empty list is its header", async () => {
    const { lines } = await read(aProgressSummary({ recommendations: [] }));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe("");
  });
});
