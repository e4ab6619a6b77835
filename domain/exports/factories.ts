import { createTranslator } from "next-intl";
import type {
  ProgressEvidence,
  ProgressItem,
  ProgressReform,
  ProgressResponse,
  ProgressSummary,
  ProgressVoice,
  Words,
} from "@/domain/exports/schema";
import type { Locale } from "@/lib/i18n/routing";
import en from "@/messages/en.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";

const messages = { en, ru, kk };

/** The translator of a language; a word that is missing is an error, not a key in the document. */
export const wordsOf = (language: Locale): Words =>
  createTranslator({
    locale: language,
    messages: messages[language],
    onError: (error) => {
      throw error;
    },
  });

export const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

export const aResponse = (given: Partial<ProgressResponse> = {}): ProgressResponse => ({
  body: "Ministry of Justice",
  language: "en",
  text: "A bill was drawn up and sent to Parliament.",
  publishedOn: day("2027-06-12"),
  evidenceUpTo: day("2027-06-01"),
  ...given,
});

export const aVoice = (given: Partial<ProgressVoice> = {}): ProgressVoice => ({
  voice: "NGO",
  name: "Lake watch",
  grade: "B · Half of it",
  scale: "Scale of the lake, 2",
  limb: "(a)",
  saidOn: day("2027-06-30"),
  evidenceUpTo: day("2027-05-31"),
  rationale: "Complaints are decided faster, and never published.",
  language: "en",
  source: "Report on the shore",
  url: "https://lake.example/report",
  ...given,
});

export const aReform = (given: Partial<ProgressReform> = {}): ProgressReform => ({
  title: "On the equality of everybody before the register",
  kind: "LAW",
  number: "17-IX",
  stage: "IN_FORCE",
  adoptedOn: day("2026-11-05"),
  adoptedPrecision: "DAY",
  inForceOn: day("2027-01-01"),
  inForcePrecision: "DAY",
  url: "https://laws.example/17",
  contribution: "PARTIAL",
  attestation: "VERIFIED",
  ...given,
});

export const aPieceOfEvidence = (given: Partial<ProgressEvidence> = {}): ProgressEvidence => ({
  kind: "STATISTIC",
  title: "Complaints received and decided, 2026",
  datedOn: day("2027-02-01"),
  url: "https://statistics.example/complaints",
  hash: null,
  ...given,
});

export const aProgressItem = (given: Partial<ProgressItem> = {}): ProgressItem => ({
  reference: "AAA-3-12",
  url: "https://tracker.example/en/recommendations/12",
  mechanism: "Human Rights Committee",
  cycle: "Third cycle",
  documentSymbol: "CCPR/C/AAA/CO/3",
  documentTitle: "Concluding observations on the third periodic report",
  isWorkingSummary: false,
  paragraphNumber: "12",
  heading: "Access to a remedy",
  concern: "Few complaints are decided within a year.",
  text: "The State Party should:",
  textLanguage: "en",
  translation: "OFFICIAL",
  limbs: [
    { label: "(a)", text: "Decide every complaint within six months;" },
    { label: "(b)", text: "Publish the decisions." },
  ],
  articles: ["2", "14"],
  themes: ["Administration of justice"],
  groups: ["Women"],
  sdgs: ["16.3 · Rule of law"],
  measures: ["Investigation"],
  clusters: ["Courts"],
  isFollowUp: true,
  followUpDueOn: day("2028-07-11"),
  bodies: [
    { name: "Ministry of Justice", role: "LEAD" },
    { name: "Supreme Court", role: "CO_EXECUTOR" },
  ],
  dueOn: day("2027-12-31"),
  claimed: { status: "PARTIALLY_IMPLEMENTED", on: day("2027-06-12") },
  isAdopted: true,
  isAppliedInPractice: false,
  verified: { status: "IN_PROGRESS", on: day("2027-06-20"), rationale: "The law is too recent to have been applied." },
  statusReason: null,
  supersededBy: null,
  reopenedOn: null,
  voices: [aVoice()],
  responses: [aResponse()],
  reforms: [aReform()],
  evidence: [aPieceOfEvidence()],
  ...given,
});

export const aProgressSummary = (given: Partial<ProgressSummary> = {}): ProgressSummary => ({
  language: "en",
  stateName: "Republic of Examples",
  generatedAt: new Date("2027-07-14T05:30:00Z"),
  dataAsOf: new Date("2027-07-12T19:00:00Z"),
  listUrl: "https://tracker.example/en/recommendations?status=IN_PROGRESS",
  filters: [{ label: "Status", value: "In progress" }],
  leftOut: [{ reason: "unpublishedResponses", count: 3 }],
  recommendations: [aProgressItem()],
  ...given,
});
