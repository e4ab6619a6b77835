import { useLocale, useTranslations } from "next-intl";

import type { Review } from "@/domain/reviews/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What else there is about a cycle, how much of it, and where. */
export function ReviewContents({ review: { id, counts } }: { review: Review }) {
  const t = useTranslations("reviews.contents");
  const locale = useLocale();
  const number = (count: number) => ({ count, shown: formatNumber(count, locale) });
  return (
    <ul className="list">
      <li>
        <Link href={paths.dialogue(id)} className="link">
          {t("dialogue")}
        </Link>
        <p className="quiet">
          {t("meetings", number(counts.meetings))} · {t("delegates", number(counts.delegates))} · {t("questions", number(counts.questions))}
        </p>
      </li>
      <li>
        <Link href={paths.participation(id)} className="link">
          {t("participation")}
        </Link>
        <p className="quiet">
          {t("remarks", number(counts.remarks))} · {t("participations", number(counts.participations))}
        </p>
      </li>
    </ul>
  );
}
