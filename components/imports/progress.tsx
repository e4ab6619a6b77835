"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useTransition } from "react";

import { Notice } from "@/components/ui/notice";
import type { FoundImport } from "@/domain/imports/queries";
import { formatNumber } from "@/lib/format";
import { useRouter } from "@/lib/i18n/navigation";

const every = 2_000;

/** How far it is, asked anew two seconds after each answer as long as somebody looks at the page. */
export function ImportProgress({ run: { step, done, total } }: { run: Pick<FoundImport, "step" | "done" | "total"> }) {
  const [locale, t, router] = [useLocale(), useTranslations("imports"), useRouter()];
  const [asking, startAsking] = useTransition();
  useEffect(() => {
    // An answer may take longer than two seconds: asking again meanwhile would put it off for ever.
    if (asking) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") startAsking(() => router.refresh());
    }, every);
    return () => clearInterval(timer);
  }, [asking, router]);

  const name = step && t.has(`steps.${step}` as "steps.reading") ? t(`steps.${step}` as "steps.reading") : t("steps.beginning");
  return (
    <Notice tone="info" title={t("underWay")} announce>
      <p>
        {name}
        {total === 0 && done > 0 && ` · ${t("rowsRead", { count: done, shown: formatNumber(done, locale) })}`}
      </p>
      <progress aria-label={name} {...(total > 0 && { max: total, value: done })} className="w-full" />
      <p className="quiet">{t("goOn")}</p>
    </Notice>
  );
}
