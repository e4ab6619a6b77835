import { useLocale, useTranslations } from "next-intl";

import { useStageName } from "@/components/reviews/stage-name";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import type { ReviewsOfMechanism } from "@/domain/reviews/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The cycles of each mechanism, the newest first. */
export function ReviewList({ mechanisms }: { mechanisms: ReviewsOfMechanism[] }) {
  const t = useTranslations("reviews");
  const stageName = useStageName();
  const locale = useLocale();
  if (mechanisms.length === 0) return <Empty title={t("empty")}>{t("emptyHint")}</Empty>;
  return mechanisms.map(({ id, name, kind, cycles }) => (
    <Section key={id} title={name}>
      <Table
        caption={t("cyclesOf", { mechanism: name })}
        captionHidden
        rows={cycles}
        rowKey={(cycle) => cycle.id}
        columns={[
          {
            key: "title",
            header: t("cycle"),
            rowHeader: true,
            width: "wide",
            cell: (cycle) => (
              <>
                <Link href={paths.review(cycle.id)} className="link">
                  {cycle.title}
                </Link>
                {cycle.state && <span className="quiet font-normal"> {cycle.state}</span>}
              </>
            ),
          },
          { key: "session", header: t("session"), cell: ({ session }) => session ?? <span className="quiet">{t("notKnown")}</span> },
          {
            key: "adopted",
            header: t("adopted"),
            cell: ({ adoptedOn }) => (adoptedOn ? <Day value={adoptedOn} style="short" /> : <span className="quiet">{t("notKnown")}</span>),
          },
          { key: "stage", header: t("stage"), cell: ({ stage }) => stageName(stage, kind === "UPR") },
          {
            key: "count",
            header: t("recommendations"),
            align: "end",
            cell: ({ recommendations }) => formatNumber(recommendations, locale),
          },
        ]}
      />
    </Section>
  ));
}
