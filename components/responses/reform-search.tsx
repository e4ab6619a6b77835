import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Labelled, TextInput } from "@/components/ui/input";
import { formatNumber } from "@/lib/format";

export function ReformSearch({ action, q, total }: { action: string; q?: string; total: number }) {
  const t = useTranslations("linkReform");
  const locale = useLocale();
  return (
    <form action={action} role="search" className="filters" aria-label={t("search")}>
      <Labelled label={t("q")} hint={t("qHint")}>
        {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} maxLength={200} />}
      </Labelled>
      <div className="row">
        <Button type="submit">{t("search")}</Button>
        <span className="quiet">{t("found", { count: total, shown: formatNumber(total, locale) })}</span>
      </div>
    </form>
  );
}
