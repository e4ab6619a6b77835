import { useLocale, useTranslations } from "next-intl";

import { PlanCells } from "@/components/measures/plan-row";
import { ClientMessages } from "@/components/ui/client-messages";
import type { Choice } from "@/components/ui/choices";
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
  "themes",
  "title",
  "completionForm",
  "leadBody",
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
] as const;

type Props = { plan: Sheet; leading: Choice[]; save: FormAction<CellRevision, { was: string }> };

/** The plan, a measure a row. Where the reader may write, a cell is written in place; without JavaScript it is a table to read. */
export function PlanSheet({ plan: { groups }, leading, save }: Props) {
  const t = useTranslations("plan");
  const language = useLocale();
  const mayWrite = groups.some(({ rows }) => rows.some(({ mayRevise, mayReport }) => mayRevise || mayReport));
  if (groups.length === 0) return <Empty title={t("empty")} action={<LinkButton href={paths.plan()}>{t("clear")}</LinkButton>} />;
  return (
    <ClientMessages namespaces={["plan", "vocabulary"]}>
      {mayWrite && <p className="quiet">{t("keys")}</p>}
      <div className="ledger-scroll" role="region" aria-label={t("title")} tabIndex={0}>
        <table className="ledger ledger-scroll sheet">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              {planColumns.map((key) => (
                <th key={key} scope="col">
                  {t(`columns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ key, name, recommendationId, rows }) => (
            <tbody key={key}>
              <tr className="sheet-group">
                <th scope="rowgroup" colSpan={planColumns.length}>
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
                  <PlanCells row={row} leading={leading} language={language} save={save} />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </ClientMessages>
  );
}
