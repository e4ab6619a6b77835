import {
  AssignmentRole,
  Attestation,
  Contribution,
  CycleFactKind,
  DatePrecision,
  DocumentKind,
  EvidenceKind,
  EvidenceVisibility,
  HistoryKind,
  ImplementationStatus,
  Language,
  MechanismKind,
  OrganisationKind,
  PairKind,
  ParagraphKind,
  ReformKind,
  ReformStage,
  ResponseState,
  ReviewProcedure,
  ReviewStage,
  Role,
  StateBodyKind,
  TranslationState,
  UprPosition,
} from "@/generated/prisma/enums";

export {
  AssignmentRole,
  Attestation,
  Contribution,
  CycleFactKind,
  DatePrecision,
  DocumentKind,
  EvidenceKind,
  EvidenceVisibility,
  HistoryKind,
  ImplementationStatus,
  Language,
  MechanismKind,
  PairKind,
  ParagraphKind,
  ReformKind,
  ReformStage,
  ResponseState,
  ReviewProcedure,
  ReviewStage,
  Role,
  StateBodyKind,
  TranslationState,
  UprPosition,
};

/** How a value is coloured wherever it is shown; the words are never replaced by the colour. */
export type Tone = "neutral" | "info" | "progress" | "success" | "warning" | "danger" | "muted";

export const statusTones = {
  NO_INFORMATION: "muted",
  NOT_STARTED: "neutral",
  PLANNED: "info",
  IN_PROGRESS: "progress",
  PARTIALLY_IMPLEMENTED: "progress",
  IMPLEMENTED: "success",
  CONTINUOUS: "info",
  NOT_ACCEPTED: "warning",
  SUPERSEDED: "muted",
  REGRESSION: "danger",
} satisfies Record<ImplementationStatus, Tone>;

export const responseStateTones = {
  DRAFT: "muted",
  SUBMITTED: "info",
  RETURNED: "warning",
  SIGNED: "info",
  VERIFIED: "progress",
  PUBLISHED: "success",
  WITHDRAWN: "danger",
} satisfies Record<ResponseState, Tone>;

export const reformStageTones = {
  IDEA: "muted",
  DRAFT: "neutral",
  IN_PARLIAMENT: "info",
  ADOPTED: "progress",
  IN_FORCE: "success",
  REPEALED: "danger",
} satisfies Record<ReformStage, Tone>;

const inOrder = <Value extends string>(values: Record<string, Value>): Value[] => Object.values(values);

/** In the order of the schema, which is the order of growing implementation. */
export const implementationStatuses = inOrder(ImplementationStatus);
export const responseStates = inOrder(ResponseState);
export const reformKinds = inOrder(ReformKind);
export const reformStages = inOrder(ReformStage);
export const contributions = inOrder(Contribution);
export const evidenceKinds = inOrder(EvidenceKind);
export const evidenceVisibilities = inOrder(EvidenceVisibility);
export const roles = inOrder(Role);
export const reviewStages = inOrder(ReviewStage);
export const reviewProcedures = inOrder(ReviewProcedure);
export const documentKinds = inOrder(DocumentKind);
export const stateBodyKinds = inOrder(StateBodyKind);

/** The languages of the interface; content may be in others. */
export const interfaceLanguages = ["en", "ru", "kk"] as const satisfies Language[];
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Words of a thing that has a name of its own, in the languages of the interface. */
export type Names = Record<InterfaceLanguage, string>;

/** Every enum that has words under `vocabulary.<Enum>.<VALUE>`. */
export const vocabularies = {
  AssignmentRole: inOrder(AssignmentRole),
  Attestation: inOrder(Attestation),
  Contribution: inOrder(Contribution),
  CycleFactKind: inOrder(CycleFactKind),
  DocumentKind: inOrder(DocumentKind),
  EvidenceKind: inOrder(EvidenceKind),
  EvidenceVisibility: inOrder(EvidenceVisibility),
  HistoryKind: inOrder(HistoryKind),
  ImplementationStatus: inOrder(ImplementationStatus),
  Language: inOrder(Language),
  MechanismKind: inOrder(MechanismKind),
  OrganisationKind: inOrder(OrganisationKind),
  PairKind: inOrder(PairKind),
  ParagraphKind: inOrder(ParagraphKind),
  ReformKind: inOrder(ReformKind),
  ReformStage: inOrder(ReformStage),
  ResponseState: inOrder(ResponseState),
  ReviewProcedure: inOrder(ReviewProcedure),
  ReviewStage: inOrder(ReviewStage),
  Role: inOrder(Role),
  StateBodyKind: inOrder(StateBodyKind),
  TranslationState: inOrder(TranslationState),
  UprPosition: inOrder(UprPosition),
} satisfies Record<string, readonly string[]>;
