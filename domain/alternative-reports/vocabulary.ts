import {
  OrganisationKind,
  RefusalReason,
  ReportAuthorship,
  ReportOutcomeKind,
  ReportSectionKind,
  ReportStage,
  ReportVisibility,
} from "@/generated/prisma/enums";

export { OrganisationKind, RefusalReason, ReportAuthorship, ReportOutcomeKind, ReportSectionKind, ReportStage, ReportVisibility };

const inOrder = <Value extends string>(values: Record<string, Value>): Value[] => Object.values(values);

export const organisationKinds = inOrder(OrganisationKind);
export const refusalReasons = inOrder(RefusalReason);
export const reportAuthorships = inOrder(ReportAuthorship);
const reportOutcomeKinds = inOrder(ReportOutcomeKind);
export const reportSectionKinds = inOrder(ReportSectionKind);
export const reportStages = inOrder(ReportStage);
export const reportVisibilities = inOrder(ReportVisibility);

/** The enums of alternative reports that have words under `vocabulary.<Enum>.<VALUE>`. */
export const reportVocabularies = {
  RefusalReason: refusalReasons,
  ReportAuthorship: reportAuthorships,
  ReportOutcomeKind: reportOutcomeKinds,
  ReportSectionKind: reportSectionKinds,
  ReportStage: reportStages,
  ReportVisibility: reportVisibilities,
};
