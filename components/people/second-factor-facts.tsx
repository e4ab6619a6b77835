import { useLocale, useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import type { OwnAccount } from "@/domain/people/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

/** Whether one's account is protected by a second factor, and where to change that. */
export function SecondFactorFacts({ secondFactorSince, recoveryCodesLeft }: Pick<OwnAccount, "secondFactorSince" | "recoveryCodesLeft">) {
  const t = useTranslations("account");
  const locale = useLocale();
  return (
    <div className="stack">
      {secondFactorSince ? (
        <Facts
          items={[
            { term: t("protectedSince"), value: <Moment value={secondFactorSince} /> },
            { term: t("codesLeft"), value: formatNumber(recoveryCodesLeft, locale) },
          ]}
        />
      ) : (
        <p>{t("unprotected")}</p>
      )}
      <div>
        <LinkButton href={paths.secondFactorSetup()}>{t(secondFactorSince ? "manage" : "setUp")}</LinkButton>
      </div>
    </div>
  );
}
