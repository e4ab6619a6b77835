/** What readers see, in every language of the interface. */
export type Names = {
  readonly en: string;
  readonly ru: string;
  readonly kk: string;
};

export type LanguageCode = keyof Names;

export type IsoDate = `${number}-${number}-${number}`;

export type DatePrecision = "DAY" | "MONTH" | "YEAR";

/** A date known to the day, the month or the year; the unknown part is the first. */
export type PartialDate = {
  readonly on: IsoDate;
  readonly precision: DatePrecision;
};

/** V: read in an official or first-hand source. S: stated by one party. M: believed, not confirmed. */
export type EvidenceMark = "V" | "S" | "M";

export type Sourced = {
  readonly source: string;
  readonly evidence: EvidenceMark;
};

export type State = { readonly code: string; readonly names: Names };

export type Treaty = { readonly code: string; readonly names: Names };

export type StateBodyKind =
  "MINISTRY" | "AGENCY" | "COURT" | "PROSECUTOR" | "PARLIAMENT" | "PRESIDENTIAL" | "OMBUDS" | "LOCAL" | "COMMISSION" | "OTHER";

export type StateBody = Sourced & {
  readonly key: string;
  readonly kind: StateBodyKind;
  readonly names: Names;
  readonly acronyms?: Names;
  /** Set only for a body that no longer exists under this name. */
  readonly validity?: Sourced & {
    readonly from: PartialDate | null;
    readonly to: PartialDate | null;
    readonly successorKeys: readonly string[];
  };
};

export type Organisation = {
  readonly key: string;
  readonly kind: "LOCAL_NGO" | "INTERNATIONAL_NGO" | "NHRI";
  readonly isPublic: boolean;
  readonly isFictional: boolean;
  readonly names: Names;
  /** What it says of itself. */
  readonly descriptions?: Names;
};

export type ReformKind =
  | "CONSTITUTIONAL"
  | "CONSTITUTIONAL_LAW"
  | "CODE"
  | "LAW"
  | "DECREE"
  | "GOVERNMENT_RESOLUTION"
  | "COURT_RULING"
  | "INSTITUTION"
  | "PROGRAMME"
  | "JURISDICTION_TRANSFER"
  | "FUNDING"
  | "RATIFICATION"
  | "PRACTICE";

export type ReformStage = "IDEA" | "DRAFT" | "IN_PARLIAMENT" | "ADOPTED" | "IN_FORCE" | "REPEALED";

export type Reform = Sourced & {
  readonly key: string;
  readonly kind: ReformKind;
  readonly titles: Names;
  readonly number: string | null;
  readonly adopted: PartialDate | null;
  readonly inForce: PartialDate | null;
  readonly stage: ReformStage;
  /** Addresses of the act by language. */
  readonly links: Names | null;
  readonly note?: Names;
  readonly replacesKey?: string;
  /** How the act reads since when, and what is new in it. */
  readonly versions?: readonly { readonly validFrom: PartialDate; readonly changes: Names }[];
  readonly responsibleBodyKey: string | null;
  /** Believed but not confirmed: shown only together with the badge "unverified". */
  readonly unverified?: {
    readonly number?: string;
    readonly adopted?: PartialDate;
    readonly evidence: "M";
    readonly note: Names;
  };
};
