import { useLocale, useTranslations } from "next-intl";

import { useStageName } from "@/components/reviews/stage-name";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import type { Review } from "@/domain/reviews/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What this cycle is, its neighbours, and what the secretariat can do here. */
export function ReviewHeader({
  review,
  mayRevise,
  mayImport,
  mayAssign,
  mayClassify,
  toClassify,
}: {
  review: Review;
  mayRevise: boolean;
  mayImport: boolean;
  mayAssign: boolean;
  mayClassify: boolean;
  /** How many recommendations wait to be classified. */
  toClassify: number;
}) {
  const { id, title, mechanism, state, stage, isUpr, procedure, session, previous, next } = review;
  const t = useTranslations("reviews");
  const locale = useLocale();
  const stageName = useStageName();
  const procedureName = useTranslations("vocabulary.ReviewProcedure");
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={mechanism}
        tags={<Tag tone="info">{stageName(stage, isUpr)}</Tag>}
        actions={
          <>
            {mayImport && <LinkButton href={paths.newDocument(id)}>{t("import")}</LinkButton>}
            {mayImport && <LinkButton href={paths.newImport()}>{t("importDataSet")}</LinkButton>}
            {mayClassify && (
              <LinkButton href={paths.toClassify(id)}>
                {t("classify", { count: toClassify, shown: formatNumber(toClassify, locale) })}
              </LinkButton>
            )}
            {mayAssign && <LinkButton href={paths.reviewAssignments(id)}>{t("assign")}</LinkButton>}
            {mayRevise && <LinkButton href={paths.reviewDetails(id)}>{t("revise")}</LinkButton>}
          </>
        }
      />
      <Facts
        layout="grid"
        items={[
          { term: t("state"), value: state },
          { term: t("procedure"), value: procedureName(procedure) },
          { term: t("session"), value: session },
          { term: t("previous"), value: previous && <Neighbour {...previous} /> },
          { term: t("next"), value: next.length > 0 && next.map((cycle) => <Neighbour key={cycle.id} {...cycle} />) },
        ]}
      />
    </>
  );
}

const Neighbour = ({ id, title }: { id: string; title: string }) => (
  <Link href={paths.review(id)} className="link">
    {title}
  </Link>
);
