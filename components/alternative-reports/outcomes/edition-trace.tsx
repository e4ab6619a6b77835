import { useLocale, useTranslations } from "next-intl";

import { TraceFacts } from "@/components/alternative-reports/outcomes/trace-facts";
import { TracedItems } from "@/components/alternative-reports/outcomes/traced-items";
import { RefusalNotice } from "@/components/alternative-reports/moderation/refusal-notice";
import { Tag } from "@/components/ui/tag";
import { Section } from "@/components/ui/page-header";
import type { OutcomeRevocation } from "@/domain/alternative-reports/outcomes/schema";
import type { EditionTrace } from "@/domain/alternative-reports/traces/queries";
import { formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Props = { reportId: string; edition: EditionTrace; mayTell: boolean; revoke: FormAction<OutcomeRevocation> };

/** For its authors: where one edition stands, and what became of it. */
export function EditionTraceSection({ reportId, edition, mayTell, revoke }: Props) {
  const t = useTranslations("reportOutcomes");
  const locale = useLocale();
  const visibility = useTranslations("vocabulary.ReportVisibility");
  const { number, trace, refusals, isOpen, withdrawnAt, refusedAt } = edition;
  return (
    <Section title={t("edition", { number: formatNumber(number, locale) })}>
      <p className="row">
        <Tag tone={isOpen ? "success" : "muted"}>{visibility(edition.visibility)}</Tag>
        {withdrawnAt && <Tag tone="warning">{t("withdrawn")}</Tag>}
        {refusedAt && <Tag tone="danger">{t("refused")}</Tag>}
      </p>
      {refusals.map((refusal) => (
        <RefusalNotice key={refusal.id} refusal={refusal} />
      ))}
      <TraceFacts trace={trace} />
      <TracedItems
        trace={trace}
        {...(mayTell && { wayTo: (itemId) => paths.tracedItem(reportId, itemId), revoking: { action: revoke, byAuthors: true } })}
      />
    </Section>
  );
}
