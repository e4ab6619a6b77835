import { reportVocabularies } from "@/domain/alternative-reports/vocabulary";
import { organisationVocabularies } from "@/domain/organisations/vocabulary";
import {
  ArchiveAct,
  AssessmentVoice,
  AssignmentRole,
  Attestation,
  CalendarDayKind,
  ContestedSubject,
  Contribution,
  DatePrecision,
  DialogueMeetingKind,
  DocumentKind,
  EvidenceKind,
  EvidenceVisibility,
  FileFinding,
  FollowUpActor,
  FollowUpRequirement,
  FollowUpStateKind,
  FollowUpTermBase,
  FollowUpTermUnit,
  GradeStanding,
  GroupSeat,
  HistoryKind,
  ImplementationStatus,
  ImportKind,
  ImportOutcome,
  ImportState,
  IndicatorAct,
  IndicatorKind,
  Language,
  MailKind,
  MailTrouble,
  MeasureKind,
  MeasureState,
  MechanismKind,
  MeetingState,
  MilestoneKind,
  NotificationKind,
  PairKind,
  ParagraphKind,
  ParticipationKind,
  PracticeState,
  Presence,
  ReformKind,
  ReformStage,
  RelationKind,
  RemarkAttribution,
  RemedyKind,
  RemedyState,
  ReplyForm,
  ResponseState,
  ReviewProcedure,
  ReviewStage,
  Role,
  SourceKind,
  StateBodyKind,
  TaskState,
  TermKind,
  TranslationState,
  TreatyActionKind,
  UprPosition,
} from "@/generated/prisma/enums";

