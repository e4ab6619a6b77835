import { useLocale, useTranslations } from "next-intl";

import { EditionState } from "@/components/alternative-reports/submission/editions";
import { LinkButton } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import { Notice } from "@/components/ui/notice";
import type { Receipt } from "@/domain/alternative-reports/submission/queries";
import { formatDateTime, formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

/** What was submitted and when, how to verify it, and the files that its authors send themselves. */
export function ReceiptView({ receipt, sendTo, zone }: { receipt: Receipt; sendTo: string | null; zone: string }) {
  const t = useTranslations("receipt");
  const [visibility, edition] = [useTranslations("vocabulary.ReportVisibility"), useTranslations("edition")];
  const locale = useLocale();
  const { id, opensAt } = receipt;
  return (
    <>
      {receipt.withdrawnAt && <Notice tone="warning" title={t("withdrawn")} />}
      {receipt.refusedAt && <Notice tone="danger" title={t("refused")} />}
      <Facts
        items={[
          { term: t("code"), value: <code>{receipt.receipt}</code> },
          { term: t("report"), value: receipt.title },
          { term: t("submittedAt"), value: <Moments value={receipt.submittedAt} zone={zone} /> },
          { term: t("words"), value: formatNumber(receipt.words, locale) },
          { term: t("hash"), value: <code className="break-all">{receipt.contentHash}</code> },
          {
            term: t("visibility"),
            value: (
              <>
                {visibility(receipt.visibility)} <EditionState edition={receipt} />
              </>
            ),
          },
          { term: t("opensAt"), value: opensAt && <Moments value={opensAt} zone={zone} /> },
        ]}
      />
      <Section title={t("how")}>
        <p className="prose">{t("howText")}</p>
        <div className="row">
          <LinkButton href={paths.deskEditionFile(id, "json")} download>
            {edition("formats.json")}
          </LinkButton>
          <LinkButton href={paths.deskEditionFile(id, "txt")} download>
            {t("asText")}
          </LinkButton>
        </div>
      </Section>
      <Section title={t("files")}>
        <p className="prose">{t("sendYourself")}</p>
        {sendTo && (
          <p>
            {t("sendTo")}: <strong>{sendTo}</strong>
          </p>
        )}
        <div className="row">
          {(["docx", "pdf"] as const).map((format) => (
            <LinkButton key={format} href={paths.deskEditionFile(id, format)} download>
              {edition(`formats.${format}`)}
            </LinkButton>
          ))}
        </div>
      </Section>
    </>
  );
}

/** An instant by the clocks that were chosen, and by those that everybody can reckon from. */
function Moments({ value, zone }: { value: Date; zone: string }) {
  const locale = useLocale();
  return (
    <>
      <Moment value={value} zone={zone} /> ({zone}){zone !== "UTC" && `, ${formatDateTime(value, locale, { zone: "UTC" })} (UTC)`}
    </>
  );
}
