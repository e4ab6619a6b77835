import type { CaseDescription } from "@/domain/cases/schema";
import type { Attestation, Names } from "@/domain/vocabulary";
import { type Day, dayOf } from "@/lib/day";

/** The term that committees usually give a State to say what it did about Views. */
export const daysToReply = 180;

type Dated = { adoptedOn: Day | null; transmittedOn: Day | null; replyDueOn: Day | null };

/** When the State's reply is due: as the document says, or else only as it is to be expected. */
export function replyTerm({ adoptedOn, transmittedOn, replyDueOn }: Dated): { on: Day; isExpected: boolean } | null {
  if (replyDueOn) return { on: replyDueOn, isExpected: false };
  const from = transmittedOn ?? adoptedOn;
  if (!from) return null;
  return { on: dayOf(new Date(Date.parse(`${from}T00:00:00Z`) + daysToReply * 86_400_000)), isExpected: true };
}

/** A reply is late when its term has passed and none was sent. */
export const isReplyOverdue = (file: Dated & { replies: number }, today: Day): boolean => {
  const term = replyTerm(file);
  return term !== null && term.on < today && file.replies === 0;
};

/** What the form for a new case begins with. */
export const blankCase: Omit<CaseDescription, "stateId"> = {
  caseFileId: "",
  version: 0,
  mechanismId: "",
  communicationNumber: "",
  symbol: "",
  initials: "",
  summary: { en: "", ru: "", kk: "" },
  articleIds: [],
  articles: "",
  registeredOn: "",
  adoptedOn: "",
  transmittedOn: "",
  replyDueOn: "",
  documentId: "",
  documentUrl: "",
  source: "",
  attestation: "VERIFIED",
  bodyIds: [],
  references: "",
};

type Recorded = Dated & {
  id: string;
  stateId: string;
  version: number;
  mechanismId: string;
  communicationNumber: string;
  symbol: string | null;
  initials: string | null;
  summaries: Names;
  violated: { id: string }[];
  articles: string[];
  registeredOn: Day | null;
  documentId: string | null;
  documentUrl: string | null;
  source: string | null;
  attestation: Attestation;
  bodies: { id: string }[];
  recommendations: { reference: string }[];
};

/** A recorded case as its form shows it. */
export const formOfCase = (file: Recorded): CaseDescription => ({
  stateId: file.stateId,
  caseFileId: file.id,
  version: file.version,
  mechanismId: file.mechanismId,
  communicationNumber: file.communicationNumber,
  symbol: file.symbol ?? "",
  initials: file.initials ?? "",
  summary: file.summaries,
  articleIds: file.violated.map(({ id }) => id),
  articles: file.articles.join("\n"),
  registeredOn: file.registeredOn ?? "",
  adoptedOn: file.adoptedOn ?? "",
  transmittedOn: file.transmittedOn ?? "",
  replyDueOn: file.replyDueOn ?? "",
  documentId: file.documentId ?? "",
  documentUrl: file.documentUrl ?? "",
  source: file.source ?? "",
  attestation: file.attestation,
  bodyIds: file.bodies.map(({ id }) => id),
  references: file.recommendations.map(({ reference }) => reference).join("\n"),
});
