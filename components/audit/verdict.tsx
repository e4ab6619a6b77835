import { useLocale, useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Notice } from "@/components/ui/notice";
import type { Inspection } from "@/domain/audit/verification/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

type Props = Inspection & { withContents: boolean };

/** Whether the chain is whole, and if not, which entry is the first that is not as it was written. */
export function AuditVerdict({ verdict, withContents, checkpoint }: Props) {
  const t = useTranslations("audit.verdict");
  const locale = useLocale();
  const shown = (count: number | bigint) => formatNumber(Number(count), locale);
  const signed = checkpoint && (
    <p>
      {t("signed", { number: shown(checkpoint.seq) })} <Moment value={checkpoint.signedAt} />
    </p>
  );

  if (!verdict)
    return (
      <Notice tone="neutral" title={t("unverified")} actions={<LinkButton href={paths.audit({ verify: "1" })}>{t("verify")}</LinkButton>}>
        {signed}
      </Notice>
    );

  const { fault, entries, erased } = verdict;
  if (fault)
    return (
      <Notice tone="danger" title={t("broken", { number: shown(fault.seq) })} announce>
        <p>{t(`faults.${fault.kind}`)}</p>
        {fault.after !== undefined && <p>{t("after", { number: shown(fault.after) })}</p>}
        <p>{t("before", { count: entries, shown: shown(entries) })}</p>
      </Notice>
    );
  return (
    <Notice tone="success" title={t("whole", { count: entries, shown: shown(entries) })}>
      {erased > 0 && <p>{t("erased", { count: erased, shown: shown(erased) })}</p>}
      {!withContents && <p>{t("linksOnly")}</p>}
      {signed}
    </Notice>
  );
}
