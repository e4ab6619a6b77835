import { useLocale, useTranslations } from "next-intl";

import { RecommendationTable } from "@/components/recommendations/list";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import type { ListedRecommendation } from "@/domain/recommendations/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

type Props = { id: string; rows: ListedRecommendation[]; total: number; mayPassOn: boolean };

/** What a body answers for, what is due first coming first. */
export function BodyRecommendations({ id, rows, total, mayPassOn }: Props) {
  const t = useTranslations("bodies");
  const locale = useLocale();
  return (
    <Section
      title={t("recommendations")}
      actions={
        <>
          {mayPassOn && <LinkButton href={paths.succession(id)}>{t("succession.short")}</LinkButton>}
          {total > rows.length && (
            <LinkButton href={paths.recommendations({ body: id, sort: "due" })}>
              {t("all", { count: total, shown: formatNumber(total, locale) })}
            </LinkButton>
          )}
        </>
      }
    >
      <RecommendationTable rows={rows} />
    </Section>
  );
}
