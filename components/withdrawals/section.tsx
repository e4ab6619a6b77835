import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ClientMessages } from "@/components/ui/client-messages";
import { Moment } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { LongText } from "@/components/ui/long-text";
import { Section } from "@/components/ui/page-header";
import type { KnownWithdrawal } from "@/domain/withdrawals/queries";

type Props = { of: "minutes" | "case" | "measure" | "indicator"; withdrawals: KnownWithdrawal[]; children: ReactNode };

/** When and why this was public no more and, for whoever may withdraw it now, the form to do so. */
export function Withdrawals({ of, withdrawals, children }: Props) {
  const t = useTranslations("withdrawals");
  if (withdrawals.length === 0 && !children) return null;
  return (
    <Section title={t("title")} id="withdrawals">
      {withdrawals.map(({ id, publishedAt, withdrawnAt, reason }) => (
        <div key={id} className="stack">
          <p className="quiet">
            {t.rich("between", { from: () => <Moment value={publishedAt} />, until: () => <Moment value={withdrawnAt} /> })}
          </p>
          <LongText text={reason} />
        </div>
      ))}
      {children && (
        <Disclosure summary={t(`${of}.summary`)}>
          <ClientMessages namespaces={["withdrawals"]}>{children}</ClientMessages>
        </Disclosure>
      )}
    </Section>
  );
}
