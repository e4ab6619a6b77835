import { useLocale, useTranslations } from "next-intl";

import type { Named } from "@/components/measures/plan-cell";
import { PlanGrid } from "@/components/measures/plan-grid";
import { PlanCells, screenColumns } from "@/components/measures/plan-row";
import { PlanDeskProvider } from "@/components/measures/use-plan-desk";
import { ClientMessages } from "@/components/ui/client-messages";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { PlanSheet as Sheet } from "@/domain/measures/plan/queries";
import type { CellRevision } from "@/domain/measures/plan/schema";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The columns of the sheet, in their order. */
const planColumns = [
  "code",
  "recommendations",
  "text",
  "themes",
  "related",
  "goals",
  "title",
  "completionForm",
  "leadBody",
  "officer",
  "coExecutors",
  "startsOn",
  "endsOn",
  "expectedResult",
  "indicators",
  "amount",
  "budget",
  "planItem",
  "risk",
  "state",
  "note",
  "evidence",
] as const;

type Props = {
  plan: Sheet;
  leading: Named[];
  /** Whether it is the filters that leave nothing to show. */
  isFiltered: boolean;
  rescueKey: string;
  save: FormAction<CellRevision, { was: string }>;
};

/** The plan, a measure a row. Where the reader may write, a cell is written in place; without JavaScript it is a table to read. */
export function PlanSheet({ plan, leading, isFiltered, rescueKey, save }: Props) {
  const t = useTranslations("plan");
  const language = useLocale();
  const mayWrite = plan.groups.some(({ rows }) => rows.some(({ mayRevise, mayReport }) => mayRevise || mayReport));
  if (plan.groups.length === 0) return <NoPlan isFiltered={isFiltered} hasRows={plan.total > 0} />;
  const table = <PlanTable groups={plan.groups} leading={leading} isGrid={mayWrite} />;
  if (!mayWrite)
    return (
      <div className="ledger-scroll" role="region" aria-label={t("title")} tabIndex={0}>
        {table}
      </div>
    );
  return (
    <ClientMessages namespaces={["plan"]}>
      <p className="quiet no-print">{t("keys")}</p>
      <PlanDeskProvider key={language} save={save} rescueKey={`${rescueKey}:${language}`}>
        <PlanGrid label={t("title")}>{table}</PlanGrid>
      </PlanDeskProvider>
    </ClientMessages>
  );
}

/** Who answers at a body is known to officials alone, so others have no column for it. */
const shownColumns = (groups: Sheet["groups"]) => {
  const hasOfficers = groups.some(({ rows }) => rows.some(({ officer }) => officer !== null));
  return planColumns.filter((key) => key !== "officer" || hasOfficers);
};

function PlanTable({ groups, leading, isGrid }: Pick<Props, "leading"> & Pick<Sheet, "groups"> & { isGrid: boolean }) {
  const t = useTranslations("plan");
  const language = useLocale();
  const columns = shownColumns(groups);
  return (
    <table className="ledger ledger-scroll sheet" role={isGrid ? "grid" : undefined}>
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          {columns.map((key) => (
            <th key={key} scope="col" className={screenColumns.includes(key) ? "no-print" : undefined}>
              {t(`columns.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, name, recommendationId, rows }) => (
        <tbody key={key}>
          <tr className="sheet-group">
            <th scope="rowgroup" colSpan={columns.length} {...(isGrid && { tabIndex: -1, "data-cell": `group ${key}` })}>
              {recommendationId ? (
                <Link href={paths.recommendation(recommendationId)} className="link">
                  {name}
                </Link>
              ) : (
                name || t("groupless")
              )}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.id}>
              <PlanCells row={row} leading={leading} language={language} isGrid={isGrid} hasOfficers={columns.includes("officer")} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Why there is nothing to show: no measures at all, none that the filters let through, or a page beyond the last. */
function NoPlan({ isFiltered, hasRows }: { isFiltered: boolean; hasRows: boolean }) {
  const t = useTranslations("plan");
  if (hasRows) return <Empty title={t("noPage")} action={<LinkButton href={paths.plan()}>{t("firstPage")}</LinkButton>} />;
  if (isFiltered) return <Empty title={t("noneFound")} action={<LinkButton href={paths.plan()}>{t("clear")}</LinkButton>} />;
  return (
    <Empty title={t("none")}>
      <p>{t("noneHint")}</p>
    </Empty>
  );
}
