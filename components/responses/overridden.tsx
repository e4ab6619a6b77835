import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { ResponseRecord } from "@/domain/responses/queries";

type Props = { overridden: NonNullable<NonNullable<ResponseRecord["inside"]>["overridden"]> };

/** What may be missing, and why the body submitted it all the same. */
export function Overridden({ overridden: { warnings, reason } }: Props) {
  const [t, warning] = [useTranslations("responseSteps.overridden"), useTranslations("submissionWarnings")];
  return (
    <Notice tone="warning" title={t("title")}>
      <ul className="list-disc ps-6">
        {warnings.map((key) => (
          <li key={key}>{warning(key)}</li>
        ))}
      </ul>
      <p>{t("reason", { reason })}</p>
    </Notice>
  );
}
