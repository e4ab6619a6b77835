import { useLocale, useTranslations } from "next-intl";

import { Section } from "@/components/ui/page-header";
import type { Queue } from "@/domain/recommendations/classification/queue/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The cycles in which recommendations wait to be classified, and how many in each. */
export function ClassificationQueues({ queues }: { queues: Queue[] }) {
  const t = useTranslations("classification.waiting");
  const locale = useLocale();
  return (
    <Section title={t("title")} id="classification">
      <ul className="plain">
        {queues.map(({ cycleId, title, mechanism, waiting }) => (
          <li key={cycleId}>
            <Link className="link" href={paths.toClassify(cycleId)}>
              {t("inCycle", { count: waiting, shown: formatNumber(waiting, locale) })}
            </Link>{" "}
            <span className="quiet">{title.includes(mechanism) ? title : `${title}, ${mechanism}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
