import { useLocale, useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Notice } from "@/components/ui/notice";
import type { Signing } from "@/domain/audit/verification/watching/queries";
import { formatNumber } from "@/lib/format";

/** How far the chain is signed, and whether it goes on being. */
export function SigningState({ signing: { newest, unsigned, behindSince } }: { signing: Signing }) {
  const t = useTranslations("verification.state");
  const locale = useLocale();
  return (
    <div className="stack">
      {behindSince && (
        <Notice tone="danger" title={t("behind")}>
          <p>
            {t("behindText")} <Moment value={behindSince} />
          </p>
        </Notice>
      )}
      {newest ? (
        <Notice tone={behindSince ? "warning" : "success"} title={t("signed", { number: formatNumber(Number(newest.seq), locale) })}>
          <p>
            <Moment value={newest.signedAt} />
          </p>
          {!behindSince && <p>{t("since", { count: unsigned, shown: formatNumber(unsigned, locale) })}</p>}
          <p>{t("window")}</p>
        </Notice>
      ) : (
        <Notice tone="neutral" title={t("none")}>
          <p>{t("noneText")}</p>
        </Notice>
      )}
    </div>
  );
}
