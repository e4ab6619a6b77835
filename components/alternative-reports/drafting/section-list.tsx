import { useLocale, useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Moment } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { ReportPart, ReportRecord } from "@/domain/alternative-reports/drafting/queries";
import { neighbourOf } from "@/domain/alternative-reports/drafting/rules";
import type { IssueMove, NewIssue, SectionStep } from "@/domain/alternative-reports/sections/schema";
import type { FormAction } from "@/lib/form-result";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export type SectionActions = {
  add: FormAction<NewIssue, { id: string }>;
  move: FormAction<IssueMove>;
  remove: FormAction<SectionStep>;
  restore: FormAction<SectionStep>;
};

type Props = { report: ReportRecord; people: Record<string, string>; actions: SectionActions };

/** The parts of a report in order, each with its words and whoever wrote in it last. */
export function SectionList({ report, people, actions }: Props) {
  const t = useTranslations("deskReport");
  return (
    <div className="stack">
      <ol className="list">
        {report.sections.map((section) => (
          <li key={section.id} className="stack">
            <SectionHead report={report} section={section} by={people[section.editedById]} />
            {report.mayWrite && section.kind === "ISSUE" && <IssueActs report={report} section={section} actions={actions} />}
          </li>
        ))}
      </ol>
      {report.mayWrite && (
        <ActionButton plain action={actions.add} input={{ reportId: report.id }}>
          {t("addIssue")}
        </ActionButton>
      )}
      {report.mayWrite && report.removed.length > 0 && (
        <Disclosure summary={t("removed")}>
          <ul className="list">
            {report.removed.map(({ id, heading, reference, removedAt }) => (
              <li key={id} className="row">
                <span>
                  {heading || reference || t("unnamed")} <span className="quiet">{t("removedAt")}</span> <Moment value={removedAt} />
                </span>
                <ActionButton plain action={actions.restore} input={{ id }} size="small">
                  {t("restore")}
                </ActionButton>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function SectionHead({ report, section, by }: { report: ReportRecord; section: ReportPart; by: string | undefined }) {
  const t = useTranslations("deskReport");
  const kind = useTranslations("vocabulary.ReportSectionKind");
  const locale = useLocale();
  const words = report.words.sections[section.id] ?? 0;
  return (
    <div>
      <p className="row">
        <Tag tone={section.kind === "ISSUE" ? "info" : "neutral"}>{kind(section.kind)}</Tag>
        <Link className="link font-semibold" href={paths.deskSection(report.id, section.id)}>
          {section.heading || section.reference || t("unnamed")}
        </Link>
        {section.grade && <Tag tone="neutral">{section.grade.code}</Tag>}
      </p>
      <p className="quiet">
        {section.reference && `${section.reference} · `}
        {t("words", { count: words, shown: formatNumber(words, locale) })} · {by ? t("editedBy", { name: by }) : t("edited")}{" "}
        <Moment value={section.editedAt} />
      </p>
    </div>
  );
}

function IssueActs({ report, section, actions }: { report: ReportRecord; section: ReportPart; actions: SectionActions }) {
  const t = useTranslations("deskReport");
  const name = <span className="sr-only">{section.heading || section.reference}</span>;
  return (
    <div className="row">
      {(["up", "down"] as const).map(
        (direction) =>
          neighbourOf(report.sections, section.id, direction) && (
            <ActionButton plain key={direction} action={actions.move} input={{ id: section.id, direction }} size="small" tone="quiet">
              {t(direction)} {name}
            </ActionButton>
          ),
      )}
      <ActionButton plain action={actions.remove} input={{ id: section.id }} size="small" tone="quiet">
        {t("remove")} {name}
      </ActionButton>
    </div>
  );
}
