import type { IsoDate, Names, PartialDate, Sourced } from "./types.ts";

export type CycleFactKind = "MILESTONE" | "DELEGATION_HEAD" | "POSITIVE_ASPECT" | "PARTICIPATION" | "WORKING_GROUP";

export type MilestoneKind =
  | "CONSULTATION"
  | "SIDE_EVENT"
  | "NGO_BRIEFING"
  | "DIALOGUE_MEETING_1"
  | "DIALOGUE_MEETING_2"
  | "CO_ADOPTED"
  | "CO_PUBLISHED"
  | "FOLLOWUP_REPORT_DUE"
  | "NEXT_LOIPR";

export type Attribution = "CO_TEXT" | "EXPERT" | "STATE_ACCOUNT";

export type CycleFact = Sourced & {
  readonly kind: CycleFactKind;
  readonly milestone?: MilestoneKind;
  readonly texts: Names;
  /** Who said so, where it is somebody's remark. */
  readonly attribution?: Attribution;
  readonly paragraph?: string;
  readonly reformKeys?: readonly string[];
  /** Null: not known; to be entered from the official document. */
  readonly occurred: PartialDate | null;
};

/** Two sources that say different things about the same point: both are kept. */
export type Conflict = {
  readonly about: Names;
  readonly statements: readonly (Sourced & {
    readonly sourceType: "STATE" | "UN" | "NGO" | "MEDIA";
    readonly text: Names;
  })[];
};

export type ReviewCycle = {
  readonly key: string;
  readonly mechanismCode: string;
  readonly ordinal: number;
  readonly procedure: "SIMPLIFIED" | "STANDARD";
  readonly stage: "ADOPTED" | "FOLLOW_UP" | "CLOSED";
  readonly session: string | null;
  readonly previousKey: string | null;
  readonly titles: Names;
  readonly document: Sourced & {
    readonly symbol: string;
    readonly originalLanguage: "en";
    readonly consideredOn: IsoDate;
    readonly adoptedOn: IsoDate;
    readonly distributedOn: IsoDate;
    readonly links: Partial<Names> | null;
  };
  /** Null where the official document was not available: never computed, never guessed. */
  readonly followUp: (Sourced & { readonly paragraphs: readonly string[] }) | null;
  readonly followUpDueOn: IsoDate | null;
  readonly nextReportDue: (Sourced & { readonly on: IsoDate }) | null;
  readonly facts: readonly CycleFact[];
};

export type Event = Sourced & {
  readonly key: string;
  readonly names: Names;
  readonly from: PartialDate;
  readonly to: PartialDate | null;
  readonly note?: Names;
};
