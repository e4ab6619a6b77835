import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Tag } from "@/components/ui/tag";

type Props = { term: { on: string; isExpected: boolean } | null; isOverdue: boolean };

/** When the State's reply is due. A day that no document names is only to be expected, and says so. */
export function Term({ term, isOverdue }: Props) {
  const t = useTranslations("cases");
  if (!term) return <span className="quiet">{t("noTerm")}</span>;
  return (
    <span className="row">
      <Day value={term.on} style="short" />
      {term.isExpected && <Tag tone="muted">{t("expected")}</Tag>}
      {isOverdue && <Tag tone="danger">{t("overdue")}</Tag>}
    </span>
  );
}
