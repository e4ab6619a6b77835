import { useLocale, useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Notice } from "@/components/ui/notice";
import type { Unfinished, UploadDiscard } from "@/domain/evidence/uploads/schema";
import { formatPercent } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";

/** Files that have not come whole, because the line or the browser broke down: choosing the same file again goes on with it. */
export function UnfinishedUploads({ unfinished, discard }: { unfinished: Unfinished[]; discard: FormAction<UploadDiscard> }) {
  const t = useTranslations("evidenceForm.upload");
  const locale = useLocale();
  return unfinished.map(({ id, name, size, received }) => (
    <Notice key={id} tone="warning" title={t("unfinished", { name, share: formatPercent(received / size, locale) })}>
      <p>{t("goOn")}</p>
      <ActionButton action={discard} input={{ uploadId: id }} size="small" tone="quiet">
        {t("discard")} <span className="sr-only">{name}</span>
      </ActionButton>
    </Notice>
  ));
}

export function UploadProgress({ share }: { share: number }) {
  const t = useTranslations("evidenceForm.upload");
  const locale = useLocale();
  return (
    <>
      <p role="status" className="quiet">
        {share < 1 ? t("sending", { share: formatPercent(share, locale) }) : t("checking")}
      </p>
      <progress aria-label={t("progress")} max={1} value={share} className="w-full" />
    </>
  );
}
