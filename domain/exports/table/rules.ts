import { bodiesOf, fullText, linkTarget, otherVoices, reformName, voiceText } from "@/domain/exports/rules";
import type { ProgressItem, ProgressSummary, Words } from "@/domain/exports/schema";
import type { Cell } from "@/lib/spreadsheet";

/** Items of a list share a cell, texts of several paragraphs stand apart from each other. */
const listed = (items: string[]) => text(items.join("; "));
const apart = (texts: string[]) => text(texts.join("\n\n"));

export const text = (value: string | null): Cell => (value ? { text: value } : null);
export const day = (value: Date | null | undefined): Cell => (value ? { date: value } : null);

/** The columns that Excel and CSV share: one row tells the whole recommendation. */
export function recommendationTable(summary: ProgressSummary, words: Words) {
  const yesOrNo = (value: boolean | null) => text(value === null ? null : words(value ? "progressSummary.yes" : "progressSummary.no"));

  const columns = [
    { key: "reference", width: 18, cell: ({ reference, url }) => linked(reference, url) },
    { key: "mechanism", width: 24, cell: ({ mechanism }) => text(mechanism) },
    { key: "cycle", width: 18, cell: ({ cycle }) => text(cycle) },
    { key: "documentSymbol", width: 20, cell: ({ documentSymbol }) => text(documentSymbol) },
    { key: "documentTitle", width: 30, cell: ({ documentTitle }) => text(documentTitle) },
    { key: "paragraphNumber", width: 10, cell: ({ paragraphNumber }) => text(paragraphNumber) },
    { key: "heading", width: 24, cell: ({ heading }) => text(heading) },
    { key: "concern", width: 50, cell: ({ concern }) => text(concern) },
    { key: "text", width: 60, cell: (item) => text(fullText(item)) },
    { key: "isWorkingSummary", width: 16, cell: ({ isWorkingSummary }) => yesOrNo(isWorkingSummary) },
    { key: "textLanguage", width: 14, cell: ({ textLanguage }) => text(words(`vocabulary.Language.${textLanguage}`)) },
    {
      key: "translation",
      width: 16,
      cell: ({ translation }) => text(words(`vocabulary.TranslationState.${translation}`)),
    },
    { key: "articles", width: 14, cell: ({ articles }) => listed(articles) },
    { key: "themes", width: 24, cell: ({ themes }) => listed(themes) },
    { key: "groups", width: 20, cell: ({ groups }) => listed(groups) },
    { key: "sdgs", width: 24, cell: ({ sdgs }) => listed(sdgs) },
    { key: "measures", width: 20, cell: ({ measures }) => listed(measures) },
    { key: "clusters", width: 20, cell: ({ clusters }) => listed(clusters) },
    { key: "isFollowUp", width: 14, cell: ({ isFollowUp }) => yesOrNo(isFollowUp) },
    { key: "followUpDueOn", width: 14, cell: ({ followUpDueOn }) => day(followUpDueOn) },
    { key: "lead", width: 26, cell: (item) => listed(bodiesOf(item, "LEAD")) },
    { key: "coExecutors", width: 26, cell: (item) => listed(bodiesOf(item, "CO_EXECUTOR")) },
    { key: "consulted", width: 26, cell: (item) => listed(bodiesOf(item, "CONSULTED")) },
    { key: "dueOn", width: 14, cell: ({ dueOn }) => day(dueOn) },
    { key: "claimedStatus", width: 20, cell: ({ claimed }) => statusName(claimed) },
    { key: "claimedOn", width: 14, cell: ({ claimed }) => day(claimed?.on) },
    { key: "isAdopted", width: 12, cell: ({ isAdopted }) => yesOrNo(isAdopted) },
    { key: "isAppliedInPractice", width: 14, cell: ({ isAppliedInPractice }) => yesOrNo(isAppliedInPractice) },
    { key: "verifiedStatus", width: 20, cell: ({ verified }) => statusName(verified) },
    { key: "verifiedOn", width: 14, cell: ({ verified }) => day(verified?.on) },
    { key: "rationale", width: 40, cell: ({ verified }) => text(verified?.rationale ?? null) },
    { key: "statusReason", width: 40, cell: ({ statusReason }) => text(statusReason) },
    { key: "supersededBy", width: 24, cell: ({ supersededBy }) => text(supersededBy) },
    { key: "reopenedOn", width: 14, cell: ({ reopenedOn }) => day(reopenedOn) },
    {
      key: "responses",
      width: 60,
      cell: ({ responses }) => apart(responses.map(({ body, text }) => `${body}:\n${text}`)),
    },
    ...otherVoices.map(({ voice, column }) => ({
      key: column,
      width: 40,
      cell: ({ voices }: ProgressItem) =>
        apart(
          voices
            .filter((one) => one.voice === voice)
            .map((one) => [voiceText(one, summary.language, words), one.rationale].filter(Boolean).join("\n")),
        ),
    })),
    { key: "reforms", width: 40, cell: ({ reforms }) => listed(reforms.map((reform) => reformName(reform, words))) },
    { key: "evidence", width: 40, cell: ({ evidence }) => listed(evidence.map(({ title }) => title)) },
    { key: "url", width: 40, cell: ({ url }) => linked(url, url) },
  ] as const satisfies { key: string; width: number; cell: (item: ProgressItem) => Cell }[];

  function linked(label: string, url: string): Cell {
    return { text: label, link: linkTarget(url, summary) };
  }

  function statusName(statement: ProgressItem["claimed"]): Cell {
    return text(statement && words(`vocabulary.ImplementationStatus.${statement.status}`));
  }

  return {
    columns: columns.map(({ key, width }) => ({ key, width, title: words(`progressSummary.columns.${key}`) })),
    rowOf: (item: ProgressItem): Cell[] => columns.map(({ cell }) => cell(item)),
  };
}
