import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Check } from "@/domain/alternative-reports/submission/rules";
import { formatNumber } from "@/lib/format";

/** What has to be settled before a report can be submitted, and what is worth a look. */
export function SubmissionChecks({ checks }: { checks: Check[] }) {
  const t = useTranslations("submission");
  const [binding, advice] = [checks.filter(({ isBinding }) => isBinding), checks.filter(({ isBinding }) => !isBinding)];
  return (
    <>
      {binding.length > 0 ? (
        <Notice tone="danger" title={t("binding")}>
          <CheckList checks={binding} />
        </Notice>
      ) : (
        <Notice tone="success" title={t("ready")} />
      )}
      {advice.length > 0 && (
        <Notice tone="warning" title={t("advice")}>
          <CheckList checks={advice} />
        </Notice>
      )}
    </>
  );
}

function CheckList({ checks }: { checks: Check[] }) {
  const t = useTranslations("submission.kinds");
  const locale = useLocale();
  return (
    <ul>
      {checks.map(({ kind, about, words = 0, limit = 0 }, place) => (
        <li key={place}>
          {t(kind, { words: formatNumber(words, locale), limit: formatNumber(limit, locale) })} {about && <q>{about}</q>}
        </li>
      ))}
    </ul>
  );
}
