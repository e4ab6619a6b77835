import type { IsoDate, LanguageCode, Names, Sourced } from "./types.ts";

export type ImplementationStatus =
  | "NO_INFORMATION"
  | "NOT_STARTED"
  | "PLANNED"
  | "IN_PROGRESS"
  | "PARTIALLY_IMPLEMENTED"
  | "IMPLEMENTED"
  | "CONTINUOUS"
  | "NOT_ACCEPTED"
  | "SUPERSEDED"
  | "REGRESSION";

export type Heading = { readonly key: string; readonly names: Names };

/** A decision made up for the demonstration: its reference says so. */
export type Decision = {
  readonly key: string;
  readonly reference: Names;
  readonly on: IsoDate;
};

export type EvidenceKind = "ACT" | "STATISTIC" | "COURT_PRACTICE" | "BUDGET" | "TRAINING" | "REPORT" | "OTHER";

type EvidenceHead = {
  readonly kind: EvidenceKind;
  /** In the language of the response. */
  readonly title: string;
  readonly date: IsoDate;
  readonly visibility: "PUBLIC" | "INTERNAL" | "RESTRICTED";
  readonly more?: {
    readonly description?: string;
    readonly origin?: string;
    readonly periodFrom?: IsoDate;
    readonly periodTo?: IsoDate;
    readonly expiresOn?: IsoDate;
  };
};

type EvidenceFile = { readonly name: string; readonly text: string };

export type Evidence = EvidenceHead &
  (
    | { readonly url: string; readonly file?: never; readonly earlier?: never }
    | {
        readonly url?: never;
        readonly file: EvidenceFile;
        /** The versions before it, the first one first. */
        readonly earlier?: readonly EvidenceFile[];
      }
  );

/** Texts, reasons and titles of evidence are in the language of the response. */
export type ResponseContent = {
  readonly language: LanguageCode;
  readonly text: string;
  readonly claimedStatus: ImplementationStatus;
  readonly adopted: boolean;
  readonly appliedInPractice: boolean;
  readonly evidenceUpTo: IsoDate;
  /** Why this response claims less than what was last claimed or verified. */
  readonly stepBackReason?: string;
  /** Why it is not accepted, superseded or worse than before. */
  readonly statusReason?: string;
  /** One of the reforms named here that took the place of the recommendation. */
  readonly supersededByReformKey?: string;
  readonly reforms: readonly {
    readonly key: string;
    readonly contribution: "FULL" | "PARTIAL" | "INDIRECT" | "CONTRARY";
  }[];
  readonly evidence: readonly Evidence[];
};

type Verification = {
  readonly verifiedStatus: ImplementationStatus;
  readonly rationale: string;
};

/** The acts that led to the state, each with its day, in the order of the keys. */
type Acts<Act extends string> = {
  readonly dates: { readonly [Key in Act]: IsoDate };
};

export type PublishedResponse = ResponseContent &
  Verification &
  Acts<"drafted" | "submitted" | "signed" | "verified" | "published"> & {
    readonly state: "PUBLISHED";
  };

export type UnpublishedResponse =
  | (ResponseContent & Acts<"drafted"> & { readonly state: "DRAFT" })
  | (ResponseContent & Acts<"drafted" | "submitted"> & { readonly state: "SUBMITTED" })
  | (ResponseContent &
      Acts<"drafted" | "submitted" | "returned"> & {
        readonly state: "RETURNED_BY_APPROVER";
        readonly returnReason: string;
      })
  | (ResponseContent & Acts<"drafted" | "submitted" | "signed"> & { readonly state: "SIGNED" })
  | (ResponseContent &
      Acts<"drafted" | "submitted" | "signed" | "returned"> & {
        readonly state: "RETURNED_BY_SECRETARIAT";
        readonly returnReason: string;
      })
  | (ResponseContent &
      Verification &
      Acts<"drafted" | "submitted" | "signed" | "verified"> & {
        readonly state: "VERIFIED";
      });

/** Once published and then taken back by the secretariat. */
export type WithdrawnResponse = ResponseContent &
  Verification &
  Acts<"drafted" | "submitted" | "signed" | "verified" | "published" | "withdrawn"> & {
    readonly state: "WITHDRAWN";
    readonly withdrawalReason: string;
  };

export type Workflow =
  | { readonly state: "NONE" }
  | PublishedResponse
  | UnpublishedResponse
  | WithdrawnResponse
  | {
      readonly state: "PUBLISHED_TWICE";
      readonly first: PublishedResponse;
      readonly second: UnpublishedResponse;
    };

export type Assignment = {
  readonly leadBodyKey: string;
  readonly coExecutorKeys: readonly string[];
  readonly consultedKeys: readonly string[];
  /** Set by the working group; not the Committee's follow-up date. */
  readonly dueOn: IsoDate;
  readonly decisionKey: string;
  readonly assignedOn: IsoDate;
};

/** A working summary of a topic raised in the review; `source` says where it was raised. */
export type Recommendation = Sourced & {
  readonly key: string;
  readonly reference: string;
  readonly headingKey: string;
  readonly workingSummary: true;
  readonly concern: Names;
  readonly summary: Names;
  readonly limbs: readonly { readonly label: string; readonly text: Names }[];
  readonly articles: readonly string[];
  readonly themeKeys: readonly string[];
  readonly recordedOn: IsoDate;
  readonly assignment: Assignment | null;
  readonly workflow: Workflow;
};
