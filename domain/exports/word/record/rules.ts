import { bodiesOf, dayText, languageNote, linkTarget, otherVoices, reformName, textNotes, voiceText } from "@/domain/exports/rules";
import type { ProgressEvidence, ProgressItem, ProgressReform, ProgressResponse, ProgressSummary, Words } from "@/domain/exports/schema";
import type { Locale } from "@/lib/i18n/routing";
import { type Block, heading, labelled, labelledLines, paragraph, paragraphs, type Piece } from "@/lib/word";

/** One recommendation: the Committee's words, the State's, then the statuses, each with its date. */
export function recordBlocks(item: ProgressItem, summary: ProgressSummary, words: Words): Block[] {
  return [
    heading(3, headingOf(item, words)),
    ...textBlocks(item, summary, words),
    ...bodyFacts(item, summary, words),
    ...item.responses.flatMap((response) => responseBlocks(response, summary, words)),
    ...listBlocks(
      words("progressSummary.reforms"),
      item.reforms.map((reform) => reformPieces(reform, summary, words)),
    ),
    ...listBlocks(
      words("progressSummary.evidence"),
      item.evidence.map((piece) => evidencePieces(piece, summary, words)),
    ),
    ...statusFacts(item, summary, words),
    ...voiceBlocks(item, summary, words),
  ];
}

/** What others say comes after what the State's side says, a heading a voice, so that nobody takes one for the other. */
function voiceBlocks({ voices }: ProgressItem, summary: ProgressSummary, words: Words): Block[] {
  if (voices.length === 0) return [];
  const blocks = otherVoices.flatMap(({ voice, column }) => {
    const said = voices.filter((one) => one.voice === voice);
    if (said.length === 0) return [];
    return [
      paragraph("Label", [words(`progressSummary.columns.${column}`)]),
      ...said.flatMap((one) => [
        paragraph("ListItem", [{ text: voiceText(one, summary.language, words), link: linkTarget(one.url, summary) }]),
        ...(one.rationale ? paragraphs("Normal", one.rationale, { language: one.language }) : []),
      ]),
    ];
  });
  return [...blocks, paragraph("Note", [words("progressSummary.voiceNote")])];
}

const headingOf = ({ paragraphNumber, reference }: ProgressItem, words: Words) =>
  paragraphNumber ? `${words("progressSummary.paragraph", { number: paragraphNumber })} · ${reference}` : reference;

function textBlocks(item: ProgressItem, summary: ProgressSummary, words: Words): Block[] {
  const language = { language: item.textLanguage };
  const notes = textNotes(item, summary, words);
  return [
    ...(notes.length > 0 ? [paragraph("Caution", [notes.join(" · ")])] : []),
    ...(item.concern
      ? [paragraph("Label", [words("progressSummary.columns.concern")]), ...paragraphs("Quotation", item.concern, language)]
      : []),
    paragraph("Label", [words("progressSummary.columns.text")]),
    ...paragraphs("Quotation", item.text, language),
    ...item.limbs.flatMap((limb) => labelledLines("QuotationItem", limb.label, [limb.text], language)),
  ];
}

function bodyFacts(item: ProgressItem, { language }: ProgressSummary, words: Words): Block[] {
  const facts = [
    fact(words("progressSummary.columns.lead"), bodiesOf(item, "LEAD").join("; ")),
    fact(words("progressSummary.columns.coExecutors"), bodiesOf(item, "CO_EXECUTOR").join("; ")),
    fact(words("progressSummary.columns.consulted"), bodiesOf(item, "CONSULTED").join("; ")),
    fact(words("progressSummary.columns.dueOn"), item.dueOn && dayText(item.dueOn, language)),
    fact(words("progressSummary.columns.isFollowUp"), followUpText(item, language, words)),
    fact(words("progressSummary.columns.articles"), item.articles.join("; ")),
    ...(["themes", "groups", "sdgs", "measures", "clusters"] as const).map((kind) =>
      fact(words(`progressSummary.columns.${kind}`), item[kind].join("; ")),
    ),
  ].flat();
  return facts.length > 0 ? [paragraph("Label", [words("progressSummary.assignment")]), ...facts] : [];
}

function followUpText({ isFollowUp, followUpDueOn }: ProgressItem, language: Locale, words: Words) {
  if (!isFollowUp) return null;
  return followUpDueOn ? words("progressSummary.followUpDue", { date: dayText(followUpDueOn, language) }) : words("progressSummary.yes");
}