export { OrganisationKind } from "@/domain/organisations/vocabulary";
export {
  ArchiveAct,
  AssessmentVoice,
  AssignmentRole,
  Attestation,
  CalendarDayKind,
  Contribution,
  DatePrecision,
  DialogueMeetingKind,
  DocumentKind,
  EvidenceKind,
  EvidenceVisibility,
  FileFinding,
  FollowUpActor,
  FollowUpRequirement,
  FollowUpStateKind,
  FollowUpTermBase,
  FollowUpTermUnit,
  GradeStanding,
  GroupSeat,
  HistoryKind,
  ImplementationStatus,
  ImportKind,
  ImportOutcome,
  ImportState,
  IndicatorAct,
  IndicatorKind,
  Language,
  MailKind,
  MailTrouble,
  MeasureState,
  MechanismKind,
  MeetingState,
  MilestoneKind,
  NotificationKind,
  PairKind,
  ParagraphKind,
  ParticipationKind,
  PracticeState,
  ReformKind,
  ReformStage,
  RelationKind,
  RemedyState,
  ResponseState,
  ReviewProcedure,
  ReviewStage,
  Role,
  StateBodyKind,
  TaskState,
  TermKind,
  TranslationState,
  TreatyActionKind,
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

export const practiceStateTones = {
  NOT_APPLIED: "danger",
  PARTLY_APPLIED: "progress",
  APPLIED: "success",
} satisfies Record<PracticeState, Tone>;

export const meetingStateTones = { PLANNED: "info", HELD: "progress", APPROVED: "success" } satisfies Record<MeetingState, Tone>;
export const taskStateTones = { OPEN: "info", DONE: "success", CANCELLED: "muted" } satisfies Record<TaskState, Tone>;
export const measureStateTones = {
  PLANNED: "info",
  UNDER_WAY: "progress",
  DONE: "success",
  DROPPED: "muted",
} satisfies Record<MeasureState, Tone>;
export const indicatorActTones = {
  RECORDED: "info",
  REVISED: "neutral",
  PUBLISHED: "success",
  RETIRED: "muted",
  REINSTATED: "info",
  WITHDRAWN: "warning",
} satisfies Record<IndicatorAct, Tone>;
export const remedyStateTones = {
  OPEN: "neutral",
  UNDER_WAY: "progress",
  DONE: "success",
  NOT_ACCEPTED: "warning",
} satisfies Record<RemedyState, Tone>;

const inOrder = <Value extends string>(values: Record<string, Value>): Value[] => Object.values(values);

/** In the order of the schema, which is the order of growing implementation. */
export const implementationStatuses = inOrder(ImplementationStatus);
export const responseStates = inOrder(ResponseState);
export const reformKinds = inOrder(ReformKind);
export const reformStages = inOrder(ReformStage);
export const practiceStates = inOrder(PracticeState);
export const contributions = inOrder(Contribution);
export const evidenceKinds = inOrder(EvidenceKind);
export const evidenceVisibilities = inOrder(EvidenceVisibility);
export const fileFindings = inOrder(FileFinding);
export const roles = inOrder(Role);
export const reviewStages = inOrder(ReviewStage);
export const reviewProcedures = inOrder(ReviewProcedure);
export const documentKinds = inOrder(DocumentKind);
export const milestoneKinds = inOrder(MilestoneKind);
export const dialogueMeetingKinds = inOrder(DialogueMeetingKind);
export const replyForms = inOrder(ReplyForm);
export const remarkAttributions = inOrder(RemarkAttribution);
export const participationKinds = inOrder(ParticipationKind);
export const treatyActionKinds = inOrder(TreatyActionKind);
export const contestedSubjects = inOrder(ContestedSubject);
export const sourceKinds = inOrder(SourceKind);
export const attestations = inOrder(Attestation);
export const relationKinds = inOrder(RelationKind);
export const stateBodyKinds = inOrder(StateBodyKind);
export const importKinds = inOrder(ImportKind);
export const importOutcomes = inOrder(ImportOutcome);
export const mechanismKinds = inOrder(MechanismKind);
export const termKinds = inOrder(TermKind);

export const indicatorKinds = inOrder(IndicatorKind);
export const measureKinds = inOrder(MeasureKind);
export const measureStates = inOrder(MeasureState);

export const groupSeats = inOrder(GroupSeat);
export const meetingStates = inOrder(MeetingState);
export const presences = inOrder(Presence);
export const taskStates = inOrder(TaskState);
export const notificationKinds = inOrder(NotificationKind);
export const calendarDayKinds = inOrder(CalendarDayKind);
export const remedyKinds = inOrder(RemedyKind);
export const remedyStates = inOrder(RemedyState);

/** The languages of the interface; content may be in others. */
export const interfaceLanguages = ["en", "ru", "kk"] as const satisfies Language[];
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Words of a thing that has a name of its own, in the languages of the interface. */
export type Names = Record<InterfaceLanguage, string>;

/** Every enum that has words under `vocabulary.<Enum>.<VALUE>`. */
export const vocabularies = {
  ArchiveAct: inOrder(ArchiveAct),
  AssessmentVoice: inOrder(AssessmentVoice),
  AssignmentRole: inOrder(AssignmentRole),
  Attestation: inOrder(Attestation),
  CalendarDayKind: inOrder(CalendarDayKind),
  ContestedSubject: inOrder(ContestedSubject),
  Contribution: inOrder(Contribution),
  DialogueMeetingKind: inOrder(DialogueMeetingKind),
  DocumentKind: inOrder(DocumentKind),
  EvidenceKind: inOrder(EvidenceKind),
  EvidenceVisibility: inOrder(EvidenceVisibility),
  FileFinding: fileFindings,
  FollowUpActor: inOrder(FollowUpActor),
  FollowUpRequirement: inOrder(FollowUpRequirement),
  FollowUpStateKind: inOrder(FollowUpStateKind),
  FollowUpTermBase: inOrder(FollowUpTermBase),
  FollowUpTermUnit: inOrder(FollowUpTermUnit),
  GradeStanding: inOrder(GradeStanding),
  GroupSeat: inOrder(GroupSeat),
  HistoryKind: inOrder(HistoryKind),
  ImplementationStatus: inOrder(ImplementationStatus),
  ImportKind: importKinds,
  ImportOutcome: importOutcomes,
  ImportState: inOrder(ImportState),
  IndicatorAct: inOrder(IndicatorAct),
  IndicatorKind: indicatorKinds,
  Language: inOrder(Language),
  MailTrouble: inOrder(MailTrouble),
  MeasureKind: measureKinds,
  MeasureState: measureStates,
  MechanismKind: inOrder(MechanismKind),
  MeetingState: inOrder(MeetingState),
  MilestoneKind: inOrder(MilestoneKind),
  NotificationKind: notificationKinds,
  PairKind: inOrder(PairKind),
  ParagraphKind: inOrder(ParagraphKind),
  ParticipationKind: inOrder(ParticipationKind),
  PracticeState: practiceStates,
  Presence: inOrder(Presence),
  ReformKind: inOrder(ReformKind),
  ReformStage: inOrder(ReformStage),
  RelationKind: inOrder(RelationKind),
  RemarkAttribution: inOrder(RemarkAttribution),
  RemedyKind: inOrder(RemedyKind),
  RemedyState: inOrder(RemedyState),
  ReplyForm: inOrder(ReplyForm),
  ResponseState: inOrder(ResponseState),
  ReviewProcedure: inOrder(ReviewProcedure),
  ReviewStage: inOrder(ReviewStage),
  Role: inOrder(Role),
  SourceKind: inOrder(SourceKind),
  StateBodyKind: inOrder(StateBodyKind),
  TaskState: inOrder(TaskState),
  TermKind: inOrder(TermKind),
  TranslationState: inOrder(TranslationState),
  TreatyActionKind: inOrder(TreatyActionKind),
  UprPosition: inOrder(UprPosition),
  ...organisationVocabularies,
  ...reportVocabularies,
} satisfies Record<string, readonly string[]>;
