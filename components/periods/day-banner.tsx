import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { withoutDay } from "@/domain/periods/rules";
import type { Day } from "@/lib/day";
import { formatDate } from "@/lib/format";
import { LinkToToday } from "@/lib/i18n/link";
import { paths } from "@/lib/paths";

/** Says above a page that it shows a past day, and leads back. Such a page is nobody's first answer in a search. */
export function DayBanner({ day, address }: { day: Day; address: URL }) {
  const t = useTranslations("periods");
  const locale = useLocale();
  return (
    <div className="mb-6">
      <meta name="robots" content="noindex" />
      <Notice
        tone="warning"
        title={t("asOf", { day: formatDate(day, locale) })}
        actions={
          <>
            <LinkToToday href={withoutDay(address)} className="button button-secondary button-small">
              {t("backToToday")}
            </LinkToToday>
            <LinkToToday href={paths.changes({ from: day })} className="button button-secondary button-small">
              {t("changesSince")}
            </LinkToToday>
          </>
        }
      >
        <p>{t("rights")}</p>
      </Notice>
    </div>
  );
}
