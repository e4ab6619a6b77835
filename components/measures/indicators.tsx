import { useTranslations } from "next-intl";

import { PlannedIndicators } from "@/components/indicators/planned";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import type { MeasureRecord } from "@/domain/measures/queries";
import { paths } from "@/lib/paths";

/** By which indicators a measure is measured. */
export function MeasureIndicators({ measure: { id, indicators }, mayAdd }: { measure: MeasureRecord; mayAdd: boolean }) {
  const t = useTranslations("measures");
  if (indicators.length === 0 && !mayAdd) return null;
  return (
    <Section
      title={t("indicators")}
      actions={mayAdd && <LinkButton href={paths.newIndicator({ measure: id })}>{t("addIndicator")}</LinkButton>}
    >
      {indicators.length > 0 ? <PlannedIndicators indicators={indicators} captionHidden /> : <p className="quiet">{t("noIndicators")}</p>}
    </Section>
  );
}
