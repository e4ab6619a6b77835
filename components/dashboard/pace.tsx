import { useLocale, useTranslations } from "next-intl";

import { Figures } from "@/components/dashboard/figures";
import { Section } from "@/components/ui/page-header";
import type { Figure } from "@/domain/dashboard/figures/rules";
import type { Counted } from "@/domain/dashboard/counting/queries";
import { formatNumber } from "@/lib/format";

/** How soon recommendations were answered: two medians, and of how many they speak. */
export function Pace({ counted: { answered, toSigned, toPublished }, figures }: { counted: Counted; figures: Figure[] }) {
  const t = useTranslations("dashboard.pace");
  const locale = useLocale();
  const days = { toSigned, toPublished };
  return (
    <Section title={t("title")}>
      <Figures figures={figures} />
      {answered === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <dl className="medians">
            {(["toSigned", "toPublished"] as const).map((key) => (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd>{days[key] === null ? t("unknown") : formatNumber(days[key], locale)}</dd>
              </div>
            ))}
          </dl>
          <p className="quiet">{t("sentence", { shown: formatNumber(answered, locale) })}</p>
        </>
      )}
    </Section>
  );
}
