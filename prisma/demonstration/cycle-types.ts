import type { MilestoneKind, ParticipationKind } from "@/domain/vocabulary";
import type { IsoDate, Names, PartialDate, Sourced } from "./types.ts";

/** When it was done, or for what has a term by when it is owed. Null: not known; to be entered from the official document. */
export type Milestone = Sourced & {
  readonly kind: MilestoneKind;
  readonly due?: PartialDate;
  readonly done?: PartialDate;
  readonly note?: Names;
};

export type Meeting = Sourced & {
  readonly kind: "DIALOGUE" | "ADOPTION";
  readonly number: number;
  readonly heldOn: IsoDate;
  readonly summaryRecord?: string;
};

export type Delegate = Sourced & { readonly names: Names; readonly functions?: Names; readonly isHead: boolean; readonly bodyKey?: string };

/** What an expert asked, in our words; the sources do not say who asked it, nor at which of the meetings. */
export type Question = Sourced & {
  readonly text: Names;
  readonly articles: readonly string[];
  readonly themeKeys: readonly string[];
  readonly eventKey?: string;
  readonly isOutsidePeriod?: boolean;
  /** The summaries of topics that came of it. */
  readonly recommendationKeys?: readonly string[];
};

export type PositiveRemark = Sourced & {
  readonly attribution: "CO_TEXT" | "EXPERT" | "STATE_ACCOUNT";
  readonly text: Names;
  readonly paragraph?: string;
  readonly reformKeys: readonly string[];
  readonly said: PartialDate | null;
};

export type Participation = Sourced & {
  readonly kind: ParticipationKind;
  readonly title: Names;
  readonly aim?: Names;
  readonly place?: Names;
  readonly organisers?: Names;
  readonly partners?: Names;
  readonly held: PartialDate | null;
};

/** Two sources that say different things about the same point: both are kept. */
export type Conflict = {
  readonly key: string;
  readonly subject: "REVIEW" | "TIMELINE" | "DIALOGUE";
  readonly about: Names;
  readonly statements: readonly (Sourced & {
    readonly sourceType: "STATE" | "UN" | "NGO" | "MEDIA";
    readonly text: Names;
    /** Where a document says so too. */
    readonly confirmation?: string;
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
  readonly milestones: readonly Milestone[];
  readonly meetings: readonly Meeting[];
  readonly delegation: readonly Delegate[];
  readonly questions: readonly Question[];
  readonly remarks: readonly PositiveRemark[];
  readonly participations: readonly Participation[];
};

export type Event = Sourced & {
  readonly key: string;
  readonly names: Names;
  readonly from: PartialDate;
  readonly to: PartialDate | null;
  readonly note?: Names;
};
