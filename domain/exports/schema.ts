import { z } from "zod";
import type {
  AssessmentVoice,
  AssignmentRole,
  Attestation,
  Contribution,
  DatePrecision,
  EvidenceKind,
  ImplementationStatus,
  Language,
  ReformKind,
  ReformStage,
  TranslationState,
} from "@/domain/vocabulary";
import type { Locale } from "@/lib/i18n/routing";
import type { wordsOf } from "@/lib/i18n/words";

const exportFormats = ["docx", "xlsx", "csv"] as const;

export const exportRequestSchema = z.object({ format: z.enum(exportFormats) });

export type ExportFormat = z.infer<typeof exportRequestSchema>["format"];

/** Why something that belongs to the list is not in the document. */
export const leftOutReasons = [
  "unpublishedRecommendations",
  "unpublishedResponses",
  "earlierResponses",
  "unpublishedReforms",
  "internalEvidence",
  "beyondLimit",
] as const;

type LeftOutReason = (typeof leftOutReasons)[number];

/** The translator of the reader's language, so that a document can be written without a request. */
export type Words = Awaited<ReturnType<typeof wordsOf>>;

/**
 * A filtered list of recommendations as one reader may see it, with every name already in the reader's language.
 * What is called `…On` is a day of the calendar, as a date column holds it; what is called `…At` or `…AsOf` an instant.
 */
export type ProgressSummary = {
  language: Locale;
  stateName: string;
  generatedAt: Date;
  dataAsOf: Date;
  listUrl: string;
  filters: { label: string; value: string }[];
  /** `count` is null where the reader may know that something is left out, but not how much. */
  leftOut: { reason: LeftOutReason; count: number | null }[];
  /** Documents in the order they shall appear; within a document the paragraphs find their order themselves. */
  recommendations: ProgressItem[];
};

export type ProgressItem = {
  reference: string;
  url: string;
  mechanism: string;
  cycle: string;
  documentSymbol: string | null;
  documentTitle: string;
  isWorkingSummary: boolean;
  paragraphNumber: string | null;
  heading: string | null;
  concern: string | null;
  text: string;
  textLanguage: Language;
  translation: TranslationState;
  limbs: { label: string; text: string }[];
  articles: string[];
  themes: string[];
  groups: string[];
  sdgs: string[];
  measures: string[];
  clusters: string[];
  isFollowUp: boolean;
  followUpDueOn: Date | null;
  bodies: { name: string; role: AssignmentRole }[];
  dueOn: Date | null;
  claimed: { status: ImplementationStatus; on: Date } | null;
  isAdopted: boolean | null;
  isAppliedInPractice: boolean | null;
  verified: { status: ImplementationStatus; on: Date; rationale: string | null } | null;
  /** Why a status that ends or reverses the work was claimed, and what has taken the place of the recommendation. */
  statusReason: string | null;
  supersededBy: string | null;
  reopenedOn: Date | null;
  /** What stands of what others than the State's side say, each by its own scale. */
  voices: ProgressVoice[];
  responses: ProgressResponse[];
  reforms: ProgressReform[];
  evidence: ProgressEvidence[];
};

export type ProgressVoice = {
  voice: AssessmentVoice;
  /** Null for an organisation that does not wish to be seen. */
  name: string | null;
  grade: string;
  scale: string;
  /** The limb that is meant; none where the whole is. */
  limb: string | null;
  saidOn: Date;
  evidenceUpTo: Date | null;
  rationale: string | null;
  language: Language;
  source: string | null;
  url: string | null;
};

export type ProgressResponse = {
  body: string;
  language: Language;
  text: string;
  publishedOn: Date | null;
  evidenceUpTo: Date | null;
};

export type ProgressReform = {
  title: string;
  kind: ReformKind;
  number: string | null;
  stage: ReformStage;
  adoptedOn: Date | null;
  adoptedPrecision: DatePrecision | null;
  inForceOn: Date | null;
  inForcePrecision: DatePrecision | null;
  url: string | null;
  contribution: Contribution;
  attestation: Attestation;
};

export type ProgressEvidence = {
  kind: EvidenceKind;
  title: string;
  datedOn: Date;
  url: string | null;
  hash: string | null;
};
