import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { OpeningForm } from "@/domain/follow-ups/forms/queries";
import { formatDate } from "@/lib/format";

/** What the document of the review itself marks as selected: it is taken over as it stands there, and nothing is added to it. */
export function MarkedParagraphs({ marked }: Pick<OpeningForm, "marked">) {
  const t = useTranslations("followUps");
  const locale = useLocale();
  if (marked.length === 0) return <Notice title={t("nothingMarked")}>{t("nothingMarkedHint")}</Notice>;
  return (
    <Notice title={t("marked")}>
      <ul className="plain">
        {marked.map(({ reference, dueOn }) => (
          <li key={reference}>{dueOn ? t("markedDue", { reference, date: formatDate(dueOn, locale) }) : reference}</li>
        ))}
      </ul>
    </Notice>
  );
}
