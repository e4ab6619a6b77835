import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { Passage } from "@/components/ui/long-text";
import { Notice } from "@/components/ui/notice";
import type { ResponseRecord } from "@/domain/responses/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What is being answered, beside the answer. */
export function RecommendationText({ recommendation }: { recommendation: ResponseRecord["recommendation"] }) {
  const t = useTranslations("response.recommendation");
  const { id, number, text, limbs, concern, isWorkingSummary, dueOn } = recommendation;
  return (
    <div className="stack">
      {isWorkingSummary && <Notice tone="warning" title={t("workingSummary")} />}
      {text && <Passage number={number} text={text.text} lang={text.language} official={!isWorkingSummary} />}
      {limbs.map(
        (limb) =>
          limb.text && (
            <Passage key={limb.id} number={limb.label} text={limb.text.text} lang={limb.text.language} official={!isWorkingSummary} />
          ),
      )}
      {concern?.text && (
        <Disclosure summary={t("concern")}>
          <Passage number={concern.number} text={concern.text.text} lang={concern.text.language} official={!isWorkingSummary} />
        </Disclosure>
      )}
      <Facts items={[{ term: t("dueOn"), value: dueOn && <Day value={dueOn} /> }]} />
      <p>
        <Link href={paths.recommendation(id)} className="link">
          {t("open")}
        </Link>
      </p>
    </div>
  );
}
