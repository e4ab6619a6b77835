import { useLocale, useTranslations } from "next-intl";

import { ResponseCard } from "@/components/recommendations/response-card";
import { Empty } from "@/components/ui/empty";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";
import { formatNumber } from "@/lib/format";

/** The responses under way and the latest published one of each body; earlier ones are kept below. */
export function RecordResponses({ record }: { record: RecommendationRecord }) {
  const t = useTranslations("recommendation");
  const locale = useLocale();
  const { responses, assignments } = record;
  const latest = responses.filter(
    (one) =>
      one.state !== "PUBLISHED" ||
      !responses.some((other) => other.state === "PUBLISHED" && other.bodyId === one.bodyId && other.sequence > one.sequence),
  );
  const earlier = responses.filter((one) => !latest.includes(one));
  const before = (one: (typeof responses)[number]) =>
    responses.find((other) => other.state === "PUBLISHED" && other.bodyId === one.bodyId && other.sequence < one.sequence);
  const card = (one: (typeof responses)[number]) => (
    <ResponseCard
      key={one.id}
      response={one}
      previous={before(one)}
      recommendationId={record.id}
      successors={record.succession.successors}
      withdrawnSince={record.withdrawnSince[one.id]}
    />
  );
  return (
    <Section title={t("responses")} id="responses">
      {latest.length === 0 && (
        <Empty title={t("noResponse")}>
          <p>{assignments.length > 0 ? t("awaited", { body: assignments[0]?.body.name ?? "" }) : t("notAssigned")}</p>
        </Empty>
      )}
      <div className="grid grid-cols-1 gap-4">{latest.map(card)}</div>
      {earlier.length > 0 && (
        <Disclosure summary={t("earlier", { count: earlier.length, shown: formatNumber(earlier.length, locale) })}>
          {earlier.map(card)}
        </Disclosure>
      )}
    </Section>
  );
}