/** A fact that nobody knows takes no line. */
const fact = (label: string, value: string | null): Block[] => (value ? labelledLines("Fact", label, [value]) : []);

function responseBlocks(response: ProgressResponse, { language }: ProgressSummary, words: Words): Block[] {
  const notes = [
    response.language !== language && languageNote(response.language, words),
    dated(words("progressSummary.columns.publishedOn"), response.publishedOn, language, words),
    dated(words("progressSummary.columns.evidenceUpTo"), response.evidenceUpTo, language, words),
  ].filter((note) => note !== false);
  return [
    paragraph("Label", [words("progressSummary.response", { body: response.body })]),
    ...paragraphs("Normal", response.text, { language: response.language }),
    ...(notes.length > 0 ? [paragraph("Note", [notes.join(" · ")])] : []),
  ];
}

const dated = (label: string, day: Date | null, language: Locale, words: Words, precision?: ProgressReform["adoptedPrecision"]) =>
  day !== null && words("progressSummary.pair", { label, value: dayText(day, language, precision) });

const listBlocks = (label: string, items: Piece[][]): Block[] =>
  items.length > 0 ? [paragraph("Label", [label]), ...items.map((pieces) => paragraph("ListItem", pieces))] : [];

function reformPieces(reform: ProgressReform, summary: ProgressSummary, words: Words): Piece[] {
  const { language } = summary;
  const about = [
    words(`vocabulary.ReformKind.${reform.kind}`),
    words(`vocabulary.ReformStage.${reform.stage}`),
    dated(words("progressSummary.columns.adoptedOn"), reform.adoptedOn, language, words, reform.adoptedPrecision),
    dated(words("progressSummary.columns.inForceOn"), reform.inForceOn, language, words, reform.inForcePrecision),
    words(`vocabulary.Contribution.${reform.contribution}`),
    reform.attestation !== "VERIFIED" && words(`vocabulary.Attestation.${reform.attestation}`),
  ].filter((note) => note !== false);
  return linkedPieces(reformName(reform, words), reform.url, about, summary);
}

/** An address that may not become a link is written out. */
function linkedPieces(text: string, url: string | null, about: string[], summary: ProgressSummary): Piece[] {
  const link = linkTarget(url, summary);
  const notes = url !== null && link === null ? [...about, url] : about;
  return [
    { text, link },
    { text: ` — ${notes.join(" · ")}`, muted: true },
  ];
}

function evidencePieces(piece: ProgressEvidence, summary: ProgressSummary, words: Words): Piece[] {
  const about = [
    words(`vocabulary.EvidenceKind.${piece.kind}`),
    dayText(piece.datedOn, summary.language),
    piece.hash !== null && words("progressSummary.pair", { label: words("progressSummary.columns.hash"), value: piece.hash }),
  ].filter((note) => note !== false);
  return linkedPieces(piece.title, piece.url, about, summary);
}

function statusFacts(item: ProgressItem, summary: ProgressSummary, words: Words): Block[] {
  const yesOrNo = (value: boolean | null) => (value === null ? null : words(value ? "progressSummary.yes" : "progressSummary.no"));
  return [
    paragraph("Label", [words("progressSummary.status")]),
    labelled("Fact", words("progressSummary.claimed"), statusPieces(item.claimed, summary, words)),
    ...fact(words("progressSummary.columns.isAdopted"), yesOrNo(item.isAdopted)),
    ...fact(words("progressSummary.columns.isAppliedInPractice"), yesOrNo(item.isAppliedInPractice)),
    labelled("Fact", words("progressSummary.verified"), statusPieces(item.verified, summary, words)),
    ...fact(words("progressSummary.columns.rationale"), item.verified?.rationale ?? null),
    ...fact(words("progressSummary.columns.statusReason"), item.statusReason),
    ...fact(words("progressSummary.columns.supersededBy"), item.supersededBy),
    ...fact(words("progressSummary.columns.reopenedOn"), item.reopenedOn && dayText(item.reopenedOn, summary.language)),
    labelled("Fact", words("progressSummary.columns.url"), [{ text: item.url, link: linkTarget(item.url, summary) }]),
  ];
}

function statusPieces(statement: ProgressItem["claimed"], { language }: ProgressSummary, words: Words): Piece[] {
  if (statement === null) return [{ text: words("progressSummary.noStatement"), muted: true }];
  return [{ text: words(`vocabulary.ImplementationStatus.${statement.status}`), bold: true }, `, ${dayText(statement.on, language)}`];
}
