import type { Words } from "@/domain/exports/schema";
import type { HandOverSheet } from "@/domain/people/handovers/sheet/queries";
import { formatDate, formatDateTime, formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";
import { type Block, heading, labelled, labelledLines, paragraph, paragraphs, wordFile } from "@/lib/word";
import { dayAt } from "@/lib/day";

type HandOverDocument = {
  language: Locale;
  sheet: HandOverSheet;
  generatedAt: Date;
  /** The address of a recommendation in the register. */
  address: (id: string) => string;
};

export const handOverFileName = ({ generatedAt, language }: HandOverDocument): string => `hand-over-${dayAt(generatedAt)}-${language}.docx`;

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
      ...otherBlocks(document, words),
    ],
  });
}

/** What else the body owes, and what does not pass on by itself. */
function otherBlocks({ language, sheet }: HandOverDocument, words: Words): Block[] {
  const term = (dueOn: string | null) => (dueOn ? formatDate(dueOn, language) : words("handoverFile.noTerm"));
  const listed = ({ code, title, dueOn }: HandOverSheet["measures"][number]) => labelled("Fact", code, [`${title}, ${term(dueOn)}`]);
  const asked = ({ reference, text, awaits, dueOn }: HandOverSheet["requests"][number]) => {
    const owed = awaits && words(awaits === "BODY" ? "handoverFile.owedByBody" : "handoverFile.owedBySecretariat");
    return labelled("Fact", reference, [`${text} (${[owed, term(dueOn)].filter(Boolean).join(", ")})`]);
  };
  const seated = ({ seat, person, from, to }: HandOverSheet["seats"][number]) => {
    const said = { person: person ?? "—", from: formatDate(from, language) };
    return labelled("Fact", words(`vocabulary.GroupSeat.${seat}`), [
      to ? words("handoverFile.seatHeld", { ...said, to: formatDate(to, language) }) : words("handoverFile.seatHolds", said),
    ]);
  };
  const part = (title: string, blocks: Block[]) => (blocks.length > 0 ? [heading(2, title), ...blocks] : []);
  return [
    ...part(words("handoverFile.measures"), sheet.measures.map(listed)),
    ...part(words("handoverFile.indicators"), sheet.indicators.map(listed)),
    ...part(words("handoverFile.requests"), sheet.requests.map(asked)),
    ...part(words("handoverFile.seats"), sheet.seats.map(seated)),
    ...(sheet.seats.length > 0 ? [paragraph("Note", [words("handoverFile.seatsHint")])] : []),
    paragraph("Note", [words("handoverFile.reminders")]),
  ];
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
