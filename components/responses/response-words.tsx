import { useTranslations } from "next-intl";

import { Successor } from "@/components/recommendations/successor";
import { StatusTag } from "@/components/recommendations/status-tag";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import { Notice } from "@/components/ui/notice";
import type { ResponseRecord } from "@/domain/responses/queries";

/** What the body says and claims, and what the secretariat found, side by side. */
export function ResponseWords({ response: { current, claim, verification, places } }: { response: ResponseRecord }) {
  const t = useTranslations("response");
  if (!current) return <Notice>{t("notVisible")}</Notice>;
  const said = (isSo: boolean | null) => isSo !== null && t(isSo ? "yes" : "no");
  return (
    <div className="stack">
      <LongText text={current.text} lang={current.language} />
      <div className="beside grid gap-4 sm:grid-cols-2">
        <section className="card stack" aria-labelledby="claimed">
          <h3 id="claimed">{t("claimed")}</h3>
          <p>{current.status && <StatusTag status={current.status} />}</p>
          <Facts
            items={[
              { term: t("isAdopted"), value: said(current.isAdopted) },
              { term: t("isAppliedInPractice"), value: said(current.isAppliedInPractice) },
              { term: t("evidenceUpTo"), value: current.evidenceUpTo && <Day value={current.evidenceUpTo} /> },
              { term: t("stepBackReason"), value: current.stepBackReason },
              { term: t("statusReason"), value: current.statusReason },
              {
                term: t("supersededBy"),
                value: (current.supersededBy ?? current.supersededByReform) && (
                  <Successor reference={current.supersededBy} id={places[current.supersededBy ?? ""]} reform={current.supersededByReform} />
                ),
              },
              { term: t("claimedOn"), value: claim && <Day value={claim.claimedAt} /> },
            ]}
          />
        </section>
        <section className="card stack" aria-labelledby="verified">
          <h3 id="verified">{t("verified")}</h3>
          <p>{verification ? <StatusTag status={verification.status} /> : <span className="quiet">{t("notVerified")}</span>}</p>
          <Facts
            items={[
              { term: t("rationale"), value: verification?.rationale },
              {
                term: t("supersededBy"),
                value: verification?.supersededBy && (
                  <Successor reference={verification.supersededBy} id={places[verification.supersededBy]} reform={null} />
                ),
              },
              { term: t("verifiedOn"), value: verification && <Day value={verification.verifiedAt} /> },
            ]}
          />
        </section>
      </div>
    </div>
  );
}
