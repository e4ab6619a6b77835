import type { Words } from "@/domain/exports/schema";
import type { HandOverSheet } from "@/domain/people/handovers/sheet/queries";
import { formatDate, formatDateTime, formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";
import { type Block, heading, labelled, labelledLines, paragraph, paragraphs, wordFile } from "@/lib/word";

type HandOverDocument = {
  language: Locale;
  sheet: HandOverSheet;
  generatedAt: Date;
  /** The address of a recommendation in the register. */
  address: (id: string) => string;
};

export const handOverFileName = ({ generatedAt, language }: HandOverDocument): string =>
  `hand-over-${generatedAt.toISOString().slice(0, 10)}-${language}.docx`;

/** What is open in a body, for whoever takes over: one part a recommendation, then the tasks of the working group. */
export function handOverDocx(document: HandOverDocument, words: Words): Uint8Array {
  const { language, sheet, generatedAt } = document;
  const title = words("handoverFile.title");
  return wordFile({
    language,
    title: `${title}: ${sheet.body}`,
    creator: words("progressSummary.producer"),
    createdAt: generatedAt,
    runningTitle: [sheet.body, title].join(" · "),
    blocks: [
      paragraph("Eyebrow", [sheet.body]),
      paragraph("Title", [title]),
      paragraph("Subtitle", [formatDateTime(generatedAt, language)]),
      labelled("Fact", words("handoverFile.open"), [formatNumber(sheet.items.length, language)]),
      labelled("Fact", words("handoverFile.tasks"), [formatNumber(sheet.tasks.length, language)]),
      heading(2, words("handoverFile.open")),
      ...(sheet.items.length > 0
        ? sheet.items.flatMap((item) => itemBlocks(item, document, words))
        : [paragraph("Note", [words("handoverFile.nothing")])]),
      heading(2, words("handoverFile.tasks")),
      ...(sheet.tasks.length > 0
        ? sheet.tasks.flatMap(({ text, dueOn }) => [
            ...paragraphs("Normal", text),
            labelled("Fact", words("handoverFile.term"), [dueOn ? formatDate(dueOn, language) : words("handoverFile.noTerm")]),
          ])
        : [paragraph("Note", [words("handoverFile.nothing")])]),
    ],
  });
}

function itemBlocks(item: HandOverSheet["items"][number], { language, address }: HandOverDocument, words: Words): Block[] {
  const { answer } = item;
  const url = address(item.id);
  return [
    heading(3, [item.reference, item.heading].filter(Boolean).join(" · ")),
    ...paragraphs("Normal", item.text),
    labelled("Fact", words("handoverFile.role"), [words(`vocabulary.AssignmentRole.${item.role}`)]),
    labelled("Fact", words("handoverFile.since"), [[formatDate(item.since, language), item.decision].filter(Boolean).join(", ")]),
    labelled("Fact", words("handoverFile.term"), [item.dueOn ? formatDate(item.dueOn, language) : words("handoverFile.noTerm")]),
    labelled("Fact", words("handoverFile.state"), [
      answer
        ? `${words(`vocabulary.ResponseState.${answer.state}`)}, ${formatDate(answer.since, language)}`
        : words("handoverFile.noAnswer"),
    ]),
    ...(answer?.text ? labelledLines("Fact", words("handoverFile.lastWord"), answer.text.split("\n")) : []),
    ...item.evidence.map(({ title, url: link, fileName }) =>
      labelled("Fact", words("handoverFile.evidence"), [title, " ", link ? { text: link, link } : (fileName ?? "")]),
    ),
    labelled("Fact", words("handoverFile.address"), [{ text: url, link: url }]),
  ];
}
