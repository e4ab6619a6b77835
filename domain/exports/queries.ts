import type { Actor } from "@/domain/actor";
import type { ProgressItem, ProgressSummary, ProgressVoice, Words } from "@/domain/exports/schema";
import { nameIn, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { listFilterChoices, listRecommendationIds } from "@/domain/recommendations/queries";
import { listRecords } from "@/domain/recommendations/record/queries";
import type { RecommendationFilters } from "@/domain/recommendations/schema";
import { filtersInWords } from "@/domain/recommendations/selection/rules";
import type { TermKind } from "@/domain/vocabulary";
import { dateOf, dayAt } from "@/lib/day";
import type { Locale } from "@/lib/i18n/routing";

/** More than this many recommendations and a Word file is no longer a document that anybody reads. */
const mostExported = 2_000;

type Address = { record: (id: string) => string; list: string };
/**
 * The published state of a filtered list, whoever asks: a progress summary is handed on, so it holds nothing that
 * only its maker may see. What is left out for that reason, or for its length, is said in it.
 */
export async function findProgressSummary(
  actor: Actor | null,
  filters: RecommendationFilters,
  words: Words,
  locale: Locale,
  address: Address,
  times: Pick<ProgressSummary, "generatedAt" | "dataAsOf">,
): Promise<ProgressSummary> {
  const { ids, total } = await listRecommendationIds(null, filters, mostExported);
  const records = await listRecords(null, ids, locale);
  const choices = await listFilterChoices(null, locale);
  return {
    language: locale,
    stateName: [...new Set(records.map(({ stateName }) => stateName))].join(", ") || (await findStateName(locale)),
    ...times,
    listUrl: address.list,
    filters: filtersInWords(filters, choices, words, locale),
    leftOut: [
      ...(actor ? [{ reason: "unpublishedResponses", count: null } as const] : []),
      ...(earlierResponses(records) > 0 ? [{ reason: "earlierResponses", count: earlierResponses(records) } as const] : []),
      ...(total > ids.length ? [{ reason: "beyondLimit", count: total - ids.length } as const] : []),
    ],
    recommendations: records.map((record) => progressItem(record, address)),
  };
}

async function findStateName(locale: Locale): Promise<string> {
  const state = await reading(null, (reader) => reader.state.findFirst({ orderBy: { code: "asc" }, select: { names: true } }));
  return nameIn(readWords(state?.names), locale);
}

type Found = Awaited<ReturnType<typeof listRecords>>[number];

const isLatest = (responses: Found["responses"], one: Found["responses"][number]) =>
  !responses.some((other) => other.bodyId === one.bodyId && other.sequence > one.sequence);

const earlierResponses = (records: Found[]): number =>
  records.flatMap(({ responses }) => responses.filter((one) => !isLatest(responses, one))).length;

const dateOrNull = (day: string | null) => dateOf(day ?? "");

/** A concern with its limbs, a line each. */
const concernOf = ({ text, limbs }: NonNullable<Found["concern"]>): string =>
  [text.shown?.text, ...limbs.map(({ label, text: limb }) => [label, limb.shown?.text].filter(Boolean).join(" "))]
    .filter(Boolean)
    .join("\n");

const termsOf = ({ terms }: Found, wanted: TermKind): string[] => terms.filter(({ kind }) => kind === wanted).map(({ label }) => label);

function progressVoice({ voice, graded, ...said }: Found["voices"][number]): ProgressVoice[] {
  if (voice === "STATE" || voice === "GROUP" || !graded) return [];
  const { grade, scale } = graded;
  const place = [said.document?.name, said.source, said.session].filter(Boolean).join(", ");
  return [
    {
      voice,
      name: said.name,
      grade: grade.label === grade.code ? grade.code : `${grade.code} · ${grade.label}`,
      scale: `${scale.name}, ${scale.edition}`,
      limb: said.limb,
      saidOn: new Date(`${said.saidOn}T00:00:00Z`),
      evidenceUpTo: dateOrNull(said.evidenceUpTo),
      rationale: said.rationale,
      language: said.language ?? "en",
      source: [place, said.paragraph && `§ ${said.paragraph}`].filter(Boolean).join(", ") || null,
      url: said.address,
    },
  ];
}

function progressItem(record: Found, address: Address): ProgressItem {
  const responses = record.responses.filter((one) => isLatest(record.responses, one));
  const latest = responses.toSorted((one, other) => Number(other.publishedAt) - Number(one.publishedAt)).at(0);
  const [claimedOn, verifiedOn] = [dateOrNull(record.claimedOn), dateOrNull(record.verifiedOn)];
  return {
    reference: record.reference,
    url: address.record(record.id),
    mechanism: record.cycle.mechanism,
    cycle: record.cycle.title,
    documentSymbol: record.document.symbol,
    documentTitle: record.document.title,
    isWorkingSummary: record.document.isWorkingSummary,
    paragraphNumber: record.number,
    heading: record.heading,
    concern: record.concern && concernOf(record.concern),
    text: record.text.shown?.text ?? "",
    textLanguage: record.text.shown?.language ?? record.document.language,
    translation: record.text.shown?.translation ?? "OFFICIAL",
    limbs: record.limbs.map(({ label, text }) => ({ label: label ?? "", text: text.shown?.text ?? "" })),
    articles: termsOf(record, "ARTICLE").length > 0 ? termsOf(record, "ARTICLE") : record.articles,
    themes: termsOf(record, "THEME"),
    groups: termsOf(record, "GROUP"),
    sdgs: termsOf(record, "SDG"),
    measures: termsOf(record, "MEASURE_TYPE"),
    clusters: termsOf(record, "CLUSTER"),
    isFollowUp: record.isFollowUp,
    followUpDueOn: dateOrNull(record.followUpDueOn),
    bodies: record.assignments.map(({ body, role }) => ({ name: body.name, role })),
    dueOn: dateOrNull(record.dueOn),
    claimed: claimedOn && { status: record.claimedStatus, on: claimedOn },
    isAdopted: latest?.claim?.isAdopted ?? null,
    isAppliedInPractice: latest?.claim?.isAppliedInPractice ?? null,
    verified: verifiedOn && {
      status: record.verifiedStatus,
      on: verifiedOn,
      rationale: latest?.verification?.rationale ?? null,
    },
    statusReason: latest?.current?.statusReason ?? null,
    supersededBy:
      [latest?.verification?.supersededBy ?? latest?.current?.supersededBy, latest?.current?.supersededByReform?.title]
        .filter(Boolean)
        .join("; ") || null,
    reopenedOn: record.reopenedAt && dateOf(dayAt(record.reopenedAt)),
    voices: record.voices.flatMap(progressVoice),
    responses: responses.map(({ body, current, publishedAt }) => ({
      body: body.name,
      language: current?.language ?? "en",
      text: current?.text ?? "",
      publishedOn: publishedAt && dateOf(dayAt(publishedAt)),
      evidenceUpTo: current?.evidenceUpTo ?? null,
    })),
    reforms: responses.flatMap(({ reforms }) => reforms),
    evidence: responses.flatMap(({ evidence }) =>
      evidence
        .filter(({ visibility }) => visibility === "PUBLIC")
        .map(({ kind, title, datedOn, url, fileHash }) => ({ kind, title, datedOn, url, hash: fileHash })),
    ),
  };
}
