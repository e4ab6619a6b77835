import { countByStatus, type DocumentPart, filterTexts, inCommitteeOrder, leftOutTexts, linkTarget } from "@/domain/exports/rules";
import type { ProgressSummary, Words } from "@/domain/exports/schema";
import { recordBlocks } from "@/domain/exports/word/record/rules";
import { formatDate, formatDateTime, formatNumber } from "@/lib/format";
import { type Block, contents, figures, heading, labelled, labelledLines, paragraph, wordFile } from "@/lib/word";

/** What is in the list, then every recommendation in the Committee's order with all that is known of it. */
export async function progressSummaryDocx(summary: ProgressSummary, words: Words): Promise<Uint8Array> {
  const { language, stateName } = summary;
  const title = words("progressSummary.title");
  const dataAsOf = words("progressSummary.pair", {
    label: words("progressSummary.dataAsOf"),
    value: formatDate(summary.dataAsOf, language),
  });
  return wordFile({
    language,
    title: `${title}: ${stateName}`,
    creator: words("progressSummary.producer"),
    createdAt: summary.generatedAt,
    runningTitle: [stateName, title, dataAsOf].join(" · "),
    blocks: [
      ...front(summary, words),
      ...byStatus(summary, words),
      contents(words("progressSummary.contents")),
      ...inCommitteeOrder(summary.recommendations).flatMap((part) => partBlocks(part, summary, words)),
    ],
  });
}

function front(summary: ProgressSummary, words: Words): Block[] {
  const { language, listUrl } = summary;
  return [
    paragraph("Eyebrow", [summary.stateName]),
    paragraph("Title", [words("progressSummary.title")]),
    paragraph("Subtitle", [words("progressSummary.subtitle")]),
    labelled("Fact", words("progressSummary.dataAsOf"), [formatDateTime(summary.dataAsOf, language)]),
    labelled("Fact", words("progressSummary.generatedAt"), [formatDateTime(summary.generatedAt, language)]),
    labelled("Fact", words("progressSummary.recommendationCount"), [formatNumber(summary.recommendations.length, language)]),
    ...labelledLines("Fact", words("progressSummary.filters"), filterTexts(summary, words)),
    ...labelledLines("Fact", words("progressSummary.leftOut"), leftOutTexts(summary, words)),
    labelled("Fact", words("progressSummary.listAddress"), [{ text: listUrl, link: linkTarget(listUrl, summary) }]),
  ];
}

function byStatus({ recommendations, language }: ProgressSummary, words: Words): Block[] {
  const total = formatNumber(recommendations.length, language);
  const rows = countByStatus(recommendations).map(({ status, claimed, verified }) => [
    status ? words(`vocabulary.ImplementationStatus.${status}`) : words("progressSummary.noStatement"),
    formatNumber(claimed, language),
    formatNumber(verified, language),
  ]);
  return [
    paragraph("FrontHeading", [words("progressSummary.byStatus")]),
    figures(
      words("progressSummary.byStatus"),
      [words("progressSummary.status"), words("progressSummary.claimed"), words("progressSummary.verified")],
      [...rows, [words("progressSummary.total"), total, total]],
      [3_806, 2_600, 3_000],
    ),
    paragraph("Note", [words("progressSummary.byStatusNote")]),
  ];
}

function partBlocks(part: DocumentPart, summary: ProgressSummary, words: Words): Block[] {
  const document = part.documentSymbol ? `${part.documentTitle}, ${part.documentSymbol}` : part.documentTitle;
  return [
    heading(1, `${part.mechanism} · ${part.cycle}`),
    paragraph("Note", [document]),
    ...part.sections.flatMap((section) => [
      heading(2, section.heading ?? words("progressSummary.withoutHeading")),
      ...section.items.flatMap((item) => recordBlocks(item, summary, words)),
    ]),
  ];
}
