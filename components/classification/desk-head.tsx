import { useLocale, useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { LongText } from "@/components/ui/long-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Desk } from "@/domain/recommendations/classification/queries";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

/** The words that are being classified, and the way on to the next that waits. */
export function DeskHead({ desk, onward, inQueue }: { desk: Desk; onward: string | null; inQueue: boolean }) {
  const t = useTranslations("classification");
  const locale = useLocale();
  const { reference, text, limbs, next, cycleId } = desk;
  return (
    <>
      <PageHeader
        title={t("title")}
        eyebrow={reference}
        lead={next ? t("left", { count: next.left, shown: formatNumber(next.left, locale) }) : undefined}
        actions={
          <>
            {onward && (
              <LinkButton href={onward} tone="primary">
                {t("onward")}
              </LinkButton>
            )}
            {inQueue && <LinkButton href={paths.toClassify(cycleId)}>{t("waiting.title")}</LinkButton>}
          </>
        }
      />
      {inQueue && !onward && <Notice tone="success">{t("allDone")}</Notice>}
      {text && <LongText text={text.text} lang={text.language} />}
      {limbs.length > 0 && (
        <ul className="plain mb-6">
          {limbs.map((limb, place) => (
            <li key={place} lang={limb.text?.language}>
              {limb.label} {limb.text?.text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
