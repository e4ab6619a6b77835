import type { Words } from "@/domain/exports/schema";
import type { FollowUpReply } from "@/domain/follow-ups/reply/queries";
import { formatDate, formatDateTime, formatNumber } from "@/lib/format";
import type { Locale } from "@/lib/i18n/routing";
import { dayAt } from "@/lib/day";
import { type Block, heading, labelled, paragraph, paragraphs, wordFile } from "@/lib/word";

/** A draft of the State's reply, and where the round it belongs to can be read. */
export type ReplyDocument = { language: Locale; reply: FollowUpReply; generatedAt: Date; url: string };

type Item = FollowUpReply["items"][number];
type Recorded = NonNullable<Item["record"]>;

/** The day is in the name, so that drafts can lie in one folder. */
export const replyFileName = ({ reply: { round }, generatedAt, language }: ReplyDocument): string =>
  `follow-up-reply-${round.number}-${dayAt(generatedAt)}-${language}.docx`;

/** What is published on each selected paragraph, in the order of the Committee; whatever a reply still lacks is marked. */
export function replyDocx(document: ReplyDocument, words: Words): Uint8Array {
  const { language, reply, generatedAt } = document;
  const { round, items } = reply;
  const title = words("followUpReply.title");
  return wordFile({
    language,
    title: `${title}: ${round.cycle.title}`,
    creator: words("progressSummary.producer"),
    createdAt: generatedAt,
    runningTitle: [round.cycle.title, title].join(" · "),
    blocks: [...front(document, title, words), ...items.flatMap((item) => itemBlocks(item, document, words))],
  });
}

function front({ language, reply: { round, items }, generatedAt, url }: ReplyDocument, title: string, words: Words): Block[] {
  const missing = items.filter((item) => isLacking(item)).map(({ number }) => `¶${number ?? "?"}`);
  return [
    paragraph("Eyebrow", [round.state.name]),
    paragraph("Title", [title]),
    paragraph("Subtitle", [`${round.cycle.committee} · ${round.cycle.title}`]),
    labelled("Fact", words("followUpReply.round"), [formatNumber(round.number, language)]),
    labelled("Fact", words("followUpReply.dueOn"), [round.dueOn ? formatDate(round.dueOn, language) : words("followUpReply.dueNotNamed")]),
    labelled("Fact", words("followUpReply.dataAsOf"), [formatDateTime(generatedAt, language)]),
    labelled("Fact", words("followUpReply.address"), [{ text: url, link: url }]),
    paragraph("Note", [words("followUpReply.draftNote")]),
    ...(missing.length > 0 ? [paragraph("Caution", [words("followUpReply.lacking", { paragraphs: missing.join(", ") })])] : []),
  ];
}

const isLacking = ({ record }: Item): boolean => !record || record.responses.length === 0;

function itemBlocks({ number, record, plans }: Item, document: ReplyDocument, words: Words): Block[] {
  const title = words("followUpReply.paragraph", { number: number ?? "" });
  if (!record) return [heading(2, title), missing(words("followUpReply.notRecorded"))];
  const { heading: about, text, limbs } = record;
  return [
    heading(2, about ? `${title} · ${about}` : title),
    ...(text ? paragraphs("Quotation", text.text, { language: text.language }) : []),
    ...limbs.map((limb) => labelled("QuotationItem", limb.label, [limb.text], text ? { language: text.language } : {})),
    ...answers(record, document, words),
    ...planned(plans, document, words),
    ...reforms(record, plans, words),
    ...indicators(plans, words),
    ...evidence(record, document, words),
  ];
}

const missing = (text: string): Block => paragraph("Caution", [text]);
const part = (label: string, blocks: Block[], nothing: string): Block[] => [
  paragraph("Label", [label]),
  ...(blocks.length > 0 ? blocks : [missing(nothing)]),
];
const item = (...about: (string | null | undefined | false)[]): Block => paragraph("ListItem", [about.filter(Boolean).join(" · ")]);

const answers = ({ responses }: Recorded, { language }: ReplyDocument, words: Words): Block[] =>
  part(
    words("followUpReply.answers"),
    responses.flatMap(({ body, current, publishedAt }) => [
      heading(3, body),
      ...paragraphs("Normal", current.text, { language: current.language }),
      ...(publishedAt ? [paragraph("Note", [words("followUpReply.publishedOn", { date: formatDate(dayAt(publishedAt), language) })])] : []),
    ]),
    words("followUpReply.noAnswers"),
  );

const planned = (plans: Item["plans"], { language }: ReplyDocument, words: Words): Block[] =>
  part(
    words("followUpReply.measures"),
    (plans?.measures ?? []).map(({ code, title, leadBody, state, endsOn, endsPrecision }) =>
      item(
        `${code} ${title}`,
        leadBody?.name,
        words(`vocabulary.MeasureState.${state}`),
        endsOn && formatDate(endsOn, language, { precision: endsPrecision ?? "DAY" }),
      ),
    ),
    words("followUpReply.noMeasures"),
  );

function reforms({ responses }: Recorded, plans: Item["plans"], words: Words): Block[] {
  const named = [...responses.flatMap((response) => response.reforms), ...(plans?.answers ?? [])];
  const each = new Map(named.map((reform) => [reform.id, reform]));
  return part(
    words("followUpReply.reforms"),
    [...each.values()].map(({ title, number, kind, stage }) =>
      item(number ? `${title}, ${number}` : title, words(`vocabulary.ReformKind.${kind}`), words(`vocabulary.ReformStage.${stage}`)),
    ),
    words("followUpReply.noReforms"),
  );
}

const indicators = (plans: Item["plans"], words: Words): Block[] =>
  part(
    words("followUpReply.indicators"),
    (plans?.indicators ?? []).map(({ code, title, baseline, baselineValue, target, targetValue, unit }) =>
      item(
        `${code} ${title}`,
        (baselineValue ?? baseline) &&
          words("followUpReply.baseline", { value: [baselineValue ?? baseline, unit].filter(Boolean).join(" ") }),
        (targetValue ?? target) && words("followUpReply.target", { value: [targetValue ?? target, unit].filter(Boolean).join(" ") }),
      ),
    ),
    words("followUpReply.noIndicators"),
  );

/** What is public alone: a reply is handed to others. */
const evidence = ({ responses }: Recorded, { language }: ReplyDocument, words: Words): Block[] =>
  part(
    words("followUpReply.evidence"),
    responses
      .flatMap((response) => response.evidence)
      .filter(({ visibility }) => visibility === "PUBLIC")
      .map(({ kind, title, datedOn, url }) => item(title, words(`vocabulary.EvidenceKind.${kind}`), formatDate(datedOn, language), url)),
    words("followUpReply.noEvidence"),
  );
