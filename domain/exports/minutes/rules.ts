import type { Words } from "@/domain/exports/schema";
import type { MeetingRecord, Minutes } from "@/domain/working-group/meetings/queries";
import { formatDate, formatDateTime, formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";
import { type Block, heading, labelled, labelledLines, paragraph, paragraphs, wordFile } from "@/lib/word";

/** A meeting whose minutes the reader may have, and where it can be read. */
export type MinutesDocument = {
  language: Locale;
  meeting: MeetingRecord & { minutes: Minutes };
  generatedAt: Date;
  url: string;
};

/** The number and day of the meeting are in the name, so that minutes can lie in one folder. */
export const minutesFileName = ({ meeting, language }: MinutesDocument): string =>
  `minutes-${meeting.meetsOn}-${meeting.number.replace(/[^\p{L}\p{N}-]+/gu, "-")}-${language}.docx`;

/** The agenda and invitation before the meeting; afterwards its minutes, with those present, what was said, and what was decided. */
export function minutesDocx(document: MinutesDocument, words: Words): Uint8Array {
  const { language, meeting, generatedAt } = document;
  const title = words(meeting.state === "PLANNED" ? "minutesFile.agendaTitle" : "minutesFile.title", { number: meeting.number });
  return wordFile({
    language,
    title: `${title}: ${meeting.groupName}`,
    creator: words("progressSummary.producer"),
    createdAt: generatedAt,
    runningTitle: [meeting.groupName, title].join(" · "),
    blocks: [
      ...front(document, title, words),
      ...participants(meeting, words),
      ...agenda(meeting.minutes, document, words),
      ...(meeting.state === "PLANNED" ? [] : decisions(meeting.minutes, document, words)),
      ...additions(meeting.minutes, document, words),
      ...(meeting.state === "PLANNED" ? [] : signatures(meeting, words)),
    ],
  });
}

function front({ language, meeting, url }: MinutesDocument, title: string, words: Words): Block[] {
  const { groupName, meetsOn, meetsAt, place, state, approvedAt } = meeting;
  return [
    paragraph("Eyebrow", [groupName]),
    paragraph("Title", [title]),
    paragraph("Subtitle", [formatDate(meetsOn, language)]),
    ...(meetsAt ? [labelled("Fact", words("minutesFile.time"), [meetsAt])] : []),
    ...(place ? [labelled("Fact", words("minutesFile.place"), [place])] : []),
    labelled("Fact", words("minutesFile.state"), [words(`vocabulary.MeetingState.${state}`)]),
    ...(approvedAt ? [labelled("Fact", words("minutesFile.approvedAt"), [formatDateTime(approvedAt, language)])] : []),
    labelled("Fact", words("minutesFile.address"), [{ text: url, link: url }]),
    ...(state === "HELD" ? [paragraph("Caution", [words("minutesFile.draft")])] : []),
  ];
}

function participants({ state, seats, minutes }: MinutesDocument["meeting"], words: Words): Block[] {
  if (seats.length === 0) return [];
  const noted = new Map(minutes.attendance.map((one) => [one.memberId, one]));
  const lines = seats.map(({ id, seat, from, person }) => {
    const came = noted.get(id);
    const presence =
      came?.presence === "REPRESENTED"
        ? words("minutesFile.representedBy", { name: came.representedBy ?? "" })
        : came && words(`vocabulary.Presence.${came.presence}`);
    return [person?.name, person?.function, from, words(`vocabulary.GroupSeat.${seat}`), state === "PLANNED" ? null : presence]
      .filter(Boolean)
      .join(", ");
  });
  return [
    paragraph("FrontHeading", [words(state === "PLANNED" ? "minutesFile.invited" : "minutesFile.participants")]),
    ...lines.map((line) => paragraph("ListItem", [line])),
  ];
}

function agenda({ agenda: items }: Minutes, { language, meeting }: MinutesDocument, words: Words): Block[] {
  const numbered = items.map((item, place) => ({ ...item, no: `${formatNumber(place + 1, language)}.` }));
  return [
    paragraph("FrontHeading", [words("minutesFile.agenda")]),
    ...numbered.flatMap(({ no, title, papers }) => [
      ...labelledLines("QuotationItem", no, [title]),
      ...papers.map((paper) => paragraph("Note", [words("minutesFile.paper", { title: paper.title })])),
    ]),
    ...(meeting.state === "PLANNED"
      ? []
      : [
          heading(2, words("minutesFile.course")),
          ...numbered.flatMap(({ no, title, minutes }) => [
            heading(3, `${no} ${title}`),
            ...(minutes ? paragraphs("Normal", minutes) : [paragraph("Note", [words("minutesFile.nothingWritten")])]),
          ]),
        ]),
  ];
}

function decisions({ decisions: decided }: Minutes, { language }: MinutesDocument, words: Words): Block[] {
  const none = [paragraph("Normal", [words("minutesFile.noDecisions")])];
  return [
    heading(2, words("minutesFile.decisions")),
    ...(decided.length === 0 ? none : decided.flatMap((decision) => decisionBlocks(decision, language, words))),
  ];
}

function decisionBlocks(
  { number, text, tasks, recommendations, cases }: Minutes["decisions"][number],
  language: Locale,
  words: Words,
): Block[] {
  const about = [...recommendations.map(({ reference }) => reference), ...cases.map(({ communicationNumber }) => communicationNumber)];
  return [
    heading(3, words("minutesFile.decision", { number })),
    ...paragraphs("Normal", text),
    ...(about.length > 0 ? [labelled("Fact", words("minutesFile.about"), [about.join("; ")])] : []),
    ...tasks.flatMap((task) => [
      paragraph("Label", [words("minutesFile.task")]),
      ...paragraphs("Normal", task.text),
      labelled("Fact", words("minutesFile.responsible"), [task.body.name]),
      labelled("Fact", words("minutesFile.term"), [task.dueOn ? formatDate(task.dueOn, language) : words("minutesFile.noTerm")]),
      labelled("Fact", words("minutesFile.taskState"), [words(`vocabulary.TaskState.${task.state}`)]),
      ...(task.report ? labelledLines("Fact", words("minutesFile.report"), [task.report]) : []),
    ]),
  ];
}

function additions({ additions: added }: Minutes, { language }: MinutesDocument, words: Words): Block[] {
  if (added.length === 0) return [];
  return [
    heading(2, words("minutesFile.additions")),
    ...added.flatMap(({ text, addedAt }) => [paragraph("Label", [formatDateTime(addedAt, language)]), ...paragraphs("Normal", text)]),
  ];
}

/** Room for the hands of the chair and the secretary, by name where they are known to the reader. */
function signatures({ seats }: MeetingRecord, words: Words): Block[] {
  const line = (seat: "CHAIR" | "SECRETARY") => {
    const name = seats.find((one) => one.seat === seat)?.person?.name ?? "";
    return labelled("Fact", words(`vocabulary.GroupSeat.${seat}`), [`____________________ ${name}`.trim()]);
  };
  return [paragraph("FrontHeading", [words("minutesFile.signatures")]), line("CHAIR"), line("SECRETARY")];
}
